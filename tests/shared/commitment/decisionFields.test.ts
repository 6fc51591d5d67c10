// The fields a mesa needs before it decides (6.6, C1): the meter and the refusal of decision.open read the same list.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DECISION_FIELDS, decisionFields } from '../../../shared/commitment/requiredFields.ts';
import type { CommitmentDraft } from '../../../shared/commitment/types.ts';
import { readDraft } from '../../../shared/mesaDoc/draftAccess.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import { loadCases } from '../../support/cases.ts';

const empty = (): CommitmentDraft => readDraft(new Y.Doc());
const examples = loadCases().filter((one) => one.commitment);
const seeded = (at = 0): CommitmentDraft => {
  const example = examples[at];
  if (!example?.commitment) throw new Error('example missing');
  const doc = new Y.Doc();
  seedDraft(doc, example.commitment, actorLookup(example), 'seed');
  return readDraft(doc);
};
const notReady = (draft: CommitmentDraft): string[] =>
  decisionFields(draft)
    .filter((one) => !one.ready)
    .map((one) => one.field);

describe('decisionFields', () => {
  it('[C1] has nine fields, in the order of the form, none of them ready in an empty draft', () => {
    expect(decisionFields(empty()).map((one) => one.field)).toEqual([...DECISION_FIELDS]);
    expect(notReady(empty())).toEqual([...DECISION_FIELDS]);
    expect(DECISION_FIELDS).toHaveLength(9);
  });

  it('[C1] every worked example is ready', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (let at = 0; at < examples.length; at += 1) expect(notReady(seeded(at))).toEqual([]);
  });

  const rows: [string, string, (draft: CommitmentDraft) => Partial<CommitmentDraft>][] = [
    ['title', 'a title of spaces', (d) => ({ texts: { ...d.texts, title: '  ' } })],
    ['problem', 'neither a node nor words', (d) => ({ problemNode: '', texts: { ...d.texts, problem: '' } })],
    ['description', 'an empty description', () => ({ description: '\n' })],
    ['lead', 'two bodies in charge', (d) => ({ actors: twoLeads(d) })],
    ['axes', 'an axis without its reason', (d) => ({ axes: d.axes.map((one) => ({ ...one, why: '' })) })],
    ['ods', 'six goals', () => ({ ods: ['1', '2', '3', '4', '5', '6'].map((goal) => ({ goal })) })],
    ['period', 'a period without end', (d) => ({ period: { ...d.period, end: '' } })],
    ['actionLines', 'no line', () => ({ actionLines: [] })],
    ['indicators', 'no indicator', () => ({ indicators: [] })],
    [
      'indicators',
      'an indicator without target',
      (d) => ({
        indicators: d.indicators.map((one) => ({ ...one, target: { ...one.target, value: null } })),
      }),
    ],
  ];
  it.each(rows)('[C1] %s is not ready with %s', (field, _, change) => {
    const draft = seeded();
    expect(notReady({ ...draft, ...change(draft) })).toEqual([field]);
  });

  it('[C5] one complete indicator of either kind is enough to decide, and an unfinished one beside it does not block', () => {
    const draft = seeded();
    for (const kind of ['management', 'result'] as const) {
      const one = draft.indicators.find((candidate) => candidate.kind === kind) ?? draft.indicators[0];
      if (!one) throw new Error('indicator missing');
      const unfinished = { ...one, id: 'other', name: '' };
      expect(notReady({ ...draft, indicators: [one] })).toEqual([]);
      expect(notReady({ ...draft, indicators: [unfinished, one] })).toEqual([]);
    }
  });

  it('[4.9] what is outside of the list never blocks', () => {
    const draft = seeded();
    const texts = { ...draft.texts, statusQuo: '', theme: '', contribution: '' };
    expect(notReady({ ...draft, texts, verifiable: false, policyEffect: null, crossCutting: [] })).toEqual(
      [],
    );
  });
});

function twoLeads(draft: CommitmentDraft): CommitmentDraft['actors'] {
  const lead = draft.actors.find((actor) => actor.role === 'lead');
  return lead ? [...draft.actors, { ...lead, id: 'second' }] : [];
}
