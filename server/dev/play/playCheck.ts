// One thing that a rehearsal compares: what the case says must come out and what came out, ready to be printed.
export interface PlayCheck {
  what: string;
  passed: boolean;
  expected: string;
  found: string;
}

const show = (value: unknown): string => JSON.stringify(value) ?? '–';
/** Lists whose order means nothing are compared as sets. */
const comparable = (value: unknown): unknown =>
  Array.isArray(value)
    ? [...value].map(String).sort()
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;

/** Whether what came out is what the file says; lists are compared as sets. */
export const check = (what: string, expected: unknown, found: unknown): PlayCheck => ({
  what,
  expected: show(expected),
  found: show(found),
  passed: show(comparable(expected)) === show(comparable(found)),
});
