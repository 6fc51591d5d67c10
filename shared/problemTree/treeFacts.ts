// The numbers of a tree: what a case's `expected` block, the acta and the console show about it.
import { checkTree, withoutEvidence } from './checkTree.ts';
import { leafCauses, levelsOf, treeNodes } from './levels.ts';
import type { ProblemTree } from './types.ts';

export interface TreeFacts {
  nodes: number;
  causes: number;
  effects: number;
  /** Links among the nodes of the tree, primary and secondary. */
  links: number;
  directCauses: string[];
  leafCauses: string[];
  maxCauseLevel: number;
  maxEffectLevel: number;
  /** Level (as text) → number of causes. */
  causeLevels: Record<string, number>;
  parameters: string[];
  /** Codes among T9 to T12, each once. */
  treeWarnings: string[];
  /** T15: the problem and the strategic causes without evidence. */
  withoutEvidence: string[];
  /** Marks of an example (seed, external, invented) → number of nodes; empty for real work. */
  provenance: Record<string, number>;
}

/** Counts over the nodes the rules count; lists in reading order. `strategic` are the chosen causes. */
export function treeFacts(tree: ProblemTree, strategic: readonly string[] = []): TreeFacts {
  const nodes = treeNodes(tree);
  const ids = new Set(nodes.map((node) => node.id));
  const levels = levelsOf(tree);
  const causes = nodes.filter((node) => node.kind === 'cause');
  const effects = nodes.filter((node) => node.kind === 'effect');
  const levelsIn = (list: typeof nodes) => list.map((node) => levels.get(node.id) ?? 0);
  const warnings = checkTree(tree).map((finding) => finding.code);
  return {
    nodes: nodes.length,
    causes: causes.length,
    effects: effects.length,
    links: tree.links.filter((link) => ids.has(link.from) && ids.has(link.to)).length,
    directCauses: causes.filter((node) => levels.get(node.id) === 1).map((node) => node.id),
    leafCauses: leafCauses(tree),
    maxCauseLevel: Math.max(0, ...levelsIn(causes)),
    maxEffectLevel: Math.max(0, ...levelsIn(effects)),
    causeLevels: tally(
      levelsIn(causes)
        .filter((level) => level > 0)
        .map(String),
    ),
    parameters: causes.filter((node) => node.parameter).map((node) => node.id),
    treeWarnings: [...new Set(warnings)].filter((code) => ['T9', 'T10', 'T11', 'T12'].includes(code)),
    withoutEvidence: withoutEvidence(tree, strategic),
    provenance: tally(nodes.map((node) => node.prov).filter((prov) => prov !== '')),
  };
}

function tally(items: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}
