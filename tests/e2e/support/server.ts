// The real server as a child process on a folder of its own: what a person runs, seen from outside.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

export const ADMIN_TOKEN = 'clave-de-las-pruebas';

export interface RunningServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  port: number;
  folder: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends the process with this signal and waits until it is gone. Repeating does nothing. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** SIGSTOP: the process answers nothing, its sockets stay open. SIGCONT goes on. */
  freeze(): void;
  thaw(): void;
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'mesa-e2e-'));
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Starts `server/main.ts` and waits for its address. Rejects with what it printed when it stops before. */
export async function startServer(folder: string, port = 0): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'server', 'main.ts')],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: folder,
        ADMIN_TOKEN,
      },
    },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const opened = await addressOf(child, () => printed);
  return {
    url: `http://127.0.0.1:${opened}`,
    port: opened,
    folder,
    output: () => printed,
    stop: (signal = 'SIGTERM') => gone(child, signal),
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
  };
}

function addressOf(child: ChildProcess, printed: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/localhost:(\d+)/.exec(printed());
      if (found) resolve(Number(found[1]));
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => reject(new Error(`the server stopped (${code}): ${printed()}`)));
  });
}

function gone(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
