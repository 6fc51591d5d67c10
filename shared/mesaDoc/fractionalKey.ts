// Order keys between two neighbours, so that moving a sibling rewrites one value and concurrent moves
// merge. Keys are base-62 fractions compared as plain strings; a jitter keeps two people's keys apart.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** Longer keys mean a crowded spot: the writer spreads the siblings again. */
export const MAX_KEY_LENGTH = 40;

/** True for a well-formed key: base-62 digits, not ending in the lowest one (nothing fits before «…0»). */
export function isOrderKey(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 64 && /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(value);
}

/**
 * A key strictly between `before` and `after` (null: no neighbour on that side), with two digits of
 * jitter from `random` (0 ≤ x < 1). Null when there is no room: equal, crossed or malformed neighbours.
 */
export function keyBetween(before: string | null, after: string | null, random: () => number): string | null {
  if (before !== null && !isOrderKey(before)) return null;
  if (after !== null && !isOrderKey(after)) return null;
  if (before !== null && after !== null && before >= after) return null;
  const middle = midpoint(before ?? '', after);
  // Digits appended to a key make it greater than the key and smaller than anything greater that it does not prefix.
  const jitter = digit(random, 0) + digit(random, 1);
  const jittered = middle + jitter;
  return after === null || jittered < after ? jittered : middle;
}

/** `count` keys spread evenly, for seeds and for spreading crowded siblings. Deterministic. */
export function spreadKeys(count: number): string[] {
  const width = Math.max(2, Math.ceil(Math.log(count + 2) / Math.log(BASE)) + 1);
  const step = Math.floor(BASE ** width / (count + 1));
  return Array.from({ length: count }, (_, i) => {
    let value = step * (i + 1);
    let key = '';
    for (let d = 0; d < width; d += 1) {
      key = DIGITS[value % BASE] + key;
      value = Math.floor(value / BASE);
    }
    return key.endsWith('0') ? `${key}V` : key;
  });
}

/** A small repeatable source for the jitter, from numbers that differ per person and per edit. */
export function jitterFrom(clientId: number, step: number, name: string): () => number {
  let state = (clientId ^ Math.imul(step + 1, 0x9e3779b1)) >>> 0;
  for (const unit of name) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const digit = (random: () => number, lowest: 0 | 1): string =>
  DIGITS[Math.min(BASE - 1, lowest + Math.floor(random() * (BASE - lowest)))] as string;

/** The shortest fraction strictly between `low` (''=0) and `high` (null=1); neither ends in '0'. */
function midpoint(low: string, high: string | null): string {
  let prefix = '';
  let l = low;
  let h = high;
  for (;;) {
    const a = l === '' ? 0 : DIGITS.indexOf(l[0] as string);
    const b = h === null ? BASE : DIGITS.indexOf(h[0] as string);
    if (b - a > 1) return prefix + DIGITS[Math.floor((a + b) / 2)];
    prefix += DIGITS[a];
    // Neighbouring digits: keep the lower one, then anything above the rest of `low` fits.
    if (b !== a) h = null;
    else h = h === null ? null : h.slice(1);
    l = l.slice(1);
  }
}
