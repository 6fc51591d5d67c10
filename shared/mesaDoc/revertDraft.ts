// The way back of a draft whose amendment was dropped (E18): an update that undoes everything written since the agreed
// text, and the words that leave it. The history keeps what was undone, as after any undo.
import * as Y from 'yjs';
import { ROW_LISTS, type RowList, TEXT_FIELDS, type TextField } from '../commitment/types.ts';
import { draftDescription, draftText, fieldsOf, readDraft, rowsOf, setOf } from './draftReader.ts';
import { canonicalDraft } from './snapshot.ts';

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** Every root of a draft, opened with its type: what is not here is not undone. */
const rootsOf = (doc: Y.Doc) => [
  fieldsOf(doc),
  draftDescription(doc),
  ...Object.keys(TEXT_FIELDS).map((field) => draftText(doc, field as TextField)),
  ...(['ods', 'crossCutting', 'causesAddressed'] as const).map((name) => setOf(doc, name)),
  ...Object.keys(ROW_LISTS).map((list) => rowsOf(doc, list as RowList)),
];

/**
 * The update that brings a document in state `now` back to what it said in its earlier state `agreed` (both encoded Yjs
 * states), or null when nothing was written since. For the server: it may only be applied while nobody writes.
 */
export function revertDraft(now: Uint8Array, agreed: Uint8Array): Uint8Array | null {
  const before = docOf(agreed);
  const after = docOf(now);
  const since = {};
  const undo = new Y.UndoManager(rootsOf(before), { trackedOrigins: new Set([since]) });
  Y.applyUpdate(before, Y.encodeStateAsUpdate(after, Y.encodeStateVector(before)), since);
  const undone = undo.undo();
  const update = undone === null ? null : Y.encodeStateAsUpdate(before, Y.encodeStateVector(after));
  undo.destroy();
  before.destroy();
  after.destroy();
  return update;
}

/** Every text of a plain value, in its order. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What a document in state `now` says that it did not say in state `agreed`, one text after another; codes and dates
 * apart, and no private contact (they are not in the canonical draft).
 */
export function droppedWords(now: Uint8Array, agreed: Uint8Array): string[] {
  const [after, before] = [docOf(now), docOf(agreed)];
  const known = new Set(textsIn(canonicalDraft(readDraft(before))));
  const words = textsIn(canonicalDraft(readDraft(after))).filter(
    (one) => one.includes(' ') && !known.has(one),
  );
  before.destroy();
  after.destroy();
  return [...new Set(words)];
}
