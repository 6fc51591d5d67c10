// What the verifier says of a commitment, a roadmap or an activity that somebody moved when it was not theirs to move.
import { describe, expect, it } from 'vitest';
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { CommitmentId, DecisionId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';
import { accept, activity, brought, decide, planned, SECRETARIAT } from '../../support/roadmaps.ts';

type Forged = [what: string, by: string, make: (commitmentId: CommitmentId) => NewEvent];
const status = (to: 'inProgress' | 'complete' | 'verified') => (commitmentId: CommitmentId) =>
  event('activity.statusChanged', { commitmentId, code: 'A1', to, reason: '' });
const published = (version: number) => (commitmentId: CommitmentId) =>
  event('commitment.published', { commitmentId, version, secretariat: SECRETARIAT });

/** What `by` wrote into a record that was in order until then. */
function said(from: (meeting: Meeting) => CommitmentId, by: string, make: Forged[2]) {
  const meeting = new Meeting();
  const id = from(meeting);
  meeting.record(by, [make(id)]);
  const verdict = verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));
  return verdict.intact ? 'intact' : [verdict.first.code, verdict.first.seq === meeting.events.length];
}

describe('a record that says more than the rules allow', () => {
  it.each<Forged>([
    ['reported by another party', 'soc1', status('inProgress')],
    ['reported by the facilitation', 'fac', status('inProgress')],
    ['two steps at once', 'gob1', status('complete')],
    ['verified before it was reported', 'soc1', status('verified')],
    [
      'evidence of another party',
      'soc1',
      (commitmentId) =>
        event('activity.evidenceAdded', {
          commitmentId,
          code: 'A1',
          evidenceId: 'e',
          title: 'Padrón',
          reference: 'Anexo',
        }),
    ],
    [
      'closed as fulfilled with nothing verified',
      'fac',
      (commitmentId) => event('commitment.closed', { commitmentId, outcome: 'fulfilled', explanation: '' }),
    ],
    [
      'closed without its explanation',
      'fac',
      (commitmentId) =>
        event('commitment.closed', { commitmentId, outcome: 'notFulfilled', explanation: '' }),
    ],
    [
      'amended by who does not facilitate',
      'gob1',
      (commitmentId) => event('commitment.amendmentStarted', { commitmentId, reason: 'Cambia' }),
    ],
    [
      'an amendment dropped that nobody had opened',
      'fac',
      (commitmentId) => event('commitment.amendmentDropped', { commitmentId, reason: 'x' }),
    ],
    [
      'a plan changed while it is carried out',
      'gob1',
      (commitmentId) => event('roadmap.activityPut', { commitmentId, activity: activity('A1') }),
    ],
    ['published again', 'fac', published(1)],
    [
      'withdrawn after it was agreed',
      'fac',
      (commitmentId) => event('commitment.withdrawn', { commitmentId, reason: 'x' }),
    ],
  ])('[5.6, 5.7, 5.8] %s', (_what, by, make) => {
    expect(said((meeting) => brought(meeting, 'carriedOut'), by, make)).toEqual(['followingStep', true]);
  });

  it.each<Forged>([
    [
      'an acceptance given by somebody else',
      'fac',
      (commitmentId) => event('roadmap.answered', { commitmentId, code: 'A1', answer: 'accepted', note: '' }),
    ],
    [
      'an acceptance of another person of the mesa',
      'soc1',
      (commitmentId) => event('roadmap.answered', { commitmentId, code: 'A1', answer: 'accepted', note: '' }),
    ],
    ['acceptance asked twice', 'fac', (commitmentId) => event('roadmap.acceptanceAsked', { commitmentId })],
    [
      'taken back by who does not facilitate',
      'gob1',
      (commitmentId) => event('roadmap.returned', { commitmentId, reason: 'x' }),
    ],
    ['published without its roadmap', 'fac', published(1)],
    [
      'carried out before it was published',
      'fac',
      (commitmentId) => event('commitment.moved', { commitmentId, to: 'inImplementation', reason: '' }),
    ],
  ])('[R5] %s', (_what, by, make) => {
    const asked = (meeting: Meeting) => {
      const id = brought(meeting, 'agreed');
      meeting.must('fac', 'roadmap.askAcceptance', { commitmentId: id });
      return id;
    };
    expect(said(asked, by, make)).toEqual(['followingStep', true]);
  });

  it('[R5] a roadmap put to decision with another plan than the accepted one, or before everybody accepted', () => {
    const meeting = new Meeting();
    const id = planned(meeting);
    decide(meeting, 'commitment', id);
    accept(meeting, id);
    const decisionId = meeting.must('fac', 'decision.open', {
      matter: 'La hoja',
      subject: { kind: 'roadmap', commitmentId: id },
    }).decisionId as DecisionId;
    expect(verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))))).toMatchObject({ intact: true });
    const opened = meeting.events.findLast((one) => one.type === 'decision.opened')!;
    const forge = (before: (other: Meeting) => void) => {
      const other = new Meeting();
      const same = planned(other);
      decide(other, 'commitment', same);
      before(other);
      other.record('fac', [{ type: 'decision.opened', payload: opened.payload } as NewEvent]);
      const verdict = verifyActa(JSON.parse(JSON.stringify(actaFile(other))));
      return verdict.intact ? 'intact' : verdict.first.code;
    };
    expect(decisionId).toBe((opened.payload as { decisionId: string }).decisionId);
    expect(forge((other) => other.must('fac', 'roadmap.askAcceptance', { commitmentId: id }))).toBe(
      'followingStep',
    );
    expect(
      forge((other) => {
        other.must('fac', 'roadmap.putActivity', {
          commitmentId: id,
          activity: activity('A1', { title: 'Otra cosa' }),
        });
        accept(other, id);
      }),
    ).toBe('followingStep');
    expect(forge((other) => accept(other, id))).toBe('intact');
  });
});
