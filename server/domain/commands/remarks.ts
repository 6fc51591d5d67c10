// Remarks on drafts (C15).
import { refuse } from '../../../shared/protocol/errors.ts';
import type { Handlers } from './handler.ts';

export const remarkHandlers: Handlers<'remark.send' | 'remark.answer'> = {
  'remark.send': () => refuse('not_supported'),
  'remark.answer': () => refuse('not_supported'),
};
