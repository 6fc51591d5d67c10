// The tree as a list of rows, the way the screen reader, the keyboard and the outline walk it. Pure.
import { childrenOfKind } from '../../shared/problemTree/labels.ts';
import type { NodeKind, ProblemTree } from '../../shared/problemTree/types.ts';

/** One visible treeitem. `level`, `setSize` and `position` are 1-based, as ARIA counts them. */
export interface TreeRow {
  id: string;
  kind: NodeKind;
  level: number;
  setSize: number;
  position: number;
  parent: string | null;
  /** How many nodes hang below, at any depth, of the same kind. */
  below: number;
  /** Undefined when nothing hangs from it. */
  expanded: boolean | undefined;
}

/** Every visible node of one side below the problem, depth first. `level` is that of the first ones. */
export function sideRows(
  tree: ProblemTree,
  kind: 'cause' | 'effect',
  collapsed: ReadonlySet<string>,
  level = 2,
): TreeRow[] {
  if (tree.problemId === null) return [];
  const rows: TreeRow[] = [];
  const visit = (parent: string, at: number) => {
    const children = childrenOfKind(tree, parent, kind);
    children.forEach((id, index) => {
      const below = countBelow(tree, id, kind);
      const expanded = below === 0 ? undefined : !collapsed.has(id);
      rows.push({
        id,
        kind,
        level: at,
        setSize: children.length,
        position: index + 1,
        parent,
        below,
        expanded,
      });
      if (expanded) visit(id, at + 1);
    });
  };
  visit(tree.problemId, level);
  return rows;
}

/** Reading order of the canvas: problem, causes, effects (design 5). */
export function treeRows(tree: ProblemTree, collapsed: ReadonlySet<string>): TreeRow[] {
  if (tree.problemId === null) return [];
  const causes = sideRows(tree, 'cause', collapsed);
  const effects = sideRows(tree, 'effect', collapsed);
  const own = (tree.childrenOf.get(tree.problemId) ?? []).length;
  return [problemRow(tree.problemId, own), ...causes, ...effects];
}

export function problemRow(id: string, children: number): TreeRow {
  const expanded = children === 0 ? undefined : true;
  return { id, kind: 'problem', level: 1, setSize: 1, position: 1, parent: null, below: children, expanded };
}

export function countBelow(tree: ProblemTree, id: string, kind: NodeKind): number {
  return childrenOfKind(tree, id, kind).reduce((sum, child) => sum + 1 + countBelow(tree, child, kind), 0);
}

/** Ids from a node up to the problem, nearest first. */
export function ancestorsOf(tree: ProblemTree, id: string): string[] {
  const path: string[] = [];
  for (let at = tree.parentOf.get(id); at !== undefined && !path.includes(at); at = tree.parentOf.get(at)) {
    path.push(at);
  }
  return path;
}
