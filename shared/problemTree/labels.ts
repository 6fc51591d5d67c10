// Labels and reading order of a tree: what the outline, the canvas, the acta and a screen reader agree on.
import { subtree } from './resolveTree.ts';
import type { NodeKind, ProblemTree } from './types.ts';

/** Children of one side in their order. */
export function childrenOfKind(tree: ProblemTree, id: string, kind: NodeKind): string[] {
  return (tree.childrenOf.get(id) ?? []).filter((child) => tree.nodes.get(child)?.kind === kind);
}

/**
 * Every live node once, as the outline and the arrow keys visit it and a screen reader hears it:
 * effects, the problem, causes (each side depth first), then the loose cards.
 */
export function readingOrder(tree: ProblemTree): string[] {
  const { problemId } = tree;
  if (problemId === null) return [...tree.loose];
  const side = (kind: NodeKind) =>
    childrenOfKind(tree, problemId, kind).flatMap((id) => subtree(tree.childrenOf, id));
  return [...side('effect'), problemId, ...side('cause'), ...tree.loose];
}

/** Display labels by layout order: C1, C1.2, E1.1; P for the problem. Loose and removed nodes have none. */
export function labelOf(tree: ProblemTree): Map<string, string> {
  const labels = new Map<string, string>();
  if (tree.problemId === null) return labels;
  labels.set(tree.problemId, 'P');
  const pending: { id: string; label: string }[] = [];
  const push = (ids: string[], label: (at: number) => string) =>
    ids.forEach((id, at) => {
      pending.push({ id, label: label(at + 1) });
    });
  push(childrenOfKind(tree, tree.problemId, 'cause'), (at) => `C${at}`);
  push(childrenOfKind(tree, tree.problemId, 'effect'), (at) => `E${at}`);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { id, label } = next;
    labels.set(id, label);
    push(tree.childrenOf.get(id) ?? [], (at) => `${label}.${at}`);
  }
  return labels;
}
