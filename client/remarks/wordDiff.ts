// What a suggestion changes, drawn as a person reads it: the words taken out and those put in, and a little of what stays
// around them. Whole words: half of one crossed out is not read.

export interface WordDiff {
  before: string;
  removed: string;
  inserted: string;
  after: string;
}

/** Words and marks, each with the space that follows it: a comma is not of the word before it. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}\s]\s*|^\s+/gu) ?? [];

/** What is written against the word before it. */
const CLOSING = /^[,.;:)\]»”…!?%]/u;
/** `text` with the space that `next` needs before it. */
export const spacedBefore = (text: string, next: string): string =>
  text === '' || next === '' || /\s$/u.test(text) || CLOSING.test(next) ? text : `${text} `;

/** The one change between two texts, between their common first and last words. */
export function wordDiff(from: string, to: string): WordDiff {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  const most = Math.min(a.length, b.length);
  const same = (i: number, j: number) => a[i]?.trimEnd() === b[j]?.trimEnd();
  let start = 0;
  while (start < most && same(start, start)) start += 1;
  let end = 0;
  while (end < most - start && same(a.length - 1 - end, b.length - 1 - end)) end += 1;
  const cut = (words: string[]) => words.slice(start, words.length - end).join('');
  const [removed, inserted] = [cut(a).trimEnd(), cut(b).trimEnd()];
  return {
    // The last word before the change has no space of its own where the text ended there.
    before: spacedBefore(a.slice(0, start).join(''), removed || inserted),
    removed,
    inserted,
    after: a.slice(a.length - end).join(''),
  };
}

/** The same with at most `most` words around the change, for a card. */
export function shortDiff(from: string, to: string, most = 6): WordDiff {
  const whole = wordDiff(from, to);
  const [before, after] = [wordsOf(whole.before), wordsOf(whole.after)];
  return {
    ...whole,
    before: before.length > most ? `… ${before.slice(-most).join('')}` : whole.before,
    after: after.length > most ? `${after.slice(0, most).join('').trimEnd()} …` : whole.after,
  };
}

/** The space between the change and what stays after it. */
export const spaceBefore = ({ removed, inserted, after }: WordDiff): string =>
  removed + inserted === '' || after === '' || CLOSING.test(after) ? '' : ' ';
