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
    deleteFilter: (item) => !isFirstValue(item, nodes),
  });
}

/** The node itself, or the first value of one of its keys other than `state`: what creation wrote. */
function isFirstValue(item: Y.Item, nodes: Y.Map<unknown>): boolean {
  if (item.parent === nodes) return true;
  const isNodeKey = item.parent instanceof Y.Map && item.parent.parent === nodes && item.parentSub !== null;
  return isNodeKey && CREATED.has(item.parentSub ?? '') && item.left === null;
}

/** Keys that every node is created with; without them a node is unreadable or loses others' work. */
const CREATED = new Set([
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
