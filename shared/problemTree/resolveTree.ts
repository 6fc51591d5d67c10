// From what a document says (any junk, any concurrent edits) to one tree that keeps T1, T2, T3 and T6.
// Pure and total: the same set of raw nodes gives the same tree on every replica (V1, V2, V8).
import { isRemoved, mayHang, type RawNode } from './rawNode.ts';
import { type JoinedNode, resolveMerges } from './resolveMerges.ts';
import type { NodeKind, ProblemTree, TreeLink, TreeNode, TreeRepair } from './types.ts';

export { isRemoved, mayHang, type RawNode } from './rawNode.ts';

/** T6: besides its primary link, a cause or an effect may have at most two more. */
export const MAX_SECONDARY = 2;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Resolves concurrent edits (V1, V2, V7): see TreeRepair for what may be set aside. Never throws. */
export function resolveTree(raw: RawNode[]): ProblemTree {
  const sorted = [...raw].sort((a, b) => compare(a.node.id, b.node.id));
  const repairs: TreeRepair[] = [];
  const byId = resolveMerges(new Map(sorted.map((r) => [r.node.id, r])), repairs);
  const parentOf = firstParents(byId, repairs);
  breakCycles(byId, parentOf, repairs);
  const childrenOf = groupChildren(byId, parentOf);
  const problemId = chooseProblem(byId, childrenOf, repairs);
  const links = allLinks(byId, parentOf, repairs);
  const inTree = new Set(problemId === null ? [] : subtree(childrenOf, problemId));
  const nodes = new Map<string, TreeNode>();
  const floating = new Set(repairs.filter((r) => r.code === 'parentRemoved').map((r) => r.node));
  for (const [id, r] of byId) {
    // V2: a node whose parent went away is again a proposal, whatever it was before.
    const again = floating.has(id) && !isRemoved(r.node) && !parentOf.has(id);
    nodes.set(id, again ? { ...r.node, state: 'proposed' } : r.node);
  }
  const looseRoots = [...byId.values()]
    .filter((r) => !isRemoved(r.node) && !inTree.has(r.node.id) && !parentOf.has(r.node.id))
    .sort((a, b) => compare(a.order, b.order) || compare(a.node.id, b.node.id));
  const loose = looseRoots.flatMap((r) => subtree(childrenOf, r.node.id));
  const removed = [...nodes.values()]
    .filter(isRemoved)
    .sort((a, b) => (a.removedAt ?? 0) - (b.removedAt ?? 0) || compare(a.id, b.id))
    .map((node) => node.id);
  return { nodes, links, problemId, parentOf, childrenOf, loose, removed, repairs };
}

/** `top` and everything below it by primary links, depth first in sibling order. */
export function subtree(childrenOf: Map<string, string[]>, top: string): string[] {
  const out: string[] = [];
  const pending = [top];
  while (pending.length > 0) {
    const id = pending.pop() as string;
    out.push(id);
    pending.push(...[...(childrenOf.get(id) ?? [])].reverse());
  }
  return out;
}

function isParentFor(byId: ReadonlyMap<string, RawNode>, child: RawNode, parent: string | null): boolean {
  const other = parent === null ? undefined : byId.get(parent);
  return (
    other !== undefined &&
    other !== child &&
    !isRemoved(other.node) &&
    mayHang(child.node.kind, other.node.kind)
  );
}

function firstParents(byId: ReadonlyMap<string, RawNode>, repairs: TreeRepair[]): Map<string, string> {
  const parentOf = new Map<string, string>();
  for (const [id, r] of byId) {
    if (isRemoved(r.node) || r.parent === null || r.node.kind === 'problem') continue;
    if (isParentFor(byId, r, r.parent)) {
      parentOf.set(id, r.parent);
      continue;
    }
    const other = byId.get(r.parent);
    const gone = other !== undefined && isRemoved(other.node);
    repairs.push({ code: gone ? 'parentRemoved' : 'parentInvalid', node: id, other: r.parent });
  }
  return parentOf;
}

/**
 * V1, T3: while there is a circle, its last move (then the greatest id) goes back to where it came
 * from, once; if that does not help it floats. Each turn consumes one of those two, so it ends.
 */
function breakCycles(
  byId: ReadonlyMap<string, RawNode>,
  parentOf: Map<string, string>,
  repairs: TreeRepair[],
): void {
  const wentBack = new Set<string>();
  for (let cycles = findCycles(parentOf); cycles.length > 0; cycles = findCycles(parentOf)) {
    for (const cycle of cycles) {
      const loser = cycle
        .map((id) => byId.get(id) as RawNode)
        .reduce((a, b) => (b.moved > a.moved || (b.moved === a.moved && b.node.id > a.node.id) ? b : a));
      const id = loser.node.id;
      const refused = parentOf.get(id) as string;
      if (!wentBack.has(id)) repairs.push({ code: 'cycle', node: id, other: refused });
      const back = loser.movedFrom;
      if (!wentBack.has(id) && back !== null && back !== refused && isParentFor(byId, loser, back)) {
        parentOf.set(id, back);
      } else {
        parentOf.delete(id);
      }
      wentBack.add(id);
    }
  }
}

/** Every circle of a graph in which each node has at most one parent. */
function findCycles(parentOf: Map<string, string>): string[][] {
  const cycles: string[][] = [];
  const seenIn = new Map<string, string>();
  for (const start of parentOf.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seenIn.has(at)) {
      seenIn.set(at, start);
      path.push(at);
      at = parentOf.get(at);
    }
    if (at !== undefined && seenIn.get(at) === start) cycles.push(path.slice(path.indexOf(at)));
  }
  return cycles;
}

function groupChildren(
  byId: ReadonlyMap<string, RawNode>,
  parentOf: Map<string, string>,
): Map<string, string[]> {
  const childrenOf = new Map<string, string[]>();
  for (const [child, parent] of parentOf) {
    const list = childrenOf.get(parent);
    if (list) list.push(child);
    else childrenOf.set(parent, [child]);
  }
  const key = (id: string) => byId.get(id)?.order ?? '';
  for (const list of childrenOf.values()) list.sort((a, b) => compare(key(a), key(b)) || compare(a, b));
  return childrenOf;
}

/**
 * T1: one problem. With several, the one with most work hanging from it stays (then the oldest, then
 * the smallest id), so that a late arrival cannot uproot the tree people built.
 */
function chooseProblem(
  byId: ReadonlyMap<string, RawNode>,
  childrenOf: Map<string, string[]>,
  repairs: TreeRepair[],
): string | null {
  const candidates = [...byId.values()]
    .filter((r) => r.node.kind === 'problem' && !isRemoved(r.node))
    .map((r) => ({ node: r.node, size: subtree(childrenOf, r.node.id).length }))
    .sort((a, b) => b.size - a.size || a.node.createdAt - b.node.createdAt || compare(a.node.id, b.node.id));
  const chosen = candidates[0];
  if (!chosen) return null;
  for (const other of candidates.slice(1)) {
    repairs.push({ code: 'secondProblem', node: other.node.id, other: chosen.node.id });
  }
  return chosen.node.id;
}

const toLink = (kind: NodeKind, child: string, parent: string, secondary: boolean): TreeLink =>
  kind === 'effect' ? { from: parent, to: child, secondary } : { from: child, to: parent, secondary };

/**
 * Primary links, then the extra ones in order of creation as long as T2, T3 and T6 hold; last, those a card takes over
 * from the ones joined to it (V7), where one that would close a circle or ends nowhere is left out in silence.
 */
function allLinks(
  byId: ReadonlyMap<string, JoinedNode>,
  parentOf: Map<string, string>,
  repairs: TreeRepair[],
): TreeLink[] {
  const links: TreeLink[] = [];
  const up = new Map<string, string[]>();
  for (const [child, parent] of parentOf) {
    links.push(toLink((byId.get(child) as RawNode).node.kind, child, parent, false));
    up.set(child, [parent]);
  }
  // A floating card has no links at all (5.4); its extra ones wait until it hangs from something again.
  const wanted = [...byId.values()]
    .filter((r) => parentOf.has(r.node.id))
    .flatMap((r) => [
      ...r.secondary.map((s) => ({ r, ...s, own: 1 })),
      ...(r.inherited ?? []).map((s) => ({ r, ...s, own: 0 })),
    ])
    .sort(
      (a, b) =>
        b.own - a.own || a.made - b.made || compare(a.r.node.id, b.r.node.id) || compare(a.other, b.other),
    );
  for (const { r, other, own } of wanted) {
    const id = r.node.id;
    const ups = up.get(id) as string[];
    if (ups.includes(other)) continue;
    const possible = isParentFor(byId, r, other) && !reaches(up, other, id);
    if (!possible || ups.length > MAX_SECONDARY) {
      if (possible || own === 1) repairs.push({ code: 'secondaryDropped', node: id, other });
      continue;
    }
    ups.push(other);
    links.push(toLink(r.node.kind, id, other, true));
  }
  return links;
}

/** True when `to` can be reached from `from` going up. */
export function reaches(up: Map<string, string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const pending = [from];
  while (pending.length > 0) {
    const id = pending.pop() as string;
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    pending.push(...(up.get(id) ?? []));
  }
  return false;
}

/** The tree's links as "up" edges, child → where it hangs, primary and extra alike. */
export function upEdges(tree: ProblemTree): Map<string, string[]> {
  const up = new Map<string, string[]>();
  for (const link of tree.links) {
    const effect = tree.nodes.get(link.to)?.kind === 'effect';
    const [child, parent] = effect ? [link.to, link.from] : [link.from, link.to];
    const list = up.get(child);
    if (list) list.push(parent);
    else up.set(child, [parent]);
  }
  return up;
}
