// Quotation marks inside of quotation marks, as Spanish writes them: « “ ‘ ’ ” ». One rule for screens and documents.
import type { WordValues } from './words.ts';

const INNER: Record<string, string> = { '«': '“', '»': '”', '“': '‘', '”': '’' };

/** `text` as it is written between «»: each of its quotation marks one level further in. */
export const insideQuotes = (text: string): string => text.replace(/[«»“”]/gu, (mark) => INNER[mark] ?? mark);

/** Fills the `{{hole}}`s of a template; what goes between the «» of the template takes its own quotes one level in. */
export function fillHoles(template: string, values: WordValues): string {
  let depth = 0;
  return template.replace(/[«»]|\{\{(\w+)\}\}/gu, (found, hole: string | undefined) => {
    if (hole === undefined) {
      depth = Math.max(0, depth + (found === '«' ? 1 : -1));
      return found;
    }
    const value = String(values[hole] ?? '');
    return depth > 0 ? insideQuotes(value) : value;
  });
}
