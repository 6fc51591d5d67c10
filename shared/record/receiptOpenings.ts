// Inside of a receipt: what the person sealed while a round was open is exactly what was shown under their name at its
// closing. Positions (D8), signals (D10) and ballots with names (C13).
import { ballotAuthor } from '../decisions/paperBallot.ts';
import { commitmentOfBallot } from '../decisions/sealedBallot.ts';
import { commitmentOfPosition } from '../decisions/sealedPosition.ts';
import { commitmentOfSignal } from '../decisions/sealedSignal.ts';
import type { EventPayload, EventType, MesaEvent } from '../model/event.ts';

export interface SealedCount {
  /** Opened, and the same as what was sealed. */
  opened: number;
  /** Without a closing in this receipt, or signals that asked never to be shown. */
  sealed: number;
  /** The first closing whose openings do not match, or null. */
  wrong: MesaEvent | null;
}

const payloadOf = <T extends EventType>(event: MesaEvent): EventPayload<T> =>
  event.payload as EventPayload<T>;

/** The closing of what `sealed` belongs to, and whether the opening in it matches. Null while nothing closed it. */
type Closing = { event: MesaEvent; matches: boolean } | null;

function roundEvents(events: MesaEvent[], decisionId: string, round: number) {
  const of = (...types: EventType[]) =>
    events.find((event) => {
      if (!types.some((type) => type === event.type)) return false;
      const payload = payloadOf<'decision.roundOpened' | 'decision.roundClosed'>(event);
      return payload.decisionId === decisionId && payload.round === round;
    });
  return { opened: of('decision.opened', 'decision.roundOpened'), closed: of('decision.roundClosed') };
}

function closingOfPosition(events: MesaEvent[], sealed: MesaEvent): Closing {
  const { decisionId, round, partyId, seatId, n, commitment } = payloadOf<'decision.positionSealed'>(sealed);
  const { opened, closed } = roundEvents(events, decisionId, round);
  if (!closed) return null;
  const { openings } = payloadOf<'decision.roundClosed'>(closed);
  const mine = openings.find((one) => one.partyId === partyId && one.seatId === seatId && one.n === n);
  if (!opened || mine?.by !== sealed.actor) return { event: closed, matches: false };
  const { contentHash } = payloadOf<'decision.roundOpened'>(opened);
  const { value, text, passage, proposal, salt } = mine;
  const position = { value, text, passage, proposal };
  const found = commitmentOfPosition(salt, { decisionId, round, partyId, seatId, n, contentHash, position });
  return { event: closed, matches: found === commitment };
}

function closingOfSignal(events: MesaEvent[], sealed: MesaEvent): Closing {
  const { decisionId, round, n, open, commitment } = payloadOf<'decision.signalSealed'>(sealed);
  const { opened, closed } = roundEvents(events, decisionId, round);
  if (!open || !closed) return null;
  const { signals } = payloadOf<'decision.roundClosed'>(closed);
  const mine = signals.find((one) => one.by === sealed.actor && one.n === n);
  if (!opened || !mine) return { event: closed, matches: false };
  const { contentHash } = payloadOf<'decision.roundOpened'>(opened);
  const { by, value, text, salt } = mine;
  const found = commitmentOfSignal(salt, { decisionId, round, contentHash, by, n, value, text, open });
  return { event: closed, matches: found === commitment };
}

/** Whose sealed statement it is: of who sent it, or of the person whose paper ballot a witness recognised (E9). */
export function authorOf(event: MesaEvent): string {
  if (event.type !== 'ordering.ballotSealed') return event.actor;
  return ballotAuthor(event.actor, payloadOf<'ordering.ballotSealed'>(event));
}

function closingOfBallot(events: MesaEvent[], sealed: MesaEvent): Closing {
  const { orderingId, n, partyId, commitment } = payloadOf<'ordering.ballotSealed'>(sealed);
  const of = (type: EventType) =>
    events.find(
      (event) => event.type === type && payloadOf<'ordering.withdrawn'>(event).orderingId === orderingId,
    );
  const [opened, closed] = [of('ordering.opened'), of('ordering.closed')];
  if (!closed) return null;
  const { named } = payloadOf<'ordering.closed'>(closed);
  const mine = named.find((one) => one.by === authorOf(sealed) && one.n === n);
  if (!opened || !mine) return { event: closed, matches: false };
  const { versionHash } = payloadOf<'ordering.opened'>(opened);
  const { by, ballot, salt } = mine;
  const found = commitmentOfBallot(salt, { orderingId, versionHash, by, partyId, n, ballot });
  return { event: closed, matches: found === commitment && mine.partyId === partyId };
}

const CLOSINGS: Record<string, (events: MesaEvent[], sealed: MesaEvent) => Closing> = {
  'decision.positionSealed': closingOfPosition,
  'decision.signalSealed': closingOfSignal,
  'ordering.ballotSealed': closingOfBallot,
};

/** Compares every seal of the person with its opening. `events` were read before: every payload has its schema. */
export function countSealed(events: MesaEvent[], participantId: string): SealedCount {
  const count: SealedCount = { opened: 0, sealed: 0, wrong: null };
  for (const event of events) {
    const closingOf = authorOf(event) === participantId ? CLOSINGS[event.type] : undefined;
    if (!closingOf) continue;
    const closing = closingOf(events, event);
    if (!closing) count.sealed += 1;
    else if (closing.matches) count.opened += 1;
    else count.wrong ??= closing.event;
  }
  return count;
}
