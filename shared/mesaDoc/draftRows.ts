// Rows of a draft's lists (actors, action lines, indicators, links, risks): added, edited, ordered, taken
// out and brought back without losing what two people write at once.
import * as Y from 'yjs';
import type { ActorKind, ActorRole, Frequency, IndicatorKind } from '../commitment/types.ts';
import { ROW_LISTS, type RowList, type RowText } from '../commitment/types.ts';
import { isNodeId } from '../model/idShape.ts';
import { fitsIn, normaliseLine, stripControls } from '../model/plainText.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { readRows, rowsOf, rowText } from './draftReader.ts';
import { isPlain, writeValue } from './draftValues.ts';
import { jitterFrom, keyBetween, MAX_KEY_LENGTH, spreadKeys } from './fractionalKey.ts';
import type { Origin } from './schema.ts';
import { editText } from './textEdit.ts';

/** Plain values of a row; null clears. Texts of rows go through setRowText. */
export interface RowValues {
  actors: { role: ActorRole; kind: ActorKind; party: string };
  actionLines: { end: string };
  indicators: {
    kind: IndicatorKind;
    frequency: Frequency;
    baselineValue: number;
    baselineDate: string;
    baselinePending: boolean;
    targetValue: number;
    targetDate: string;
  };
  links: Record<never, never>;
  risks: Record<never, never>;
}
type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * Adds a row with all its texts empty, last in its list. The id is made by the caller (as tree nodes).
 * Refuses: bad_request (bad or used id), too_large {max}.
 */
export function addRow<L extends RowList>(
  doc: Y.Doc,
  list: L,
  id: string,
  values: Partial<RowValues[L]> & { texts?: Partial<Record<RowText<L>, string>> },
  origin: Origin,
): Result<string> {
  const rows = rowsOf(doc, list);
  if (!isNodeId(id) || rows.has(id)) return refuse('bad_request');
  const live = readRows(doc, list);
  const { max, texts } = ROW_LISTS[list];
  if (live.length >= max) return refuse('too_large', { max });
  const { texts: given, ...plain } = values;
  const first: Record<string, string | undefined> = given ?? {};
  for (const [field, limit] of Object.entries(texts)) {
    if (!fitsIn(normaliseLine(first[field] ?? ''), limit)) return tooLong(field, limit);
  }
  for (const [field, value] of Object.entries(plain))
    if (!isPlain(field, value)) return refuse('bad_request');
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    rows.set(id, map);
    for (const field of Object.keys(texts))
      map.set(field, new Y.Text(stripControls(first[field] ?? '', false)));
    for (const [field, value] of Object.entries(plain)) map.set(field, value);
    placeRow(doc, list, id, undefined);
  }, origin);
  return ok(id);
}

/** Replaces a row's text by the smallest edit (V3). Refuses: bad_request (no such row), text_too_long. */
export function setRowText<L extends RowList>(
  doc: Y.Doc,
  list: L,
  row: string,
  field: RowText<L>,
  value: string,
  origin: Origin,
): Result<true> {
  const text = rowText(doc, list, row, field);
  const max = Object.entries<number>(ROW_LISTS[list].texts).find(([name]) => name === field)?.[1];
  if (!text || max === undefined) return refuse('bad_request');
  if (!fitsIn(normaliseLine(value), max)) return tooLong(field, max);
  doc.transact(() => editText(text, stripControls(value, false)), origin);
  return ok(true);
}

/** Sets or clears one plain value of a row. Refuses: bad_request (no such row, odd value). */
export function setRowValue<L extends RowList, K extends keyof RowValues[L] & string>(
  doc: Y.Doc,
  list: L,
  row: string,
  field: K,
  value: Nullable<RowValues[L]>[K],
  origin: Origin,
): Result<true> {
  const map = rowsOf(doc, list).get(row);
  if (!(map instanceof Y.Map)) return refuse('bad_request');
  return writeValue(doc, map, field, value, origin);
}

/** Puts a row at `index` among the others. Refuses: bad_request (no such row). */
export function moveRow(doc: Y.Doc, list: RowList, row: string, index: number, origin: Origin): Result<true> {
  if (!(rowsOf(doc, list).get(row) instanceof Y.Map)) return refuse('bad_request');
  doc.transact(() => placeRow(doc, list, row, index), origin);
  return ok(true);
}

/** Takes a row out, keeping its text (V8). Repeating is no error. Refuses: bad_request (no such row). */
export const removeRow = (doc: Y.Doc, list: RowList, row: string, origin: Origin): Result<true> =>
  markRow(doc, list, row, true, origin);
/** Brings a removed row back to its place. Refuses: bad_request (no such row), too_large. */
export function restoreRow(doc: Y.Doc, list: RowList, row: string, origin: Origin): Result<true> {
  const max = ROW_LISTS[list].max;
  if (readRows(doc, list).length >= max) return refuse('too_large', { max });
  return markRow(doc, list, row, false, origin);
}

function placeRow(doc: Y.Doc, list: RowList, id: string, index: number | undefined): void {
  const rows = rowsOf(doc, list);
  const others = readRows(doc, list).filter((row) => row.id !== id);
  const at = Math.max(0, Math.min(others.length, Math.trunc(index ?? others.length)));
  const jitter = jitterFrom(doc.clientID, rows.size, id);
  const key = keyBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null, jitter);
  const write = (row: string, order: string) => {
    const map = rows.get(row);
    if (map instanceof Y.Map) map.set('order', order);
  };
  if (key !== null && key.length <= MAX_KEY_LENGTH) {
    write(id, key);
    return;
  }
  const keys = spreadKeys(others.length + 1);
  [...others.slice(0, at).map((r) => r.id), id, ...others.slice(at).map((r) => r.id)].forEach((row, i) => {
    write(row, keys[i] as string);
  });
}

function markRow(doc: Y.Doc, list: RowList, row: string, removed: boolean, origin: Origin): Result<true> {
  const map = rowsOf(doc, list).get(row);
  if (!(map instanceof Y.Map)) return refuse('bad_request');
  return writeValue(doc, map, 'removed', removed, origin);
}

const tooLong = (field: string, max: number) => refuse('text_too_long', { field, max });
