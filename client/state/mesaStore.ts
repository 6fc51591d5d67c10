// The server's view of the mesa, read-only, and the way to send commands. One store per open mesa:
// it owns the command socket and the live documents, and everything closes with it.
import { io, type Socket } from 'socket.io-client';
import type { MesaId, PhaseId } from '../../shared/model/ids.ts';
import type { MesaView, MeView, ServerEvents } from '../../shared/model/view.ts';
import type { CommandInput, CommandName, CommandValue } from '../../shared/protocol/commands.ts';
import { HEARTBEAT_MS } from '../../shared/protocol/heartbeat.ts';
import type { CardFeed } from '../cards/cardFeed.ts';
import { say } from '../i18n.ts';
import type { ApiRefusal, ApiResult } from '../net/api.ts';
import { watchReturns } from '../net/comingBack.ts';
import { newCommandId } from '../net/commandId.ts';
import { LiveDoc, type SyncStatus } from '../net/docProvider.ts';
import { oldestOf, Patience } from '../net/patience.ts';
import { SettledPhase } from './settledPhase.ts';

/** How long an answer may take before the person is told; the command is then repeated with the same id. */
const ANSWER_MS = 8000;

/** What the person is told of the line: nothing, that an answer is late, or that there is no connection. Neither of
 *  the last two before five seconds (C24). */
export type Line = 'well' | 'late' | 'lost';

export interface MesaSnapshot {
  view: MesaView | null;
  me: MeView | null;
  connected: boolean;
  line: Line;
  /** performance.now() when `view` arrived, to run its clock without trusting this device's own. */
  viewAt: number;
  /** Unix milliseconds of the server minus those of this device. */
  clockOffset: number;
  /** Set when the person may no longer be here (removed, not admitted, session over). */
  out: ApiRefusal | null;
  /** The phase the room goes to while this screen still waits three seconds (C6), or null. */
  coming: PhaseId | null;
  /** The worst state among the documents open now, for «Guardado» in the bar; null with none open. */
  docs: SyncStatus | null;
}

/** From worst to best: one document still saving is enough to say so. */
const DOC_STATES = ['closed', 'reconnecting', 'saving', 'saved'] as const satisfies SyncStatus[];

interface ClientEvents {
  command: (
    envelope: { name: string; args: unknown; commandId: string },
    answer: (result: ApiResult<CommandValue>) => void,
  ) => void;
}

export class MesaStore {
  readonly mesaId: MesaId;
  /** The list of cards, once a screen asks for it: shared, so that two screens ask once (C11). */
  cardFeed: CardFeed | null = null;
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #listeners = new Set<() => void>();
  readonly #docs = new Map<string, { live: LiveDoc; users: number }>();
  readonly #patience = new Patience(() => this.#settleLine());
  /** The last view as it came: what is shown of it may wait for its phase (C6). */
  #arrived: MesaView | null = null;
  readonly #phase = new SettledPhase(() => this.#show());
  /** When each command without an answer was sent. */
  readonly #asked = new Set<{ at: number }>();
  /** When the server last said something on this socket. */
  #heardAt = 0;
  /** The same by the wall clock, which goes on while the device sleeps. */
  #heardWall = 0;
  readonly #stopWatching: () => void;
  #lostSince: number | null;
  #snapshot: MesaSnapshot = {
    view: null,
    me: null,
    connected: false,
    line: 'well',
    viewAt: 0,
    clockOffset: 0,
    out: null,
    coming: null,
    docs: null,
  };

  constructor(mesaId: MesaId) {
    this.mesaId = mesaId;
    this.#lostSince = this.#patience.now();
    this.#socket = io({ query: { mesa: mesaId }, transports: ['websocket'], reconnectionDelayMax: 2500 });
    this.#socket.on('connect', () => {
      this.#lostSince = null;
      // Every packet counts, pings too; each connection has an engine of its own.
      this.#socket.io.engine.on('packet', this.#heard);
      this.#heard();
      this.#change({ connected: true });
    });
    this.#socket.on('disconnect', () => {
      this.#lostSince = this.#patience.now();
      this.#change({ connected: false });
      this.#settleLine();
    });
    this.#settleLine();
    this.#socket.on('connect_error', (error: Error & { data?: ApiRefusal }) => {
      if (error.data?.code) this.#change({ out: error.data, connected: false });
    });
    this.#socket.on('view', (view) => {
      const current = this.#snapshot.view;
      if (
        current &&
        current.role === view.role &&
        current.revision > view.revision &&
        current.mesaId === view.mesaId
      ) {
        // A restarted server counts its revisions anew; its sequence never goes back.
        if (current.seq > view.seq) return;
      }
      this.#arrived = view;
      this.#show({ viewAt: performance.now(), clockOffset: view.serverNow - Date.now() });
    });
    this.#socket.on('me', (me) => this.#change({ me }));
    this.#socket.on('out', (out) => {
      for (const { live } of this.#docs.values()) live.forget();
      this.#change({ out });
    });
    this.#stopWatching = watchReturns({
      isOpen: () => this.#socket.connected,
      heardAt: () => this.#heardWall,
      renew: () => this.#renew(),
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  read = (): MesaSnapshot => this.#snapshot;

  #show(change: Partial<MesaSnapshot> = {}): void {
    if (!this.#arrived) return;
    const view = this.#phase.settle(this.#arrived);
    this.#change({ ...change, view, coming: this.#phase.coming });
  }

  /** Sends a command and waits for its acknowledgement, which means «on disk». Repeats it once, with
   *  the same commandId, when the connection dropped in between: the server answers the same twice. */
  async send<N extends CommandName>(name: N, args: CommandInput<N>): Promise<ApiResult<CommandValue>> {
    const envelope = { name, args, commandId: newCommandId() };
    const question = { at: this.#patience.now() };
    this.#asked.add(question);
    this.#settleLine();
    try {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        try {
          return await this.#socket.timeout(ANSWER_MS).emitWithAck('command', envelope);
        } catch {
          // No answer within the time: ask again, the id makes it one effect.
        }
      }
      return { ok: false, error: { code: 'offline', message: say('net.offline') } };
    } finally {
      this.#asked.delete(question);
      this.#settleLine();
    }
  }

  /** Opens a live document or joins the one already open; `release` closes it with its last user. */
  openDoc(name: string): { live: LiveDoc; release: () => void } {
    const entry = this.#docs.get(name) ?? this.#newDoc(name);
    entry.users += 1;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      entry.users -= 1;
      if (entry.users > 0) return;
      this.#docs.delete(name);
      entry.live.destroy();
      this.#settleDocs();
    };
    return { live: entry.live, release };
  }

  #newDoc(name: string): { live: LiveDoc; users: number } {
    const entry = { live: new LiveDoc(name), users: 0 };
    this.#docs.set(name, entry);
    entry.live.subscribe(() => this.#settleDocs());
    this.#settleDocs();
    return entry;
  }

  #settleDocs(): void {
    const states = [...this.#docs.values()].map(({ live }) => live.read().status);
    const docs = DOC_STATES.find((state) => states.includes(state)) ?? null;
    if (docs !== this.#snapshot.docs) this.#change({ docs });
    this.#settleLine();
  }

  readonly #heard = (): void => {
    this.#heardAt = this.#patience.now();
    this.#heardWall = Date.now();
    this.#settleLine();
  };

  /** Without a connection, since it went. With one: since the question nobody answers while the server says nothing
   *  at all, and without questions since the ping that is due. */
  #settleLine(): void {
    const questions = [...this.#asked].map(({ at }) => Math.max(at, this.#heardAt));
    const silence = this.#lostSince ?? this.#heardAt + HEARTBEAT_MS;
    this.#patience.waitSince(oldestOf(silence, ...questions));
    const isLate = this.#patience.isOver || this.#snapshot.docs === 'reconnecting';
    const line: Line = !isLate ? 'well' : this.#lostSince === null ? 'late' : 'lost';
    if (line !== this.#snapshot.line) this.#change({ line });
  }

  /** Connects again: who arrives with a device is present from then, also after an exit that was written down (Q4). */
  comeBack(): void {
    this.#socket.disconnect().connect();
  }

  /** Everything connects again at once; a session that was closed stays closed. */
  #renew(): void {
    if (!this.#socket.active) return;
    this.comeBack();
    for (const { live } of this.#docs.values()) live.renew();
  }

  close(): void {
    this.#stopWatching();
    this.#listeners.clear();
    this.#socket.disconnect();
    this.#patience.stop();
    this.#phase.stop();
    for (const entry of this.#docs.values()) entry.live.destroy();
    this.#docs.clear();
  }

  #change(change: Partial<MesaSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
