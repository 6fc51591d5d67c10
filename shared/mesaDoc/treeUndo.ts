// Undo of one person's own changes in the tree, without ever deleting what others wrote in a node.
import * as Y from 'yjs';
import type { Origin } from './schema.ts';
import { nodesOf } from './treeReader.ts';

/**
 * An undo manager that only sees transactions with this `origin`. Undoing the creation of a node does
 * not delete it: only its state goes away, and a node without state is read as removed, with whatever
 * others wrote in it (V8); redo brings it back. Call `stopCapturing()` between gestures; changes less than
 * `captureMs` apart count as one. The caller destroys it.
 */
export function createTreeUndo(doc: Y.Doc, origin: Origin, captureMs = 500): Y.UndoManager {
  const nodes = nodesOf(doc);
  return new Y.UndoManager([nodes], {
    trackedOrigins: new Set([origin]),
    captureTimeout: captureMs,
    deleteFilter: (item) => mayUndoDelete(item, doc, nodes),
  });
}

/** Keys every node is created with; without them a node is unreadable or loses others' work. */
const CREATED: ReadonlySet<string> = new Set([
  'kind',
  'text',
  'createdBy',
  'createdAt',
  'enteredBy',
  'parent',
  'order',
  'secondary',
  'evidence',
  'notes',
  'population',
  'territory',
]);

/**
 * Undo writes the older value of a key before it deletes the newer one, so a value that is still in force
 * when its deletion is asked has no replacement (somebody else wrote the key at the same time): it
 * stays. The one value that may go without replacement is the state a node was created with.
 */
function mayUndoDelete(item: Y.Item, doc: Y.Doc, nodes: Y.Map<unknown>): boolean {
  if (item.parent === nodes) return false;
  const key = item.parentSub;
  if (key === null || !(item.parent instanceof Y.Map) || item.parent.parent !== nodes) return true;
  if (CREATED.has(key)) return false;
  return key !== 'state' || isCreationValue(item, doc);
}

/** True for the first value a key ever had, or a copy that redo or undo made of it. */
function isCreationValue(item: Y.Item, doc: Y.Doc): boolean {
  let first = item;
  while (first.left !== null) first = first.left;
  let latest: Y.Item = first;
  while (latest.redone !== null) latest = Y.getItem(doc.store, latest.redone);
  return latest === item;
}
