// A document server with a real HTTP server on port 0, a memory store and rights a test can change
// while connections are open. `?who=` stands for the session: participant, name and role.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Clock, DocPrincipal, DocRights } from '../../server/application/ports.ts';
import { createDocServer } from '../../server/sync/docServer.ts';
import type { DocServer } from '../../server/sync/docServerContract.ts';
import type { DocSettings } from '../../server/sync/docSettings.ts';
import { threadProcessorMs } from '../../server/sync/taskTimer.ts';
import { MesaId, ParticipantId } from '../../shared/model/ids.ts';
import { MemoryDocs } from './memoryDocs.ts';
import { RawDocClient } from './rawDocClient.ts';

type MayWrite = ReturnType<DocRights['mayWrite']>;

/** Real time: the sync engine is tested through real sockets. */
const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export class DocWorld {
  readonly storage: MemoryDocs;
  readonly logged: Record<string, unknown>[] = [];
  /** doc → why nobody may write it; read at every write. */
  readonly locked = new Map<string, 'locked' | 'frozen'>();
  readonly readers = new Set<string>();
  readonly forbidden = new Set<string>();
  readonly missing = new Set<string>();
  /** When set, what the budget of each person is charged with: read at the start and end of a step. */
  processorMs: (() => number) | null = null;
  readonly server: DocServer;
  readonly #http = createServer();
  #clients: RawDocClient[] = [];
  #providers: WebsocketProvider[] = [];
  #url = '';

  private constructor(settings: Partial<DocSettings>, storage: MemoryDocs) {
    this.storage = storage;
    const rights: DocRights = {
      authenticate: async () => null,
      exists: (doc) => !this.missing.has(doc),
      mayRead: (who) => !this.forbidden.has(who.participantId),
      mayWrite: (who, doc): MayWrite => {
        if (this.readers.has(who.participantId)) return { ok: false, reason: 'reader' };
        const reason = this.locked.get(doc);
        return reason ? { ok: false, reason } : { ok: true };
      },
    };
    const note = (fields: Record<string, unknown>, message: string) =>
      this.logged.push({ ...fields, message });
    const log = { warn: note, error: note };
    const processorMs = () => (this.processorMs ?? threadProcessorMs)();
    this.server = createDocServer({ storage, rights, clock: realClock, settings, log, processorMs });
    this.#http.on('upgrade', (req, socket, head) => {
      const url = new URL(req.url ?? '/', 'http://localhost');
      const who = url.searchParams.get('who') ?? 'ana';
      const doc = decodeURIComponent(url.pathname.slice('/yjs/'.length));
      const ack = url.searchParams.get('ack') === '1';
      const version = url.searchParams.get('v');
      this.server.acceptUpgrade(req, socket, head, principal(who), doc, {
        ack,
        diverged: url.searchParams.get('diverged') === '1',
        ...(version === null ? {} : { version: Number(version) }),
      });
    });
  }

  static async open(settings: Partial<DocSettings> = {}, storage = new MemoryDocs()): Promise<DocWorld> {
    const world = new DocWorld(settings, storage);
    await new Promise<void>((resolve) => world.#http.listen(0, '127.0.0.1', resolve));
    const { port } = world.#http.address() as AddressInfo;
    world.#url = `ws://127.0.0.1:${port}/yjs`;
    return world;
  }

  get url(): string {
    return this.#url;
  }

  /** A raw connection, open and greeted by our step 1 unless it was refused. */
  async raw(who = 'ana', doc = 'mesa/m1/tree', ack = false): Promise<RawDocClient> {
    const client = new RawDocClient(
      `${this.#url}/${doc}${doc.includes('?') ? '&' : '?'}who=${who}${ack ? '&ack=1' : ''}`,
    );
    this.#clients.push(client);
    await client.opened;
    return client;
  }

  /** The stock provider, untouched. */
  provider(who = 'ana', docName = 'mesa/m1/tree', doc = new Y.Doc()): WebsocketProvider {
    const provider = new WebsocketProvider(this.#url, docName, doc, {
      params: { who },
      disableBc: true,
    });
    this.#providers.push(provider);
    return provider;
  }

  async close(): Promise<void> {
    for (const provider of this.#providers) provider.destroy();
    for (const client of this.#clients) client.close();
    this.storage.release();
    await this.server.close();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}

export function principal(who: string): DocPrincipal {
  return {
    mesaId: MesaId.parse('m1'),
    participantId: ParticipantId.parse(who),
    displayName: `Nombre de ${who}`,
    partyId: 'society',
    role: 'participant',
  };
}
