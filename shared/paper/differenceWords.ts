// What the verifier found, as sentences: what does not hold, where, what it should say and what it says. Shared by the
// screen, the offline page and the command line.
import type { WordValues } from '../i18n/nestedQuotes.ts';
import type { WordKey } from '../i18n/words.ts';
import { type Difference, UNREADABLE } from '../record/verify/difference.ts';

export type Say = (key: WordKey, values?: WordValues) => string;

export interface DifferenceWords {
  readable: boolean;
  sentence: string;
  /** «Acta › Decisión 1 › ronda 2 › texto», or '' when the place says nothing more. */
  where: string;
  expected: string | null;
  found: string | null;
  letter: string;
  /** Index of the first different character in `expected` and `found` as they are cut here; null when neither is text. */
  mark: { expected: number; found: number } | null;
}

const AROUND = 48;

/** A long text cut around the letter that differs, so that it can be seen at once; `at` is that letter in what is left. */
function excerpt(text: string, letter: number | null): { words: string; at: number } {
  const characters = [...text];
  const centre = (letter ?? 1) - 1;
  if (characters.length <= 2 * AROUND) return { words: text, at: centre };
  const from = Math.max(0, centre - AROUND);
  const until = Math.min(characters.length, centre + AROUND);
  const words = `${from > 0 ? '…' : ''}${characters.slice(from, until).join('')}${until < characters.length ? '…' : ''}`;
  return { words, at: centre - from + (from > 0 ? 1 : 0) };
}

/** Members that only wrap others: naming them would not help anybody to find the place. */
const WRAPPERS = ['content', 'commitment', 'payload', 'names'];
/** What was expected here is a commitment's hash, which tells a person nothing. */
const HASHED: readonly string[] = [
  'nameMismatch',
  'openingMismatch',
  'openingMissing',
  'textHash',
  'treeHash',
];

/** The words of a place; a member without words of its own keeps its name, which is what the file shows. */
export function placeWords(say: Say, path: (string | number)[]): string {
  if (path.length === 0) return say('verify.at_file');
  const parts: string[] = [];
  for (const [index, part] of path.entries()) {
    if (typeof part === 'number' || (index > 0 && WRAPPERS.includes(part))) continue;
    const next = path[index + 1];
    const n = typeof next === 'number' ? next + 1 : null;
    if (part === 'events' && n !== null) {
      parts.push(say('verify.at_event', { n }));
      continue;
    }
    const key = `verify.at_${part}` as WordKey;
    const said = say(key, { n: n ?? '' }).trim();
    const name = said === key || said === `at_${part}` ? part : said;
    // A numbered member whose words have no hole still says its number.
    parts.push(n !== null && !name.includes(String(n)) ? `${name} ${n}` : name);
  }
  return parts.join(' › ');
}

export function differenceWords(say: Say, first: Difference): DifferenceWords {
  const { code, path, expected, found, letter, seq, line } = first;
  const readable = !UNREADABLE.includes(code);
  const values = { seq: seq ?? '', found: found ?? '', line: line ?? 1 };
  const compared = !HASHED.includes(code) && (expected !== null || letter !== null);
  const should = compared && expected !== null ? excerpt(expected, letter) : null;
  const says = compared && found !== null ? excerpt(found, letter) : null;
  return {
    readable,
    sentence: say(`verify.code_${code}`, values),
    where: path.length === 0 ? '' : placeWords(say, path),
    expected: should?.words ?? null,
    found: says?.words ?? null,
    mark: letter === null ? null : { expected: should?.at ?? 0, found: says?.at ?? 0 },
    letter: letter === null ? '' : say('verify.letter', { letter }),
  };
}
