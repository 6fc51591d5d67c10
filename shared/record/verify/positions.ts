// Sealed positions and their openings: what was hidden during a round is exactly what was shown at its closing.
import { commitmentOfPosition } from '../../decisions/sealedPosition.ts';
import type { Round } from '../../model/decision.ts';
import type { EventPayload, MesaEvent } from '../../model/event.ts';
import { type Difference, difference } from './difference.ts';

/** The event that sealed each statement, by decision, round, party and number of statement. */
export type SealedIndex = Map<string, MesaEvent>;
export const sealedKey = (decisionId: string, round: number, partyId: string, n: number): string =>
  `${decisionId}/${round}/${partyId}/${n}`;

type Closing = EventPayload<'decision.roundClosed'>;

function checkOpening(closing: Closing, round: Round, index: number, sealed: MesaEvent | undefined) {
  const opening = closing.openings[index]!;
  const path = ['payload', 'openings', index];
  if (!sealed) return { code: 'openingExtra' as const, path, found: opening.partyId, expected: null };
  const { commitment } = sealed.payload as EventPayload<'decision.positionSealed'>;
  const { partyId, seatId, n, by, salt, value, text, passage, proposal } = opening;
  const position = { value, text, passage, proposal };
  const { decisionId } = closing;
  const found = commitmentOfPosition(salt, {
    decisionId,
    round: round.number,
    partyId,
    seatId,
    n,
    contentHash: round.contentHash,
    position,
  });
  if (found !== commitment) return { code: 'openingMismatch' as const, path, expected: commitment, found };
  return by === sealed.actor
    ? null
    : { code: 'openingAuthor' as const, path: [...path, 'by'], expected: sealed.actor, found: by };
}

/** D8, D9: every sealed statement of the round is opened, nothing else is, and each opening matches its seal. */
export function checkOpenings(
  event: MesaEvent,
  closing: Closing,
  round: Round,
  sealed: SealedIndex,
): Difference | null {
  const prefix = `${closing.decisionId}/${round.number}/`;
  const waiting = new Set([...sealed.keys()].filter((key) => key.startsWith(prefix)));
  const root = ['events', event.seq - 1];
  for (const [index, opening] of closing.openings.entries()) {
    const key = sealedKey(closing.decisionId, round.number, opening.partyId, opening.n);
    const wrong = checkOpening(closing, round, index, waiting.has(key) ? sealed.get(key) : undefined);
    if (wrong) return difference(wrong.code, { ...wrong, path: [...root, ...wrong.path], seq: event.seq });
    waiting.delete(key);
  }
  const [missing] = waiting;
  if (missing === undefined) return null;
  return difference('openingMissing', {
    path: [...root, 'payload', 'openings'],
    expected: missing,
    seq: event.seq,
  });
}
