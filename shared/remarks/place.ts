// Where the passage of a remark stands in the present words of its field (C15): exact after NFC and with any run of spaces
// as one. A passage that was changed, or that now reads in two places, is nowhere: nothing is replaced by guess.
import { stripControls } from '../model/plainText.ts';

/** UTF-16 units of piece number `at`, `end` not included. */
export interface Passage {
  at: number;
  start: number;
  end: number;
}
export type Place = Passage | 'gone' | 'repeated';

interface Normal {
  text: string;
  /** Raw start of the character that begins at each unit of `text`, or -1 inside of one. */
  starts: number[];
  /** Raw end of the character that ends with each unit of `text`, or -1 inside of one. */
  ends: number[];
}

const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' });
const isSpace = (character: string): boolean => /^\s+$/u.test(character);

function normalise(raw: string): Normal {
  const normal: Normal = { text: '', starts: [], ends: [] };
  for (const { segment, index } of graphemes.segment(raw)) {
    const end = index + segment.length;
    const space = isSpace(segment);
    if (space && normal.text.endsWith(' ')) {
      normal.ends[normal.ends.length - 1] = end;
      continue;
    }
    const shown = space ? ' ' : stripControls(segment, false).normalize('NFC');
    for (let unit = 0; unit < shown.length; unit += 1) {
      normal.starts.push(unit === 0 ? index : -1);
      normal.ends.push(unit === shown.length - 1 ? end : -1);
    }
    normal.text += shown;
  }
  return normal;
}

/** Every occurrence of `wanted`, whole characters only. Two at most: more is the same answer. */
function occurrences(pieces: readonly string[], wanted: string): Passage[] {
  const found: Passage[] = [];
  for (const [at, raw] of pieces.entries()) {
    const { text, starts, ends } = normalise(raw);
    for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
      const start = starts[from] ?? -1;
      const end = ends[from + wanted.length - 1] ?? -1;
      if (start >= 0 && end >= 0) found.push({ at, start, end });
      if (found.length > 1) return found;
    }
  }
  return found;
}

/**
 * Where `quote` stands in `pieces` (one for a plain field, one per paragraph of the description: a passage never crosses
 * two). 'gone': it no longer reads so. 'repeated': it reads so in more than one place.
 */
export function placeOf(pieces: readonly string[], quote: string): Place {
  const wanted = normalise(quote).text.trim();
  if (wanted === '') return 'gone';
  const [first, second] = occurrences(pieces, wanted);
  if (!first) return 'gone';
  return second ? 'repeated' : first;
}

/** C15: how a waiting replacement stands: it can be carried in, or its passage is in conflict with the present words. */
export const isInConflict = (pieces: readonly string[], quote: string): boolean =>
  typeof placeOf(pieces, quote) === 'string';

/**
 * The shortest passage around `chosen`, by whole words, that reads in one place only, so that it can be found again. Null
 * when nothing but spaces is chosen.
 */
export function uniquePassage(pieces: readonly string[], chosen: Passage): Passage | null {
  const raw = pieces[chosen.at] ?? '';
  const words = raw.slice(chosen.start, chosen.end);
  if (words.trim() === '') return null;
  let start = chosen.start + (words.length - words.trimStart().length);
  let end = chosen.end - (words.length - words.trimEnd().length);
  while (placeOf(pieces, raw.slice(start, end)) === 'repeated') {
    const [nextStart, nextEnd] = [wordBefore(raw, start), wordAfter(raw, end)];
    // The whole piece reads in two places: there is nothing left to add.
    if (nextStart === start && nextEnd === end) return null;
    start = nextStart;
    end = nextEnd;
  }
  return { at: chosen.at, start, end };
}

const wordAfter = (raw: string, from: number): number =>
  from + (/^\s*\S+/u.exec(raw.slice(from))?.[0].length ?? 0);
const wordBefore = (raw: string, to: number): number => {
  const before = raw.slice(0, to);
  return to - (/\S+\s*$/u.exec(before)?.[0].length ?? 0);
};
