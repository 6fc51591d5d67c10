// Contributions of the consultation as somebody pastes them: one for each line, without bullets nor numbers. Pure.
import { fitsIn, normaliseLine } from '../../shared/model/plainText.ts';
import { CARDS_AT_ONCE, INPUT_MAX_LENGTH } from '../../shared/model/tableLimits.ts';
import { normaliseWording } from '../../shared/problemTree/wording.ts';

export interface Pasted {
  /** Ready to be brought, in their order, each once. */
  texts: string[];
  /** Lines that repeat another one of the same paste. */
  repeated: number;
  /** Those that are already on the table, whatever the case and accents. */
  known: number;
  /** Longer than a contribution may be (4.5): they are shortened by hand, never cut. */
  long: string[];
  /** More than one command may carry. */
  tooMany: boolean;
}

/** «- », «• », «* », «1. », «12) » before the words, as lists are pasted. */
const BULLET = /^\s*(?:[-–—•·*▪◦]|\d{1,3}[.)])\s+/u;
/** A whole cell of a sheet or of a CSV, in quotes. */
const QUOTED = /^"(.*)"$/su;

const clean = (line: string): string =>
  normaliseLine(line.replace(BULLET, '').trim().replace(QUOTED, '$1').replaceAll('""', '"'));

/** Reads what was pasted; `onTable` are the texts that the table already has from the same place. */
export function readPasted(pasted: string, onTable: readonly string[]): Pasted {
  const here = new Set(onTable.map(normaliseWording));
  const seen = new Set<string>();
  const result: Pasted = { texts: [], repeated: 0, known: 0, long: [], tooMany: false };
  for (const line of pasted.split(/\r\n?|\n/)) {
    const text = clean(line);
    if (text === '') continue;
    const words = normaliseWording(text);
    if (here.has(words)) result.known += 1;
    else if (seen.has(words)) result.repeated += 1;
    else if (fitsIn(text, INPUT_MAX_LENGTH)) result.texts.push(text);
    else result.long.push(text);
    seen.add(words);
  }
  result.tooMany = result.texts.length > CARDS_AT_ONCE;
  return result;
}

/** A command travels in one message, and the server takes none over 64 KiB: three hundred long lines go in several. */
const LOT_BYTES = 40_000;

/** The same texts in their order, in lots that one command may carry. */
export function lotsOf(texts: readonly string[]): string[][] {
  const bytes = new TextEncoder();
  const lots: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const size = bytes.encode(JSON.stringify(text)).length + 1;
    const last = lots.at(-1);
    if (last && size <= room) last.push(text);
    else lots.push([text]);
    room = (last && size <= room ? room : LOT_BYTES) - size;
  }
  return lots;
}
