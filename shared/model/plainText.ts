// How the product measures and normalises what people write: the Text(n) of domain.md 4.
// Every limit counts user-perceived characters, so that «é» typed in one or two code points weighs the same.

/** Control characters, direction overrides (they can make a text read as another one) and lone surrogates never
 *  belong to a text; line breaks and tabs are handled apart. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const SPACES = /[\s\u00A0]+/gu;

/** Printable characters that are one by themselves and already NFC: nothing here combines with its neighbour. */
const PLAIN = /^[\x20-\x7E\u00A1-\u024F]*$/;

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });

/** Number of user-perceived characters after NFC. */
export function countCharacters(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text.normalize('NFC'))) count += 1;
  return count;
}

/** True when `text` has at most `max` user-perceived characters. Cheap for short texts. */
export function fitsIn(text: string, max: number): boolean {
  return text.length <= max || countCharacters(text) <= max;
}

/** True when `text` has at least `min` user-perceived characters. Segments nothing when none is asked. */
export const reaches = (text: string, min: number): boolean => min <= 0 || countCharacters(text) >= min;

/** The first `max` user-perceived characters: never half an emoji, which has no canonical form. */
export function firstCharacters(text: string, max: number): string {
  let kept = '';
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (count === max) break;
    kept += segment;
    count += 1;
  }
  return kept.trimEnd();
}

/** Removes what no text may carry. `multiline` keeps line breaks (as \n) and turns tabs into spaces. */
export function stripControls(text: string, multiline: boolean): string {
  if (PLAIN.test(text)) return text;
  const even = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .toWellFormed()
    .replace(CONTROL, (mark) => (mark === '\n' ? mark : ''));
  return multiline ? even : even.replace(/\n+/g, ' ');
}

/** Text(n): NFC, one space between words, trimmed, on one line. */
export function normaliseLine(text: string): string {
  return stripControls(text, false).replace(SPACES, ' ').trim().normalize('NFC');
}

/** ¶Text(n): NFC, \n line ends, no space at the ends of lines, at most one empty line in a row, trimmed. */
export function normaliseParagraphs(text: string): string {
  return stripControls(text, true)
    .split('\n')
    .map((line) => normaliseLine(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Nothing that leaves ink: spaces, controls, and what Unicode says is drawn as nothing (zero widths, soft hyphens,
 *  direction marks, variation selectors, Hangul fillers), with the braille cell without dots. */
const NO_INK = /^[\s\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]+$/u;

const MAX_DEPTH = 16;

/** True for a text that has characters and shows none of them. */
export const isInvisible = (text: string): boolean => NO_INK.test(text);

/**
 * What people send, with every text that shows nothing made the empty text it looks like: schemas and rules then say that
 * it is missing, each with its own sentence. Only for what comes in: what is already in a record is read as it is.
 */
export function withoutInvisible(sent: unknown, depth = 0): unknown {
  if (typeof sent === 'string') return isInvisible(sent) ? '' : sent;
  // No schema goes this deep: what does is refused by it, whatever it says.
  if (sent === null || typeof sent !== 'object' || depth > MAX_DEPTH) return sent;
  if (Array.isArray(sent)) return sent.map((item) => withoutInvisible(item, depth + 1));
  // From entries and not by assignment: a key «__proto__» stays a key.
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [key, withoutInvisible(value, depth + 1)]),
  );
}
