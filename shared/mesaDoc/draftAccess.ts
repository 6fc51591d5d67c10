// Writers of a commitment draft. Each checks its limits (domain.md 4.9, 4.10) in user-perceived characters
// and changes the document in one transaction with the caller's origin. Editors may also bind straight
// to the shared texts; checkDraftLimits() is how anybody finds what grew too long that way.
import type * as Y from 'yjs';
import {
  AXES,
  type Axis,
  type BudgetDependence,
  type CrossCutting,
  type Level,
  type PolicyCycleStage,
  type PolicyEffect,
  type PolicyInstrument,
  type Potential,
  TEXT_FIELDS,
  type TextField,
} from '../commitment/types.ts';
import { isNodeId } from '../model/idShape.ts';
import { fitsIn, normaliseLine, normaliseParagraphs, stripControls } from '../model/plainText.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { draftText, fieldsOf, setOf } from './draftReader.ts';
import { writeValue } from './draftValues.ts';
import { countOf, dateOf } from './junk.ts';
import type { Origin } from './schema.ts';
import { editText } from './textEdit.ts';

export { checkDraftLimits, type TooLong } from './draftLimits.ts';
export { draftDescription, draftText, readDraft, removedRows, rowText } from './draftReader.ts';
export {
  addRow,
  moveRow,
  type RowValues,
  removeRow,
  restoreRow,
  setRowText,
  setRowValue,
} from './draftRows.ts';
export { plainToRichText, richTextToPlain } from './richText.ts';

/** Choices with one value; null clears. Dates are YYYY-MM-DD. */
export interface DraftChoices {
  problemNode: string;
  policyEffect: PolicyEffect;
  policyInstrument: PolicyInstrument;
  policyCycleStage: PolicyCycleStage;
  ambitionLowered: Level;
  contactPublic: boolean;
  periodStart: string;
  periodEnd: string;
  budgetRequired: BudgetDependence;
  budgetAmount: number;
  budgetCurrency: string;
  verifiable: boolean;
  potentialForResults: Potential;
}
/** Replaces a text by the smallest edit (V3). Refuses: text_too_long {field, max}. */
export function setDraftText(doc: Y.Doc, field: TextField, value: string, origin: Origin): Result<true> {
  const { max, multiline } = TEXT_FIELDS[field];
  if (!fitsIn(multiline ? normaliseParagraphs(value) : normaliseLine(value), max)) return tooLong(field, max);
  doc.transact(() => editText(draftText(doc, field), stripControls(value, multiline)), origin);
  return ok(true);
}

/** Sets or clears one choice. Refuses: bad_request for a date that does not exist, an odd number, id or currency. */
export function setDraftChoice<K extends keyof DraftChoices>(
  doc: Y.Doc,
  field: K,
  value: DraftChoices[K] | null,
  origin: Origin,
): Result<true> {
  return writeValue(doc, fieldsOf(doc), field, value, origin);
}

/** Start and end together, so that nobody sees half a period. '' clears. Refuses: bad_request. */
export function setPeriod(doc: Y.Doc, period: { start: string; end: string }, origin: Origin): Result<true> {
  for (const date of [period.start, period.end])
    if (date !== '' && dateOf(date) === '') return refuse('bad_request');
  doc.transact(() => {
    fieldsOf(doc).set('periodStart', period.start);
    fieldsOf(doc).set('periodEnd', period.end);
  }, origin);
  return ok(true);
}

/** A1: claims an axis at a level, or stops claiming it (null keeps the reason written). Refuses: bad_request. */
export function setAxis(
  doc: Y.Doc,
  axis: Axis,
  level: Level | null,
  origin: Origin,
  mandatory = false,
): Result<true> {
  if (!AXES.includes(axis)) return refuse('bad_request');
  doc.transact(() => {
    fieldsOf(doc).set(`axis:${axis}`, level);
    fieldsOf(doc).set(`mandatory:${axis}`, level !== null && mandatory);
  }, origin);
  return ok(true);
}

/** Adds or takes a goal ("16") or target ("16.7"). Refuses: bad_request, too_large (5, `sdg.max`). */
export const setOds = (doc: Y.Doc, code: string, on: boolean, origin: Origin): Result<true> =>
  /^\d{1,2}(\.[0-9a-z]{1,2})?$/.test(code)
    ? writeCode(doc, 'ods', code, on, 5, origin)
    : refuse('bad_request');
/** Adds or takes a cross-cutting subject. */
export const setCrossCutting = (doc: Y.Doc, code: CrossCutting, on: boolean, origin: Origin): Result<true> =>
  writeCode(doc, 'crossCutting', code, on, 11, origin);
/** Adds or takes a cause of the tree. Refuses: bad_request, too_large (3). */
export const setCauseAddressed = (doc: Y.Doc, nodeId: string, on: boolean, origin: Origin): Result<true> =>
  isNodeId(nodeId) ? writeCode(doc, 'causesAddressed', nodeId, on, 3, origin) : refuse('bad_request');

function writeCode(
  doc: Y.Doc,
  name: 'ods' | 'crossCutting' | 'causesAddressed',
  code: string,
  on: boolean,
  max: number,
  origin: Origin,
): Result<true> {
  const set = setOf(doc, name);
  if (on === set.has(code)) return ok(true);
  if (on && set.size >= max) return refuse('too_large', { max });
  const last = Math.max(0, ...[...set.values()].map((made) => countOf(made)));
  doc.transact(() => {
    if (on) set.set(code, last + 1);
    else set.delete(code);
  }, origin);
  return ok(true);
}

const tooLong = (field: string, max: number) => refuse('text_too_long', { field, max });
