// Where a node may go, as plain data: places for a new card, for nesting an unwritten one, for the
// «Cuelga de» list, and the sentence that says where a dragged card will land. Pure.
import { childrenOfKind } from '../../shared/problemTree/labels.ts';
import {
  isRemoved,
  MAX_SECONDARY,
  mayHang,
  reaches,
  subtree,
  upEdges,
} from '../../shared/problemTree/resolveTree.ts';
import type { NodeKind, ProblemTree } from '../../shared/problemTree/types.ts';
import type { Draft } from './treeSession.ts';

/** A parent and a position among its children of the node's kind, not counting the node itself. */
export interface Place {
  parent: string;
  index: number;
}

/** Right below a node on its own level; under the problem, a first-level cause. Null when there is no tree yet. */
export function siblingPlace(tree: ProblemTree, id: string): (Place & { kind: NodeKind }) | null {
  const node = tree.nodes.get(id);
  if (!node) return null;
  if (node.kind === 'problem') return lastPlace(tree, id, 'cause');
  const parent = tree.parentOf.get(id);
  if (parent === undefined) return null;
  return { kind: node.kind, parent, index: childrenOfKind(tree, parent, node.kind).indexOf(id) + 1 };
}

export function lastPlace(tree: ProblemTree, parent: string, kind: NodeKind): Place & { kind: NodeKind } {
  return { kind, parent, index: childrenOfKind(tree, parent, kind).length };
}

/** Under the sibling above; null when it is the first. */
export function nestedPlace(tree: ProblemTree, draft: Draft): Place | null {
  if (draft.parent === null) return null;
  const siblings = childrenOfKind(tree, draft.parent, draft.kind);
  const above = siblings[siblings.indexOf(draft.id) - 1];
  return above === undefined
    ? null
    : { parent: above, index: childrenOfKind(tree, above, draft.kind).length };
}

/** Right after its parent, one level up; null when it already hangs from the problem. */
export function unnestedPlace(tree: ProblemTree, draft: Draft): Place | null {
  if (draft.parent === null) return null;
  const above = tree.parentOf.get(draft.parent);
  if (above === undefined) return null;
  return { parent: above, index: childrenOfKind(tree, above, draft.kind).indexOf(draft.parent) + 1 };
}

/** Every node that may be the parent of `id` (T2, T3), in no particular order. */
export function possibleParents(tree: ProblemTree, id: string): string[] {
  const node = tree.nodes.get(id);
  if (!node || node.kind === 'problem') return [];
  const inside = new Set(subtree(tree.childrenOf, id));
  const up = upEdges(tree);
  return [...tree.nodes.values()]
    .filter((other) => !isRemoved(other) && !inside.has(other.id) && mayHang(node.kind, other.kind))
    .filter((other) => other.id === tree.problemId || tree.parentOf.has(other.id))
    .filter((other) => !reaches(up, other.id, id))
    .map((other) => other.id);
}

/** Where one more link may go, «También contribuye a» (T2, T3, T6). Empty when it already has its two. */
export function possibleSecondary(tree: ProblemTree, id: string): string[] {
  const ups = upEdges(tree).get(id) ?? [];
  if (ups.length === 0 || ups.length > MAX_SECONDARY) return [];
  return possibleParents(tree, id).filter((other) => !ups.includes(other));
}

/** The other ends of the extra links of a node: what else it contributes to, or what else it comes from. */
export function secondaryOf(tree: ProblemTree, id: string): string[] {
  const effect = tree.nodes.get(id)?.kind === 'effect';
  return tree.links
    .filter((link) => link.secondary && (effect ? link.to : link.from) === id)
    .map((link) => (effect ? link.from : link.to));
}

/** What a move is allowed to do from where a node is: the buttons Subir, Bajar, Sacar, Meter. */
export function movesOf(
  tree: ProblemTree,
  id: string,
): { up: boolean; down: boolean; out: boolean; in: boolean } {
  const parent = tree.parentOf.get(id);
  const kind = tree.nodes.get(id)?.kind;
  if (parent === undefined || kind === undefined) return { up: false, down: false, out: false, in: false };
  const siblings = childrenOfKind(tree, parent, kind);
  const at = siblings.indexOf(id);
  return { up: at > 0, down: at < siblings.length - 1, out: tree.parentOf.has(parent), in: at > 0 };
}

/** The words of a place: whose child, and after which sibling (null: first). */
export function placeWords(
  tree: ProblemTree,
  id: string,
  place: Place,
): { kind: NodeKind; parent: string; after: string | null } {
  const kind = tree.nodes.get(id)?.kind ?? 'cause';
  const siblings = childrenOfKind(tree, place.parent, kind).filter((other) => other !== id);
  return { kind, parent: place.parent, after: siblings[place.index - 1] ?? null };
}
