// The first place where two plain values differ, in reading order, down to the letter when both are texts.

/** `path` has member names and indexes from the root. `null` for `expected` or `found` means «is not there». */
export interface ValueDifference {
  path: (string | number)[];
  expected: string | null;
  found: string | null;
  /** Position of the first different character, from 1, when both sides are texts. */
  letter: number | null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** Position (from 1, in characters) of the first difference between two texts. */
export function firstDifferentLetter(expected: string, found: string): number {
  const a = [...expected];
  const b = [...found];
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  return index + 1;
}

/** The first difference between two JSON values, or null when they are the same. Members compare in `expected`'s order. */
export function firstDifference(
  expected: unknown,
  found: unknown,
  path: (string | number)[] = [],
): ValueDifference | null {
  if (Array.isArray(expected) && Array.isArray(found)) {
    for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
      const difference = firstDifference(expected[index], found[index], [...path, index]);
      if (difference) return difference;
    }
    return null;
  }
  if (isObject(expected) && isObject(found)) {
    const extra = Object.keys(found).filter((key) => !Object.hasOwn(expected, key));
    for (const key of [...Object.keys(expected), ...extra]) {
      const mine = Object.hasOwn(expected, key) ? expected[key] : undefined;
      const theirs = Object.hasOwn(found, key) ? found[key] : undefined;
      const difference = firstDifference(mine, theirs, [...path, key]);
      if (difference) return difference;
    }
    return null;
  }
  if (Object.is(expected, found)) return null;
  const letter =
    typeof expected === 'string' && typeof found === 'string' ? firstDifferentLetter(expected, found) : null;
  return { path, expected: shown(expected), found: shown(found), letter };
}
