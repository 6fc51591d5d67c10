// Starts tests/support/docServerChild.ts on a folder, again and again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./docServerChild.ts', import.meta.url));

export class DocServerProcess {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Resolves when it listens; rejects with its errors when it ends before. */
  static async start(folder: string): Promise<DocServerProcess> {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, folder], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.setEncoding('utf8').once('data', (line: string) => resolve(Number(line)));
      child.once('exit', () => reject(new Error(`the server ended: ${errors}`)));
    });
    return new DocServerProcess(child, port);
  }

  urlOf(doc: string, who: string): string {
    return `ws://127.0.0.1:${this.port}/yjs/${doc}?who=${who}&ack=1`;
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}
