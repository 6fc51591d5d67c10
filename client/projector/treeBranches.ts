// The live tree as branches to draw from a distance: what hangs from what, with labels, and how much of it to
// show when it does not fit. Pure.
import { childrenOfKind, labelOf } from '../../shared/problemTree/labels.ts';
import type { ProblemTree } from '../../shared/problemTree/types.ts';

export interface Branch {
  id: string;
  label: string;
  text: string;
  parameter: boolean;
  children: Branch[];
}
export interface Branches {
  problem: string;
  effects: Branch[];
  causes: Branch[];
  /** Loose cards: counted, not drawn. */
  loose: number;
}

/** Branches of the tree in sibling order. */
export function branchesOf(tree: ProblemTree): Branches {
  const labels = labelOf(tree);
  const branch = (id: string): Branch => {
    const node = tree.nodes.get(id);
    return {
      id,
      label: labels.get(id) ?? '',
      text: node?.text ?? '',
      parameter: node?.parameter ?? false,
      children: (tree.childrenOf.get(id) ?? []).map(branch),
    };
  };
  const { problemId } = tree;
  const side = (kind: 'cause' | 'effect') =>
    problemId === null ? [] : childrenOfKind(tree, problemId, kind).map(branch);
  return {
    problem: problemId === null ? '' : (tree.nodes.get(problemId)?.text ?? ''),
    effects: side('effect'),
    causes: side('cause'),
    loose: tree.loose.length,
  };
}

/** Cards in a branch, itself included. */
export const sizeOf = (branch: Branch): number =>
  branch.children.reduce((sum, child) => sum + sizeOf(child), 1);

/** True when `id` is the branch or hangs from it. */
export const holds = (branch: Branch, id: string | null): boolean =>
  id !== null && (branch.id === id || branch.children.some((child) => holds(child, id)));

/** True when one of `ids` is the branch or hangs from it. */
export const holdsAny = (branch: Branch, ids: ReadonlySet<string>): boolean =>
  ids.has(branch.id) || branch.children.some((child) => holdsAny(child, ids));

/** How a tree is drawn: sizes in vh, lines kept per card, and how many levels stay open. */
export interface Density {
  problem: number;
  /** Direct causes and effects. */
  main: number;
  /** What hangs from them. */
  sub: number;
  /** Lines per card; 0 is all of them. */
  lines: number;
  subLines: number;
  /** Levels drawn under the direct ones; deeper ones are counted. What is pointed at or strategic stays in sight. */
  levels: number;
  /** The neighbours of the node pointed at are counted too; what hangs from it stays. */
  alone?: boolean;
  /** Last resort while something is pointed at: only its side is drawn, and only its branch is open. */
  focus?: boolean;
}

/**
 * From the roomiest to the tightest. Never under 2.6 vh (28 px of 1080, E30), and whole words before more cards: a
 * level that would be cut to one line is counted instead. What was marked as strategic stays in sight.
 */
export const DENSITIES: readonly Density[] = [
  { problem: 3.8, main: 3.2, sub: 2.8, lines: 0, subLines: 0, levels: 9 },
  { problem: 3.6, main: 2.9, sub: 2.6, lines: 0, subLines: 0, levels: 9 },
  { problem: 3.2, main: 2.6, sub: 2.6, lines: 0, subLines: 0, levels: 9 },
  { problem: 2.8, main: 2.6, sub: 2.6, lines: 0, subLines: 0, levels: 9 },
  { problem: 3.2, main: 2.6, sub: 2.6, lines: 0, subLines: 0, levels: 1 },
  { problem: 2.8, main: 2.6, sub: 2.6, lines: 0, subLines: 0, levels: 1 },
  { problem: 3.6, main: 2.9, sub: 2.6, lines: 0, subLines: 0, levels: 0 },
  { problem: 3.2, main: 2.6, sub: 2.6, lines: 0, subLines: 0, levels: 0 },
  { problem: 2.8, main: 2.6, sub: 2.6, lines: 0, subLines: 0, levels: 0 },
  { problem: 2.8, main: 2.6, sub: 2.6, lines: 0, subLines: 0, levels: 0, alone: true },
  { problem: 2.8, main: 2.6, sub: 2.6, lines: 4, subLines: 4, levels: 0, alone: true },
  { problem: 2.8, main: 2.6, sub: 2.6, lines: 4, subLines: 3, levels: 0, alone: true },
  { problem: 2.8, main: 2.6, sub: 2.6, lines: 3, subLines: 2, levels: 0, alone: true },
  { problem: 2.6, main: 2.6, sub: 2.6, lines: 2, subLines: 1, levels: 0, alone: true },
  { problem: 2.6, main: 2.6, sub: 2.6, lines: 1, subLines: 1, levels: 0 },
  { problem: 2.6, main: 2.6, sub: 2.6, lines: 3, subLines: 2, levels: 0, focus: true },
  { problem: 2.6, main: 2.6, sub: 2.6, lines: 2, subLines: 1, levels: 0, focus: true },
  { problem: 2.6, main: 2.6, sub: 2.6, lines: 1, subLines: 1, levels: 0, focus: true },
];
