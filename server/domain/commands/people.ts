// Admitting, removing and marking people. Every change of who is at the table is an act of somebody.
import { firstPlace, seatsItself } from '../../../shared/decisions/seatClaims.ts';
import { actingPerson } from '../../../shared/decisions/seats.ts';
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers, type Outcome } from './handler.ts';
import { acceptancesLost } from './roadmaps.ts';

function findPerson(state: MesaState, id: Participant['id']): Result<Participant> {
  const person = state.participants[id];
  return person ? { ok: true, value: person } : refuse('unknown_person');
}

/**
 * B6: admission seats only the first person of a party, since nobody of it is there to recognise anybody. The rest
 * come in without a seat and their own party answers.
 */
function firstOfParty(state: MesaState, person: Participant): NewEvent[] {
  const place = firstPlace(state, person);
  return place ? [event('seat.recognised', { ...place, participantId: person.id })] : [];
}

/** Where admission is open nobody checked a mandate at the door; the facilitation confirms it afterwards (B4). */
function confirmSeat(state: MesaState, person: Participant): Result<Outcome> {
  const first = firstOfParty(state, person);
  if (first.length > 0) return done(first);
  if (person.claim?.open) return refuse('seat_by_party');
  const seat = state.seats.find((candidate) => candidate.id === person.seatId);
  if (!seat || seat.decisionPower === 'confirmed') return done([]);
  return done([event('person.admitted', { participantId: person.id, decisionPower: 'confirmed' })]);
}

/**
 * B3: the holder cedes, and either of the two gives the seat back; the facilitation may write either down, with its
 * reason. Both people must be in the mesa, so that at every instant exactly one of them acts.
 */
const cedeSeat: Handlers<'seat.cede'>['seat.cede'] = (state, { seatId, to, reason }, { actor }) => {
  const seat = state.seats.find((candidate) => candidate.id === seatId);
  if (!seat) return refuse('unknown_seat');
  const mine = actor.id === seat.holder || (to === 'holder' && actor.id === seat.alternate);
  if (actor.role !== 'facilitator' && !mine) return refuse('seat_not_yours');
  if (actor.role === 'facilitator' && reason === '') return refuse('reason_required');
  const receiver = seat[to] === null ? undefined : state.participants[seat[to]];
  if (receiver?.status !== 'admitted') return refuse('seat_without_alternate');
  if (seat.ceded === (to === 'alternate')) return done([]);
  return done([event('seat.ceded', { seatId, to, from: actingPerson(state, seat), reason })]);
};

export const peopleHandlers: Handlers<
  | 'person.admit'
  | 'person.reject'
  | 'person.remove'
  | 'person.demote'
  | 'person.markPresent'
  | 'person.markExit'
  | 'seat.cede'
> = {
  /** Admission is a person's act and confirms the decision power of the seat claimed at the door (B4). */
  'person.admit': (state, { participantId }) => {
    const person = findPerson(state, participantId);
    if (!person.ok) return person;
    if (person.value.status === 'admitted') return confirmSeat(state, person.value);
    if (person.value.status !== 'waiting') return refuse('unknown_person');
    return done([
      event('person.admitted', { participantId, decisionPower: person.value.seatId ? 'confirmed' : 'none' }),
      ...firstOfParty(state, person.value),
    ]);
  },
  'person.reject': (state, { participantId, reason }) => {
    const person = findPerson(state, participantId);
    if (!person.ok) return person;
    if (person.value.status !== 'waiting') return refuse('stale');
    return done([event('person.rejected', { participantId, reason })]);
  },
  /** For conduct, also where parties call their own seats (B6): it leaves the mesa, with its reason in the record. */
  'person.remove': (state, { participantId, reason }, { actor }) => {
    const person = findPerson(state, participantId);
    if (!person.ok) return person;
    if (participantId === actor.id) return refuse('not_allowed');
    if (person.value.status !== 'admitted') return refuse('stale');
    if (reason === '') return refuse('reason_required');
    return done([
      event('person.removed', { participantId, reason }),
      ...acceptancesLost(state, participantId),
    ]);
  },
  'person.demote': (state, { participantId, reason }) => {
    const person = findPerson(state, participantId);
    if (!person.ok) return person;
    if (person.value.role !== 'participant' || person.value.status !== 'admitted') return refuse('stale');
    // B6: it would free a seat, or turn down who asks for one, and only the party may.
    if (seatsItself(state, person.value)) return refuse('seat_by_party');
    if (reason === '') return refuse('reason_required');
    return done([
      event('person.demoted', { participantId, reason }),
      ...acceptancesLost(state, participantId),
    ]);
  },
  'seat.cede': cedeSeat,
  'person.markPresent': (state, { participantId }, { now }) => {
    const person = findPerson(state, participantId);
    if (!person.ok) return person;
    if (person.value.status !== 'admitted') return refuse('unknown_person');
    if (person.value.present && person.value.marked) return done([]);
    return done([event('presence.changed', { participantId, present: true, since: now, cause: 'marked' })]);
  },
  /** An explicit exit has no grace: quorum is recomputed at once (scenario, minute 169). */
  'person.markExit': (state, { participantId }, { now }) => {
    const person = findPerson(state, participantId);
    if (!person.ok) return person;
    if (!person.value.present) return done([]);
    return done([event('presence.changed', { participantId, present: false, since: now, cause: 'exit' })]);
  },
};
