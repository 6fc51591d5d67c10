// Private writing, its reveal, grouping and what was done with each card (C10, C11, C28, P1).
import { refuse } from '../../../shared/protocol/errors.ts';
import type { Handlers } from './handler.ts';

export const cardHandlers: Handlers<
  | 'rain.open'
  | 'rain.reveal'
  | 'rain.withdraw'
  | 'card.put'
  | 'card.drop'
  | 'cards.bring'
  | 'cards.group'
  | 'cards.split'
  | 'card.hide'
  | 'card.show'
  | 'cards.dispose'
> = {
  'rain.open': () => refuse('not_supported'),
  'rain.reveal': () => refuse('not_supported'),
  'rain.withdraw': () => refuse('not_supported'),
  'card.put': () => refuse('not_supported'),
  'card.drop': () => refuse('not_supported'),
  'cards.bring': () => refuse('not_supported'),
  'cards.group': () => refuse('not_supported'),
  'cards.split': () => refuse('not_supported'),
  'card.hide': () => refuse('not_supported'),
  'card.show': () => refuse('not_supported'),
  'cards.dispose': () => refuse('not_supported'),
};
