// The thread that makes PDFs: started by the first PDF, ended after a quiet minute, restarted if it dies. One job at a
// time is enough: a paper takes well under a second.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Job, JobAnswer, WorkerSetup } from './worker.ts';

const QUIET_MS = 60_000;
const JOB_MS = 30_000;
const FACES = [
  '400Regular/NotoSans_400Regular',
  '700Bold/NotoSans_700Bold',
  '500Medium/NotoSans_500Medium',
  '400Regular_Italic/NotoSans_400Regular_Italic',
  '700Bold_Italic/NotoSans_700Bold_Italic',
];

export interface PdfMaker {
  /** The PDF of a paper's JSON. Rejects when Typst refuses it or takes too long. */
  render(data: string, atSeconds: number): Promise<Uint8Array>;
  /** Ends the thread; waiting renders are rejected. */
  close(): Promise<void>;
}

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

function setup(): WorkerSetup {
  const require = createRequire(import.meta.url);
  return {
    template: readFileSync(new URL('./paper.typ', import.meta.url), 'utf8'),
    fonts: FACES.map((face) => require.resolve(`@expo-google-fonts/noto-sans/${face}.ttf`)),
  };
}

export function createPdfMaker(): PdfMaker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let quiet: NodeJS.Timeout | null = null;
  let next = 1;

  const drop = (id: number): Waiting | undefined => {
    const job = waiting.get(id);
    waiting.delete(id);
    if (job) clearTimeout(job.timer);
    return job;
  };
  const end = (error: Error): void => {
    worker = null;
    for (const id of [...waiting.keys()]) drop(id)?.reject(error);
  };
  const stop = async (): Promise<void> => {
    if (quiet) clearTimeout(quiet);
    const ending = worker;
    end(new Error('the PDF thread was stopped'));
    await ending?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: setup() });
    started.on('message', (answer: JobAnswer) => {
      const job = drop(answer.id);
      if ('bytes' in answer) job?.resolve(answer.bytes);
      else job?.reject(new Error(answer.problem));
    });
    started.on('error', (error) => {
      if (worker === started) end(error instanceof Error ? error : new Error(String(error)));
    });
    started.on('exit', () => {
      if (worker === started) end(new Error('the PDF thread ended'));
    });
    // A quiet thread never keeps the process alive.
    started.unref();
    return started;
  };

  return {
    render(data, atSeconds) {
      worker ??= start();
      if (quiet) clearTimeout(quiet);
      quiet = setTimeout(() => void stop(), QUIET_MS).unref();
      const id = next++;
      const job: Job = { id, data, at: atSeconds };
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => void stop(), JOB_MS);
        waiting.set(id, { resolve, reject, timer });
        worker?.postMessage(job);
      });
    },
    close: stop,
  };
}
