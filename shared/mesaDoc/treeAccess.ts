// Writers of the tree document: each one checks, then changes the document in one transaction with the
// caller's origin, so that undo can tell one person's work from another's. Moves live in treeMoves.ts.
import * as Y from 'yjs';
import { isNodeId } from '../model/idShape.ts';
import { fitsIn, normaliseLine, normaliseParagraphs, stripControls } from '../model/plainText.ts';
import { isRemoved, mayHang, subtree } from '../problemTree/resolveTree.ts';
import type { NodeKind } from '../problemTree/types.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { type Origin, TREE_LIMITS } from './schema.ts';
import { editText } from './textEdit.ts';
import { placeAmong, writePlace } from './treeMoves.ts';
import { nodeMap, nodesOf, readTree } from './treeReader.ts';

export type { Origin } from './schema.ts';
export { addEvidence, removeEvidence } from './treeEvidence.ts';
export { type MergePreview, mergeNode, previewMerge } from './treeMerges.ts';
export {
  addSecondaryLink,
  indentNode,
  moveDown,
  moveNode,
  moveUp,
  outdentNode,
  removeSecondaryLink,
} from './treeMoves.ts';
export { nodeText, readTree } from './treeReader.ts';
export { createTreeUndo } from './treeUndo.ts';

/** Who does it and when (Unix ms, server time as the device knows it); `enteredBy` types for `by` (B7). */
export interface Authorship {
  by: string;
  at: number;
  enteredBy?: string;
}

export interface NewNode extends Authorship {
  /** Made by the caller: 1 to 40 of A-Z a-z 0-9 _ . - and never used before in this document. */
  id: string;
  kind: NodeKind;
  text: string;
  /** Layout parent, or null for a loose card (and for the problem). */
  parent: string | null;
  /** Position among the parent's children of the same kind; last when absent. */
  index?: number;
  /** Default `proposed` (5.4). */
  state?: 'proposed' | 'accepted';
  /** Provenance mark of an example (seed, external, invented). */
  prov?: string;
}

/** Adds a node (T1, T2, T8 upper limit). Refuses: bad_request, unknown_node (parent), tree_change, text_too_long, too_large. */
export function addNode(doc: Y.Doc, node: NewNode, origin: Origin): Result<string> {
  if (!isNodeId(node.id) || nodesOf(doc).has(node.id)) return refuse('bad_request');
  if (!fitsIn(normaliseLine(node.text), TREE_LIMITS.text)) return tooLong(TREE_LIMITS.text);
  const tree = readTree(doc);
  if (tree.nodes.size >= TREE_LIMITS.nodes) return refuse('too_large', { max: TREE_LIMITS.nodes });
  if (node.kind === 'problem' && (tree.problemId !== null || node.parent !== null)) return invalid('T1');
  if (node.parent !== null) {
    const parent = tree.nodes.get(node.parent);
    if (!parent || isRemoved(parent)) return refuse('unknown_node');
    if (!mayHang(node.kind, parent.kind)) return invalid('T2');
  }
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    nodesOf(doc).set(node.id, map);
    map.set('kind', node.kind);
    map.set('text', new Y.Text(stripControls(node.text, false)));
    map.set('createdBy', node.by);
    map.set('createdAt', node.at);
    if (node.enteredBy && node.enteredBy !== node.by) map.set('enteredBy', node.enteredBy);
    if (node.prov) map.set('prov', node.prov);
    map.set('secondary', new Y.Map());
    map.set('evidence', new Y.Array());
    map.set('notes', new Y.Text());
    if (node.kind === 'problem') {
      map.set('population', new Y.Text());
      map.set('territory', new Y.Text());
    }
    writePlace(
      doc,
      placeAmong(doc, tree, { id: node.id, kind: node.kind, parent: node.parent, index: node.index }),
    );
    map.set('state', node.state ?? 'proposed');
  }, origin);
  return ok(node.id);
}

/** Replaces the text by the smallest edit (V3). Refuses: unknown_node, text_too_long. */
export function setText(doc: Y.Doc, id: string, text: string, origin: Origin): Result<true> {
  return writeText(doc, id, 'text', text, TREE_LIMITS.text, origin);
}

/** Working notes of a node, several lines. Refuses: unknown_node, text_too_long. */
export function setNotes(doc: Y.Doc, id: string, notes: string, origin: Origin): Result<true> {
  return writeText(doc, id, 'notes', notes, TREE_LIMITS.notes, origin, true);
}

/** T7: whom the problem affects and where. Absent keys stay. Refuses: unknown_node, tree_change, text_too_long. */
export function setProblemFacts(
  doc: Y.Doc,
  id: string,
  facts: { population?: string; territory?: string },
  origin: Origin,
): Result<true> {
  const map = nodeMap(doc, id);
  if (!map) return refuse('unknown_node');
  if (map.get('kind') !== 'problem') return invalid('T7');
  for (const field of ['population', 'territory'] as const) {
    const value = facts[field];
    if (value === undefined) continue;
    const written = writeText(doc, id, field, value, TREE_LIMITS[field], origin);
    if (!written.ok) return written;
  }
  return ok(true);
}

/** 5.4 without removal: proposed, accepted, challenged. Refuses: unknown_node (also for removed nodes). */
export function setNodeState(
  doc: Y.Doc,
  id: string,
  state: 'proposed' | 'accepted' | 'challenged',
  origin: Origin,
): Result<true> {
  const map = nodeMap(doc, id);
  const node = readTree(doc).nodes.get(id);
  if (!map || !node || isRemoved(node)) return refuse('unknown_node');
  if (map.get('state') !== state) doc.transact(() => map.set('state', state), origin);
  return ok(true);
}

/**
 * Takes a node and everything below it out of the tree, to «Retiradas» (V8: with who, when and why).
 * What others hang from it meanwhile is shown loose. Refuses: unknown_node, text_too_long.
 */
export function discardNode(
  doc: Y.Doc,
  id: string,
  who: Authorship & { reason?: string },
  origin: Origin,
): Result<string[]> {
  const tree = readTree(doc);
  const node = tree.nodes.get(id);
  if (!node || isRemoved(node)) return refuse('unknown_node');
  const reason = normaliseLine(who.reason ?? '');
  if (!fitsIn(reason, TREE_LIMITS.discardReason)) return tooLong(TREE_LIMITS.discardReason);
  const all = subtree(tree.childrenOf, id);
  doc.transact(() => {
    for (const one of all) {
      // What had been joined to it goes with it; what somebody joins to it meanwhile does not (V7).
      const joined = tree.nodes.get(one)?.mergedFrom ?? [];
      const removal = { state: 'discarded', reason: one === id ? reason : '', by: who.by, at: who.at };
      nodeMap(doc, one)?.set('state', {
        ...removal,
        ...(joined.length > 0 ? { joined } : {}),
        ...(one === id ? {} : { with: id }),
      });
    }
  }, origin);
  return ok(all);
}

/**
 * 5.4 restore, of a discarded or a merged one: the node and what was removed together with it come back as
 * proposed, where they were; floating if that place is gone. Refuses: unknown_node (also when it is not removed), tree_change (T1).
 */
export function restoreNode(doc: Y.Doc, id: string, origin: Origin): Result<string[]> {
  const tree = readTree(doc);
  const node = tree.nodes.get(id);
  if (!node || !isRemoved(node)) return refuse('unknown_node');
  if (node.kind === 'problem' && tree.problemId !== null) return invalid('T1');
  const all = tree.removed.filter((one) => one === id || tree.nodes.get(one)?.removedWith === id);
  doc.transact(() => {
    for (const one of all) nodeMap(doc, one)?.set('state', 'proposed');
  }, origin);
  return ok(all);
}

/** Makes a floating card, or a whole branch, change side; or a second problem become a cause or effect. Refuses: unknown_node, tree_change. */
export function changeKind(doc: Y.Doc, id: string, kind: NodeKind, origin: Origin): Result<true> {
  const tree = readTree(doc);
  const node = tree.nodes.get(id);
  if (!node || isRemoved(node)) return refuse('unknown_node');
  if (kind === node.kind) return ok(true);
  if (id === tree.problemId || (kind === 'problem' && tree.problemId !== null)) return invalid('T1');
  // A branch can only change side with its top, or its links would break T2.
  const parent = tree.parentOf.get(id);
  if (parent !== undefined && !mayHang(kind, tree.nodes.get(parent)?.kind ?? kind)) return invalid('T2');
  const branch = node.kind === 'problem' || kind === 'problem' ? [id] : subtree(tree.childrenOf, id);
  // What was joined to a card changes side with it, or the merge would no longer hold (V7).
  const all = branch.flatMap((one) => [one, ...(tree.nodes.get(one)?.mergedFrom ?? [])]);
  doc.transact(() => {
    for (const one of all) {
      const map = nodeMap(doc, one);
      map?.set('kind', kind);
      if (kind === 'problem' && map) {
        if (!(map.get('population') instanceof Y.Text)) map.set('population', new Y.Text());
        if (!(map.get('territory') instanceof Y.Text)) map.set('territory', new Y.Text());
      }
    }
  }, origin);
  return ok(true);
}

/** Marks a cause the mesa cannot change, with its reason. Refuses: unknown_node, tree_change (only causes), reason_required, text_too_long. */
export function setParameter(
  doc: Y.Doc,
  id: string,
  parameter: boolean,
  reason: string,
  origin: Origin,
): Result<true> {
  const map = nodeMap(doc, id);
  if (!map) return refuse('unknown_node');
  if (parameter && map.get('kind') !== 'cause') return invalid('S1');
  const why = normaliseLine(reason);
  if (parameter && why === '') return refuse('reason_required');
  if (!fitsIn(why, TREE_LIMITS.parameterReason)) return tooLong(TREE_LIMITS.parameterReason);
  doc.transact(() => {
    map.set('parameter', parameter);
    map.set('parameterReason', parameter ? why : '');
  }, origin);
  return ok(true);
}

function writeText(
  doc: Y.Doc,
  id: string,
  key: 'text' | 'notes' | 'population' | 'territory',
  value: string,
  max: number,
  origin: Origin,
  multiline = false,
): Result<true> {
  const map = nodeMap(doc, id);
  if (!map) return refuse('unknown_node');
  if (!fitsIn(multiline ? normaliseParagraphs(value) : normaliseLine(value), max)) return tooLong(max);
  doc.transact(() => {
    let text = map.get(key);
    if (!(text instanceof Y.Text)) {
      text = new Y.Text();
      map.set(key, text);
    }
    if (text instanceof Y.Text) editText(text, stripControls(value, multiline));
  }, origin);
  return ok(true);
}

const invalid = (rule: string) => refuse('tree_change', { rule });
const tooLong = (max: number) => refuse('text_too_long', { max });
