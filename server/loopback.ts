// A private entrance for this very machine, opened on first use: the simulated people of the examples
// talk to the same routes over plain HTTP on 127.0.0.1, whatever address and TLS the public side has.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export class Loopback {
  readonly #attach: (server: Server) => void;
  #opening: Promise<Server> | null = null;

  constructor(attach: (server: Server) => void) {
    this.#attach = attach;
  }

  /** Address of the entrance; opens it the first time. */
  async url(): Promise<string> {
    this.#opening ??= this.#open();
    const server = await this.#opening;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const server = await this.#opening;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  #open(): Promise<Server> {
    return new Promise((resolve, reject) => {
      const server = createServer();
      this.#attach(server);
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
  }
}
