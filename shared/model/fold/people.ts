// What happens to people, seats and presence.
import type { ParticipantId } from '../ids.ts';
import type { MesaState, Participant } from '../mesa.ts';
import type { Reducers } from './reducer.ts';

function changePerson(
  state: MesaState,
  id: ParticipantId,
  change: (person: Participant) => Participant,
): MesaState {
  const person = state.participants[id];
  if (!person) return state;
  return { ...state, participants: { ...state.participants, [id]: change(person) } };
}

/** Ends an open attendance interval at `at`. */
const leave = (person: Participant, at: number): Participant => ({
  ...person,
  present: false,
  marked: false,
  attendance: person.attendance.map((stay) =>
    stay.out === null ? { ...stay, out: Math.max(stay.in, at) } : stay,
  ),
});

/** B6: whatever she asked for is answered. */
const answered = (person: Participant): Participant =>
  person.claim ? { ...person, claim: { ...person.claim, open: false } } : person;

/** Frees the place the person had in a seat, so that another one of the party may take it. */
const freeSeat = (state: MesaState, id: ParticipantId): MesaState => ({
  ...state,
  seats: state.seats.map((seat) => ({
    ...seat,
    holder: seat.holder === id ? null : seat.holder,
    alternate: seat.alternate === id ? null : seat.alternate,
    // Without one of the two nothing is ceded any more.
    ceded: seat.ceded && seat.holder !== id && seat.alternate !== id,
  })),
});

export const peopleReducers: Reducers<
  | 'person.joined'
  | 'person.admitted'
  | 'person.rejected'
  | 'person.removed'
  | 'person.demoted'
  | 'person.wordsGiven'
  | 'role.changed'
  | 'seat.ceded'
  | 'seat.recognised'
  | 'seat.released'
  | 'presence.changed'
> = {
  'person.joined': (state, payload, event) => {
    const { participantId: id, role, partyId, seatId, seatAs, mode, nameCommitment } = payload;
    const person: Participant = {
      id,
      role,
      partyId,
      seatId,
      seatAs,
      mode,
      nameCommitment,
      discreet: payload.discreet ?? false,
      status: 'waiting',
      present: false,
      marked: false,
      attendance: [],
      ...(payload.asksFor ? { claim: { ...payload.asksFor, open: true } } : {}),
      joinedAt: event.at,
    };
    const seats = state.seats.map((seat) => {
      const declared = { ...seat, decisionPower: promote(seat.decisionPower, 'declared') };
      if (seat.id === seatId && seatAs) return { ...declared, [seatAs]: id };
      // B6: asking declares a power and takes no place.
      return seat.id === payload.asksFor?.seatId ? declared : seat;
    });
    return { ...state, seats, participants: { ...state.participants, [id]: person } };
  },
  'person.admitted': (state, { participantId, decisionPower }) => {
    const admitted = changePerson(state, participantId, (person) => ({ ...person, status: 'admitted' }));
    const seatId = state.participants[participantId]?.seatId;
    const seats = admitted.seats.map((seat) => (seat.id === seatId ? { ...seat, decisionPower } : seat));
    return { ...admitted, seats };
  },
  'person.rejected': (state, { participantId }, event) =>
    freeSeat(
      changePerson(state, participantId, (person) => ({
        ...answered(leave(person, event.at)),
        status: 'rejected',
      })),
      participantId,
    ),
  'person.removed': (state, { participantId, reason }, event) => {
    const out = changePerson(state, participantId, (person) => ({
      ...answered(leave(person, event.at)),
      status: 'removed',
    }));
    const incidents = [...state.incidents, { at: event.at, kind: 'removed' as const, participantId, reason }];
    return { ...freeSeat(out, participantId), incidents };
  },
  'person.demoted': (state, { participantId }) =>
    freeSeat(
      changePerson(state, participantId, (person) => ({
        ...answered(person),
        role: 'observer',
        seatId: null,
        seatAs: null,
      })),
      participantId,
    ),
  /** Changes nothing of the table: it is in the record because whoever draws words could come in with them. */
  'person.wordsGiven': (state) => state,
  /** B5: who facilitates keeps the party and the seat, but the seat does not count meanwhile (seats.ts). */
  'role.changed': (state, { participantId, role, reason }, event) => {
    const changed = changePerson(state, participantId, (person) => ({ ...person, role }));
    const kind = role === 'facilitator' ? ('handover' as const) : ('roleLeft' as const);
    return { ...changed, incidents: [...state.incidents, { at: event.at, kind, participantId, reason }] };
  },
  'seat.ceded': (state, { seatId, to }) => ({
    ...state,
    seats: state.seats.map((seat) => (seat.id === seatId ? { ...seat, ceded: to === 'alternate' } : seat)),
  }),
  /** B6: the place is hers and its power confirmed. */
  'seat.recognised': (state, { seatId, as, participantId }) => ({
    ...changePerson(state, participantId, (person) => ({ ...answered(person), seatId, seatAs: as })),
    seats: state.seats.map((seat) =>
      seat.id === seatId ? { ...seat, [as]: participantId, decisionPower: 'confirmed' } : seat,
    ),
  }),
  /** B6: she stays in the mesa without seat, and may be recognised later. */
  'seat.released': (state, { participantId }) =>
    freeSeat(
      changePerson(state, participantId, (person) => ({ ...answered(person), seatId: null, seatAs: null })),
      participantId,
    ),
  'presence.changed': (state, { participantId, present, since, cause }) =>
    changePerson(state, participantId, (person) => {
      if (!present) return leave(person, since);
      const marked = cause === 'marked' || person.marked;
      if (person.present) return { ...person, marked };
      return {
        ...person,
        present: true,
        marked,
        attendance: [...person.attendance, { in: since, out: null }],
      };
    }),
};

const ORDER = ['none', 'declared', 'confirmed'] as const;
const promote = (now: (typeof ORDER)[number], to: (typeof ORDER)[number]) =>
  ORDER.indexOf(to) > ORDER.indexOf(now) ? to : now;
