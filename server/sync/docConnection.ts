// One socket of one person on one document: sending, falling behind, acknowledging, silence. Decides
// nothing about rights or contents.
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { CloseCode } from '../../shared/protocol/errors.ts';
import type { DocPrincipal } from '../application/ports.ts';
import type { DocRefusal } from './docGate.ts';
import { acknowledgeFrame } from './docProtocol.ts';
import type { PersonBudget } from './personBudget.ts';
import { wireFrame } from './wireFrame.ts';

/** Larger frames are not copied for the sake of one write. */
const MAX_JOINED_BYTES = 16 * 1024;

export interface DocConnectionOptions {
  /** Send acknowledgement frames (`?ack=1`). */
  ack: boolean;
  /** A step 2 may have the size of an upload; true unless said otherwise. */
  firstUpload: boolean;
  /** More unsent bytes than this and the reader is behind. */
  unsentBytes: number;
  onRefused(reason: DocRefusal): void;
}

export class DocConnection {
  readonly socket: WebSocket;
  readonly #stream: Duplex;
  readonly who: DocPrincipal;
  readonly budget: PersonBudget;
  readonly options: DocConnectionOptions;
  /** False from the moment it is refused, closed or left: nothing of it is read any more. */
  isOpen = true;
  /** Removed or revoked: what it has waiting must not enter either. */
  isExpelled = false;
  /** Our step 1 is out; at most one at a time. */
  awaitsStepTwo = false;
  lastHeardAt: number;
  lastStepOneAt = Number.NEGATIVE_INFINITY;
  lastQueryAt = Number.NEGATIVE_INFINITY;
  /** A step 1 that came too soon and will be answered later; the newest wins. */
  deferredStepOne: Uint8Array | null = null;
  /** Set while the reader is behind: what it will have once its queue has drained. */
  behind: { stateVector: Uint8Array; since: number } | null = null;
  #written = 0;
  #committed = 0;
  #acknowledged = 0;
  #gapAt: number | null = null;
  #silences = 0;
  #unsentAtBeat = 0;
  #heardSinceBeat = true;
  #sentSinceBeat = false;

  /** `stream` is what `socket` was made of by the upgrade. */
  constructor(
    socket: WebSocket,
    stream: Duplex,
    who: DocPrincipal,
    budget: PersonBudget,
    options: DocConnectionOptions,
    nowMs: number,
  ) {
    this.socket = socket;
    this.#stream = stream;
    this.who = who;
    this.budget = budget;
    this.options = options;
    this.lastHeardAt = nowMs;
  }

  /** True when this is the person of that mesa. */
  isOf(mesaId: string, participantId: string): boolean {
    return this.who.mesaId === mesaId && this.who.participantId === participantId;
  }

  heard(nowMs: number): void {
    this.lastHeardAt = nowMs;
    this.#heardSinceBeat = true;
    this.#silences = 0;
  }

  /** Writes a frame that was encoded for many (wireFrame.ts), with the acknowledgement this reader is owed in the
   *  same write; otherwise like `send`. */
  sendShared(wire: Buffer): boolean {
    if (!this.isOpen || this.behind || this.socket.readyState !== this.socket.OPEN) return false;
    this.#sentSinceBeat = true;
    const owed = wire.length <= MAX_JOINED_BYTES ? this.#takeAcknowledgement() : null;
    this.#stream.write(owed ? Buffer.concat([wire, wireFrame(owed)]) : wire);
    return this.socket.bufferedAmount > this.options.unsentBytes;
  }

  /** Sends a frame unless the reader is behind or gone. True when the queue is now too long. */
  send(frame: Uint8Array): boolean {
    if (!this.isOpen || this.behind) return false;
    this.#sentSinceBeat = true;
    this.socket.send(frame);
    return this.socket.bufferedAmount > this.options.unsentBytes;
  }

  /** Sends a few bytes also to a reader that is behind: it, or its author, waits for them. */
  sendSmall(frame: Uint8Array): void {
    if (!this.isOpen) return;
    this.#sentSinceBeat = true;
    this.socket.send(frame);
  }

  get hasDrained(): boolean {
    return this.socket.bufferedAmount <= this.options.unsentBytes / 4;
  }

  /** Closes with a code the client understands; later frames of it are not read. */
  refuse(code: CloseCode, reason: DocRefusal): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.options.onRefused(reason);
    this.socket.close(code, reason);
  }

  /** Closes without blaming anybody: the server goes down or the store is ill. */
  sendAway(code: CloseCode): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.socket.close(code);
  }

  /** Counts a document-write frame as it arrives; its number, from 1. */
  countWrite(): number {
    this.#written += 1;
    return this.#written;
  }

  /** A frame was dropped because it waits for something: nothing later is acknowledged until a step 2
   *  of this connection is stored, for that one carries everything before it. */
  dropped(frame: number): void {
    this.#gapAt ??= frame;
  }

  committed(frame: number, isStepTwo: boolean): void {
    if (this.#gapAt !== null) {
      if (!isStepTwo) return;
      this.#gapAt = null;
    }
    this.#committed = frame;
  }

  /** Says how many frames are on disk, when that moved and the client asked to know. */
  acknowledge(): void {
    const owed = this.#takeAcknowledgement();
    if (owed) this.sendSmall(owed);
  }

  #takeAcknowledgement(): Uint8Array | null {
    if (!this.options.ack || this.#committed === this.#acknowledged) return null;
    this.#acknowledged = this.#committed;
    return acknowledgeFrame(this.#committed);
  }

  /**
   * Every ping interval: false when it was silent twice and was cut. A queue that shrinks is a sign of
   * life too, since the pong of a slow line waits behind it. `keepAlive` is sent when nothing else was:
   * the stock client hangs up after 30 s without a message, and pings are not messages.
   */
  beat(keepAlive: Uint8Array): boolean {
    const drains = this.socket.bufferedAmount < this.#unsentAtBeat;
    this.#unsentAtBeat = this.socket.bufferedAmount;
    if (this.#heardSinceBeat || drains) this.#silences = 0;
    else this.#silences += 1;
    this.#heardSinceBeat = false;
    if (this.#silences >= 2) {
      this.options.onRefused('silent');
      this.socket.terminate();
      return false;
    }
    if (this.isOpen) {
      this.socket.ping();
      if (!this.#sentSinceBeat) this.send(keepAlive);
      this.#sentSinceBeat = false;
    }
    return true;
  }
}
