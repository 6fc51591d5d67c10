// Rules T1 to T15 of domain.md 6.3 as data: codes and the nodes they speak about. Structure (T1–T8) is an
// error, shape (T9–T15) a warning. Sentences live in shared/i18n, area `tree`.
import { countCharacters, normaliseLine } from '../model/plainText.ts';
import { childrenOfKind } from './labels.ts';
import { levelsOf, treeNodes } from './levels.ts';
import { MAX_SECONDARY, mayHang, reaches, upEdges } from './resolveTree.ts';
import { similarity } from './similarity.ts';
import type { ProblemTree, TreeNode } from './types.ts';
import { normaliseWording } from './wording.ts';

export const TREE_RULES = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
] as const;
export type TreeRule = (typeof TREE_RULES)[number];

export interface Finding {
  code: TreeRule;
  severity: 'error' | 'warning';
  /** Nodes it speaks about, in reading order; empty when it is about the whole tree. */
  nodes: string[];
  params: Record<string, string | number>;
}
export interface TreeCheckOptions {
  /** Strategic causes, for T15. Default none. */
  strategic?: readonly string[];
  /** `tree.maxNodes`, T13. Default 80. */
  maxNodes?: number;
}

export const MIN_TEXT = 12;
export const MAX_TEXT = 280;
const MAX_CHILDREN = 7;
const NEARLY_THE_SAME = 0.85;

/** Every finding of T1 to T15, in the order of the rules. [] means the tree may be accepted without a remark. */
export function checkTree(tree: ProblemTree, options: TreeCheckOptions = {}): Finding[] {
  const nodes = treeNodes(tree);
  return [
    ...problems(tree, nodes),
    ...linkKinds(tree),
    ...circles(tree),
    ...paths(tree, nodes),
    ...repeatedTexts(nodes),
    ...linkCounts(tree, nodes),
    ...facts(nodes),
    ...lengths(nodes),
    ...shape(tree, nodes, options),
    ...echoes(tree, nodes),
    ...withoutEvidence(tree, options.strategic ?? []).map((id) => warning('T15', [id])),
  ];
}

/** T15: the problem, then the strategic causes in the order given, that have no evidence. */
export function withoutEvidence(tree: ProblemTree, strategic: readonly string[]): string[] {
  const asked = tree.problemId === null ? strategic : [tree.problemId, ...strategic];
  return asked.filter((id) => tree.nodes.get(id)?.evidence.length === 0);
}

/** S1: only a live cause of the tree that is not a parameter can be strategic. */
export function mayBeStrategic(tree: ProblemTree, id: string): boolean {
  const node = tree.nodes.get(id);
  return node?.kind === 'cause' && !node.parameter && levelsOf(tree).has(id);
}

const error = (code: TreeRule, nodes: string[], params: Finding['params'] = {}): Finding => ({
  code,
  severity: 'error',
  nodes,
  params,
});
const warning = (code: TreeRule, nodes: string[], params: Finding['params'] = {}): Finding => ({
  code,
  severity: 'warning',
  nodes,
  params,
});

function problems(tree: ProblemTree, nodes: TreeNode[]): Finding[] {
  const others = [...tree.nodes.values()].filter(
    (node) =>
      node.kind === 'problem' &&
      node.id !== tree.problemId &&
      node.state !== 'discarded' &&
      node.state !== 'merged',
  );
  if (tree.problemId === null) return [error('T1', [], { count: 0 })];
  const ids = nodes.filter((n) => n.kind === 'problem').map((n) => n.id);
  const all = [...new Set([...ids, ...others.map((node) => node.id)])];
  return all.length > 1 ? [error('T1', all, { count: all.length })] : [];
}

function linkKinds(tree: ProblemTree): Finding[] {
  return tree.links.flatMap((link) => {
    const from = tree.nodes.get(link.from);
    const to = tree.nodes.get(link.to);
    const allowed =
      from &&
      to &&
      (to.kind === 'effect'
        ? mayHang('effect', from.kind)
        : from.kind === 'cause' && mayHang('cause', to.kind));
    return allowed ? [] : [error('T2', [link.from, link.to])];
  });
}

function circles(tree: ProblemTree): Finding[] {
  const up = upEdges(tree);
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const link of tree.links) {
    const pair = `${link.from} ${link.to}`;
    if (link.from === link.to || seen.has(pair)) found.push(error('T3', [link.from, link.to]));
    seen.add(pair);
  }
  for (const [child, parents] of up) {
    if (parents.some((parent) => parent !== child && reaches(up, parent, child)))
      found.push(error('T3', [child]));
  }
  return found;
}

function paths(tree: ProblemTree, nodes: TreeNode[]): Finding[] {
  const levels = levelsOf(tree);
  const cut = nodes.filter((node) => node.kind !== 'problem' && !levels.has(node.id)).map((node) => node.id);
  return cut.map((id) => error('T4', [id]));
}

function repeatedTexts(nodes: TreeNode[]): Finding[] {
  const byText = new Map<string, string[]>();
  for (const node of nodes) {
    const text = normaliseWording(node.text);
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), node.id]);
  }
  return [...byText.values()].filter((ids) => ids.length > 1).map((ids) => error('T5', ids));
}

function linkCounts(tree: ProblemTree, nodes: TreeNode[]): Finding[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'problem') return [];
    const own = tree.links.filter((link) => (node.kind === 'cause' ? link.from : link.to) === node.id);
    const primary = own.filter((link) => !link.secondary).length;
    // A node without any link is T4's business.
    const broken = own.length > MAX_SECONDARY + 1 || (own.length > 0 && primary !== 1);
    return broken ? [error('T6', [node.id], { links: own.length, max: MAX_SECONDARY + 1 })] : [];
  });
}

function facts(nodes: TreeNode[]): Finding[] {
  return nodes
    .filter((node) => node.kind === 'problem')
    .filter((node) => normaliseLine(node.population) === '' || normaliseLine(node.territory) === '')
    .map((node) => error('T7', [node.id]));
}

function lengths(nodes: TreeNode[]): Finding[] {
  return nodes.flatMap((node) => {
    const length = countCharacters(normaliseLine(node.text));
    return length < MIN_TEXT || length > MAX_TEXT
      ? [error('T8', [node.id], { length, min: MIN_TEXT, max: MAX_TEXT })]
      : [];
  });
}

/** T9 to T13. An empty tree only has T1: the rest would be noise. */
function shape(tree: ProblemTree, nodes: TreeNode[], options: TreeCheckOptions): Finding[] {
  if (tree.problemId === null) return [];
  const levels = levelsOf(tree);
  const causes = nodes.filter((node) => node.kind === 'cause');
  const direct = causes.filter((node) => levels.get(node.id) === 1).length;
  const maxNodes = options.maxNodes ?? 80;
  const found: Finding[] = [];
  if (direct < 2) found.push(warning('T9', [], { count: direct }));
  for (const node of nodes) {
    for (const kind of ['cause', 'effect'] as const) {
      const count = childrenOfKind(tree, node.id, kind).length;
      if (count > MAX_CHILDREN) found.push(warning('T10', [node.id], { count, max: MAX_CHILDREN }));
    }
  }
  if (!causes.some((node) => (levels.get(node.id) ?? 0) >= 2)) found.push(warning('T11', []));
  if (!nodes.some((node) => node.kind === 'effect')) found.push(warning('T12', []));
  if (nodes.length > maxNodes) found.push(warning('T13', [], { count: nodes.length, max: maxNodes }));
  return found;
}

function echoes(tree: ProblemTree, nodes: TreeNode[]): Finding[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'cause') return [];
    const children = childrenOfKind(tree, node.id, 'cause');
    const only = children.length === 1 ? tree.nodes.get(children[0] ?? '') : undefined;
    return only && similarity(node.text, only.text) >= NEARLY_THE_SAME
      ? [warning('T14', [node.id, only.id])]
      : [];
  });
}
