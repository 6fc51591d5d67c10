// The connections of one document as readers: one frame for all, a diff for who was too slow, a ping
// for who is silent (architecture.md 4.5, 4.9).

import { CLOSE } from '../../shared/protocol/errors.ts';
import type { Clock, DocPrincipal } from '../application/ports.ts';
import type { DocConnection } from './docConnection.ts';
import { presenceFrame, stepTwoFrame } from './docProtocol.ts';
import type { DocSettings } from './docSettings.ts';
import type { DocState } from './docState.ts';
import type { DocCounters } from './docStats.ts';
import { wireFrame } from './wireFrame.ts';

/** An awareness message about nobody: harmless to every client. */
const KEEP_ALIVE = presenceFrame(new Uint8Array([0]));

export interface DocAudienceContext {
  clock: Clock;
  settings: DocSettings;
  counters: DocCounters;
  state: DocState;
  /** Applied but not on disk: the live document says more than may be told. */
  isFlying(): boolean;
  everybodyPresent(): Uint8Array | null;
  requestPulse(): void;
}

export class DocAudience {
  readonly connections = new Set<DocConnection>();
  readonly #context: DocAudienceContext;

  constructor(context: DocAudienceContext) {
    this.#context = context;
  }

  /** Sends a frame; a reader whose queue is too long gets a diff from here on, never an endless queue. */
  send(connection: DocConnection, frame: Uint8Array): void {
    this.#watch(connection, connection.send(frame));
  }

  #watch(connection: DocConnection, isTooLong: boolean): void {
    const { clock, counters, isFlying, requestPulse, state } = this.#context;
    // While a batch flies the live vector says more than what was sent; the next frame will notice.
    if (!isTooLong || isFlying()) return;
    connection.behind = { stateVector: state.stateVector(), since: clock.monotonic() };
    counters.slowReaders += 1;
    requestPulse();
  }

  /** The same bytes to everybody. */
  broadcast(frame: Uint8Array): void {
    const wire = wireFrame(frame);
    for (const connection of this.connections) this.#watch(connection, connection.sendShared(wire));
  }

  /** Feeds the readers that drained. True while some are still behind. */
  feed(): boolean {
    let watches = false;
    for (const connection of this.connections) {
      if (connection.behind) watches = this.#feedOne(connection, connection.behind) || watches;
    }
    return watches;
  }

  #feedOne(connection: DocConnection, behind: { stateVector: Uint8Array; since: number }): boolean {
    const { clock, everybodyPresent, isFlying, settings, state } = this.#context;
    if (connection.hasDrained && !isFlying()) {
      connection.behind = null;
      this.send(connection, stepTwoFrame(state.diff(behind.stateVector)));
      const body = everybodyPresent();
      if (body) this.send(connection, presenceFrame(body));
      return connection.behind !== null;
    }
    if (clock.monotonic() - behind.since > settings.behindMs)
      connection.refuse(CLOSE.slowReader, 'slowReader');
    return connection.isOpen;
  }

  /** Every ping interval: cuts the silent. */
  beat(): void {
    for (const connection of this.connections) connection.beat(KEEP_ALIVE);
  }

  /** Everybody comes back later. */
  sendAway(): void {
    for (const connection of this.connections) connection.sendAway(CLOSE.goingAway);
  }

  /** One person holds few connections per document; the one silent for longest is most likely dead. */
  makePlace(who: DocPrincipal): void {
    const { limits, connectionsPerPerson } = this.#context.settings;
    if (limits === 'off') return;
    const own = [...this.connections].filter(
      (other) => other.isOpen && other.isOf(who.mesaId, who.participantId),
    );
    if (own.length < connectionsPerPerson) return;
    own.sort((a, b) => a.lastHeardAt - b.lastHeardAt);
    own[0]?.refuse(CLOSE.rateLimited, 'tooManyConnections');
  }
}
