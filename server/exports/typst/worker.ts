// Runs Typst in a thread of its own: laying out a long acta takes long enough to be felt by a room. The native
// compiler is used where it loads (accessible PDF, ua-1); elsewhere the WebAssembly one.
import { parentPort, workerData } from 'node:worker_threads';
import { type CompilePaper, loadCompiler } from './compiler.ts';

export interface WorkerSetup {
  template: string;
  fonts: string[];
}
export interface Job {
  id: number;
  data: string;
  /** Unix seconds of the file's metadata. */
  at: number;
}
export type JobAnswer = { id: number; bytes: Uint8Array } | { id: number; problem: string };

const { template, fonts } = workerData as WorkerSetup;
let compiler: Promise<CompilePaper> | null = null;

/** The native module says what Typst refused in `code`, and leaves the message empty. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [error.message, code].filter((part) => part !== '').join(' ');
}

async function run({ id, data, at }: Job): Promise<JobAnswer> {
  try {
    compiler ??= loadCompiler({ template, fonts });
    const compile = await compiler;
    return { id, bytes: compile(data, at) };
  } catch (error) {
    return { id, problem: problemOf(error) };
  }
}

parentPort?.on('message', async (job: Job) => {
  const answer = await run(job);
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : []);
});
