// Who acts for a seat, which seats count, who speaks for a party: the roll that quorum and
// decisions read. Pure: presence, cessions and withdrawals come from the recorded state.
import type { ParticipantId, PartyId, SeatId } from '../model/ids.ts';
import type { MesaState, Seat } from '../model/mesa.ts';

export type Roll = Pick<MesaState, 'seats' | 'participants' | 'parties' | 'withdrawals'>;

/**
 * The one person who acts for the seat now, or null. The holder goes before the alternate (B3) unless the
 * seat was ceded in the record, in which case the alternate goes first; whoever is away never acts.
 */
export function actingPerson(roll: Pick<Roll, 'participants'>, seat: Seat): ParticipantId | null {
  for (const id of seat.ceded ? [seat.alternate, seat.holder] : [seat.holder, seat.alternate]) {
    const person = id === null ? undefined : roll.participants[id];
    if (person?.present && person.status === 'admitted' && person.role === 'participant') return person.id;
  }
  return null;
}

/** Q8: true from the formal withdrawal of the party until its formal return. */
export const isWithdrawn = (roll: Pick<Roll, 'withdrawals'>, partyId: PartyId): boolean =>
  roll.withdrawals.some((one) => one.partyId === partyId && one.returnedAt === null);

const mayAct = (roll: Roll, seat: Seat): boolean =>
  seat.decisionPower === 'confirmed' && actingPerson(roll, seat) !== null;

/** A seat counts once, only with confirmed power, while somebody acts for it and its party is in the body (B3, B4, Q3, Q8). */
export const seatCounts = (roll: Roll, seat: Seat): boolean =>
  mayAct(roll, seat) && !isWithdrawn(roll, seat.partyId);

/** The counting seats of a party, in the order of the body. */
export const countingSeats = (roll: Roll, partyId: PartyId): Seat[] =>
  roll.seats.filter((seat) => seat.partyId === partyId && seatCounts(roll, seat));

/** Counting seats present by party; every party of the body appears, with 0 when nobody counts. */
export function attendanceByParty(roll: Roll): Record<PartyId, number> {
  const attendance: Record<PartyId, number> = {};
  for (const party of roll.parties) attendance[party.id] = 0;
  for (const seat of roll.seats) {
    if (seatCounts(roll, seat)) attendance[seat.partyId] = (attendance[seat.partyId] ?? 0) + 1;
  }
  return attendance;
}

/** Who states the party's position in spokesperson mode (D2): who acts for its first counting seat. */
export function spokespersonOf(roll: Roll, partyId: PartyId): ParticipantId | null {
  const seat = countingSeats(roll, partyId)[0];
  return seat ? actingPerson(roll, seat) : null;
}

/** Who may say for the party that it leaves or comes back (Q8): its voice, whether or not it is withdrawn. */
export function delegateOf(roll: Roll, partyId: PartyId): ParticipantId | null {
  const seat = roll.seats.find((candidate) => candidate.partyId === partyId && mayAct(roll, candidate));
  return seat ? actingPerson(roll, seat) : null;
}

/**
 * The same while the mesa is paused (5.1), when nobody is present: who would act for its first confirmed seat if all
 * were there. A party must not have to wait for the others to meet in order to leave them (Q8).
 */
export function delegateInPause(roll: Roll, partyId: PartyId): ParticipantId | null {
  const everybody = Object.fromEntries(
    Object.entries(roll.participants).map(([id, person]) => [id, { ...person, present: true }]),
  ) as Roll['participants'];
  return delegateOf({ ...roll, participants: everybody }, partyId);
}

/**
 * The voice a person has in a round: her party's, alone, in `spokesperson` mode; her seat's in the other two (D2).
 * Null when she has none. `seatId` is set only in the modes that ask every seat.
 */
export function voiceOf(roll: Roll, id: ParticipantId): { partyId: PartyId; seatId?: SeatId } | null {
  const person = roll.participants[id];
  const party = roll.parties.find((candidate) => candidate.id === person?.partyId);
  if (!person || !party) return null;
  if (party.positionMode === 'spokesperson')
    return spokespersonOf(roll, party.id) === id ? { partyId: party.id } : null;
  const seat = countingSeats(roll, party.id).find((candidate) => actingPerson(roll, candidate) === id);
  return seat ? { partyId: party.id, seatId: seat.id } : null;
}
