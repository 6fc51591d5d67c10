// Who is measured, and how each one runs: a process of its own, asked over IPC, weighed from /proc.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Question, RoomAddress } from './servers/control.ts';

export const CONTESTANTS = ['ours', 'yws', 'hocuspocus', 'hocuspocus40', 'relay'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

export const NAMES: Record<Contestant, string> = {
  ours: 'Mesa Abierta',
  yws: '@y/websocket-server 0.1.1',
  hocuspocus: '@hocuspocus/server 4',
  hocuspocus40: '@hocuspocus/server 4, 40 ms',
  relay: 'raw ws relay',
};

/** How a contestant frames its messages. */
export type Framing = 'plain' | 'hocuspocus';
export const framingOf = (who: Contestant): Framing => (who.startsWith('hocus') ? 'hocuspocus' : 'plain');

const SERVERS: Record<Contestant, { file: string; args: string[] }> = {
  ours: { file: 'ours.ts', args: [] },
  yws: { file: 'yWebsocketServer.ts', args: [] },
  hocuspocus: { file: 'hocuspocus.ts', args: ['0'] },
  hocuspocus40: { file: 'hocuspocus.ts', args: ['40'] },
  relay: { file: 'relay.ts', args: [] },
};
const HERE = fileURLToPath(new URL('.', import.meta.url));
const START_MS = 20_000;

/** Which contestants can run here: without the peers' packages, ours and the raw relay. */
export function available(): Contestant[] {
  const isThere = (name: string) => existsSync(join(HERE, 'node_modules', name, 'package.json'));
  return CONTESTANTS.filter((who) => {
    if (who === 'yws') return isThere('@y/websocket-server');
    return (
      !who.startsWith('hocus') || (isThere('@hocuspocus/server') && isThere('@hocuspocus/extension-database'))
    );
  });
}

/** Processor milliseconds a process has used, all its threads, from the operating system. */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the name in brackets and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Fields 14 and 15 of proc(5): user and system time in ticks of 10 ms.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** One contestant's server: started, asked, stopped, started again on the same data. */
export class BenchServer {
  readonly who: Contestant;
  port = 0;
  readonly #folder: string;
  readonly #profiles: string | null;
  #child: ChildProcess | null = null;

  /** With a folder in `profiles` each server process leaves a V8 profile of its processor time there. */
  constructor(who: Contestant, profiles: string | null = null) {
    this.who = who;
    this.#profiles = profiles;
    this.#folder = mkdtempSync(join(tmpdir(), `mesa-bench-${who}-`));
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resolves when the server listens. Rejects when it ends before. */
  async start(): Promise<void> {
    const { file, args } = SERVERS[this.who];
    const nodeArgs = ['--expose-gc', '--disable-warning=ExperimentalWarning'];
    if (this.#profiles)
      nodeArgs.push('--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${this.#profiles}`);
    const child = spawn(process.execPath, [...nodeArgs, join(HERE, 'servers', file), this.#folder, ...args], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, YPERSISTENCE: join(this.#folder, 'leveldb'), NODE_ENV: 'production' },
    });
    this.#child = child;
    const answer = await this.#next(child);
    if (!('port' in answer)) throw new Error(`${this.who} did not say its port`);
    this.port = answer.port;
  }

  #next(child: ChildProcess): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(`${this.who}: no answer`))), START_MS * 3);
      const onMessage = (answer: Answer) => settle(() => resolve(answer));
      const onExit = (code: number | null) =>
        settle(() => reject(new Error(`${this.who} ended with ${code}`)));
      const settle = (done: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        done();
      };
      child.on('message', onMessage);
      child.on('exit', onExit);
    });
  }

  async #ask(question: Question): Promise<Answer> {
    if (!this.#child) throw new Error('the server is not running');
    const answer = this.#next(this.#child);
    this.#child.send(question);
    return answer;
  }

  async rooms(rooms: number, people: number): Promise<RoomAddress[]> {
    const answer = await this.#ask({ ask: 'rooms', rooms, people });
    if (!('rooms' in answer)) throw new Error('no rooms');
    return answer.rooms;
  }

  /** Bytes held after a full collection. */
  async held(): Promise<number> {
    const answer = await this.#ask({ ask: 'memory' });
    if (!('held' in answer)) throw new Error('no memory');
    return answer.held;
  }

  /** Ends the process and waits until it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(timer);
  }

  async destroy(): Promise<void> {
    // A profile is written at a regular end only.
    await this.end(this.#profiles ? 'SIGTERM' : 'SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
