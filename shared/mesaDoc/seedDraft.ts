// Writes an example's commitment into an empty draft document, for the practice mesa and the tests.
import * as Y from 'yjs';
import {
  ACTOR_KINDS,
  type ActorKind,
  type ActorRole,
  AXES,
  BUDGET_DEPENDENCE,
  CROSS_CUTTING,
  FREQUENCIES,
  type Frequency,
  LEVELS,
  POLICY_CYCLE_STAGES,
  POLICY_EFFECTS,
  POLICY_INSTRUMENTS,
  POTENTIALS,
  ROW_LISTS,
  type RowList,
  type TextField,
  WHY_FIELD,
} from '../commitment/types.ts';
import type { CaseCommitment, MesaCase } from '../model/mesaCase.ts';
import { ok, type Result, refuse } from '../protocol/errors.ts';
import { draftDescription, draftText, fieldsOf, readDraft, rowsOf, setOf } from './draftReader.ts';
import { spreadKeys } from './fractionalKey.ts';
import { dateOf, numberOf, oneOf } from './junk.ts';
import { plainToRichText } from './richText.ts';
import type { Origin } from './schema.ts';

/** Finds the body behind an id of the case; null when the file does not list it. */
export type ActorLookup = (id: string) => { name: string; kind: ActorKind; party: string } | null;

/** Example files write frequencies in Spanish; codes are accepted too. */
const FREQUENCY_WORDS: ReadonlyMap<string, Frequency> = new Map([
  ['única', 'once'],
  ['mensual', 'monthly'],
  ['bimestral', 'bimonthly'],
  ['trimestral', 'quarterly'],
  ['semestral', 'semiannual'],
  ['anual', 'annual'],
]);

/** The lookup of a case's own actors; an unknown kind of body counts as an organisation. */
export function actorLookup(example: Pick<MesaCase, 'actors'>): ActorLookup {
  return (id) => {
    const actor = example.actors.find((one) => one.id === id);
    return actor
      ? { name: actor.name, kind: oneOf(actor.kind, ACTOR_KINDS) ?? 'civilSociety', party: actor.party }
      : null;
  };
}

/**
 * Writes a `mesa-case/1` commitment in one transaction. Values outside the closed lists are left unset, for
 * people to choose. Never for a draft in use: refuses `stale` when it already has a title or rows.
 */
export function seedDraft(
  doc: Y.Doc,
  commitment: CaseCommitment,
  lookup: ActorLookup,
  origin: Origin,
): Result<true> {
  const before = readDraft(doc);
  if (before.texts.title !== '' || before.actors.length + before.indicators.length > 0)
    return refuse('stale');
  doc.transact(() => {
    seedTexts(doc, commitment);
    seedFields(doc, commitment);
    seedSets(doc, commitment);
    seedActors(doc, commitment, lookup);
    seedRows(doc, commitment);
  }, origin);
  return ok(true);
}

function seedTexts(doc: Y.Doc, from: CaseCommitment): void {
  const texts: Partial<Record<TextField, string>> = {
    title: from.title,
    summary: from.summary,
    theme: from.theme,
    statusQuo: from.statusQuo,
    shortTermObjective: from.shortTermObjective,
    longTermObjective: from.longTermObjective,
    contribution: from.contribution,
    expectedResults: from.expectedResults,
    beneficiaries: from.beneficiaries,
    responsibleTitle: from.responsibleRole,
    responsibleEmail: from.contactEmail,
    budgetSource: from.budget?.source || from.budget?.note || '',
    continuity: from.continuity,
  };
  for (const claim of from.axes) {
    const axis = oneOf(claim.axis, AXES);
    if (axis) texts[WHY_FIELD[axis]] = claim.why;
  }
  for (const [field, text] of Object.entries(texts))
    if (text) draftText(doc, field as TextField).insert(0, text);
  if (from.description !== '') plainToRichText(draftDescription(doc), from.description);
}

function seedFields(doc: Y.Doc, from: CaseCommitment): void {
  const values: Record<string, unknown> = {
    problemNode: from.problem || null,
    policyEffect: oneOf(from.policyEffect, POLICY_EFFECTS),
    policyInstrument: oneOf(from.policyInstrument, POLICY_INSTRUMENTS),
    policyCycleStage: oneOf(from.policyCycleStage, POLICY_CYCLE_STAGES),
    periodStart: dateOf(from.period?.start) || null,
    periodEnd: dateOf(from.period?.end) || null,
    budgetRequired: oneOf(from.budget?.required, BUDGET_DEPENDENCE),
    budgetAmount: numberOf(from.budget?.amount),
    budgetCurrency: from.budget?.currency || null,
    verifiable: from.verifiable ?? null,
    potentialForResults: oneOf(from.potentialForResults, POTENTIALS),
  };
  for (const claim of from.axes) {
    const axis = oneOf(claim.axis, AXES);
    const level = oneOf(claim.level, LEVELS);
    if (axis && level) values[`axis:${axis}`] = level;
    if (axis && claim.mandatory) values[`mandatory:${axis}`] = true;
  }
  for (const [field, value] of Object.entries(values)) if (value !== null) fieldsOf(doc).set(field, value);
}

function seedSets(doc: Y.Doc, from: CaseCommitment): void {
  const fill = (name: 'ods' | 'crossCutting' | 'causesAddressed', codes: string[]) => {
    codes.forEach((code, at) => {
      setOf(doc, name).set(code, at + 1);
    });
  };
  fill(
    'ods',
    from.ods.map((claim) => claim.target ?? claim.goal),
  );
  fill(
    'crossCutting',
    from.crossCutting.filter((code) => oneOf(code, CROSS_CUTTING) !== null),
  );
  fill('causesAddressed', from.causesAddressed);
}

function seedActors(doc: Y.Doc, from: CaseCommitment, lookup: ActorLookup): void {
  const leads = from.lead === null || from.lead === undefined ? [] : [from.lead].flat();
  const roles: [ActorRole, string[]][] = [
    ['lead', leads],
    ['supportingGovernment', from.supportingGovernment],
    ['supportingCivilSociety', from.supportingCivilSociety],
    ['supportingOther', from.supportingOther],
  ];
  const rows = roles.flatMap(([role, ids]) =>
    ids.map((id) => {
      // A body the file does not list is still shown, by the name it was given.
      const actor = lookup(id) ?? {
        name: id,
        kind: role === 'lead' ? 'government' : 'civilSociety',
        party: '',
      };
      return { id: `${role}-${id}`.slice(0, 40), values: { ...actor, role } };
    }),
  );
  addRows(doc, 'actors', rows);
}

function seedRows(doc: Y.Doc, from: CaseCommitment): void {
  const numbered = (texts: string[], prefix: string) =>
    texts.map((text, at) => ({ id: `${prefix}${at + 1}`, values: { text } }));
  addRows(
    doc,
    'actionLines',
    from.actionLines.map(({ id, title }) => ({ id, values: { title } })),
  );
  addRows(doc, 'links', numbered(from.links, 'v'));
  addRows(doc, 'risks', numbered(from.risks, 'r'));
  const indicators = from.indicators.map((one) => ({
    id: one.id,
    values: {
      kind: one.kind === 'result' ? 'result' : 'management',
      name: one.name,
      unit: one.unit,
      formula: one.formula,
      baselineValue: numberOf(one.baseline?.value),
      baselineDate: dateOf(one.baseline?.date),
      baselinePending: one.baseline?.pending === true,
      targetValue: numberOf(one.target?.value),
      targetDate: dateOf(one.target?.date),
      relative: one.target?.relative ?? '',
      frequency:
        FREQUENCY_WORDS.get(one.frequency.normalize('NFC').toLowerCase()) ??
        oneOf(one.frequency, FREQUENCIES),
      verification: one.verification,
      responsible: one.responsible,
    },
  }));
  addRows(doc, 'indicators', indicators);
}

function addRows(doc: Y.Doc, list: RowList, rows: { id: string; values: Record<string, unknown> }[]): void {
  const keys = spreadKeys(rows.length);
  rows.forEach(({ id, values }, at) => {
    const map = new Y.Map<unknown>();
    rowsOf(doc, list).set(id.replace(/[^A-Za-z0-9_.-]/g, '-'), map);
    map.set('order', keys[at]);
    const texts = Object.keys(ROW_LISTS[list].texts);
    for (const field of texts) map.set(field, new Y.Text(String(values[field] ?? '')));
    for (const [field, value] of Object.entries(values)) {
      if (!texts.includes(field) && value !== null && value !== '') map.set(field, value);
    }
  });
}
