// The cards another one may be joined with, and the order in which they are offered: look-alikes first. Pure.
import { labelOf, readingOrder } from '../../shared/problemTree/labels.ts';
import { isRemoved } from '../../shared/problemTree/resolveTree.ts';
import { similarity } from '../../shared/problemTree/similarity.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';
import { normaliseWording } from '../../shared/problemTree/wording.ts';

/** From here on two texts are offered as saying the same; T14 warns at 0.85, when it is nearly sure. */
const ALIKE = 0.5;
const MOST_ALIKE = 5;

export interface MergeTargets {
  /** The ones that say nearly the same, the nearest first. */
  alike: string[];
  /** All the others of its kind, in reading order. */
  others: string[];
}

/** V7: live cards of the same kind with words, loose ones too. */
export function mergeTargets(tree: ProblemTree, id: string): MergeTargets {
  const node = tree.nodes.get(id);
  if (!node) return { alike: [], others: [] };
  const possible = readingOrder(tree).filter((other) => other !== id && isTarget(tree, other, node.kind));
  const near = possible
    .map((other) => ({ other, how: similarity(node.text, tree.nodes.get(other)?.text ?? '') }))
    .filter(({ how }) => how >= ALIKE)
    .sort((a, b) => b.how - a.how)
    .slice(0, MOST_ALIKE)
    .map(({ other }) => other);
  return { alike: near, others: possible.filter((other) => !near.includes(other)) };
}

/** Those whose words or label hold what was typed, whatever the case and accents. */
export function searchTargets(tree: ProblemTree, ids: readonly string[], typed: string): string[] {
  const wanted = normaliseWording(typed);
  if (wanted === '') return [...ids];
  const labels = labelOf(tree);
  return ids.filter((id) => {
    const words = normaliseWording(tree.nodes.get(id)?.text ?? '');
    return words.includes(wanted) || labels.get(id)?.toLowerCase() === wanted;
  });
}

/** True when there is some card to join this one with. */
export function hasTargets(tree: ProblemTree, id: string): boolean {
  const node = tree.nodes.get(id);
  if (!node || node.text.trim() === '') return false;
  const alive = (other: string) => other !== id && isTarget(tree, other, node.kind);
  return [...tree.nodes.values()].some((other) => !isRemoved(other) && alive(other.id));
}

const isTarget = (tree: ProblemTree, id: string, kind: string): boolean => {
  const node = tree.nodes.get(id);
  return node?.kind === kind && node.text.trim() !== '';
};
