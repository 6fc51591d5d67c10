// The passages of an agreed text that a suggestion may be about: read from the version that was agreed, which is data of the
// record and is read as such.
import { TEXT_FIELDS } from '../../shared/commitment/types.ts';
import { optionsOf, type PassageOption } from './passages.ts';

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A line of a list is written with its mark, which the live text does not have. */
const MARK = /^\s*(?:- |\d+\. )/;

/** Fields of the form in the order of the agreed text; `nameOf` gives the name of a field. */
export function frozenPassages(content: unknown, nameOf: (field: string) => string): PassageOption[] {
  const agreed = recordOf(recordOf(content).commitment);
  const own = Object.keys(TEXT_FIELDS).map((field) => ({ field, pieces: [textOf(agreed[field])] }));
  const problem = { field: 'problem', pieces: [textOf(recordOf(agreed.problem).text)] };
  const lines = textOf(agreed.description).split('\n');
  const description = { field: 'description', pieces: lines.map((line) => line.replace(MARK, '')) };
  const [title, ...others] = own;
  return [...(title ? [title] : []), problem, description, ...others].flatMap(({ field, pieces }) =>
    optionsOf(field, nameOf(field), pieces),
  );
}
