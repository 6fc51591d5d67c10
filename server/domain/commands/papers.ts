// Ballots on paper, typed by the facilitation and witnessed by another party (E9).
import { refuse } from '../../../shared/protocol/errors.ts';
import type { Handlers } from './handler.ts';

export const paperHandlers: Handlers<'ordering.paper' | 'ordering.witness'> = {
  'ordering.paper': () => refuse('not_supported'),
  'ordering.witness': () => refuse('not_supported'),
};
