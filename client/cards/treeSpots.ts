// Where cards may go in the tree: as what, and under which node. Pure.
import { labelOf, readingOrder } from '../../shared/problemTree/labels.ts';
import { isRemoved, mayHang } from '../../shared/problemTree/resolveTree.ts';
import type { NodeKind, ProblemTree } from '../../shared/problemTree/types.ts';

/** What a card may become: a new node, or one that already says it. */
export type PlantKind = NodeKind | 'existing';

export interface TreeSpot {
  id: string;
  kind: NodeKind;
  /** 'C1.2'; '' for the problem and for loose nodes. */
  label: string;
  text: string;
}

/** The kinds that can be chosen now: a central problem only while there is none (T1), an existing node when there is one. */
export function plantKinds(tree: ProblemTree): PlantKind[] {
  const some =
    tree.problemId === null ? (['problem', 'cause', 'effect'] as const) : (['cause', 'effect'] as const);
  return standing(tree).length === 0 ? [...some] : [...some, 'existing'];
}

/** Nodes that are in the drawing or loose, with words, in reading order. */
const standing = (tree: ProblemTree): TreeSpot[] => {
  const labels = labelOf(tree);
  return readingOrder(tree).flatMap((id): TreeSpot[] => {
    const node = tree.nodes.get(id);
    if (!node || isRemoved(node) || node.text.trim() === '') return [];
    return [{ id, kind: node.kind, label: labels.get(id) ?? '', text: node.text }];
  });
};

/** Under what the new node may hang (T2), the problem first; for `existing`, every node that may be the one. */
export function spotsFor(tree: ProblemTree, kind: PlantKind): TreeSpot[] {
  if (kind === 'problem') return [];
  const all = standing(tree);
  if (kind === 'existing') return all;
  const inTree = all.filter(({ id }) => id === tree.problemId || tree.parentOf.has(id));
  const hangs = inTree.filter((spot) => mayHang(kind, spot.kind));
  return [
    ...hangs.filter(({ kind: of }) => of === 'problem'),
    ...hangs.filter(({ kind: of }) => of !== 'problem'),
  ];
}
