// Seats in the verifier (B6): where parties call their own, nobody was seated or unseated by anybody else, and coming in
// took no place. In other mesas these acts do not exist.
import {
  firstPlace,
  placeRefusal,
  recogniseRefusal,
  releaseRefusal,
  seatsItself,
} from '../../decisions/seatClaims.ts';
import type { EventPayload, MesaEvent } from '../../model/event.ts';
import type { ParticipantId } from '../../model/ids.ts';
import type { MesaState } from '../../model/mesa.ts';
import { type Difference, difference } from './difference.ts';

interface Step {
  /** Just before the event. */
  state: MesaState;
  event: MesaEvent;
}
type Check = (step: Step) => Difference | null;

const allowed = ({ event }: Step, holds: boolean): Difference | null =>
  holds
    ? null
    : difference('seatStep', {
        path: ['events', event.seq - 1, 'payload'],
        found: event.type,
        seq: event.seq,
      });

/** The place that admission gives to the first person of a party, given by who facilitates. */
function isFirst({ state, event }: Step, place: EventPayload<'seat.recognised'>): boolean {
  const person = state.participants[place.participantId];
  const first = person ? firstPlace(state, person) : null;
  const facilitates = state.participants[event.actor as ParticipantId]?.role === 'facilitator';
  const same = first?.seatId === place.seatId && first.as === place.as;
  return facilitates && same && placeRefusal(state, place) === null;
}

export const SEAT_CHECKS: Record<string, Check> = {
  'person.joined': (step) => {
    const { seatId, asksFor } = step.event.payload as EventPayload<'person.joined'>;
    return allowed(step, step.state.config.seatsByParty ? seatId === null : asksFor === undefined);
  },
  'person.demoted': (step) => {
    const { participantId } = step.event.payload as EventPayload<'person.demoted'>;
    const person = step.state.participants[participantId];
    return allowed(step, !person || !seatsItself(step.state, person));
  },
  'seat.recognised': (step) => {
    const place = step.event.payload as EventPayload<'seat.recognised'>;
    const actor = step.event.actor as ParticipantId;
    return allowed(step, recogniseRefusal(step.state, actor, place) === null || isFirst(step, place));
  },
  'seat.released': (step) => {
    const place = step.event.payload as EventPayload<'seat.released'>;
    return allowed(step, releaseRefusal(step.state, step.event.actor as ParticipantId, place) === null);
  },
};
