// Who facilitates (B5, E23): the facilitation is handed over, shared and left by an act of somebody, in the record.
// Whoever facilitates keeps her party and seat, but the seat does not act or count meanwhile (seats.ts).
import { event } from '../../../shared/model/event.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import { refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers } from './handler.ts';

const facilitates = (person: Participant): boolean =>
  person.role === 'facilitator' && person.status === 'admitted';

/** With a device of her own in the mesa. After the closing nobody is present, so it is not asked. */
const isAtHand = (state: MesaState, person: Participant): boolean =>
  state.session.state === 'closed' || (person.present && !person.marked);

/** Moved from her party to the observers: leaving the facilitation must not give back what was taken away. */
const wasDemoted = (person: Participant): boolean => person.role === 'observer' && person.partyId !== null;

export const roleHandlers: Handlers<'role.handOver' | 'role.leave'> = {
  /** E23: another admitted person with a device here facilitates too, at once. Who gives it goes on until she leaves. */
  'role.handOver': (state, { participantId, reason }) => {
    const person = state.participants[participantId];
    if (person?.status !== 'admitted' || person.role === 'screen') return refuse('unknown_person');
    if (facilitates(person)) return done([]);
    if (wasDemoted(person)) return refuse('not_allowed');
    if (!isAtHand(state, person)) return refuse('person_away');
    return done([event('role.changed', { participantId, role: 'facilitator', reason })]);
  },
  /** B5: back to her party, or to observing when she has none. A mesa is never left without facilitation. */
  'role.leave': (state, { reason }, { actor }) => {
    if (!facilitates(actor)) return refuse('not_facilitating');
    const others = Object.values(state.participants).filter(
      (person) => person.id !== actor.id && facilitates(person) && isAtHand(state, person),
    );
    if (others.length === 0) return refuse('last_facilitator');
    const role = actor.partyId === null ? 'observer' : 'participant';
    return done([event('role.changed', { participantId: actor.id, role, reason })]);
  },
};
