// Rules C1 to C21, A1 to A4 and I1 to I4, one row per case, on a sound draft with one thing changed.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { agreedAmbition, computedAmbition } from '../../../shared/commitment/ambition.ts';
import { type CommitmentContext, checkCommitment } from '../../../shared/commitment/checkCommitment.ts';
import { addMonths, daysBetween } from '../../../shared/commitment/dates.ts';
import { ODS_GOALS } from '../../../shared/commitment/ods.ts';
import { REQUIRED_FIELDS, requiredFields } from '../../../shared/commitment/requiredFields.ts';
import type { AxisClaim, CommitmentDraft, Indicator } from '../../../shared/commitment/types.ts';
import { readDraft } from '../../../shared/mesaDoc/draftAccess.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import { loadCases } from '../../support/cases.ts';

const sound = (): CommitmentDraft => {
  const example = loadCases().find((one) => one.id.startsWith('zacatecas'));
  if (!example?.commitment) throw new Error('example missing');
  const doc = new Y.Doc();
  seedDraft(doc, example.commitment, actorLookup(example), 'seed');
  return readDraft(doc);
};
const axis = (name: AxisClaim['axis'], level: AxisClaim['level'], mandatory = false): AxisClaim => ({
  axis: name,
  level,
  why: 'Porque sí aplica',
  mandatory,
});
const words = (count: number) => `${'palabra '.repeat(count - 1)}final.`;
type Change = (draft: CommitmentDraft) => Partial<CommitmentDraft>;
const withText =
  (field: keyof CommitmentDraft['texts'], text: string): Change =>
  (d) => ({ texts: { ...d.texts, [field]: text } });
const indicator =
  (at: number, change: (one: Indicator) => Partial<Indicator>): Change =>
  (d) => ({
    indicators: d.indicators.map((one, i) => (i === at ? { ...one, ...change(one) } : one)),
  });

const ROWS: [string, string, 'error' | 'warning', Change, CommitmentContext?][] = [
  ['C1', 'an empty title', 'error', withText('title', '  ')],
  [
    'C1',
    'no lead of the person in charge',
    'error',
    (d) => ({ texts: { ...d.texts, responsibleTitle: '', responsibleName: '' } }),
  ],
  [
    'C2',
    'a local period of more than 12 months',
    'error',
    () => ({ period: { start: '2017-06-01', end: '2018-06-02' } }),
    { maxMonths: 12 },
  ],
  [
    'C2',
    'a national period one day longer than 24 months',
    'error',
    () => ({ period: { start: '2016-10-03', end: '2018-10-04' }, indicators: [] }),
    { maxMonths: 24 },
  ],
  ['C3', 'an end before the start', 'error', () => ({ period: { start: '2017-06-01', end: '2017-06-01' } })],
  ['C4', 'only technology among the axes', 'error', () => ({ axes: [axis('technology', 'proactive')] })],
  [
    'C5',
    'no result indicator',
    'error',
    (d) => ({ indicators: d.indicators.filter((one) => one.kind === 'management') }),
  ],
  [
    'C5',
    'no management indicator',
    'error',
    (d) => ({ indicators: d.indicators.filter((one) => one.kind === 'result') }),
  ],
  ['C6', 'no SDG', 'error', () => ({ ods: [] })],
  ['C7', 'no lead', 'error', (d) => ({ actors: d.actors.filter((one) => one.role !== 'lead') })],
  [
    'C7',
    'two leads',
    'error',
    (d) => ({ actors: [...d.actors, ...d.actors.filter((one) => one.role === 'lead')] }),
  ],
  [
    'C7',
    'a lead that is not a public body',
    'error',
    (d) => ({
      actors: d.actors.map((one) => (one.role === 'lead' ? { ...one, kind: 'academia' as const } : one)),
    }),
  ],
  [
    'C8',
    'only government around the lead',
    'error',
    (d) => ({ actors: d.actors.map((one) => ({ ...one, kind: 'municipality' as const })) }),
  ],
  ['C9', 'a strategic cause left out', 'error', () => ({}), { strategicCauses: ['c2.1', 'c4.1'] }],
  ['C10', 'a target of another goal', 'error', () => ({ ods: [{ goal: '16', target: '11.3' }] })],
  ['C10', 'a goal that does not exist', 'error', () => ({ ods: [{ goal: '18' }] })],
  ['C11', 'not confirmed as verifiable', 'error', () => ({ verifiable: false })],
  [
    'C12',
    'only technology raising the level',
    'warning',
    () => ({ axes: [axis('participation', 'structural'), axis('technology', 'innovative')] }),
  ],
  ['C13', 'full dependence on budget', 'warning', (d) => ({ budget: { ...d.budget, required: 'full' } })],
  [
    'C14',
    'three sentences of more than 40 words',
    'warning',
    () => ({ description: [words(41), words(41), words(41)].join(' ') }),
  ],
  ['C15', 'no continuity', 'warning', withText('continuity', '')],
  [
    'C16',
    'every result baseline pending',
    'warning',
    (d) => ({
      indicators: d.indicators.map((one) => ({
        ...one,
        baseline: { value: null, date: '2017-07-01', pending: true },
      })),
    }),
  ],
  [
    'C17',
    'an end after the term of the administration',
    'warning',
    () => ({}),
    { administrationEnd: '2018-05-30' },
  ],
  [
    'C18',
    'a portal as the only solution',
    'warning',
    () => ({}),
    { solutions: ['Portal y materiales con datos'] },
  ],
  ['C19', 'no cross-cutting subject', 'warning', () => ({ crossCutting: [] })],
  [
    'C20',
    'promoting without a deliverable',
    'warning',
    () => ({ description: 'El municipio promueve la participación.' }),
  ],
  [
    'C21',
    'a long local period with the explicit override',
    'warning',
    () => ({ period: { start: '2017-06-01', end: '2018-06-02' } }),
    { localLimit: 'warning' },
  ],
  [
    'A1',
    'an axis without a reason',
    'error',
    () => ({ axes: [{ ...axis('participation', 'proactive'), why: ' ' }] }),
  ],
  ['A4', 'a lowered level without a reason', 'error', () => ({ ambitionLowered: 'structural' })],
  [
    'I2',
    'a result that counts workshops',
    'warning',
    indicator(1, () => ({ name: 'Número de talleres realizados' })),
  ],
  [
    'I3',
    'a target after the period',
    'error',
    indicator(0, (one) => ({ target: { ...one.target, date: '2018-06-01' } })),
  ],
  [
    'I3',
    'a baseline later than its target',
    'error',
    indicator(0, (one) => ({ baseline: { ...one.baseline, date: '2018-01-01' } })),
  ],
  [
    'I3',
    'a pending baseline in the second half',
    'warning',
    indicator(1, () => ({ baseline: { value: null, date: '2018-01-01', pending: true } })),
  ],
  ['I4', 'an indicator without unit', 'error', indicator(0, () => ({ unit: '' }))],
  [
    'I4',
    'no value and not pending',
    'error',
    indicator(0, (one) => ({ baseline: { ...one.baseline, value: null } })),
  ],
];

describe('rules of a commitment', () => {
  it('finds nothing in a sound draft', () => {
    expect(checkCommitment(sound(), { strategicCauses: ['c2.1', 'c1.3'], maxMonths: 12 })).toEqual([]);
  });

  it.each(ROWS)('[%s] %s is an %s', (code, _, severity, change, context) => {
    const draft = sound();
    const found = checkCommitment({ ...draft, ...change(draft) }, context);
    expect(found.filter((one) => one.code === code).map((one) => one.severity)).toContain(severity);
  });

  it.each([
    [
      'C2',
      '24 months to the day',
      (): Partial<CommitmentDraft> => ({ period: { start: '2016-10-03', end: '2018-10-03' } }),
      { maxMonths: 24 },
    ],
    ['C14', 'two long sentences', () => ({ description: [words(41), words(41), words(40)].join(' ') }), {}],
    ['C18', 'a portal among other solutions', () => ({}), { solutions: ['Portal', 'Consejo'] }],
    [
      'C20',
      'promoting with a deliverable',
      () => ({ description: 'El municipio promueve la participación.' }),
      { deliverables: 2 },
    ],
    [
      'C12',
      'technology that ties with participation',
      () => ({ axes: [axis('participation', 'innovative'), axis('technology', 'innovative')] }),
      {},
    ],
    ['I2', 'people who use a portal', () => ({}), {}],
  ] as [string, string, () => Partial<CommitmentDraft>, CommitmentContext][])(
    '[%s] says nothing about %s',
    (code, _, change, context) => {
      expect(checkCommitment({ ...sound(), ...change() }, context).map((one) => one.code)).not.toContain(
        code,
      );
    },
  );

  it('[C1] counts one block per required field: an empty draft has none ready', () => {
    const empty = requiredFields(readDraft(new Y.Doc()));
    expect(empty.map((one) => one.field)).toEqual([...REQUIRED_FIELDS]);
    expect(empty.filter((one) => one.ready)).toEqual([]);
    expect(requiredFields(sound()).every((one) => one.ready)).toBe(true);
  });
});

describe('ambition', () => {
  it.each([
    [
      'A2',
      'the highest claimed level',
      [axis('participation', 'structural'), axis('transparency', 'innovative')],
      'innovative',
    ],
    ['A2', 'structural without participation', [axis('transparency', 'innovative')], 'structural'],
    [
      'A3',
      'structural when the law already asks for it',
      [axis('participation', 'innovative', true)],
      'structural',
    ],
    ['A2', 'nothing without axes', [], null],
  ] as const)('[%s] is %s', (_, __, axes, level) => {
    expect(computedAmbition(axes)).toBe(level);
  });

  it('[A4] can be lowered, never raised', () => {
    const axes = [axis('participation', 'proactive')];
    expect(agreedAmbition({ axes, ambitionLowered: 'structural' })).toBe('structural');
    expect(agreedAmbition({ axes, ambitionLowered: 'innovative' })).toBe('proactive');
  });
});

describe('dates and goals', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2016-10-03', 24, '2018-10-03'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-20', -12, '2025-11-20'],
    ['2026-02-30', 1, ''],
  ])('[C2] %s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('counts days and knows the official catalogue', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(ODS_GOALS.length).toBe(17);
    expect(ODS_GOALS.flatMap((goal) => goal.targets).length).toBe(169);
  });
});
