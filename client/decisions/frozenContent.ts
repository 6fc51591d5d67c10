// From the canonical content of a round to the pieces people read. One reader per kind of subject; a kind this
// build does not know is drawn as it is, so that nothing hashed stays unread.
import { z } from 'zod';
import { rulesLines } from '../../shared/i18n/rulesWords.ts';
import type { Translate } from '../i18n.ts';
import { type NodeNames, readCommitment } from './frozenCommitment.ts';
import { type FrozenPeople, readFrozenRoadmap } from './frozenRoadmap.ts';
import { type FrozenBlock, type FrozenText, linesOf } from './frozenText.ts';
import { readFrozenTree } from './frozenTree.ts';

const TextContent = z.object({ kind: z.literal('text'), text: z.string() });
const CausesContent = z.object({
  kind: z.literal('causes'),
  problem: z.string(),
  causes: z.array(z.object({ label: z.string(), text: z.string() })),
});
const RulesContent = z.object({ kind: z.literal('rules'), rules: z.record(z.string(), z.unknown()) });
const TreeContent = z.object({ kind: z.literal('tree'), tree: z.unknown() });
const CommitmentContent = z.object({
  kind: z.literal('commitment'),
  commitment: z.record(z.string(), z.unknown()),
});

/** The pieces of a frozen content (server/application prepares it): text, causes, tree, rules, commitment or roadmap. */
export function readFrozen(
  content: unknown,
  t: Translate,
  names: NodeNames = new Map(),
  parties: FrozenPeople = [],
  people: FrozenPeople = [],
): FrozenText {
  const text = TextContent.safeParse(content);
  if (text.success) {
    const lines = linesOf(text.data.text);
    return {
      title: '',
      body: lines.length === 0 ? [] : [{ kind: 'paragraphs', heading: '', lines }],
      rest: [],
    };
  }
  const causes = CausesContent.safeParse(content);
  if (causes.success) return readCauses(causes.data, t);
  const tree = TreeContent.safeParse(content);
  if (tree.success) return readFrozenTree(tree.data.tree, t);
  const rules = RulesContent.safeParse(content);
  if (rules.success) {
    const facts = rulesLines(rules.data.rules, [...parties], t);
    return { title: t('simulator.subjectRules'), body: [{ kind: 'facts', heading: '', facts }], rest: [] };
  }
  const commitment = CommitmentContent.safeParse(content);
  if (commitment.success) return readCommitment(commitment.data.commitment, t, names);
  const roadmap = readFrozenRoadmap(content, t, parties, people);
  if (roadmap !== null) return roadmap;
  return {
    title: '',
    body: [{ kind: 'paragraphs', heading: '', lines: [JSON.stringify(content) ?? ''] }],
    rest: [],
  };
}

function readCauses({ problem, causes }: z.infer<typeof CausesContent>, t: Translate): FrozenText {
  const body: FrozenBlock[] = [];
  if (problem !== '') body.push({ kind: 'paragraphs', heading: t('decision.treeProblem'), lines: [problem] });
  body.push({
    kind: 'nodes',
    heading: t('decision.causesHeading'),
    nodes: causes.map(({ label, text }) => ({ label, text, depth: 0, notes: [] })),
  });
  return { title: '', body, rest: [] };
}
