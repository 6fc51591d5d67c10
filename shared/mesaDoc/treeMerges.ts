// Joining two cards that say the same (5.4, V7). One value is written in the card that goes; what passes to the
// other is read (problemTree/resolveMerges.ts), so restoring or undoing it brings everything back.
import * as Y from 'yjs';
import { authorsOf, cardsIn } from '../problemTree/joined.ts';
import { isRemoved, subtree, upEdges } from '../problemTree/resolveTree.ts';
import type { ProblemTree } from '../problemTree/types.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import type { Origin } from './schema.ts';
import { takePlaceOf } from './treeMoves.ts';
import { nodeMap, readTree } from './treeReader.ts';

/** What joining a card to another one leaves, to be said before doing it. */
export interface MergePreview {
  /** Cards that will hang from the one that stays. */
  children: string[];
  /** Evidence it gains, and all it will have. */
  gained: number;
  evidence: number;
  /** Where it will hang from now on, when that changes; null otherwise. */
  place: string | null;
  /** What else it will contribute to, or come from. */
  links: string[];
  /** Links of the one that goes that do not fit: one too many (T6), or they would close a circle (T3). */
  dropped: string[];
  /** Participant ids of who proposed all of them, without repeats and without seeds. */
  authors: string[];
}

/**
 * 5.4 merged: `id` goes and `into`, of the same kind, stands for both. `into` takes its place if it hung below it.
 * `strategic` are the causes the mesa marked: their mark does not move by itself. Refuses: unknown_node,
 * tree_change (V7: another kind or itself; V7-strategic: it is marked).
 */
export function mergeNode(
  doc: Y.Doc,
  id: string,
  into: string,
  who: { by: string; at: number },
  origin: Origin,
  strategic: readonly string[] = [],
): Result<string> {
  const tree = readTree(doc);
  const node = tree.nodes.get(id);
  const target = tree.nodes.get(into);
  if (!node || !target || isRemoved(node) || isRemoved(target)) return refuse('unknown_node');
  if (id === into || node.kind !== target.kind) return refuse('tree_change', { rule: 'V7' });
  if (cardsIn(tree, id).some((one) => strategic.includes(one)))
    return refuse('tree_change', { rule: 'V7-strategic' });
  doc.transact(() => {
    if (subtree(tree.childrenOf, id).includes(into)) takePlaceOf(doc, tree, into, id);
    nodeMap(doc, id)?.set('state', { state: 'merged', into, by: who.by, at: who.at });
    // A link that is one too many stays with the card that went (T6): nobody could take it away from this one.
    const extra = nodeMap(doc, into)?.get('secondary');
    if (!(extra instanceof Y.Map)) return;
    for (const one of tooMany(readTree(doc), into)) if (!extra.has(one)) extra.set(one, false);
  }, origin);
  return ok(into);
}

/** What `mergeNode` would do, tried on a copy. Null when it would refuse, whoever is marked. */
export function previewMerge(doc: Y.Doc, id: string, into: string): MergePreview | null {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = readTree(copy);
  const done = mergeNode(copy, id, into, { by: '', at: 0 }, 'preview').ok;
  const after = readTree(copy);
  copy.destroy();
  const node = after.nodes.get(into);
  if (!done || !node) return null;
  const had = before.nodes.get(into)?.evidence.length ?? 0;
  const ups = (tree: ProblemTree, one: string): string[] => upEdges(tree).get(one) ?? [];
  const now = ups(after, into);
  const own = ups(before, into);
  const place = after.parentOf.get(into);
  return {
    children: (before.childrenOf.get(id) ?? []).filter(
      (one) => one !== into && after.parentOf.get(one) === into,
    ),
    gained: node.evidence.length - had,
    evidence: node.evidence.length,
    place: place === undefined || place === before.parentOf.get(into) ? null : place,
    links: now.filter((one) => one !== place && !own.includes(one)),
    dropped: ups(before, id).filter((one) => one !== into && !now.includes(one)),
    authors: authorsOf(after, into),
  };
}

const tooMany = (tree: ProblemTree, id: string): string[] =>
  tree.repairs.flatMap((repair) =>
    repair.code === 'secondaryDropped' && repair.node === id ? [repair.other] : [],
  );
