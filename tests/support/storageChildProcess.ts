// Starts tests/support/storageChild.ts and reads what it says, for tests that kill it or break its disk.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./storageChild.ts', import.meta.url));

export interface Said {
  word: string;
  value: unknown;
}

export interface StorageChild {
  /** Everything said so far. */
  readonly said: Said[];
  /** Process id of what was spawned (the wrapper, when there is one). */
  readonly pid: number;
  /** Resolves when `found` is true of what was said; rejects with the child's errors if it ends before. */
  until(found: (said: Said[]) => boolean): Promise<void>;
  /** One line to its standard input. */
  tell(): void;
  /** SIGKILL, and waits until it is gone and everything it said was read. */
  kill(): Promise<void>;
}

/** `wrapper` goes before the node command line, for instance strace with its options. */
export function startStorageChild(args: string[], wrapper: string[] = []): StorageChild {
  const [command = process.execPath, ...rest] = [
    ...wrapper,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    SCRIPT,
    ...args,
  ];
  const child = spawn(command, rest, { detached: true });
  const said: Said[] = [];
  const watchers = new Set<() => void>();
  let pending = '';
  let errors = '';
  let ended = false;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) {
      const gap = line.indexOf(' ');
      said.push({ word: line.slice(0, gap), value: JSON.parse(line.slice(gap + 1)) });
    }
    for (const watcher of watchers) watcher();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  child.stdin.on('error', () => undefined);
  const gone = once(child, 'close').then(() => {
    ended = true;
    for (const watcher of watchers) watcher();
  });
  onTestFinished(() => killGroup(child));
  return {
    said,
    pid: child.pid ?? 0,
    until: (found) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!found(said) && !ended) return;
          watchers.delete(look);
          if (found(said)) resolve();
          else reject(new Error(`the child ended: ${errors || JSON.stringify(said.at(-1))}`));
        };
        watchers.add(look);
        look();
      }),
    tell: () => {
      child.stdin.write('\n');
    },
    kill: async () => {
      killGroup(child);
      await gone;
    },
  };
}

/** The whole group: a wrapper like strace would leave its tracee running. */
function killGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone between the look and the signal.
  }
}
