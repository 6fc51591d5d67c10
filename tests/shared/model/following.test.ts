// Section 5.6 of the domain beyond the agreement: what each move needs, by whom, and everything else refused.
import { describe, expect, it } from 'vitest';
import type { CommitmentId, DecisionId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { COMMITMENT_MOVES } from '../../../shared/roadmap/commitmentMoves.ts';
import { Meeting } from '../../support/meeting.ts';
import {
  accept,
  activity,
  brought,
  created,
  decide,
  SECOND,
  SECRETARIAT,
  verified,
} from '../../support/roadmaps.ts';

const QUICK = { config: { majorityMinFailedRounds: 1, majorityMinInvokingParties: 1 } };
const intact = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));
const commitment = (meeting: Meeting) => meeting.state.commitments[0]!;
const roadmaps = (meeting: Meeting) => meeting.state.roadmaps;
const moved = (
  meeting: Meeting,
  commitmentId: CommitmentId,
  to: 'inReview' | 'readyForDecision' | 'draft',
  reason = '',
) => meeting.code('fac', 'commitment.move', { commitmentId, to, reason });
const publish = (meeting: Meeting, commitmentId: CommitmentId) =>
  meeting.code('fac', 'commitment.publish', { commitmentId, secretariat: SECRETARIAT });
const amend = (meeting: Meeting, commitmentId: CommitmentId) =>
  meeting.must('fac', 'commitment.startAmendment', { commitmentId, reason: 'Cambia la meta' });

describe('a commitment before its agreement (5.6)', () => {
  it('[5.6 draft → inReview, 5.6 inReview → readyForDecision, 5.6 readyForDecision → draft] by hand, back with its reason', () => {
    const meeting = new Meeting();
    const id = created(meeting);
    expect(moved(meeting, id, 'readyForDecision')).toBe('commitment_step');
    expect(moved(meeting, id, 'inReview')).toBe('accepted');
    expect(moved(meeting, id, 'draft', 'Falta la meta')).toBe('commitment_step');
    expect(moved(meeting, id, 'readyForDecision')).toBe('accepted');
    expect(moved(meeting, id, 'draft')).toBe('reason_required');
    expect(moved(meeting, id, 'draft', 'Falta la meta')).toBe('accepted');
    expect(commitment(meeting).state).toBe('draft');
    expect(meeting.code('gob1', 'commitment.move', { commitmentId: id, to: 'inReview', reason: '' })).toBe(
      'not_allowed',
    );
  });

  it('[5.6 inReview → withdrawn] and not when it is ready or agreed', () => {
    const meeting = new Meeting();
    const withdraw = (commitmentId: CommitmentId) =>
      meeting.code('fac', 'commitment.withdraw', { commitmentId, reason: 'Se unió a otro' });
    const first = created(meeting);
    moved(meeting, first, 'inReview');
    expect(withdraw(first)).toBe('accepted');
    const second = created(meeting);
    moved(meeting, second, 'inReview');
    moved(meeting, second, 'readyForDecision');
    expect(withdraw(second)).toBe('commitment_step');
    decide(meeting, 'commitment', second);
    expect(withdraw(second)).toBe('commitment_step');
  });

  it('[5.6 readyForDecision → draft] a round that ends without adoption, or is withdrawn, gives the text back', () => {
    const meeting = new Meeting();
    const id = created(meeting);
    decide(meeting, 'commitment', id, 'aao');
    expect(commitment(meeting).state).toBe('draft');
    const decisionId = meeting.must('fac', 'decision.open', {
      matter: 'El compromiso',
      subject: { kind: 'commitment', commitmentId: id },
    }).decisionId as DecisionId;
    expect(moved(meeting, id, 'draft', 'Otra vez')).toBe('frozen');
    meeting.must('fac', 'decision.withdraw', { decisionId, reason: 'No era hora' });
    expect(commitment(meeting).state).toBe('draft');
  });

  it('an earlier decision that is deferred does not touch the round that is open on the same text', () => {
    const meeting = new Meeting();
    const id = created(meeting);
    const earlier = decide(meeting, 'commitment', id, 'aao');
    meeting.must('fac', 'decision.open', {
      matter: 'El compromiso',
      subject: { kind: 'commitment', commitmentId: id },
    });
    meeting.must('fac', 'decision.defer', { decisionId: earlier, reason: '' });
    expect(commitment(meeting).state).toBe('readyForDecision');
  });
});

describe('a commitment after its agreement (5.6)', () => {
  it('[5.6 agreed → published] with the roadmap of its version agreed and the act of the secretariat, also after the closing', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'agreed');
    expect(publish(meeting, id)).toBe('roadmap_not_agreed');
    accept(meeting, id);
    expect(publish(meeting, id)).toBe('roadmap_not_agreed');
    decide(meeting, 'roadmap', id);
    meeting.must('fac', 'session.close', {});
    expect(publish(meeting, id)).toBe('accepted');
    expect(commitment(meeting)).toMatchObject({
      state: 'published',
      publications: [{ version: 1, secretariat: SECRETARIAT }],
    });
    expect(publish(meeting, id)).toBe('commitment_step');
    expect(meeting.code('soc1', 'commitment.publish', { commitmentId: id, secretariat: SECRETARIAT })).toBe(
      'not_allowed',
    );
  });

  it('[5.6 published → inImplementation, 5.7 agreed → active] its roadmap begins with it', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'published');
    meeting.must('fac', 'commitment.startImplementation', { commitmentId: id });
    expect(commitment(meeting).state).toBe('inImplementation');
    expect(roadmaps(meeting)).toMatchObject([{ version: 1, state: 'active' }]);
  });

  it('[5.6 inImplementation → closed, 5.7 active → closed] fulfilled only with everything verified; else with its explanation (F3)', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    const close = (outcome: 'fulfilled' | 'notFulfilled', explanation: string) =>
      meeting.code('fac', 'commitment.close', { commitmentId: id, outcome, explanation });
    verified(meeting, id, 'A1', 'gob1', 'soc1');
    expect(close('fulfilled', '')).toBe('not_all_verified');
    expect(close('notFulfilled', '')).toBe('explanation_required');
    verified(meeting, id, 'A2', 'soc1', 'gar1');
    expect(meeting.view('screen').commitments[0]?.progress).toEqual({
      label: 'completado',
      verified: 100,
      reported: 100,
    });
    expect(close('fulfilled', '')).toBe('accepted');
    expect(commitment(meeting)).toMatchObject({ state: 'closed', ending: { outcome: 'fulfilled' } });
    expect(roadmaps(meeting)).toMatchObject([{ state: 'closed' }]);
    expect(
      meeting.code('gob1', 'activity.setStatus', {
        commitmentId: id,
        code: 'A1',
        to: 'complete',
        reason: 'x',
      }),
    ).toBe('roadmap_not_active');
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('what is not carried out is closed with its explanation, or carried over', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    meeting.must('fac', 'commitment.close', {
      commitmentId: id,
      outcome: 'carriedOver',
      explanation: 'No hubo presupuesto.',
    });
    expect(commitment(meeting).ending).toMatchObject({
      outcome: 'carriedOver',
      explanation: 'No hubo presupuesto.',
    });
  });
});

describe('an amendment (5.6, E18, R8)', () => {
  it('[5.6 published → amended, 5.6 amended → published] keeps the version in force until another one is agreed and published', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'published');
    expect(
      meeting.code('fac', 'decision.open', {
        matter: 'Otra',
        subject: { kind: 'commitment', commitmentId: id },
      }),
    ).toBe('commitment_not_written');
    amend(meeting, id);
    expect(commitment(meeting)).toMatchObject({
      state: 'published',
      amendment: { reason: 'Cambia la meta' },
    });
    expect(meeting.code('fac', 'commitment.startAmendment', { commitmentId: id, reason: 'Otra' })).toBe(
      'amendment_open',
    );
    decide(meeting, 'commitment', id, 'aao');
    expect(commitment(meeting)).toMatchObject({ state: 'published', versions: [{ version: 1 }] });
    decide(meeting, 'commitment', id);
    expect(commitment(meeting)).toMatchObject({
      state: 'amended',
      amendment: null,
      versions: [{ version: 1 }, { version: 2 }],
    });
    expect(publish(meeting, id)).toBe('roadmap_not_agreed');
    accept(meeting, id);
    decide(meeting, 'roadmap', id);
    expect(publish(meeting, id)).toBe('accepted');
    expect(commitment(meeting)).toMatchObject({
      state: 'published',
      publications: [{ version: 1 }, { version: 2 }],
    });
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[5.6 inImplementation → amended, 5.7 active → superseded, R8] the plan in force goes on until the next one is agreed, and stays readable', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    verified(meeting, id, 'A1', 'gob1', 'gar1');
    amend(meeting, id);
    decide(meeting, 'commitment', id);
    expect(roadmaps(meeting)).toMatchObject([
      { version: 1, state: 'active' },
      { version: 2, state: 'draft' },
    ]);
    expect(
      meeting.code('soc1', 'activity.setStatus', { commitmentId: id, code: 'A2', to: 'inProgress' }),
    ).toBe('accepted');
    meeting.must('fac', 'roadmap.putActivity', {
      commitmentId: id,
      activity: activity('A2', { ...SECOND, deliverable: 'Padrón con mapa' }),
    });
    accept(meeting, id);
    decide(meeting, 'roadmap', id);
    const [first, second] = roadmaps(meeting);
    expect(first).toMatchObject({
      state: 'superseded',
      activities: [{ acceptances: [{}] }, { status: 'inProgress' }],
    });
    // What was promised and done stays done; what is promised now begins again.
    expect(second).toMatchObject({
      state: 'agreed',
      activities: [{ status: 'verified', evidence: [{}] }, { status: 'notStarted' }],
    });
    expect(meeting.view('screen').commitments[0]?.progress).toMatchObject({
      label: 'enProceso',
      verified: 50,
    });
    publish(meeting, id);
    meeting.must('fac', 'commitment.startImplementation', { commitmentId: id });
    expect(roadmaps(meeting).map((one) => one.state)).toEqual(['superseded', 'active']);
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[5.7 agreed → superseded] of one that was published and not begun', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'published');
    amend(meeting, id);
    decide(meeting, 'commitment', id);
    accept(meeting, id);
    decide(meeting, 'roadmap', id);
    expect(roadmaps(meeting).map((one) => one.state)).toEqual(['superseded', 'agreed']);
  });

  it('is dropped with its reason, and what was agreed stays as it was', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    const drop = (reason: string) =>
      meeting.code('fac', 'commitment.dropAmendment', { commitmentId: id, reason });
    expect(drop('No')).toBe('no_amendment');
    amend(meeting, id);
    expect(
      meeting.code('fac', 'commitment.close', { commitmentId: id, outcome: 'carriedOver', explanation: 'x' }),
    ).toBe('amendment_open');
    expect(drop('')).toBe('reason_required');
    meeting.must('fac', 'session.close', {});
    expect(drop('Se sigue como estaba')).toBe('accepted');
    expect(commitment(meeting)).toMatchObject({
      state: 'inImplementation',
      amendment: null,
      versions: [{ version: 1 }],
    });
  });

  it('[M2] an amendment of a published commitment never passes by majority', () => {
    const meeting = new Meeting(QUICK);
    const id = brought(meeting, 'published');
    amend(meeting, id);
    for (const kind of ['commitment', 'roadmap'] as const) {
      if (kind === 'roadmap') {
        decide(meeting, 'commitment', id);
        accept(meeting, id);
      }
      const decisionId = decide(meeting, kind, id, 'aao');
      expect(meeting.decision(decisionId)).toMatchObject({ reserved: true, state: 'deliberating' });
      meeting.must('gob1', 'decision.invokeMajority', { decisionId, text: 'Vence el plazo' });
      expect(meeting.code('fac', 'decision.openMajority', { decisionId })).toBe('majority_reserved_matter');
    }
    expect(commitment(meeting)).toMatchObject({ state: 'amended' });
    expect(intact(meeting)).toMatchObject({ intact: true });
  });
});

describe('what is not listed is refused', () => {
  it.each(Object.entries(COMMITMENT_MOVES))('5.6 from %s', (from, listed) => {
    const meeting = new Meeting();
    const id = created(meeting);
    // The state itself, however it was reached: the handlers ask nothing else first.
    meeting.state.commitments[0]!.state = from as never;
    const moves = {
      inReview: () => moved(meeting, id, 'inReview', 'x'),
      readyForDecision: () => moved(meeting, id, 'readyForDecision', 'x'),
      draft: () => moved(meeting, id, 'draft', 'x'),
      published: () => publish(meeting, id),
      inImplementation: () => meeting.code('fac', 'commitment.startImplementation', { commitmentId: id }),
      closed: () =>
        meeting.code('fac', 'commitment.close', { commitmentId: id, outcome: 'fulfilled', explanation: '' }),
      amended: () => meeting.code('fac', 'commitment.startAmendment', { commitmentId: id, reason: 'Cambia' }),
      withdrawn: () => meeting.code('fac', 'commitment.withdraw', { commitmentId: id, reason: 'x' }),
    };
    for (const [to, move] of Object.entries(moves)) {
      if (listed.includes(to as never)) continue;
      expect([to, move()]).toEqual([to, from === 'withdrawn' ? 'unknown_commitment' : 'commitment_step']);
    }
  });
});

it('[5.8] who goes back and forth with a verification spends their own changes, not those of the others', () => {
  const meeting = new Meeting();
  const commitmentId = brought(meeting, 'carriedOut');
  verified(meeting, commitmentId, 'A1', 'gob1', 'soc1');
  const set = (who: string, to: 'complete' | 'verified') =>
    meeting.code(who, 'activity.setStatus', { commitmentId, code: 'A1', to, reason: 'Otra vez' });
  const said: string[] = [];
  for (let n = 0; n < 30; n += 1) said.push(set('soc1', n % 2 === 0 ? 'complete' : 'verified'));
  expect(said.filter((code) => code !== 'accepted')).toEqual(['too_many_times']);
  expect(set('soc1', 'verified')).toBe('too_many_times');
  expect(set('gar1', 'verified')).toBe('accepted');
  expect(intact(meeting)).toMatchObject({ intact: true });
});

it('[5.6] an acta kept from the middle of a round says of a draft what it said before anybody could move one by hand', () => {
  const stateIn = (byHand: boolean) => {
    const meeting = new Meeting();
    const commitmentId = created(meeting);
    if (byHand) moved(meeting, commitmentId, 'inReview');
    meeting.must('fac', 'decision.open', {
      matter: 'El texto',
      subject: { kind: 'commitment', commitmentId },
    });
    expect(commitment(meeting).state).toBe('readyForDecision');
    expect(intact(meeting)).toMatchObject({ intact: true });
    return actaFile(meeting).content.texts.commitments[0]?.state;
  };
  expect([stateIn(false), stateIn(true)]).toEqual(['draft', 'readyForDecision']);
});
