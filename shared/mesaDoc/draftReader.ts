// Reads a commitment draft out of its document: typed, bounded, junk ignored. Writers live in draftAccess.ts.
import * as Y from 'yjs';
import {
  ACTOR_KINDS,
  ACTOR_ROLES,
  type ActionLine,
  AXES,
  type AxisClaim,
  BUDGET_DEPENDENCE,
  type CommitmentDraft,
  CROSS_CUTTING,
  DESCRIPTION_MAX,
  type DraftActor,
  FREQUENCIES,
  INDICATOR_KINDS,
  type Indicator,
  LEVELS,
  type OdsClaim,
  POLICY_CYCLE_STAGES,
  POLICY_EFFECTS,
  POLICY_INSTRUMENTS,
  POTENTIALS,
  ROW_LISTS,
  type RowList,
  type RowText,
  TEXT_FIELDS,
  type TextField,
  type TextRow,
  WHY_FIELD,
} from '../commitment/types.ts';
import { isNodeId } from '../model/idShape.ts';
import { isOrderKey } from './fractionalKey.ts';
import { countOf, dateOf, numberOf, oneOf, textOf } from './junk.ts';
import { richTextToPlain } from './richText.ts';
import { READ_LIMITS, ROOTS } from './schema.ts';

/** The live text of a field, to bind an editor and its carets to it. */
export const draftText = (doc: Y.Doc, field: TextField): Y.Text => doc.getText(ROOTS.text(field));
/** The live rich text «¿Cuál es el compromiso?», for Tiptap's collaboration extension. */
export const draftDescription = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(ROOTS.description);
/** Plain choices, dates and flags. Only the files of shared/mesaDoc may ask for it. */
export const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(ROOTS.fields);
/** Sets of codes (goals and targets, cross-cutting subjects, causes), code → order of arrival. */
export const setOf = (doc: Y.Doc, name: 'ods' | 'crossCutting' | 'causesAddressed'): Y.Map<unknown> =>
  doc.getMap(ROOTS.set(name));
/** Rows of a list, row id → Y.Map. */
export const rowsOf = (doc: Y.Doc, list: RowList): Y.Map<unknown> => doc.getMap(ROOTS.rows(list));

/** The live text of one cell of a row, to bind an editor to it; null when the row does not exist. */
export function rowText<L extends RowList>(
  doc: Y.Doc,
  list: L,
  row: string,
  field: RowText<L>,
): Y.Text | null {
  const map = rowsOf(doc, list).get(row);
  const text = map instanceof Y.Map ? map.get(field) : null;
  return text instanceof Y.Text ? text : null;
}

/** The whole draft as plain data. Same updates, same value, on every replica. Never throws. */
export function readDraft(doc: Y.Doc): CommitmentDraft {
  const fields = fieldsOf(doc);
  const texts = Object.fromEntries(
    Object.entries(TEXT_FIELDS).map(([field, { multiline }]) => [
      field,
      textOf(draftText(doc, field as TextField), multiline),
    ]),
  ) as Record<TextField, string>;
  return {
    texts,
    description: richTextToPlain(draftDescription(doc)).slice(0, DESCRIPTION_MAX * 4),
    problemNode: nodeIdOf(fields.get('problemNode')),
    causesAddressed: readSet(doc, 'causesAddressed').filter(isNodeId),
    policyEffect: oneOf(fields.get('policyEffect'), POLICY_EFFECTS),
    policyInstrument: oneOf(fields.get('policyInstrument'), POLICY_INSTRUMENTS),
    policyCycleStage: oneOf(fields.get('policyCycleStage'), POLICY_CYCLE_STAGES),
    axes: readAxes(fields, texts),
    ambitionLowered: oneOf(fields.get('ambitionLowered'), LEVELS),
    ods: readSet(doc, 'ods').flatMap(toOds),
    crossCutting: readSet(doc, 'crossCutting').flatMap((code) => oneOf(code, CROSS_CUTTING) ?? []),
    actors: readRows(doc, 'actors').flatMap(({ id, map }) => toActor(id, map) ?? []),
    contactPublic: fields.get('contactPublic') === true,
    period: { start: dateOf(fields.get('periodStart')), end: dateOf(fields.get('periodEnd')) },
    budget: {
      required: oneOf(fields.get('budgetRequired'), BUDGET_DEPENDENCE),
      amount: numberOf(fields.get('budgetAmount')),
      currency: textOf(fields.get('budgetCurrency')).slice(0, 3),
    },
    actionLines: readRows(doc, 'actionLines').map(({ id, map }) => toActionLine(id, map)),
    indicators: readRows(doc, 'indicators').map(({ id, map }) => toIndicator(id, map)),
    links: readRows(doc, 'links').map(toTextRow),
    risks: readRows(doc, 'risks').map(toTextRow),
    verifiable: fields.get('verifiable') === true,
    potentialForResults: oneOf(fields.get('potentialForResults'), POTENTIALS),
  };
}

/** Ids of the rows taken out, so that they can be offered back. In id order. */
export function removedRows(doc: Y.Doc, list: RowList): string[] {
  return [...rowsOf(doc, list).entries()]
    .filter(([, map]) => map instanceof Y.Map && map.get('removed') === true)
    .map(([id]) => id)
    .sort();
}

/** Live rows in their order (V3: a removed row keeps its text and can come back). */
export function readRows(doc: Y.Doc, list: RowList): { id: string; map: Y.Map<unknown>; order: string }[] {
  const rows: { id: string; map: Y.Map<unknown>; order: string }[] = [];
  for (const [id, map] of rowsOf(doc, list).entries()) {
    if (!(map instanceof Y.Map) || map.get('removed') === true || !isNodeId(id)) continue;
    const order = map.get('order');
    rows.push({ id, map, order: isOrderKey(order) ? order : '' });
  }
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return rows
    .sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
    .slice(0, Math.min(READ_LIMITS.rows, ROW_LISTS[list].max * 2));
}

function readSet(doc: Y.Doc, name: 'ods' | 'crossCutting' | 'causesAddressed'): string[] {
  return [...setOf(doc, name).entries()]
    .filter(([code, made]) => code.length <= 40 && (made === true || typeof made === 'number'))
    .sort(([a, x], [b, y]) => countOf(x) - countOf(y) || (a < b ? -1 : 1))
    .slice(0, READ_LIMITS.codes)
    .map(([code]) => code);
}

function readAxes(fields: Y.Map<unknown>, texts: Record<TextField, string>): AxisClaim[] {
  return AXES.flatMap((axis) => {
    const level = oneOf(fields.get(`axis:${axis}`), LEVELS);
    const mandatory = fields.get(`mandatory:${axis}`) === true;
    return level === null ? [] : [{ axis, level, why: texts[WHY_FIELD[axis]], mandatory }];
  });
}

/** Codes are kept as typed: "11.3" is a target of goal 11, "16" a whole goal. C10 says whether they exist. */
function toOds(code: string): OdsClaim[] {
  const match = /^(\d{1,2})(\.[0-9a-z]{1,2})?$/.exec(code);
  if (!match?.[1]) return [];
  return [match[2] ? { goal: match[1], target: code } : { goal: match[1] }];
}

const nodeIdOf = (value: unknown): string => (isNodeId(value) ? value : '');

function toActor(id: string, map: Y.Map<unknown>): DraftActor | null {
  const role = oneOf(map.get('role'), ACTOR_ROLES);
  const kind = oneOf(map.get('kind'), ACTOR_KINDS);
  if (role === null || kind === null) return null;
  const party = nodeIdOf(map.get('party'));
  return { id, role, kind, party, name: textOf(map.get('name')), part: textOf(map.get('part')) };
}

function toActionLine(id: string, map: Y.Map<unknown>): ActionLine {
  return {
    id,
    title: textOf(map.get('title')),
    responsible: textOf(map.get('responsible')),
    deliverable: textOf(map.get('deliverable')),
    verification: textOf(map.get('verification')),
    end: dateOf(map.get('end')),
  };
}

function toIndicator(id: string, map: Y.Map<unknown>): Indicator {
  return {
    id,
    kind: oneOf(map.get('kind'), INDICATOR_KINDS) ?? 'management',
    name: textOf(map.get('name')),
    unit: textOf(map.get('unit')),
    formula: textOf(map.get('formula')),
    baseline: {
      value: numberOf(map.get('baselineValue')),
      date: dateOf(map.get('baselineDate')),
      pending: map.get('baselinePending') === true,
    },
    target: {
      value: numberOf(map.get('targetValue')),
      date: dateOf(map.get('targetDate')),
      relative: textOf(map.get('relative')),
    },
    frequency: oneOf(map.get('frequency'), FREQUENCIES),
    verification: textOf(map.get('verification')),
    responsible: textOf(map.get('responsible')),
  };
}

const toTextRow = ({ id, map }: { id: string; map: Y.Map<unknown> }): TextRow => ({
  id,
  text: textOf(map.get('text')),
});
