// «Su cambio quedó aparte» as a proposal (architecture.md 3): its author sends it, also while the text is locked or
// frozen, which is its moment; the facilitation says whether it was carried into the text.
import { ASIDES_PER_MESA, ASIDES_PER_PERSON } from '../../../shared/model/aside.ts';
import { event } from '../../../shared/model/event.ts';
import { refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers } from './handler.ts';

export const asideHandlers: Handlers<'aside.send' | 'aside.answer'> = {
  /** Bounded: what waits for an answer travels in every view. */
  'aside.send': (state, { doc, text }, { actor, newId }) => {
    const isKnown =
      doc === 'tree' || doc === 'notes' || state.commitments.some((commitment) => commitment.id === doc);
    if (!isKnown) return refuse('unknown_commitment');
    const waiting = state.asides.filter((one) => one.answer === null);
    const own = waiting.filter((one) => one.by === actor.id);
    if (own.length >= ASIDES_PER_PERSON || waiting.length >= ASIDES_PER_MESA) return refuse('asides_full');
    return done([event('aside.sent', { asideId: newId(), target: doc, text })]);
  },
  /** Once, and never a silent no: what is not taken says why. */
  'aside.answer': (state, { asideId, taken, reason }) => {
    const aside = state.asides.find((one) => one.id === asideId);
    if (!aside) return refuse('unknown_aside');
    if (aside.answer !== null) return refuse('aside_answered');
    if (!taken && reason === '') return refuse('reason_required');
    return done([event('aside.answered', { asideId, taken, reason })]);
  },
};
