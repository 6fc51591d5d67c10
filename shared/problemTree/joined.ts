// Questions about cards that were joined (V7): which one stands for a card, who proposed them, which mark they carry.
import type { ProblemTree } from './types.ts';

/** The card that stands for a node after merges: itself when it was not merged, or is not there. */
export const survivorOf = (tree: ProblemTree, id: string): string => tree.nodes.get(id)?.mergedInto ?? id;

/** A card and those joined to it. */
export const cardsIn = (tree: ProblemTree, id: string): string[] => [
  id,
  ...(tree.nodes.get(id)?.mergedFrom ?? []),
];

/** Participant ids of who proposed a card and those joined to it, in that order, without seeds or repeats. */
export function authorsOf(tree: ProblemTree, id: string): string[] {
  const all = cardsIn(tree, id).map((one) => tree.nodes.get(one)?.createdBy ?? '');
  return [...new Set(all)].filter((one) => one !== '');
}

/**
 * The strategic mark on a card: the marked node itself or, when somebody marked a card while it was being joined
 * to this one, that other node; null without a mark. It is the id to unmark.
 */
export function markOn(
  tree: ProblemTree,
  id: string,
  strategic: readonly { nodeId: string }[],
): string | null {
  const cards = cardsIn(tree, id);
  return strategic.find((cause) => cards.includes(cause.nodeId))?.nodeId ?? null;
}

/** The cards that carry a strategic mark, in the order of the marks. */
export function markedCards(tree: ProblemTree, strategic: readonly { nodeId: string }[]): string[] {
  return [...new Set(strategic.map((cause) => survivorOf(tree, cause.nodeId)))];
}
