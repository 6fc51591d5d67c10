// The floor: asking to speak, giving it and ending it; the common sheet (C9, E12).
import { refuse } from '../../../shared/protocol/errors.ts';
import type { Handlers } from './handler.ts';

export const floorHandlers: Handlers<
  | 'turn.request'
  | 'turn.withdraw'
  | 'turn.grant'
  | 'turn.end'
  | 'turn.decline'
  | 'floor.setSeconds'
  | 'background.read'
> = {
  'turn.request': () => refuse('not_supported'),
  'turn.withdraw': () => refuse('not_supported'),
  'turn.grant': () => refuse('not_supported'),
  'turn.end': () => refuse('not_supported'),
  'turn.decline': () => refuse('not_supported'),
  'floor.setSeconds': () => refuse('not_supported'),
  'background.read': () => refuse('not_supported'),
};
