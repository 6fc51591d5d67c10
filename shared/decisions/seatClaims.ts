// Each party calls its own (B6): in a mesa with `seatsByParty`, who sits in the places of a party is that party's word.
// Coming in only asks for a place; the handlers and the verifier read here who may answer.
import type { ParticipantId, PartyId, SeatId } from '../model/ids.ts';
import type { MesaState, Participant, Seat } from '../model/mesa.ts';
import type { RefusalCode } from '../protocol/errors.ts';
import { delegateOf, type Roll } from './seats.ts';

type Claims = Roll & Pick<MesaState, 'config'>;
type Place = { seatId: SeatId; as: 'holder' | 'alternate' };
type Named = Place & { participantId: ParticipantId };

/** B6: people inside who wait to be recognised in this seat, in the order they came. */
export const peopleAsking = (state: Pick<MesaState, 'participants'>, seat: Seat): ParticipantId[] =>
  Object.values(state.participants)
    .filter((person) => person.status === 'admitted' && person.claim?.open && person.claim.seatId === seat.id)
    .sort((a, b) => a.joinedAt - b.joinedAt)
    .map((person) => person.id);

/**
 * B6: true once somebody sits for the party: from then on only its own word seats or unseats anybody. Whoever is away
 * still sits; a party whose people all left the mesa begins again with its first admission.
 */
export const callsItsOwn = (state: Claims, partyId: PartyId | null): boolean =>
  state.config.seatsByParty &&
  state.seats.some((seat) => seat.partyId === partyId && (seat.holder !== null || seat.alternate !== null));

/** B6: whether this person's place, held or asked for, is only her party's to answer. */
export const seatsItself = (state: Claims, person: Participant): boolean =>
  state.config.seatsByParty && (person.seatId !== null || (person.claim?.open ?? false));

/** B6: the place that admission itself gives: the one asked for by the first person of a party. Null for the rest. */
export function firstPlace(state: Claims, person: Participant): Place | null {
  const { claim, partyId } = person;
  if (!claim?.open || callsItsOwn(state, partyId)) return null;
  return { seatId: claim.seatId, as: claim.as };
}

/** Why this person may not answer for the party of the seat, or null: only who acts for it with confirmed power. */
function delegateRefusal(state: Claims, actor: ParticipantId, seat: Seat | undefined): RefusalCode | null {
  if (!seat) return 'unknown_seat';
  if (!state.config.seatsByParty) return 'seat_by_facilitation';
  return delegateOf(state, seat.partyId) === actor ? null : 'seat_not_delegate';
}

/** B6: whether the person may be seated there at all: inside, of that party, who asked, without a seat, in a free place. */
export function placeRefusal(state: Claims, { seatId, as, participantId }: Named): RefusalCode | null {
  const seat = state.seats.find((candidate) => candidate.id === seatId);
  const person = state.participants[participantId];
  if (!seat) return 'unknown_seat';
  if (person?.status !== 'admitted' || person.role === 'observer') return 'unknown_person';
  if (person.partyId !== seat.partyId) return 'seat_other_party';
  if (!person.claim) return 'seat_not_asked';
  if (person.seatId !== null) return 'stale';
  return seat[as] === null ? null : 'seat_taken';
}

/**
 * B6: why `actor` may not recognise this person, or null. The party chooses the place among its own: two people may have
 * asked for the same one.
 */
export function recogniseRefusal(state: Claims, actor: ParticipantId, named: Named): RefusalCode | null {
  const seat = state.seats.find((candidate) => candidate.id === named.seatId);
  return delegateRefusal(state, actor, seat) ?? placeRefusal(state, named);
}

/** B6: why `actor` may not free this place, or turn down who asks for it, or null. */
export function releaseRefusal(
  state: Claims,
  actor: ParticipantId,
  { seatId, as, participantId }: Named,
): RefusalCode | null {
  const seat = state.seats.find((candidate) => candidate.id === seatId);
  const claim = state.participants[participantId]?.claim;
  const asks = claim?.open === true && claim.seatId === seatId && claim.as === as;
  const out = delegateRefusal(state, actor, seat);
  if (out) return out;
  return asks || seat?.[as] === participantId ? null : 'stale';
}
