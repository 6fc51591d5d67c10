// The canonical commitment («mesa-commitment/1») as pieces: the description first and large, its action lines with
// their dates, then every other field by its name. A field this build does not know keeps its own name.
import { z } from 'zod';
import type { Translate } from '../i18n.ts';
import { type FrozenBlock, type FrozenRow, type FrozenText, linesOf } from './frozenText.ts';
import { shortDate } from './timeOfDay.ts';
import { wordFor } from './wordFor.ts';

const Lines = z.array(
  z.object({
    title: z.string(),
    responsible: z.string(),
    deliverable: z.string(),
    verification: z.string(),
    end: z.string(),
  }),
);
const Measure = z.object({ value: z.string().nullable(), date: z.string() });
const Indicators = z.array(
  z.object({
    kind: z.string(),
    name: z.string(),
    unit: z.string(),
    formula: z.string(),
    baseline: Measure.extend({ pending: z.boolean() }),
    target: Measure.extend({ relative: z.string() }),
    frequency: z.string().nullable(),
    verification: z.string(),
    responsible: z.string(),
  }),
);
const Cause = z.object({ nodeId: z.string(), label: z.string(), text: z.string() });
/** Drawn apart, or only for machines. */
const APART = new Set(['format', 'title', 'description', 'actionLines', 'indicators']);
/** Codes with a word of their own: name of the value → group of words of the area «commitment». */
const CODES: Record<string, string> = {
  policyEffect: 'policyEffect',
  policyInstrument: 'policyInstrument',
  policyCycleStage: 'policyCycleStage',
  ambition: 'level',
  level: 'level',
  axis: 'axis',
  crossCutting: 'crossCutting',
  required: 'budgetRequired',
  potentialForResults: 'potentialForResults',
  kind: 'actorKind',
};

/** What the frozen text names by its id: nodes of the tree, with their label and words. */
export type NodeNames = ReadonlyMap<string, string>;

/** The pieces of a canonical draft. */
export function readCommitment(
  commitment: Record<string, unknown>,
  t: Translate,
  names: NodeNames,
): FrozenText {
  const description = typeof commitment.description === 'string' ? linesOf(commitment.description) : [];
  const lines = Lines.safeParse(commitment.actionLines);
  const indicators = Indicators.safeParse(commitment.indicators);
  const body: FrozenBlock[] = [];
  const rest: FrozenBlock[] = [];
  if (description.length > 0) body.push({ kind: 'paragraphs', heading: '', lines: description });
  if (lines.success && lines.data.length > 0) {
    body.push({ kind: 'rows', heading: fieldName(t, 'actionLines'), rows: lines.data.map(lineRow) });
  }
  const facts = Object.entries(commitment)
    .filter(([field]) => !APART.has(field))
    .map(([field, value]) => ({ name: fieldName(t, field), value: sayField(t, field, value, names) }))
    .filter((fact) => fact.value !== '');
  if (facts.length > 0) rest.push({ kind: 'facts', heading: '', facts });
  if (indicators.success && indicators.data.length > 0) {
    const rows = indicators.data.map((indicator) => indicatorRow(t, indicator));
    rest.push({ kind: 'rows', heading: fieldName(t, 'indicators'), rows });
  }
  return { title: typeof commitment.title === 'string' ? commitment.title : '', body, rest };
}

const fieldName = (t: Translate, field: string): string => wordFor(t, `commitment.field_${field}`, field);
const written = (parts: string[]): string[] => parts.filter((part) => part !== '');

const lineRow = (line: z.infer<typeof Lines>[number]): FrozenRow => ({
  main: line.title,
  aside: line.end === '' ? '' : shortDate(line.end),
  under: written([line.responsible, line.deliverable, line.verification]),
});

function indicatorRow(t: Translate, one: z.infer<typeof Indicators>[number]): FrozenRow {
  const measure = (key: 'baseline' | 'target', value: string | null, date: string, more: string) => {
    const amount = value === null ? '' : `${value} ${one.unit}`.trim();
    const said = written([amount, date === '' ? '' : shortDate(date), more]).join(', ');
    return said === '' ? '' : `${t(`commitment.indicators_${key}`)}: ${said}`;
  };
  const pending = one.baseline.pending ? t('commitment.indicators_baselinePending').toLowerCase() : '';
  return {
    main: one.name,
    aside: wordFor(t, `commitment.indicatorKind_${one.kind}`, one.kind),
    under: written([
      measure('baseline', one.baseline.value, one.baseline.date, pending),
      measure('target', one.target.value, one.target.date, one.target.relative),
      one.formula,
      one.frequency === null ? '' : wordFor(t, `commitment.frequency_${one.frequency}`, one.frequency),
      one.verification,
      one.responsible,
    ]),
  };
}

/** A field of the canonical draft in words; '' when it says nothing. */
function sayField(t: Translate, field: string, value: unknown, names: NodeNames): string {
  if (field === 'causesAddressed' && Array.isArray(value)) {
    return value.map((cause: unknown) => sayCause(cause, names)).join('\n');
  }
  // An optional question: nobody's answer is not a «no».
  if (field === 'verifiable') return value === true ? t('decision.yes') : '';
  return sayValue(t, field, value);
}

/** A cause in the words that were frozen with it; the first records only kept its id. */
function sayCause(cause: unknown, names: NodeNames): string {
  const frozen = Cause.safeParse(cause);
  const id = frozen.success ? frozen.data.nodeId : String(cause);
  const said = frozen.success ? `${frozen.data.label} ${frozen.data.text}`.trim() : '';
  return said || (names.get(id) ?? id);
}

function sayValue(t: Translate, name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  // Flags inside a row are only said when they hold.
  if (typeof value === 'boolean') return value ? wordFor(t, `commitment.${name}`, name) : '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return sayWord(t, name, value);
  if (Array.isArray(value)) {
    const rows = written(value.map((item: unknown) => sayValue(t, name, item)));
    return rows.join(value.some((item) => typeof item === 'object') ? '\n' : ', ');
  }
  const parts = Object.entries(value);
  const hasText = parts.some(([key, part]) => key === 'text' && part !== '');
  // A tree node is named by its id only where no words say the same; a party's id adds nothing to its name.
  const said = parts.filter(([key]) => !(key === 'node' && hasText) && key !== 'party');
  return written(said.map(([key, part]) => sayValue(t, key, part))).join(' · ');
}

function sayWord(t: Translate, name: string, value: string): string {
  if (name === 'node') return t('decision.fromTree');
  if (name === 'goal') return t('decision.sdg', { goal: value });
  const group = CODES[name];
  return group === undefined ? shortDate(value) : wordFor(t, `commitment.${group}_${value}`, value);
}
