// What a value of a record may be, besides JSON: it has one canonical text, and its numbers are integers (trust.md 6).
import { canonicalJson, NotCanonical } from './canonicalJson.ts';

function hasOnlyIntegers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasOnlyIntegers);
}

/** True when `value` can be part of a record. Total: nesting beyond the stack, which no record has, is false. */
export function isRecordValue(value: unknown): boolean {
  try {
    canonicalJson(value);
    return hasOnlyIntegers(value);
  } catch (error) {
    if (error instanceof NotCanonical || error instanceof RangeError) return false;
    throw error;
  }
}
