// Levels and leaves (6.3), over all links, and which nodes the rules count.
import { readingOrder } from './labels.ts';
import { isRemoved } from './resolveTree.ts';
import type { ProblemTree, TreeNode } from './types.ts';

/**
 * Level of every node with a path to (from) the problem, over all links, primary and secondary: number of
 * links on the shortest path (6.3). The problem is 0. Loose and removed nodes are absent.
 */
export function levelsOf(tree: ProblemTree): Map<string, number> {
  const levels = new Map<string, number>();
  if (tree.problemId === null) return levels;
  const next = new Map<string, string[]>();
  const add = (at: string, to: string) => next.set(at, [...(next.get(at) ?? []), to]);
  for (const link of tree.links) {
    // Causes are walked against their links, effects along them: always away from the problem.
    if (tree.nodes.get(link.from)?.kind === 'cause') add(link.to, link.from);
    if (tree.nodes.get(link.to)?.kind === 'effect') add(link.from, link.to);
  }
  levels.set(tree.problemId, 0);
  const queue = [tree.problemId];
  for (const id of queue) {
    for (const other of next.get(id) ?? []) {
      const node = tree.nodes.get(other);
      if (levels.has(other) || !node || isRemoved(node)) continue;
      levels.set(other, (levels.get(id) ?? 0) + 1);
      queue.push(other);
    }
  }
  return levels;
}

/**
 * The nodes the rules count: live, and either accepted (or challenged) or already hanging from the
 * problem. A proposed card that floats is not yet part of the tree (5.4). In reading order.
 */
export function treeNodes(tree: ProblemTree): TreeNode[] {
  const levels = levelsOf(tree);
  return readingOrder(tree).flatMap((id) => {
    const node = tree.nodes.get(id);
    return node && (node.state !== 'proposed' || levels.has(id)) ? [node] : [];
  });
}

/** Leaf causes: causes of the tree that no other cause points to, in reading order. */
export function leafCauses(tree: ProblemTree): string[] {
  const pointedTo = new Set(
    tree.links.filter((link) => tree.nodes.get(link.from)?.kind === 'cause').map((link) => link.to),
  );
  return treeNodes(tree)
    .filter((node) => node.kind === 'cause' && !pointedTo.has(node.id))
    .map((node) => node.id);
}
