// How alike two short texts are, for T14 and for suggesting look-alikes.
import { normaliseWording } from './wording.ts';

/** 1 for equal normalised texts, 0 for nothing in common: 1 − edit distance / longest length. */
export function similarity(a: string, b: string): number {
  const x = [...normaliseWording(a)];
  const y = [...normaliseWording(b)];
  const longest = Math.max(x.length, y.length);
  return longest === 0 ? 1 : 1 - editDistance(x, y) / longest;
}

function editDistance(x: string[], y: string[]): number {
  let previous = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= y.length; j += 1) {
      const replace = (previous[j - 1] as number) + (x[i - 1] === y[j - 1] ? 0 : 1);
      row.push(Math.min(replace, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[y.length] as number;
}
