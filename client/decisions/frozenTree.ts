// The canonical tree («mesa-tree/1») as a list people can read: effects, problem and causes in reading order, each
// with its label, its notes and its extra links.
import { z } from 'zod';
import type { Translate } from '../i18n.ts';
import type { FrozenBlock, FrozenNode, FrozenText } from './frozenText.ts';

const Node = z.object({
  id: z.string(),
  kind: z.enum(['problem', 'cause', 'effect']),
  label: z.string(),
  text: z.string(),
  loose: z.boolean(),
  evidence: z.array(z.object({ label: z.string(), source: z.string(), date: z.string(), url: z.string() })),
  parameter: z.boolean().default(false),
  parameterReason: z.string().default(''),
  population: z.string().default(''),
  territory: z.string().default(''),
});
const Tree = z.object({
  nodes: z.array(Node),
  links: z.array(z.object({ from: z.string(), to: z.string(), secondary: z.boolean() })),
});
type CanonicalNode = z.infer<typeof Node>;

/** The pieces of a canonical tree; anything else is drawn as it is. */
export function readFrozenTree(tree: unknown, t: Translate): FrozenText {
  const parsed = Tree.safeParse(tree);
  if (!parsed.success) {
    return {
      title: '',
      body: [{ kind: 'paragraphs', heading: '', lines: [JSON.stringify(tree) ?? ''] }],
      rest: [],
    };
  }
  const { nodes, links } = parsed.data;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const also = (node: CanonicalNode) =>
    links
      .filter((link) => link.secondary && (node.kind === 'effect' ? link.to : link.from) === node.id)
      .map((link) => byId.get(node.kind === 'effect' ? link.from : link.to))
      .flatMap((other) => (other ? [t('decision.treeAlso', { label: other.label || other.text })] : []));
  const piece = (node: CanonicalNode): FrozenNode => ({
    label: node.kind === 'problem' ? '' : node.label,
    text: node.text,
    depth: Math.max(0, node.label.split('.').length - 1),
    notes: [...notesOf(node, t), ...also(node)],
  });
  const group = (heading: string, wanted: (node: CanonicalNode) => boolean): FrozenBlock[] => {
    const found = nodes.filter(wanted);
    return found.length === 0 ? [] : [{ kind: 'nodes', heading, nodes: found.map(piece) }];
  };
  return {
    title: '',
    body: [
      ...group(t('decision.treeEffects'), (node) => node.kind === 'effect' && !node.loose),
      ...group(t('decision.treeProblem'), (node) => node.kind === 'problem' && !node.loose),
      ...group(t('decision.treeCauses'), (node) => node.kind === 'cause' && !node.loose),
      ...group(t('decision.treeLoose'), (node) => node.loose),
    ],
    rest: [],
  };
}

function notesOf(node: CanonicalNode, t: Translate): string[] {
  const notes: string[] = [];
  if (node.population !== '') notes.push(`${t('decision.treePopulation')}: ${node.population}`);
  if (node.territory !== '') notes.push(`${t('decision.treeTerritory')}: ${node.territory}`);
  if (node.parameter) {
    const why = node.parameterReason === '' ? '' : `: ${node.parameterReason}`;
    notes.push(`${t('decision.treeParameter')}${why}`);
  }
  for (const item of node.evidence) {
    const parts = [item.label, item.source, item.date, item.url].filter((part) => part !== '');
    notes.push(`${t('decision.treeEvidence')}: ${parts.join(', ')}`);
  }
  return notes;
}
