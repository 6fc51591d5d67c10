// Quotation marks inside of quotation marks, as Spanish writes them: « “ ‘ ’ ” ». One rule for screens and documents.
/** What fills the holes of a sentence. */
export type WordValues = Record<string, string | number>;

/** Holes for what people wrote on the record: quoted to the letter, never retouched. */
const TO_THE_LETTER = new Set(['text', 'node', 'from', 'to']);

const INNER: Record<string, string> = { '«': '“', '»': '”', '“': '‘', '”': '’' };

/** `text` as it is written between «»: each of its quotation marks one level further in. */
export const insideQuotes = (text: string): string => text.replace(/[«»“”]/gu, (mark) => INNER[mark] ?? mark);

/**
 * Fills the `{{hole}}`s of a template. A name or a title between the «» of the template takes its own quotes one level
 * in; words of people on the record stay as they were written.
 */
export function fillHoles(template: string, values: WordValues): string {
  let depth = 0;
  return template.replace(/[«»]|\{\{(\w+)\}\}/gu, (found, hole: string | undefined) => {
    if (hole === undefined) {
      depth = Math.max(0, depth + (found === '«' ? 1 : -1));
      return found;
    }
    const value = String(values[hole] ?? '');
    return depth > 0 && !TO_THE_LETTER.has(hole) ? insideQuotes(value) : value;
  });
}
