// The two questions at the end of a session.
import { refuse } from '../../../shared/protocol/errors.ts';
import type { Handlers } from './handler.ts';

export const evaluationHandlers: Handlers<'evaluation.answer' | 'evaluation.close'> = {
  'evaluation.answer': () => refuse('not_supported'),
  'evaluation.close': () => refuse('not_supported'),
};
