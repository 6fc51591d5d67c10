// Reading values out of a document nobody vouches for: each function gives a bounded plain value or a
// default, never throws. What does not fit is ignored (architecture.md 3).
import * as Y from 'yjs';
import { stripControls } from '../model/plainText.ts';
import { READ_LIMITS } from './schema.ts';

/** Text of a Y.Text or of a plain string; '' for anything else. */
export function textOf(value: unknown, multiline = false): string {
  const raw = value instanceof Y.Text ? value.toString() : typeof value === 'string' ? value : '';
  return stripControls(raw.slice(0, READ_LIMITS.textUnits), multiline);
}

/** A whole number in [0, 2^48], or `fallback`. */
export function countOf(value: unknown, fallback = 0): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 2 ** 48
    ? value
    : fallback;
}

/** A finite number that decimal notation can carry, or null. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e15 ? value : null;
}

/** One of `allowed`, or null. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((item) => item === value) ?? null;
}

/** A plain record (not an array, not a shared type), or null. */
export function recordOf(value: unknown): Record<string, unknown> | null {
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    value instanceof Y.AbstractType
  ) {
    return null;
  }
  return Object.fromEntries(Object.entries(value).slice(0, 30));
}

/** A calendar date that exists, as YYYY-MM-DD, or ''. */
export function dateOf(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return '';
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : '';
}
