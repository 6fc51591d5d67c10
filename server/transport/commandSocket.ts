// socket.io: commands in, acknowledgements and views out. Views are whole, per role, at most about ten
// a second per mesa; personal facts go to one person.
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { MesaView, ServerEvents } from '../../shared/model/view.ts';
import type { CommandValue } from '../../shared/protocol/commands.ts';
import { HEARTBEAT_GRACE_MS, HEARTBEAT_MS } from '../../shared/protocol/heartbeat.ts';
import type { ErrorAnswer } from '../../shared/protocol/http.ts';
import type { Log } from '../application/log.ts';
import type { MesaRoom } from '../application/mesaRoom.ts';
import type { Mesas } from '../application/mesas.ts';
import { hashToken } from '../application/sessions.ts';
import { errorAnswer } from './httpErrors.ts';
import type { RateGate } from './rateGate.ts';
import { readCookies } from './session.ts';

type Answer = (result: { ok: true; value: CommandValue } | ({ ok: false } & ErrorAnswer)) => void;
interface ClientEvents {
  command: (envelope: unknown, answer: Answer) => void;
}
interface Bearer {
  room: MesaRoom;
  participantId: ParticipantId;
  tokenHash: string;
}
type MesaSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, Bearer>;

/** Views of one mesa leave at most this often, unless the composition says otherwise. */
const VIEW_INTERVAL_MS = 100;

export interface CommandSocketParts {
  http: HttpServer;
  mesas: Mesas;
  gate: RateGate;
  log: Log;
  /** Milliseconds between two views of one mesa. */
  viewIntervalMs?: number;
}

/** Sends the views of one mesa to its sockets: the first change at once, the following ones together. */
class Publisher {
  readonly sockets = new Set<MesaSocket>();
  readonly #mesas: Mesas;
  readonly #room: MesaRoom;
  readonly #log: Log;
  readonly #intervalMs: number;
  #timer: NodeJS.Timeout | null = null;
  #dirty = false;
  readonly #lastMe = new WeakMap<MesaSocket, string>();

  constructor({ mesas, log, viewIntervalMs = VIEW_INTERVAL_MS }: CommandSocketParts, room: MesaRoom) {
    this.#mesas = mesas;
    this.#room = room;
    this.#log = log;
    this.#intervalMs = viewIntervalMs;
    room.onChange(() => this.#changed());
  }

  #changed(): void {
    if (this.#timer) {
      this.#dirty = true;
      return;
    }
    this.#publish();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.#dirty) return;
      this.#dirty = false;
      this.#changed();
    }, this.#intervalMs);
    this.#timer.unref();
  }

  #publish(): void {
    const views = new Map<MesaView['role'], MesaView>();
    for (const socket of this.sockets) {
      const out = this.#mesas.outOf(this.#room, socket.data.participantId);
      if (out) {
        socket.emit('out', errorAnswer(out).error);
        socket.disconnect(true);
        continue;
      }
      const role = this.#mesas.roleOf(this.#room, socket.data.participantId);
      const view = views.get(role) ?? this.#mesas.view(this.#room, role);
      views.set(role, view);
      socket.emit('view', view);
      this.sendMe(socket);
    }
  }

  /** Personal facts, only when they changed for this device. */
  sendMe(socket: MesaSocket): void {
    this.#mesas
      .me(this.#room, socket.data.participantId)
      .then((me) => {
        const text = JSON.stringify(me);
        if (!me || this.#lastMe.get(socket) === text) return;
        this.#lastMe.set(socket, text);
        socket.emit('me', me);
      })
      .catch((error: unknown) => this.#log.error({ error: String(error) }, 'me failed'));
  }
}

function tokenOf(socket: MesaSocket): string {
  const auth: unknown = socket.handshake.auth.token;
  if (typeof auth === 'string' && auth !== '') return auth.slice(0, 400);
  const mesa = String(socket.handshake.query.mesa ?? '');
  return readCookies(socket.handshake.headers.cookie).get(`mesa_${mesa}`) ?? '';
}

export class CommandSocket {
  readonly io: Server<ClientEvents, ServerEvents, Record<string, never>, Bearer>;
  readonly #parts: CommandSocketParts;
  readonly #publishers = new WeakMap<MesaRoom, Publisher>();

  constructor(parts: CommandSocketParts) {
    this.#parts = parts;
    this.io = new Server(parts.http, {
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      perMessageDeflate: false,
      pingInterval: HEARTBEAT_MS,
      pingTimeout: HEARTBEAT_GRACE_MS,
      // Document sockets share the port: without this their upgrades are cut after a second.
      destroyUpgrade: false,
    });
    // upgrade.ts is the only 'upgrade' listener and hands over what belongs here.
    parts.http.removeAllListeners('upgrade');
    this.io.use((socket, next) => {
      this.#identify(socket).then(
        (refusal) => next(refusal ?? undefined),
        (error: unknown) => {
          parts.log.error({ error: String(error) }, 'handshake failed');
          next(new Error('internal'));
        },
      );
    });
    this.io.on('connection', (socket) => this.#welcome(socket));
    parts.mesas.onSessionEnded((tokenHash) => this.#end(tokenHash));
  }

  async #identify(socket: MesaSocket): Promise<Error | null> {
    const token = tokenOf(socket);
    const principal = token === '' ? null : await this.#parts.mesas.authenticate(token);
    const asked = String(socket.handshake.query.mesa ?? '');
    const out = principal
      ? this.#parts.mesas.outOf(principal.room, principal.person.id)
      : { code: 'unauthenticated' as const };
    if (!principal || principal.room.mesaId !== asked || out) {
      const refusal = errorAnswer(out ?? { code: 'unauthenticated' }).error;
      return Object.assign(new Error(refusal.code), { data: refusal });
    }
    const tokenHash = hashToken(token);
    socket.data = { room: principal.room, participantId: principal.person.id, tokenHash };
    return null;
  }

  #publisherOf(room: MesaRoom): Publisher {
    const known = this.#publishers.get(room);
    if (known) return known;
    const publisher = new Publisher(this.#parts, room);
    this.#publishers.set(room, publisher);
    return publisher;
  }

  #welcome(socket: MesaSocket): void {
    const { room, participantId } = socket.data;
    const { mesas, log } = this.#parts;
    const publisher = this.#publisherOf(room);
    publisher.sockets.add(socket);
    socket.on('error', (error) => log.warn({ error: String(error) }, 'socket error'));
    socket.on('command', (envelope, answer) => this.#command(socket, envelope, answer));
    socket.on('disconnect', () => {
      publisher.sockets.delete(socket);
      mesas.presenceOf(room).leave(participantId);
    });
    socket.emit('view', mesas.view(room, mesas.roleOf(room, participantId)));
    publisher.sendMe(socket);
    mesas
      .presenceOf(room)
      .arrive(participantId)
      .catch((error: unknown) => log.error({ error: String(error) }, 'presence failed'));
  }

  /** Closes the sockets of one session at once; the person's other devices go on. */
  #end(tokenHash: string): void {
    for (const socket of this.io.sockets.sockets.values()) {
      if (socket.data.tokenHash !== tokenHash) continue;
      socket.emit('out', errorAnswer({ code: 'unauthenticated' }).error);
      socket.disconnect(true);
    }
  }

  #command(socket: MesaSocket, envelope: unknown, answer: unknown): void {
    if (typeof answer !== 'function') return;
    const reply = answer as Answer;
    const { room, participantId } = socket.data;
    if (!this.#parts.gate.allowCommand(participantId)) {
      reply({ ok: false, ...errorAnswer({ code: 'rate_limited' }) });
      return;
    }
    this.#parts.mesas.run(room, participantId, envelope).then(
      (result) => reply(result.ok ? result : { ok: false, ...errorAnswer(result.error) }),
      (error: unknown) => {
        this.#parts.log.error(
          {
            mesaId: room.mesaId,
            error: error instanceof Error ? error.stack : String(error),
          },
          'command failed',
        );
        reply({ ok: false, ...errorAnswer({ code: 'internal' }) });
      },
    );
  }

  /**
   * Lets go of every socket by closing its connection, without a farewell: after a socket.io disconnect the stock
   * client never comes back by itself, and a server that stops will start again. The HTTP server is the
   * composition root's to close: io.close() would wait for the document sockets too.
   */
  close(): void {
    this.io.engine.close();
  }
}
