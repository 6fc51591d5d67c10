// Plain values of a draft (choices, dates, numbers, flags): what may be written, for fields and rows alike.
import type * as Y from 'yjs';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { dateOf, numberOf } from './junk.ts';
import type { Origin } from './schema.ts';

/** Sets one plain value in one transaction; writing the same value again changes nothing. Refuses: bad_request. */
export function writeValue(
  doc: Y.Doc,
  map: Y.Map<unknown>,
  field: string,
  value: unknown,
  origin: Origin,
): Result<true> {
  if (!isPlain(field, value)) return refuse('bad_request');
  if (map.get(field) !== value) doc.transact(() => map.set(field, value), origin);
  return ok(true);
}

/** Plain values are short strings, flags and numbers; the reader checks them again against their lists. */
export function isPlain(field: string, value: unknown): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return numberOf(value) !== null;
  if (typeof value !== 'string' || value.length > 60) return false;
  const isDate = /(date|start|end)$/i.test(field);
  return !isDate || value === '' || dateOf(value) !== '';
}
