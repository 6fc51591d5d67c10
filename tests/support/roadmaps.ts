// A commitment with its roadmap, as a test writes them: two activities of two parties, and the steps up to being carried out.
import type { CommitmentId, DecisionId, ParticipantId, PartyId } from '../../shared/model/ids.ts';
import type { ActivityPlan, CheckpointPlan } from '../../shared/model/roadmap.ts';
import type { Meeting } from './meeting.ts';

export const VOICES = ['gob1', 'gar1', 'soc1'];
export const SECRETARIAT = { date: '2026-04-02', reference: 'Acta 3 del secretariado' };

/** An activity of government that its delegate accepts; `more` changes what a test is about. */
export const activity = (code: string, more: Partial<ActivityPlan> = {}): ActivityPlan => ({
  code,
  actionLine: 'Padrón',
  title: `Actividad ${code}`,
  deliverable: `Entregable ${code}`,
  lead: 'Secretaría del Agua',
  leadParty: 'gob' as PartyId,
  leadPerson: 'gob1' as ParticipantId,
  support: [],
  start: '2026-05-01',
  end: '2026-08-31',
  weight: 50,
  dependsOn: [],
  verification: 'Publicación en línea',
  ...more,
});
export const SECOND: Partial<ActivityPlan> = {
  lead: 'Colectivo Pozos',
  leadParty: 'soc' as PartyId,
  leadPerson: 'soc1' as ParticipantId,
  start: '2026-09-01',
  end: '2026-11-30',
  dependsOn: ['A1'],
};
export const CHECKPOINTS: CheckpointPlan[] = [
  { id: 'medio', kind: 'intermediate', title: 'Corte a medio año', date: '2026-08-31' },
  { id: 'fin', kind: 'closing', title: 'Presentación pública', date: '2026-11-30' },
];

/** A round on a subject, each voice by its letter: a agrees, o objects. Returns the decision. */
export function decide(
  meeting: Meeting,
  kind: 'commitment' | 'roadmap',
  commitmentId: CommitmentId,
  answers = 'aaa',
): DecisionId {
  const id = meeting.must('fac', 'decision.open', {
    matter: 'El compromiso',
    subject: { kind, commitmentId },
  }).decisionId as DecisionId;
  for (const [n, who] of VOICES.entries()) meeting.position(who, id, answers[n] === 'o' ? 'object' : 'agree');
  if (meeting.close(id) !== 'accepted') throw new Error('the round did not close');
  return id;
}

export const created = (meeting: Meeting): CommitmentId =>
  meeting.must('fac', 'commitment.create', { title: 'Padrón' }).commitmentId as CommitmentId;

/** Two activities and two checkpoints, in draft. */
export function planned(meeting: Meeting, commitmentId = created(meeting)): CommitmentId {
  meeting.must('gob1', 'roadmap.putActivity', { commitmentId, activity: activity('A1') });
  meeting.must('soc1', 'roadmap.putActivity', { commitmentId, activity: activity('A2', SECOND) });
  for (const checkpoint of CHECKPOINTS)
    meeting.must('fac', 'roadmap.putCheckpoint', { commitmentId, checkpoint });
  return commitmentId;
}

export function accept(meeting: Meeting, commitmentId: CommitmentId): void {
  meeting.must('fac', 'roadmap.askAcceptance', { commitmentId });
  meeting.must('gob1', 'roadmap.answer', { commitmentId, code: 'A1', answer: 'accepted' });
  meeting.must('soc1', 'roadmap.answer', { commitmentId, code: 'A2', answer: 'accepted' });
}

const STEPS = ['agreed', 'planAgreed', 'published', 'carriedOut'] as const;

/** A commitment brought up to one of its steps, with the shortest way there. */
export function brought(meeting: Meeting, to: (typeof STEPS)[number]): CommitmentId {
  const commitmentId = planned(meeting);
  decide(meeting, 'commitment', commitmentId);
  const last = STEPS.indexOf(to);
  if (last >= 1) {
    accept(meeting, commitmentId);
    decide(meeting, 'roadmap', commitmentId);
  }
  if (last >= 2) meeting.must('fac', 'commitment.publish', { commitmentId, secretariat: SECRETARIAT });
  if (last >= 3) meeting.must('fac', 'commitment.startImplementation', { commitmentId });
  return commitmentId;
}

/** An activity reported complete with its evidence and verified by another party. */
export function verified(
  meeting: Meeting,
  commitmentId: CommitmentId,
  code: string,
  by: string,
  other: string,
) {
  const step = (who: string, to: 'inProgress' | 'complete' | 'verified') =>
    meeting.must(who, 'activity.setStatus', { commitmentId, code, to });
  step(by, 'inProgress');
  meeting.must(by, 'activity.addEvidence', { commitmentId, code, title: 'Padrón', reference: 'Anexo 1' });
  step(by, 'complete');
  step(other, 'verified');
}
