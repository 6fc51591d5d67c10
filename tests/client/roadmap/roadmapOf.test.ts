// The pure parts of the roadmap's screen: order, groups, answers, what is asked of a person, the form and the history.
import { describe, expect, it } from 'vitest';
import {
  type ActivityDraft,
  draftOf,
  emptyDraft,
  planOf,
  problemsOf,
} from '../../../client/roadmap/activityDraft.ts';
import { historyOf } from '../../../client/roadmap/activityHistory.ts';
import {
  answerOf,
  byCode,
  countAcceptance,
  groupByLine,
  nextCode,
  placeOfRoadmap,
  requestsTo,
  roadmapOfPlace,
} from '../../../client/roadmap/roadmapOf.ts';
import { webAddress } from '../../../client/roadmap/webAddress.ts';
import { dutyOf } from '../../../client/shell/duty.ts';
import { CommitmentId, ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import { type Activity, ActivityPlan, type Roadmap } from '../../../shared/model/roadmap.ts';
import type { CommitmentView } from '../../../shared/model/view.ts';
import { exampleMe, exampleView } from '../shell/exampleView.ts';

const ana = ParticipantId.parse('ana');
const beto = ParticipantId.parse('beto');
const PERIOD = { start: '2027-01-01', end: '2027-12-31' };

const activity = (code: string, part: Partial<Activity> = {}): Activity => ({
  code,
  actionLine: 'Datos',
  title: `Actividad ${code}`,
  deliverable: 'Base de datos',
  lead: 'Secretaría',
  leadParty: PartyId.parse('gob'),
  leadPerson: ana,
  support: [],
  start: '2027-02-01',
  end: '2027-03-01',
  weight: 50,
  dependsOn: [],
  verification: 'Portal',
  acceptances: [],
  status: 'notStarted',
  statusLog: [],
  evidence: [],
  ...part,
});
const roadmap = (activities: Activity[], part: Partial<Roadmap> = {}): Roadmap => ({
  commitmentId: CommitmentId.parse('c1'),
  version: 1,
  state: 'acceptance',
  activities,
  checkpoints: [],
  askedAt: 100,
  returned: [],
  decisionId: null,
  contentHash: null,
  ...part,
});
const commitment: CommitmentView = {
  id: CommitmentId.parse('c1'),
  number: 1,
  title: 'Salarios iguales',
  state: 'agreed',
  doc: 'mesa/m1/draft/c1',
  lock: { locked: false, reason: '', frozenBy: null },
  versions: [],
  publications: [],
  amendment: null,
  ending: null,
  progress: null,
};
const said = (by: typeof ana, at: number, answer: 'accepted' | 'declined') => ({ by, at, answer, note: '' });

describe('the order of activities', () => {
  it('follows the number of the code, so that editing a date moves nothing', () => {
    expect(['A10', 'B1', 'A2', 'A1'].sort(byCode)).toEqual(['A1', 'A2', 'A10', 'B1']);
  });
  it('never gives a code that is taken, also after one was removed', () => {
    expect(nextCode([])).toBe('A1');
    expect(nextCode([activity('A1'), activity('A7'), activity('B9')])).toBe('A8');
  });
  it('[R2] shows every line of the commitment, also empty, and then those it no longer has', () => {
    const groups = groupByLine(
      [activity('A2', { actionLine: 'Otra' }), activity('A1')],
      ['Registro', 'Datos'],
    );
    expect(groups.map(({ line, known, activities }) => [line, known, activities.length])).toEqual([
      ['Registro', true, 0],
      ['Datos', true, 1],
      ['Otra', false, 1],
    ]);
  });
});

describe('[R5] who has answered', () => {
  it('counts only the answer of the present lead, since acceptance was asked', () => {
    const old = activity('A1', { acceptances: [said(ana, 50, 'accepted')] });
    const other = activity('A2', { acceptances: [said(beto, 150, 'accepted')] });
    const yes = activity('A3', { acceptances: [said(ana, 150, 'accepted')] });
    const map = roadmap([old, other, yes]);
    expect(map.activities.map((one) => answerOf(map, one).kind)).toEqual(['pending', 'pending', 'accepted']);
    expect(answerOf({ ...map, state: 'draft' }, yes).kind).toBe('unasked');
    expect(countAcceptance(map)).toMatchObject({ accepted: 1, total: 3 });
  });

  it('asks a person for hers and nobody else’s, and only while it is being accepted', () => {
    const mine = activity('A2');
    const answered = activity('A1', { acceptances: [said(ana, 150, 'accepted')] });
    const others = activity('A3', { leadPerson: beto });
    const view = { commitments: [commitment], roadmaps: [roadmap([mine, answered, others])] };
    const codes = (who: typeof ana, from = view) =>
      requestsTo(from, { participantId: who }).map((one) => one.activity.code);
    expect(codes(ana)).toEqual(['A2']);
    expect(codes(beto)).toEqual(['A3']);
    expect(codes(ana, { ...view, roadmaps: [roadmap([mine], { state: 'agreed' })] })).toEqual([]);
  });

  it('is told wherever she is but where she answers', () => {
    const view = exampleView({
      commitments: [commitment],
      roadmaps: [roadmap([activity('A1')])],
      can: { 'roadmap.answer': true },
    });
    const me = exampleMe({ participantId: ana });
    const place = placeOfRoadmap(1);
    expect(dutyOf(view, me, '/mesa/m1/arbol', false)).toEqual({
      kind: 'responsibility',
      place,
      code: 'A1',
      title: 'Actividad A1',
    });
    expect(dutyOf(view, me, `/mesa/m1/${place}`, false)).toBe(null);
    expect(dutyOf(view, exampleMe({ participantId: beto }), '/mesa/m1/arbol', false)).toBe(null);
    expect([roadmapOfPlace(place), roadmapOfPlace('compromisos/1')]).toEqual(['1', null]);
  });
});

describe('the form of an activity', () => {
  const whole: ActivityDraft = {
    ...emptyDraft('A1', 'Datos', PERIOD),
    title: ' Publicar  la base ',
    deliverable: 'Base de datos',
    lead: 'Secretaría',
    leadParty: 'gob',
    support: 'Red de Mujeres\n\n Universidad ',
    weight: '60',
    verification: 'Portal',
  };
  it('says what is missing, field by field, and nothing for a whole one', () => {
    expect(problemsOf(emptyDraft('A1', '', PERIOD), PERIOD)).toEqual({
      actionLine: 'missing',
      title: 'missing',
      deliverable: 'missing',
      lead: 'missing',
      leadParty: 'missing',
      weight: 'missing',
      verification: 'missing',
    });
    expect(problemsOf(whole, PERIOD)).toEqual({});
  });
  it('[R1] keeps dates in order and inside of the commitment, when it has a period', () => {
    const at = (start: string, end: string, period = PERIOD) => problemsOf({ ...whole, start, end }, period);
    expect(at('2027-05-01', '2027-04-30')).toEqual({ end: 'order' });
    expect(at('2026-12-31', '2028-01-01')).toEqual({ start: 'outside', end: 'outside' });
    expect(at('2026-12-31', '2028-01-01', { start: '', end: '' })).toEqual({});
    expect(at('', '2027-0')).toEqual({ start: 'missing', end: 'missing' });
  });
  it.each(['0', '101', '1.5', '-3', ' ', '1e2'])('[R3] takes no weight such as «%s»', (weight) => {
    expect(problemsOf({ ...whole, weight }, PERIOD)).toEqual({ weight: 'missing' });
  });
  it('sends what the wire takes, and comes back as it was', () => {
    const plan = planOf(whole);
    expect(ActivityPlan.parse(plan)).toEqual(plan);
    expect(plan).toMatchObject({
      title: 'Publicar la base',
      support: ['Red de Mujeres', 'Universidad'],
      weight: 60,
    });
    expect(planOf(draftOf(plan))).toEqual(plan);
  });
});

it('[5.8] the history of an activity is one list, and a step back is told from a step forward', () => {
  const entries = historyOf(
    activity('A1', {
      acceptances: [said(ana, 1, 'accepted')],
      evidence: [{ id: 'e1', title: 'Base', reference: 'Portal', by: ana, at: 3 }],
      statusLog: [
        { from: 'notStarted', to: 'inProgress', by: ana, at: 2, reason: '' },
        { from: 'complete', to: 'inProgress', by: beto, at: 5, reason: 'Falta un municipio' },
        { from: 'inProgress', to: 'complete', by: ana, at: 4, reason: '' },
      ],
    }),
  );
  expect(entries.map(({ kind }) => kind)).toEqual(['accepted', 'forward', 'evidence', 'forward', 'back']);
});

it.each([
  ['https://datos.ejemplo.mx/a b', null],
  ['https://datos.ejemplo.mx/a', 'https://datos.ejemplo.mx/a'],
  ['javascript:alert(1)', null],
  ['https://ana:clave@ejemplo.mx', null],
  ['Archivo municipal, caja 4', null],
])('only a plain web address becomes a link: «%s»', (text, address) => {
  expect(webAddress(text)).toBe(address);
});
