// The canonical form of what a mesa decides on: plain JSON, NFC, even spaces and line ends, fixed order.
// Two people who see the same text get the same value, and so the same hash (RFC 8785 over it).
import { agreedAmbition } from '../commitment/ambition.ts';
import type { CommitmentDraft, DraftActor, Indicator, TextField } from '../commitment/types.ts';
import { TEXT_FIELDS } from '../commitment/types.ts';
import { normaliseLine, normaliseParagraphs } from '../model/plainText.ts';
import { labelOf, readingOrder } from '../problemTree/labels.ts';
import type { ProblemTree } from '../problemTree/types.ts';

/** Plain JSON without undefined members. */
export type Canonical = null | boolean | number | string | Canonical[] | { [key: string]: Canonical };

/**
 * The live tree: nodes in reading order with label, kind, text, facts and evidence, links sorted by their ends.
 * Leaves out who wrote what, working notes, removed nodes and layout keys: none of it is decided on.
 */
export function canonicalTree(tree: ProblemTree): Canonical {
  const labels = labelOf(tree);
  const nodes = readingOrder(tree).flatMap((id) => {
    const node = tree.nodes.get(id);
    if (!node) return [];
    return [
      {
        id,
        kind: node.kind,
        label: labels.get(id) ?? '',
        text: normaliseLine(node.text),
        loose: !labels.has(id),
        evidence: node.evidence.map((item) => ({
          label: normaliseLine(item.label),
          source: normaliseLine(item.source),
          date: item.date ?? '',
          url: item.url ?? '',
        })),
        ...(node.kind === 'cause'
          ? { parameter: node.parameter, parameterReason: normaliseLine(node.parameterReason) }
          : {}),
        ...(node.kind === 'problem'
          ? { population: normaliseLine(node.population), territory: normaliseLine(node.territory) }
          : {}),
      },
    ];
  });
  const links = tree.links
    .map(({ from, to, secondary }) => ({ from, to, secondary }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  return { format: 'mesa-tree/1', problem: tree.problemId, nodes, links };
}

/**
 * The whole draft. Rows keep the order the mesa gave them, sets are sorted; numbers travel as decimal text so
 * that no reader rounds them; e-mail and phone only if they were marked public (N6). With `tree`, the problem that is
 * only linked and the causes it answers are said in the words their cards have now, so that the agreed text means the
 * same for ever on its own, whatever happens to the tree (C16).
 */
export function canonicalDraft(draft: CommitmentDraft, tree?: ProblemTree): Canonical {
  const text = (field: TextField): string =>
    TEXT_FIELDS[field].multiline
      ? normaliseParagraphs(draft.texts[field])
      : normaliseLine(draft.texts[field]);
  const actors = (role: DraftActor['role']) =>
    draft.actors
      .filter((actor) => actor.role === role)
      .map(({ name, kind, party, part }) => ({
        name: normaliseLine(name),
        kind,
        party,
        part: normaliseLine(part),
      }));
  return {
    format: 'mesa-commitment/1',
    title: text('title'),
    summary: text('summary'),
    theme: text('theme'),
    problem: {
      node: draft.problemNode,
      text: text('problem') || normaliseLine(tree?.nodes.get(draft.problemNode)?.text ?? ''),
    },
    causesAddressed: causesIn(draft.causesAddressed, tree),
    statusQuo: text('statusQuo'),
    description: normaliseParagraphs(draft.description),
    shortTermObjective: text('shortTermObjective'),
    longTermObjective: text('longTermObjective'),
    contribution: text('contribution'),
    expectedResults: text('expectedResults'),
    policyEffect: draft.policyEffect,
    policyInstrument: draft.policyInstrument,
    policyCycleStage: draft.policyCycleStage,
    axes: draft.axes.map(({ axis, level, why, mandatory }) => ({
      axis,
      level,
      why: normaliseLine(why),
      mandatory,
    })),
    ambition: agreedAmbition(draft),
    ambitionReason: text('ambitionReason'),
    ods: draft.ods.map(({ goal, target }) => ({ goal, target: target ?? '' })).sort(byGoal),
    crossCutting: [...draft.crossCutting].sort(compare),
    beneficiaries: text('beneficiaries'),
    lead: actors('lead'),
    responsible: {
      name: text('responsibleName'),
      title: text('responsibleTitle'),
      department: text('responsibleDepartment'),
      ...(draft.contactPublic ? { email: text('responsibleEmail'), phone: text('responsiblePhone') } : {}),
    },
    supportingGovernment: actors('supportingGovernment'),
    supportingCivilSociety: actors('supportingCivilSociety'),
    supportingOther: actors('supportingOther'),
    period: { start: draft.period.start, end: draft.period.end },
    budget: {
      required: draft.budget.required,
      amount: decimal(draft.budget.amount),
      currency: draft.budget.currency,
      source: text('budgetSource'),
    },
    links: draft.links.map((row) => normaliseLine(row.text)).filter((line) => line !== ''),
    risks: draft.risks.map((row) => normaliseLine(row.text)).filter((line) => line !== ''),
    actionLines: draft.actionLines.map((line) => ({
      title: normaliseLine(line.title),
      responsible: normaliseLine(line.responsible),
      deliverable: normaliseLine(line.deliverable),
      verification: normaliseLine(line.verification),
      end: line.end,
    })),
    indicators: draft.indicators.map(canonicalIndicator),
    verifiable: draft.verifiable,
    potentialForResults: draft.potentialForResults,
    continuity: text('continuity'),
  };
}

/** The causes a commitment answers, in the order they are read, with their label and words; a card that is gone keeps its id. */
function causesIn(ids: readonly string[], tree: ProblemTree | undefined): Canonical[] {
  const labels = tree ? labelOf(tree) : new Map<string, string>();
  const place = new Map((tree ? readingOrder(tree) : []).map((id, at) => [id, at] as const));
  const at = (id: string): number => place.get(id) ?? place.size;
  return [...ids]
    .sort((a, b) => at(a) - at(b) || compare(a, b))
    .map((nodeId) => ({
      nodeId,
      label: labels.get(nodeId) ?? '',
      text: normaliseLine(tree?.nodes.get(nodeId)?.text ?? ''),
    }));
}

const canonicalIndicator = (one: Indicator): Canonical => ({
  kind: one.kind,
  name: normaliseLine(one.name),
  unit: normaliseLine(one.unit),
  formula: normaliseLine(one.formula),
  baseline: { value: decimal(one.baseline.value), date: one.baseline.date, pending: one.baseline.pending },
  target: {
    value: decimal(one.target.value),
    date: one.target.date,
    relative: normaliseLine(one.target.relative),
  },
  frequency: one.frequency,
  verification: normaliseLine(one.verification),
  responsible: normaliseLine(one.responsible),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byGoal = (a: { goal: string; target: string }, b: { goal: string; target: string }): number =>
  Number(a.goal) - Number(b.goal) || compare(a.target, b.target);
/** Shortest decimal text of a number without exponent for the sizes people write; null when unset. */
const decimal = (value: number | null): string | null =>
  value === null ? null : String(value === 0 ? 0 : value);
