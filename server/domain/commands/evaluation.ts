// The two questions at the end of a session: answered without a name, opened as counts. No event says that somebody
// answered, and nothing that outlives the answer ties it to who gave it.
import { event } from '../../../shared/model/event.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { countsOf, EVALUATION_PREFIX, evaluationKey, takesEvaluation } from '../evaluationBox.ts';
import { done, type Handlers } from './handler.ts';

function momentRefusal(state: MesaState, now: number): Result<never> | null {
  if (takesEvaluation(state, now)) return null;
  const isOver = state.evaluation !== null || state.session.state === 'closed';
  return refuse(isOver ? 'evaluation_closed' : 'evaluation_not_open');
}

export const evaluationHandlers: Handlers<'evaluation.answer' | 'evaluation.close'> = {
  'evaluation.answer': (state, { said, gathered }, { actor, now }) => {
    const refusal = momentRefusal(state, now);
    if (refusal) return refusal;
    const key = evaluationKey(actor.id);
    const value = JSON.stringify({ said, gathered });
    // Nothing of the record points at an answer, so there is no salt.
    return done([], { dropSealed: [key], sealed: [{ key, value, salt: '' }], unlinked: true });
  },
  'evaluation.close': (state, _args, { prepared, now }) => {
    const refusal = momentRefusal(state, now);
    if (refusal) return refusal;
    return done([event('evaluation.closed', countsOf(prepared.evaluation ?? []))], {
      dropSealed: [EVALUATION_PREFIX],
    });
  },
};
