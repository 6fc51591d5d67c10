// Starts tests/support/syncMemoryChild.ts and asks it for its memory.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Measure } from './syncMemoryChild.ts';

const SCRIPT = fileURLToPath(new URL('./syncMemoryChild.ts', import.meta.url));

export class SyncMemoryProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Starts the engine on a folder; it ends with the test. Rejects when it ends before it listens. */
  static async start(folder: string): Promise<SyncMemoryProcess> {
    const args = ['--expose-gc', '--disable-warning=ExperimentalWarning', SCRIPT, folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    onTestFinished(async () => {
      const gone = once(child, 'exit');
      if (child.exitCode === null && child.kill('SIGKILL')) await gone;
    });
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('the engine ended')));
    ended.catch(() => undefined);
    const [said] = await Promise.race([once(child, 'message'), ended]);
    return new SyncMemoryProcess(child, Number(said.port));
  }

  urlOf(doc: string, who: string): string {
    return `ws://127.0.0.1:${this.port}/yjs/${doc}?who=${who}&ack=1`;
  }

  /** `settled` collects garbage first; `now` is what it holds in this moment. One question at a time. */
  async measure(when: 'settled' | 'now'): Promise<Measure> {
    const answered = once(this.#child, 'message');
    this.#child.send(when);
    const [measure] = await answered;
    return measure;
  }
}
