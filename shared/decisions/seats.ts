// Who acts for a seat, which seats count, who speaks for a party: the roll that quorum and
// decisions read. Pure: presence comes from the recorded state.
import type { ParticipantId, PartyId } from '../model/ids.ts';
import type { MesaState, Seat } from '../model/mesa.ts';

type Roll = Pick<MesaState, 'seats' | 'participants' | 'parties'>;

/** The person who acts for the seat now: the holder when present, otherwise the alternate (B3), or null. */
export function actingPerson(roll: Roll, seat: Seat): ParticipantId | null {
  for (const id of [seat.holder, seat.alternate]) {
    const person = id === null ? undefined : roll.participants[id];
    if (person?.present && person.status === 'admitted' && person.role === 'participant') return person.id;
  }
  return null;
}

/** A seat counts once, only with confirmed decision power, and only while somebody acts for it (B3, B4, Q3). */
export const seatCounts = (roll: Roll, seat: Seat): boolean =>
  seat.decisionPower === 'confirmed' && actingPerson(roll, seat) !== null;

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
  const seat = roll.seats.find((candidate) => candidate.partyId === partyId && seatCounts(roll, candidate));
  return seat ? actingPerson(roll, seat) : null;
}
