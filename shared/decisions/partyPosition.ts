// From what was stated in a round to one position per party (D2, D8). The server, the fold and the
// verifier all ask here, so a party's position can only be computed in one way.

import type { OpenedPosition, Stance } from '../model/decision.ts';
import type { PartyId, SeatId } from '../model/ids.ts';
import type { Party } from '../model/mesa.ts';
import { countingSeats, type Roll } from './seats.ts';

/** D8: of each voice (the party, or the seat in the modes that ask every seat) its last statement, in order of `n`. */
export function latestStatements<T extends Pick<OpenedPosition, 'partyId' | 'seatId' | 'n'>>(said: T[]): T[] {
  const latest = new Map<string, T>();
  for (const one of [...said].sort((a, b) => a.n - b.n))
    latest.set(`${one.partyId}/${one.seatId ?? ''}`, one);
  return [...latest.values()].sort((a, b) =>
    a.partyId < b.partyId ? -1 : a.partyId > b.partyId ? 1 : a.n - b.n,
  );
}

/**
 * D2: the stance of a party from those of its present seats, with `null` for a seat that has not spoken.
 * `seatMajority` needs more than half of the present seats and a tie is nothing; `seatUnanimity` needs all.
 * Null is `none`: it blocks closing (D4).
 */
export function stanceOfSeats(
  mode: 'seatMajority' | 'seatUnanimity',
  stances: (Stance | null)[],
): Stance | null {
  const counts = new Map<Stance, number>();
  for (const stance of stances) if (stance) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  for (const [stance, count] of counts) {
    if (mode === 'seatMajority' ? count * 2 > stances.length : count === stances.length) return stance;
  }
  return null;
}

const joined = (parts: string[]): string => [...new Set(parts.filter((part) => part !== ''))].join('\n');

/** The words of a party that decides by seats are those of the seats that share its position, in the order of the body. */
function ofSeats(roll: Roll, party: Party, latest: OpenedPosition[]): OpenedPosition | null {
  if (party.positionMode === 'spokesperson') return null;
  const order: SeatId[] = countingSeats(roll, party.id).map((seat) => seat.id);
  const bySeat = new Map(latest.map((one) => [one.seatId, one]));
  const present = order.map((seatId) => bySeat.get(seatId) ?? null);
  const value = stanceOfSeats(
    party.positionMode,
    present.map((one) => one?.value ?? null),
  );
  const same = present.filter((one) => one !== null && one.value === value) as OpenedPosition[];
  const first = same[0];
  if (value === null || !first) return null;
  return {
    partyId: party.id,
    value,
    text: joined(same.map((one) => one.text)),
    passage: joined(same.map((one) => one.passage)),
    proposal: joined(same.map((one) => one.proposal)),
    by: first.by,
    at: Math.max(...same.map((one) => one.at)),
    n: Math.max(...same.map((one) => one.n)),
  };
}

/**
 * One position per party of the body; a party without one is absent (`none`). `roll` is the table at the moment of
 * closing: in the modes by seat only the seats present then are counted.
 */
export function partyPositions(roll: Roll, said: OpenedPosition[]): Record<PartyId, OpenedPosition> {
  const latest = latestStatements(said);
  const positions: Record<PartyId, OpenedPosition> = {};
  for (const party of roll.parties) {
    const own = latest.filter((one) => one.partyId === party.id);
    const position =
      party.positionMode === 'spokesperson'
        ? (own.find((one) => !one.seatId) ?? null)
        : ofSeats(roll, party, own);
    if (position) positions[party.id] = position;
  }
  return positions;
}

export const stancesOf = (positions: Record<PartyId, OpenedPosition>): Partial<Record<PartyId, Stance>> =>
  Object.fromEntries(Object.entries(positions).map(([party, position]) => [party, position.value]));

/** Parties that have said what they had to say: their voice, or every seat of theirs that is present. Never what. */
export function answeredParties(
  roll: Roll,
  round: { sealed: Record<PartyId, unknown>; sealedSeats: Record<SeatId, unknown> },
): PartyId[] {
  return roll.parties
    .filter((party) => {
      if (party.positionMode === 'spokesperson') return round.sealed[party.id] !== undefined;
      const seats = countingSeats(roll, party.id);
      return seats.length > 0 && seats.every((seat) => round.sealedSeats[seat.id] !== undefined);
    })
    .map((party) => party.id);
}
