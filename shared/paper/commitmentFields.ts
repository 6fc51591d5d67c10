// The fields of a commitment as people read them, from its canonical form (shared/mesaDoc/snapshot.ts).

import type { actaEs } from '../i18n/es/acta.ts';
import { words } from '../i18n/words.ts';
import { type Block, heading, joined, lines, list, paragraph } from './blocks.ts';
import { coded, member, records, textOf, texts } from './lenient.ts';

type FieldName = keyof typeof actaEs extends infer K ? (K extends `field_${infer F}` ? F : never) : never;

const field = (name: FieldName, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(words(`acta.field_${name}`), 4), ...blocks];
const lineOf = (text: string): Block[] => (text === '' ? [] : [paragraph(text)]);
const plain = (name: FieldName, commitment: unknown): Block[] => field(name, lines(textOf(commitment, name)));
const listOf = (items: string[]): Block[] => (items.length === 0 ? [] : [list(items)]);

/** «2026-03-12» → «12 de marzo de 2026»; anything else stays as it is. */
export function longDate(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(at)) return date;
  return new Intl.DateTimeFormat('es-MX', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
}

const actorLine = (actor: unknown): string =>
  [textOf(actor, 'name'), textOf(actor, 'part')].filter((part) => part !== '').join(': ');

function people(commitment: unknown): Block[] {
  const responsible = member(commitment, 'responsible');
  const person = ['name', 'title', 'department', 'email', 'phone']
    .map((name) => textOf(responsible, name))
    .filter((part) => part !== '');
  const supporting = ['supportingGovernment', 'supportingCivilSociety', 'supportingOther'].flatMap((role) =>
    records(member(commitment, role)).map(actorLine),
  );
  return [
    ...field('lead', listOf(records(member(commitment, 'lead')).map(actorLine))),
    ...field('responsible', lineOf(person.join(', '))),
    ...field('supporting', listOf(supporting)),
  ];
}

function policy(commitment: unknown): Block[] {
  const effect = coded('effect', textOf(commitment, 'policyEffect'));
  const instrument = coded('instrument', textOf(commitment, 'policyInstrument'));
  const axes = records(member(commitment, 'axes')).map((axis) => {
    const name = coded('axis', textOf(axis, 'axis'));
    const why = textOf(axis, 'why');
    return `${name}, ${coded('level', textOf(axis, 'level'))}${why === '' ? '' : `: ${why}`}`;
  });
  const ods = records(member(commitment, 'ods')).map((one) => {
    const target = textOf(one, 'target');
    const goal = textOf(one, 'goal');
    return target === '' ? words('acta.ods_goal', { goal }) : words('acta.ods_target', { goal, target });
  });
  const cross = texts(member(commitment, 'crossCutting')).map((code) => coded('cross', code));
  return [
    ...field('policy', lineOf([effect, instrument].filter((part) => part !== '').join(', '))),
    ...field('axes', listOf(axes)),
    ...field('ambition', lineOf(capitalised(coded('level', textOf(commitment, 'ambition'))))),
    ...field('ods', lineOf(joined(ods))),
    ...field('crossCutting', lineOf(joined(cross))),
  ];
}

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('es') + word.slice(1);

function actionLines(commitment: unknown): Block[] {
  const rows = records(member(commitment, 'actionLines')).map((line) => [
    { text: textOf(line, 'title') },
    { text: textOf(line, 'responsible') },
    { text: textOf(line, 'deliverable') },
    { text: textOf(line, 'verification') },
    { text: longDate(textOf(line, 'end')) },
  ]);
  const head = [
    words('acta.col_line'),
    words('acta.col_responsible'),
    words('acta.col_deliverable'),
    words('acta.col_verification'),
    words('acta.col_end'),
  ];
  return field(
    'actionLines',
    rows.length === 0 ? [] : [{ kind: 'table', caption: words('acta.lines_caption'), head, rows }],
  );
}

/** «120 (31 de marzo de 2026)», «por medir», or ''. */
function measured(value: unknown, unit: string): string {
  const date = longDate(textOf(value, 'date'));
  if (member(value, 'pending') === true) return words('acta.baseline_pending', { date });
  const amount = [
    textOf(value, 'value'),
    textOf(value, 'value') === '' ? '' : unit,
    textOf(value, 'relative'),
  ]
    .filter((part) => part !== '')
    .join(' ');
  return date === '' || amount === '' ? amount : words('acta.value_date', { value: amount, date });
}

function indicators(commitment: unknown): Block[] {
  const rows = records(member(commitment, 'indicators')).map((one) => [
    { text: textOf(one, 'name') },
    { text: coded('kind', textOf(one, 'kind')) },
    { text: measured(member(one, 'baseline'), textOf(one, 'unit')) },
    { text: measured(member(one, 'target'), textOf(one, 'unit')) },
    { text: textOf(one, 'verification') },
  ]);
  const head = [
    words('acta.col_indicator'),
    words('acta.col_kind'),
    words('acta.col_baseline'),
    words('acta.col_target'),
    words('acta.col_verification'),
  ];
  return field(
    'indicators',
    rows.length === 0 ? [] : [{ kind: 'table', caption: words('acta.indicators_caption'), head, rows }],
  );
}

function period(commitment: unknown): Block[] {
  const dates = member(commitment, 'period');
  const [start, end] = [longDate(textOf(dates, 'start')), longDate(textOf(dates, 'end'))];
  return field(
    'period',
    start === '' && end === '' ? [] : [paragraph(words('acta.from_to', { start, end }))],
  );
}

function budget(commitment: unknown): Block[] {
  const value = member(commitment, 'budget');
  const amount = [textOf(value, 'amount'), textOf(value, 'amount') === '' ? '' : textOf(value, 'currency')]
    .join(' ')
    .trim();
  const said = [coded('budget', textOf(value, 'required')), amount, textOf(value, 'source')].filter(
    (part) => part !== '',
  );
  return field('budget', lineOf(said.join('. ')));
}

/** «C1.2. Las obras se planean sin revisar…»; a record of before, which only kept ids, says nothing. */
function causes(commitment: unknown): Block[] {
  const said = records(member(commitment, 'causesAddressed'))
    .filter((cause) => textOf(cause, 'text') !== '')
    .map((cause) => words('acta.cause_line', { label: textOf(cause, 'label'), text: textOf(cause, 'text') }));
  return field('causesAddressed', listOf(said));
}

/** Every field that says something, in the order of the form (4.9); empty ones are left out. */
export function commitmentBlocks(commitment: unknown): Block[] {
  return [
    ...plain('summary', commitment),
    ...plain('description', commitment),
    ...plain('theme', commitment),
    ...field('problem', lines(textOf(member(commitment, 'problem'), 'text'))),
    ...causes(commitment),
    ...plain('statusQuo', commitment),
    ...plain('shortTermObjective', commitment),
    ...plain('longTermObjective', commitment),
    ...plain('contribution', commitment),
    ...plain('expectedResults', commitment),
    ...policy(commitment),
    ...plain('beneficiaries', commitment),
    ...people(commitment),
    ...period(commitment),
    ...budget(commitment),
    ...actionLines(commitment),
    ...indicators(commitment),
    ...field('links', listOf(texts(member(commitment, 'links')))),
    ...field('risks', listOf(texts(member(commitment, 'risks')))),
    ...plain('continuity', commitment),
  ];
}
