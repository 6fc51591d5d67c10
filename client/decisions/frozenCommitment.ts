// The canonical commitment («mesa-commitment/1») as pieces: the description first and large, its action lines with
// their dates, and every other field by its name. A field this build does not know keeps its own name.
import { z } from 'zod';
import type { Translate } from '../i18n.ts';
import { type FrozenBlock, type FrozenRow, type FrozenText, linesOf } from './frozenText.ts';
import { shortDate } from './timeOfDay.ts';
import { wordFor } from './wordFor.ts';

const Line = z.object({
  title: z.string(),
  responsible: z.string(),
  deliverable: z.string(),
  verification: z.string(),
  end: z.string(),
});
const Lines = z.array(Line);
/** Drawn apart, or only for machines. */
const APART = new Set(['format', 'title', 'description', 'actionLines']);
/** Values that are codes with a word of their own, by field. */
const CODES: Record<string, string> = {
  policyEffect: 'effect',
  policyInstrument: 'instrument',
  policyCycleStage: 'cycle',
  ambition: 'level',
  level: 'level',
  axis: 'axis',
  crossCutting: 'cross',
  required: 'budget',
  frequency: 'frequency',
  potentialForResults: 'potential',
};

/** The pieces of a canonical draft. */
export function readCommitment(commitment: Record<string, unknown>, t: Translate): FrozenText {
  const description = typeof commitment.description === 'string' ? linesOf(commitment.description) : [];
  const lines = Lines.safeParse(commitment.actionLines);
  const body: FrozenBlock[] = [];
  if (description.length > 0) body.push({ kind: 'paragraphs', heading: '', lines: description });
  if (lines.success && lines.data.length > 0) {
    body.push({ kind: 'rows', heading: fieldName(t, 'actionLines'), rows: lines.data.map(toRow) });
  }
  const facts = Object.entries(commitment)
    .filter(([field]) => !APART.has(field))
    .map(([field, value]) => ({ name: fieldName(t, field), value: sayValue(t, field, value) }))
    .filter((fact) => fact.value !== '');
  return {
    title: typeof commitment.title === 'string' ? commitment.title : '',
    body,
    rest: facts.length === 0 ? [] : [{ kind: 'facts', heading: '', facts }],
  };
}

const toRow = (line: z.infer<typeof Line>): FrozenRow => ({
  main: line.title,
  aside: line.end === '' ? '' : shortDate(line.end),
  under: [line.responsible, line.deliverable, line.verification].filter((part) => part !== ''),
});

const fieldName = (t: Translate, field: string): string => wordFor(t, `commitment.field_${field}`, field);

/** A value of the canonical draft in words; '' when it says nothing. */
function sayValue(t: Translate, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return t(value ? 'decision.yes' : 'decision.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const group = CODES[field];
    return group === undefined ? shortDate(value) : wordFor(t, `commitment.${group}_${value}`, value);
  }
  if (Array.isArray(value)) {
    const rows = value.map((item: unknown) => sayValue(t, field, item)).filter((row) => row !== '');
    return rows.join(value.some((item) => typeof item === 'object') ? '\n' : ', ');
  }
  return Object.entries(value)
    .map(([name, part]) => ({ name, said: sayValue(t, name, part) }))
    .filter(({ said }) => said !== '')
    .map(({ said }) => said)
    .join(' · ');
}
