// Where a node hangs and in which place: the moves of keyboard, buttons and dragging. All of them end
// in one write of parent and order, so that concurrent moves of a node give one place (V1).
import * as Y from 'yjs';
import { cardsIn, survivorOf } from '../problemTree/joined.ts';
import { isRemoved, MAX_SECONDARY, mayHang, reaches, upEdges } from '../problemTree/resolveTree.ts';
import type { NodeKind, ProblemTree } from '../problemTree/types.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { jitterFrom, keyBetween, MAX_KEY_LENGTH, spreadKeys } from './fractionalKey.ts';
import type { Origin } from './schema.ts';
import { nextStep, nodeMap, orderOf, readTree } from './treeReader.ts';

interface Place {
  id: string;
  kind: NodeKind;
  parent: string | null;
  index?: number | undefined;
}
/** What to write: the place of one node and, in a crowded spot, new keys for its siblings. */
interface PlaceEdit extends Place {
  orders: Map<string, string>;
}

/**
 * Hangs a node from `parent` (null: takes it out, as a loose card) at `index` among the parent's
 * children of the same kind, not counting the node itself; last when undefined. Its extra link to the
 * new parent, if any, becomes the primary one. Refuses: unknown_node, tree_change (rule T1, T2 or T3).
 */
export function moveNode(
  doc: Y.Doc,
  id: string,
  parent: string | null,
  index: number | undefined,
  origin: Origin,
): Result<true> {
  const tree = readTree(doc);
  const node = tree.nodes.get(id);
  const target = parent === null ? null : tree.nodes.get(parent);
  if (!node || isRemoved(node) || target === undefined || (target && isRemoved(target))) {
    return refuse('unknown_node');
  }
  if (node.kind === 'problem') return refuse('tree_change', { rule: 'T1' });
  if (target && !mayHang(node.kind, target.kind)) return refuse('tree_change', { rule: 'T2' });
  if (parent !== null && reaches(upEdges(tree), parent, id)) return refuse('tree_change', { rule: 'T3' });
  doc.transact(() => {
    const was = tree.parentOf.get(id);
    writePlace(doc, placeAmong(doc, tree, { id, kind: node.kind, parent, index }));
    if (parent === null) for (const end of placesOfJoined(doc, tree, id)) dropEnd(doc, tree, id, end);
    else if (was !== undefined && was !== parent) dropEnd(doc, tree, id, was);
  }, origin);
  return ok(true);
}

/** Puts a node where one above it hangs, in the same place of the row. Inside a transaction, before `other` goes. */
export function takePlaceOf(doc: Y.Doc, tree: ProblemTree, id: string, other: string): void {
  const kind = tree.nodes.get(id)?.kind ?? 'cause';
  const parent = tree.parentOf.get(other) ?? null;
  const index = parent === null ? undefined : siblingsIn(tree, parent, kind).indexOf(other);
  writePlace(doc, placeAmong(doc, tree, { id, kind, parent, index }));
}

/** Nests the node under its previous sibling, as the last child. Refuses: unknown_node, tree_change (no previous sibling). */
export function indentNode(doc: Y.Doc, id: string, origin: Origin): Result<true> {
  const spot = spotOf(doc, id);
  if (!spot) return refuse('unknown_node');
  const previous = spot.siblings[spot.at - 1];
  if (previous === undefined) return refuse('tree_change', { rule: 'T4' });
  return moveNode(doc, id, previous, undefined, origin);
}

/** Un-nests: right after its parent, among the parent's siblings. Refuses: unknown_node, tree_change (it already hangs from the problem). */
export function outdentNode(doc: Y.Doc, id: string, origin: Origin): Result<true> {
  const tree = readTree(doc);
  const parent = tree.parentOf.get(id);
  if (parent === undefined) return refuse('unknown_node');
  const above = tree.parentOf.get(parent);
  if (above === undefined) return refuse('tree_change', { rule: 'T4' });
  const kind = tree.nodes.get(id)?.kind;
  const at = siblingsIn(tree, above, kind ?? 'cause').indexOf(parent);
  return moveNode(doc, id, above, at + 1, origin);
}

/** One place earlier among its siblings; already first is no error. Refuses: unknown_node. */
export const moveUp = (doc: Y.Doc, id: string, origin: Origin): Result<true> => step(doc, id, -1, origin);
/** One place later among its siblings; already last is no error. Refuses: unknown_node. */
export const moveDown = (doc: Y.Doc, id: string, origin: Origin): Result<true> => step(doc, id, 1, origin);

/**
 * «También contribuye a»: one more place where a cause (or from where an effect) hangs. At most two (T6),
 * no circles or repeats (T3), right kinds (T2). Refuses: unknown_node, tree_change with params.rule.
 */
export function addSecondaryLink(doc: Y.Doc, id: string, other: string, origin: Origin): Result<true> {
  const tree = readTree(doc);
  const node = tree.nodes.get(id);
  const target = tree.nodes.get(other);
  const extra = nodeMap(doc, id)?.get('secondary');
  if (!node || !target || isRemoved(node) || isRemoved(target)) return refuse('unknown_node');
  const up = upEdges(tree);
  const ups = up.get(id) ?? [];
  if (!(extra instanceof Y.Map) || ups.length === 0 || ups.length > MAX_SECONDARY)
    return refuse('tree_change', { rule: 'T6' });
  if (!mayHang(node.kind, target.kind)) return refuse('tree_change', { rule: 'T2' });
  if (ups.includes(other) || reaches(up, other, id)) return refuse('tree_change', { rule: 'T3' });
  doc.transact(() => extra.set(other, nextStep(doc)), origin);
  return ok(true);
}

/** Repeating it, or removing a link that is not there, is no error. Refuses: unknown_node. */
export function removeSecondaryLink(doc: Y.Doc, id: string, other: string, origin: Origin): Result<true> {
  if (!(nodeMap(doc, id)?.get('secondary') instanceof Y.Map)) return refuse('unknown_node');
  doc.transact(() => dropEnd(doc, readTree(doc), id, other), origin);
  return ok(true);
}

/** Where the cards joined to this one hung, seen from their survivors (V7). */
const placesOfJoined = (doc: Y.Doc, tree: ProblemTree, id: string): string[] =>
  cardsIn(tree, id)
    .slice(1)
    .map((one) => nodeMap(doc, one)?.get('parent'))
    .flatMap((end) => (typeof end === 'string' ? [survivorOf(tree, end)] : []));

/**
 * Takes away a link to `other` however it is written: under its own name, under that of a card joined to it, or
 * because a card joined to this one had it (V7), which `false` denies.
 */
function dropEnd(doc: Y.Doc, tree: ProblemTree, id: string, other: string): void {
  const extra = nodeMap(doc, id)?.get('secondary');
  if (!(extra instanceof Y.Map)) return;
  const aims = (key: string) => survivorOf(tree, key) === other;
  for (const key of [...extra.keys()]) if (aims(key) && extra.get(key) !== false) extra.delete(key);
  const extrasOfJoined = cardsIn(tree, id)
    .slice(1)
    .flatMap((one) => {
      const theirs = nodeMap(doc, one)?.get('secondary');
      return theirs instanceof Y.Map ? [...theirs.keys()] : [];
    });
  if (placesOfJoined(doc, tree, id).includes(other) || extrasOfJoined.some(aims)) extra.set(other, false);
}

function step(doc: Y.Doc, id: string, by: 1 | -1, origin: Origin): Result<true> {
  const spot = spotOf(doc, id);
  if (!spot) return refuse('unknown_node');
  const to = spot.at + by;
  if (to < 0 || to >= spot.siblings.length) return ok(true);
  return moveNode(doc, id, spot.parent, to, origin);
}

function spotOf(doc: Y.Doc, id: string): { parent: string; siblings: string[]; at: number } | null {
  const tree = readTree(doc);
  const node = tree.nodes.get(id);
  const parent = tree.parentOf.get(id);
  if (!node || parent === undefined) return null;
  const siblings = siblingsIn(tree, parent, node.kind);
  return { parent, siblings, at: siblings.indexOf(id) };
}

const siblingsIn = (tree: ProblemTree, parent: string, kind: NodeKind): string[] =>
  (tree.childrenOf.get(parent) ?? []).filter((id) => tree.nodes.get(id)?.kind === kind);

/** Computes the order key of a place; spreads the siblings again when the spot is crowded or has bad keys. */
export function placeAmong(doc: Y.Doc, tree: ProblemTree, place: Place): PlaceEdit {
  const { id, kind, parent } = place;
  const others =
    parent === null
      ? tree.loose.filter((one) => !tree.parentOf.has(one) && one !== id)
      : siblingsIn(tree, parent, kind).filter((one) => one !== id);
  const index = Math.max(0, Math.min(others.length, Math.trunc(place.index ?? others.length)));
  const before = others[index - 1];
  const after = others[index];
  const key = keyBetween(
    before === undefined ? null : orderOf(doc, before),
    after === undefined ? null : orderOf(doc, after),
    jitterFrom(doc.clientID, nextStep(doc), id),
  );
  if (key !== null && key.length <= MAX_KEY_LENGTH) return { ...place, orders: new Map([[id, key]]) };
  const row = [...others.slice(0, index), id, ...others.slice(index)];
  const keys = spreadKeys(row.length);
  return { ...place, orders: new Map(row.map((one, i) => [one, keys[i] as string])) };
}

/** Writes a place; to be called inside a transaction. Remembers where the node came from (V1). */
export function writePlace(doc: Y.Doc, edit: PlaceEdit): void {
  const map = nodeMap(doc, edit.id);
  if (!map) return;
  const current = map.get('parent') ?? null;
  if (edit.parent !== current) {
    const made = nextStep(doc);
    map.set('parent', edit.parent);
    // A first placing has nowhere to go back to and stays number 0: later moves lose against it.
    if (map.has('state')) {
      map.set('movedFrom', current);
      map.set('moved', made);
    }
    const extra = map.get('secondary');
    if (edit.parent !== null && extra instanceof Y.Map && extra.has(edit.parent)) extra.delete(edit.parent);
  }
  for (const [id, order] of edit.orders) nodeMap(doc, id)?.set('order', order);
}
