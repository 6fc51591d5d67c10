// The real program as a child process: starts, tells its address, can be stopped as an operator or a power cut would.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, vi } from 'vitest';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const START = { timeout: 30_000, interval: 20 };
export const ADMIN = 'clave-de-pruebas-larga';

export class ServerProcess {
  readonly child: ChildProcess;
  readonly #ended: Promise<unknown>;
  stdout = '';
  stderr = '';

  constructor(settings: Record<string, string>, args: string[] = []) {
    this.child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        HOST: '127.0.0.1',
        ADMIN_TOKEN: ADMIN,
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.#ended = once(this.child, 'close');
    onTestFinished(() => this.kill());
  }

  /** Resolves when the server answers at `url`. */
  async ready(url: string): Promise<void> {
    await vi.waitFor(async () => {
      if (this.child.exitCode !== null) throw new Error(`ended: ${this.stderr}`);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
    }, START);
  }

  /** Exit code, once the process ended by itself or by what was sent. */
  async ended(): Promise<number | null> {
    await this.#ended;
    return this.child.exitCode;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** SIGKILL: nothing is closed, nothing is flushed. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL');
    await this.#ended;
  }
}

/** A port nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
