// The plenary in groups (E3), and the two questions of the end.
import { refuse } from '../../../shared/protocol/errors.ts';
import type { Handlers } from './handler.ts';

export const submesaHandlers: Handlers<
  | 'submesas.form'
  | 'submesas.extend'
  | 'submesas.end'
  | 'submesa.move'
  | 'submesa.askHelp'
  | 'submesa.answerHelp'
> = {
  'submesas.form': () => refuse('not_supported'),
  'submesas.extend': () => refuse('not_supported'),
  'submesas.end': () => refuse('not_supported'),
  'submesa.move': () => refuse('not_supported'),
  'submesa.askHelp': () => refuse('not_supported'),
  'submesa.answerHelp': () => refuse('not_supported'),
};
