// Crowds against one server: starts their processes, lets all of them warm up, begins their windows together.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BenchServer, framingOf } from './contestants.ts';
import type { Target } from './load/client.ts';
import type { CrowdJob, CrowdMessage, CrowdResult } from './load/crowd.ts';
import type { RoomAddress } from './servers/control.ts';

const CROWD = fileURLToPath(new URL('./load/crowdProcess.ts', import.meta.url));

/** Where the `person`-th of a room connects. */
export function targetOf(server: BenchServer, { path, doc, tokens }: RoomAddress, person = 0): Target {
  return {
    url: `ws://127.0.0.1:${server.port}${path}`,
    doc,
    framing: framingOf(server.who),
    token: tokens[person % tokens.length] ?? '',
    answers: server.who !== 'relay',
  };
}

/** One part of the crowd in a process of its own: warms up, waits for `go`, measures. */
function runJob(job: CrowdJob, isWarm: () => void, go: Promise<unknown>): Promise<CrowdResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CROWD], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (message: CrowdMessage) => {
      if (message !== 'warm') return resolve(message);
      isWarm();
      void go.then(() => child.send('go'), reject);
    });
    child.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
    child.send(job);
  });
}

/** Runs the parts side by side. Their windows begin together, after a full collection in the server. */
async function runJobs(server: BenchServer, jobs: CrowdJob[]): Promise<CrowdResult[]> {
  let cold = jobs.length;
  let warmedUp: () => void = () => undefined;
  const allWarm = new Promise<void>((resolve) => {
    warmedUp = resolve;
  });
  const go = allWarm.then(() => server.held());
  const isWarm = () => {
    cold -= 1;
    if (cold === 0) warmedUp();
  };
  return Promise.all(jobs.map((job) => runJob(job, isWarm, go)));
}

/** A crowd: how many, doing what, for how long. */
export interface CrowdPlan extends Pick<CrowdJob, 'kind' | 'seconds' | 'warmSeconds'> {
  rooms: number;
  people: number;
  lettersPerSecond?: number;
}

/** Five letters a second: sixty words a minute, everybody at once. */
const LETTERS_PER_SECOND = 5;

/** Runs `rooms` × `people`; several rooms are shared between two processes. */
export async function crowd(server: BenchServer, plan: CrowdPlan, round: number): Promise<CrowdResult> {
  const { kind, rooms, people, seconds, warmSeconds, lettersPerSecond = LETTERS_PER_SECOND } = plan;
  const addresses = await server.rooms(rooms, people);
  const targets = addresses.map((address) =>
    Array.from({ length: people }, (_, person) => targetOf(server, address, person)),
  );
  const parts =
    rooms === 1 ? [targets] : [targets.filter((_, n) => n % 2 === 0), targets.filter((_, n) => n % 2 === 1)];
  const jobs = parts.map((part, index): CrowdJob => {
    const seed = round * 100 + index + 1;
    return { kind, rooms: part, serverPid: server.pid, warmSeconds, seconds, lettersPerSecond, seed };
  });
  const results = await runJobs(server, jobs);
  const total = results[0]!;
  for (const result of results.slice(1)) {
    total.sent += result.sent;
    total.delivered += result.delivered;
    total.cpuMs = Math.max(total.cpuMs, result.cpuMs);
    total.wallMs = Math.max(total.wallMs, result.wallMs);
    // Not push(...): a long window has more latencies than a call may have arguments.
    total.latencies = total.latencies.concat(result.latencies);
    total.isComplete &&= result.isComplete;
  }
  return total;
}
