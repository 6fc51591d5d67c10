// A document server over any store, behind a real HTTP server on port 0. `?who=` stands for the session,
// `?ack=1` asks for acknowledgements. Rights can change while connections are open.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock, DocRights, Storage } from '../../server/application/ports.ts';
import { createDocServer } from '../../server/sync/docServer.ts';
import type { DocServer } from '../../server/sync/docServerContract.ts';
import type { DocSettings } from '../../server/sync/docSettings.ts';
import { principal } from './docWorld.ts';

export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export class DocHost {
  readonly server: DocServer;
  readonly logged: Record<string, unknown>[] = [];
  readonly locked = new Set<string>();
  readonly readers = new Set<string>();
  readonly #http = createServer();
  readonly #sockets = new Set<{ destroy(): void }>();

  private constructor(storage: Storage, settings: Partial<DocSettings>, clock: Clock) {
    const rights: DocRights = {
      authenticate: async () => null,
      exists: () => true,
      mayRead: () => true,
      mayWrite: (who, doc) => {
        if (this.readers.has(who.participantId)) return { ok: false, reason: 'reader' };
        return this.locked.has(doc) ? { ok: false, reason: 'locked' } : { ok: true };
      },
    };
    const note = (fields: Record<string, unknown>, message: string) =>
      this.logged.push({ ...fields, message });
    this.server = createDocServer({ storage, rights, clock, settings, log: { warn: note, error: note } });
    this.#http.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    this.#http.on('upgrade', (req, socket, head) => {
      const url = new URL(req.url ?? '/', 'http://localhost');
      const doc = decodeURIComponent(url.pathname.slice('/yjs/'.length));
      const ack = url.searchParams.get('ack') === '1';
      this.server.acceptUpgrade(req, socket, head, principal(url.searchParams.get('who') ?? 'ana'), doc, {
        ack,
      });
    });
  }

  static async open(
    storage: Storage,
    settings: Partial<DocSettings> = {},
    clock: Clock = realClock,
  ): Promise<DocHost> {
    const host = new DocHost(storage, settings, clock);
    await new Promise<void>((resolve) => host.#http.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  urlOf(doc: string, who: string, ack = true): string {
    return `ws://127.0.0.1:${this.port}/yjs/${doc}?who=${who}${ack ? '&ack=1' : ''}`;
  }

  /** The sockets die as they do with their process; nothing is flushed, nobody is told. */
  crash(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#http.close();
  }

  async close(): Promise<void> {
    await this.server.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}
