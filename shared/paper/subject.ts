// The exact content of a decision as blocks. Content is read leniently: the record outlives versions of the form,
// and what this version does not know is still printed, as canonical JSON.
import { rulesLines } from '../i18n/rulesWords.ts';
import { words } from '../i18n/words.ts';
import { canonicalJson } from '../record/canonicalJson.ts';
import { type Block, heading, lines, list, paragraph } from './blocks.ts';
import { commitmentBlocks } from './commitmentFields.ts';
import { member, records, textOf } from './lenient.ts';
import { roadmapBlocks } from './roadmaps.ts';

/** «C1.2 La planeación…», indented by depth, in reading order (effects, problem, causes). */
export function treeBlocks(tree: unknown): Block[] {
  const nodes = records(member(tree, 'nodes'));
  if (nodes.length === 0) return [paragraph(words('acta.tree_empty'))];
  const items = nodes.map((node) => {
    const label = textOf(node, 'label');
    const kind = textOf(node, 'kind');
    const name =
      label === '' ? 'loose' : kind === 'problem' || kind === 'effect' || kind === 'cause' ? kind : 'loose';
    const head = name === 'problem' || name === 'loose' ? words(`acta.node_${name}`) : label;
    const aside = member(node, 'parameter') === true ? ` (${words('acta.node_parameter')})` : '';
    const evidence = records(member(node, 'evidence')).map((item) =>
      words('acta.evidence', { label: textOf(item, 'label'), source: textOf(item, 'source') }),
    );
    const rest = [`${textOf(node, 'text')}${aside}`, ...evidence].join('. ');
    return {
      runs: [{ text: `${head}. `, bold: true }, { text: rest }],
      depth: Math.max(0, label.split('.').length - 1),
    };
  });
  return [{ kind: 'list', items }];
}

function causesBlocks(content: unknown): Block[] {
  const causes = records(member(content, 'causes')).map((cause) =>
    words('acta.cause_line', { label: textOf(cause, 'label'), text: textOf(cause, 'text') }),
  );
  return [paragraph(words('acta.problem_is', { text: textOf(content, 'problem') })), list(causes)];
}

/** The whole text that was decided, whatever its kind (D7: repeated whole, not by reference). */
export function subjectBlocks(
  content: unknown,
  parties: { id: string; name: string }[] = [],
  /** Says who accepted each activity of a roadmap, by their id. */
  name?: (id: string) => string,
): Block[] {
  const kind = textOf(content, 'kind');
  if (kind === 'rules') {
    const facts = rulesLines(member(content, 'rules'), parties, words);
    return [list(facts.map((fact) => words('simulator.rule_line', fact)))];
  }
  if (kind === 'text') return lines(textOf(content, 'text'));
  if (kind === 'causes') return causesBlocks(content);
  if (kind === 'tree') return treeBlocks(member(content, 'tree'));
  if (kind === 'commitment') {
    const commitment = member(content, 'commitment');
    const title = textOf(commitment, 'title');
    return [...(title === '' ? [] : [heading(title, 4)]), ...commitmentBlocks(commitment)];
  }
  if (kind === 'roadmap')
    return roadmapBlocks(content, (id) => parties.find((one) => one.id === id)?.name ?? id, name);
  return [paragraph(canonicalJson(content), 'fingerprint')];
}
