// Each party calls its own seats (B6): who acts for it recognises the people who ask for them, and frees them.
import { recogniseRefusal, releaseRefusal } from '../../../shared/decisions/seatClaims.ts';
import { event } from '../../../shared/model/event.ts';
import { refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers } from './handler.ts';

export const seatHandlers: Handlers<'seat.recognise' | 'seat.release'> = {
  /** B6: from this instant she acts for the place, as B3 and B4 say. Repeated by the same party, it changes nothing. */
  'seat.recognise': (state, place, { actor }) => {
    const seat = state.seats.find((candidate) => candidate.id === place.seatId);
    const refused = recogniseRefusal(state, actor.id, place);
    if (refused === 'stale' && seat?.[place.as] === place.participantId) return done([]);
    return refused ? refuse(refused) : done([event('seat.recognised', place)]);
  },
  /** B6: turning down who asks needs no reason; freeing a place that somebody holds does, and both are recorded. */
  'seat.release': (state, place, { actor }) => {
    const refused = releaseRefusal(state, actor.id, place);
    if (refused) return refuse(refused);
    const held = state.participants[place.participantId]?.seatId === place.seatId;
    if (held && place.reason === '') return refuse('reason_required');
    return done([event('seat.released', place)]);
  },
};
