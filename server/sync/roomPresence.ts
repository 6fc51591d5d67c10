// The presence of one room between the socket and the readers (architecture.md 4.6): what arrives is kept as bytes
// and read all together when somebody is about to be told. Forty cursors read in a row cost a third of forty
// cursors read one by one, each with the processor's memories cold.
import type { DocConnection } from './docConnection.ts';
import type { DocSettings } from './docSettings.ts';
import type { DocCounters } from './docStats.ts';
import { Presence } from './presence.ts';
import type { TaskTimer } from './taskTimer.ts';

/** More messages than this are not kept waiting: a room of two hundred with a cursor each at a pulse. */
const MAX_UNREAD = 256;
/** Around the state of one id: its id, its clock and the lengths. */
const ENVELOPE_BYTES = 32;

export interface RoomPresenceContext {
  timer: TaskTimer;
  settings: DocSettings;
  counters: DocCounters;
  requestPulse(): void;
  chargeTime(connection: DocConnection, ms: number): void;
  /** The participant a client id is bound to in the document, if any. */
  writerOf(client: number): string | undefined;
}

export class RoomPresence {
  readonly #presence: Presence<DocConnection>;
  readonly #context: RoomPresenceContext;
  #unread: { connection: DocConnection; body: Uint8Array }[] = [];

  constructor(context: RoomPresenceContext) {
    this.#context = context;
    this.#presence = new Presence(context.settings);
  }

  /** Takes the body of a presence message. What it says, and a refusal, come with the next reading: a pulse later
   *  at most. A body that is no single cursor is read at once, so that little waits. */
  take(connection: DocConnection, body: Uint8Array): void {
    this.#unread.push({ connection, body });
    const { settings, requestPulse } = this.#context;
    if (body.length > settings.presenceBytes + ENVELOPE_BYTES || this.#unread.length > MAX_UNREAD)
      this.#read();
    else requestPulse();
  }

  /** See Presence.ownerOf. */
  ownerOf(client: number): string | undefined {
    this.#read();
    return this.#presence.ownerOf(client);
  }

  /** See Presence.news. */
  news(): Uint8Array | null {
    this.#read();
    return this.#presence.news();
  }

  /** See Presence.everybody. */
  everybody(): Uint8Array | null {
    this.#read();
    return this.#presence.everybody();
  }

  /** Somebody left: what they had waiting is not read any more. */
  leave(connection: DocConnection): void {
    this.#read();
    this.#presence.leave(connection);
    if (this.#presence.hasNews) this.#context.requestPulse();
  }

  #read(): void {
    if (this.#unread.length === 0) return;
    const unread = this.#unread;
    this.#unread = [];
    const { timer, chargeTime } = this.#context;
    for (const { connection, body } of unread) {
      if (!connection.isOpen) continue;
      const started = timer.start();
      this.#readOne(connection, body);
      chargeTime(connection, timer.spent(started));
    }
    if (this.#presence.hasNews) this.#context.requestPulse();
  }

  #readOne(connection: DocConnection, body: Uint8Array): void {
    const { counters, writerOf } = this.#context;
    const outcome = this.#presence.take(connection, connection.who, body, (id) => {
      const owner = writerOf(id);
      return owner === undefined || owner === connection.who.participantId;
    });
    if (outcome.kind === 'refuse') connection.refuse(outcome.code, outcome.reason);
    else if (outcome.foreign > 0) counters.refused('forgedPresence', outcome.foreign);
  }
}
