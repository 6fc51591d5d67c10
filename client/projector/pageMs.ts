// How long a page of the wall stays. Pure.

/** Letters a second of who reads aloud without hurry: some 140 Spanish words a minute. */
const PACE = 14;
/** Neither a flicker nor a page that nobody believes will turn. */
const LEAST_MS = 15_000;
const MOST_MS = 120_000;

/** Milliseconds for each of `pages` pages of a text of `letters` letters. */
export const pageMs = (letters: number, pages: number): number =>
  Math.min(MOST_MS, Math.max(LEAST_MS, Math.round((letters / Math.max(1, pages) / PACE) * 1000)));
