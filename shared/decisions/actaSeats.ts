// Who answers for a party once the session has closed: the people who held a counting seat while it was in
// session. Approvals and signatures ask them (K3, K4); presence at that later moment is not asked.
import type { ParticipantId, PartyId, SeatId } from '../model/ids.ts';
import type { MesaState, Seat } from '../model/mesa.ts';

type Held = Pick<MesaState, 'seats' | 'participants' | 'parties' | 'session'>;

/** True when the person was in the room at some instant of the session. */
function attended(state: Held, id: ParticipantId | null): boolean {
  const person = id === null ? undefined : state.participants[id];
  const { openedAt, closedAt } = state.session;
  if (person?.status !== 'admitted' || openedAt === null) return false;
  const end = closedAt ?? Number.POSITIVE_INFINITY;
  return person.attendance.some((stay) => stay.in <= end && (stay.out === null || stay.out >= openedAt));
}

const answers = (state: Held, seat: Seat): boolean =>
  seat.decisionPower === 'confirmed' && (attended(state, seat.holder) || attended(state, seat.alternate));

/** K3, K4: the parties that were present, in the order of the body: those with a seat that counted in the session. */
export const partiesPresent = (state: Held): PartyId[] =>
  state.parties
    .filter((party) => state.seats.some((seat) => seat.partyId === party.id && answers(state, seat)))
    .map((party) => party.id);

/** The seat a person may approve and sign for, or null: one she held or was alternate of, with confirmed power (B3, B4). */
export function signingSeatOf(state: Held, id: ParticipantId): SeatId | null {
  const person = state.participants[id];
  if (person?.role !== 'participant' || !attended(state, id)) return null;
  const seat = state.seats.find((candidate) => candidate.holder === id || candidate.alternate === id);
  return seat?.decisionPower === 'confirmed' ? seat.id : null;
}

/** K3, K4: parties that were present and are not among `done`, in the order of the body. */
export const partiesMissing = (state: Held, done: { partyId: PartyId }[]): PartyId[] =>
  partiesPresent(state).filter((party) => !done.some((one) => one.partyId === party));

/** K3, K4: whether with `party` every party that was present has done its part. */
export const completesParties = (state: Held, done: { partyId: PartyId }[], party: PartyId): boolean =>
  partiesMissing(state, done).every((one) => one === party);
