// What a suggestion changes, drawn as a person reads it: the words taken out and those put in, and a little of what stays
// around them. Whole words: half of one crossed out is not read.

export interface WordDiff {
  before: string;
  removed: string;
  inserted: string;
  after: string;
}

/** Words with the space that follows them. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/gu) ?? [];

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
  return {
    before: spaced(a.slice(0, start).join('')),
    removed: cut(a).trimEnd(),
    inserted: cut(b).trimEnd(),
    after: a.slice(a.length - end).join(''),
  };
}

/** The last word before the change has no space of its own where the text ended there. */
const spaced = (text: string): string => (text === '' || /\s$/u.test(text) ? text : `${text} `);

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
