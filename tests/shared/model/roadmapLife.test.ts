// Sections 5.7 and 5.8 of the domain: a roadmap written, accepted and agreed, and its activities carried out.
import { describe, expect, it } from 'vitest';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';
import {
  accept,
  activity,
  brought,
  created,
  decide,
  planned,
  SECOND,
  VOICES,
  verified,
} from '../../support/roadmaps.ts';

const intact = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));
const roadmaps = (meeting: Meeting) => meeting.state.roadmaps;

describe('a roadmap (5.7)', () => {
  it('is written by whoever writes, before or after the agreement, and a commitment that left takes it along', () => {
    const meeting = new Meeting();
    const id = planned(meeting);
    expect(roadmaps(meeting)).toMatchObject([
      { version: 1, state: 'draft', activities: [{ code: 'A1' }, { code: 'A2' }] },
    ]);
    const put = (who: string, more: object) =>
      meeting.code(who, 'roadmap.putActivity', { commitmentId: id, activity: activity('A3', more) });
    expect(put('gob1', { leadParty: 'soc', leadPerson: 'gob1' })).toBe('lead_not_of_party');
    expect(put('gob1', { leadParty: 'nadie', leadPerson: null })).toBe('unknown_party');
    expect(put('gob1', { leadPerson: 'nadie' })).toBe('unknown_person');
    expect(put('gob1', { leadPerson: null })).toBe('accepted');
    const drop = (code: string, reason: string) =>
      meeting.code('gar1', 'roadmap.dropActivity', { commitmentId: id, code, reason });
    expect([drop('A9', 'x'), drop('A3', ''), drop('A3', 'Repetida')]).toEqual([
      'unknown_activity',
      'reason_required',
      'accepted',
    ]);
    expect(meeting.code('gar1', 'roadmap.dropCheckpoint', { commitmentId: id, id: 'otro' })).toBe(
      'unknown_checkpoint',
    );
    meeting.must('gar1', 'roadmap.dropCheckpoint', { commitmentId: id, id: 'fin' });
    expect(roadmaps(meeting)[0]?.checkpoints).toMatchObject([{ id: 'medio' }]);
    meeting.must('fac', 'commitment.withdraw', { commitmentId: id, reason: 'Se unió a otro' });
    expect(meeting.view('participant').roadmaps).toEqual([]);
    expect(put('gob1', {})).toBe('unknown_commitment');
  });

  it('[R1] holds forty activities and twenty checkpoints, and no more', () => {
    const meeting = new Meeting();
    const id = created(meeting);
    const put = (n: number) =>
      meeting.code('gob1', 'roadmap.putActivity', { commitmentId: id, activity: activity(`A${n}`) });
    const mark = (n: number) =>
      meeting.code('fac', 'roadmap.putCheckpoint', {
        commitmentId: id,
        checkpoint: { id: `c${n}`, kind: 'cutoff', title: 'Corte', date: '2026-06-30' },
      });
    for (let n = 1; n <= 40; n += 1) expect(put(n)).toBe('accepted');
    for (let n = 1; n <= 20; n += 1) expect(mark(n)).toBe('accepted');
    expect([put(41), mark(21)]).toEqual(['roadmap_full', 'roadmap_full']);
    expect([put(40), mark(20)]).toEqual(['accepted', 'accepted']);
  });

  it('[5.7 draft → acceptance] with no error left, by the facilitation; from then on nothing is written', () => {
    const meeting = new Meeting();
    const id = created(meeting);
    const ask = () => meeting.send('fac', 'roadmap.askAcceptance', { commitmentId: id });
    expect(ask()).toMatchObject({ error: { code: 'roadmap_missing' } });
    meeting.must('gob1', 'roadmap.putActivity', { commitmentId: id, activity: activity('A1') });
    expect(ask()).toMatchObject({
      error: {
        code: 'roadmap_invalid',
        params: { problems: 'hacen falta al menos 2 actividades; los pesos suman 50 y deben sumar 100' },
      },
    });
    meeting.must('gob1', 'roadmap.putActivity', { commitmentId: id, activity: activity('A2', SECOND) });
    expect(meeting.code('gob1', 'roadmap.askAcceptance', { commitmentId: id })).toBe('not_allowed');
    expect(ask()).toMatchObject({ ok: true });
    expect(meeting.code('gob1', 'roadmap.putActivity', { commitmentId: id, activity: activity('A1') })).toBe(
      'roadmap_not_draft',
    );
  });

  it('[5.7 acceptance → draft, R5] one decline, or the facilitation, gives the whole back with the reason', () => {
    const meeting = new Meeting();
    const id = planned(meeting);
    accept(meeting, id);
    const answer = (who: string, code: string, more: { answer: 'accepted' | 'declined'; note?: string }) =>
      meeting.code(who, 'roadmap.answer', { commitmentId: id, code, ...more });
    expect(answer('gar1', 'A1', { answer: 'accepted' })).toBe('not_the_lead');
    expect(answer('fac', 'A1', { answer: 'accepted' })).toBe('not_allowed');
    expect(answer('gob1', 'A1', { answer: 'declined' })).toBe('reason_required');
    expect(answer('gob1', 'A1', { answer: 'declined', note: 'No es de su competencia' })).toBe('accepted');
    expect(roadmaps(meeting)).toMatchObject([
      { state: 'draft', returned: [{ code: 'A1', by: 'gob1', reason: 'No es de su competencia' }] },
    ]);
    expect(answer('gob1', 'A1', { answer: 'accepted' })).toBe('roadmap_not_in_acceptance');
    meeting.must('fac', 'roadmap.askAcceptance', { commitmentId: id });
    expect(roadmaps(meeting)[0]?.activities.map((one) => one.acceptances)).toEqual([[], []]);
    expect(meeting.code('fac', 'roadmap.return', { commitmentId: id, reason: '' })).toBe('reason_required');
    meeting.must('fac', 'roadmap.return', { commitmentId: id, reason: 'La persona dejó la mesa' });
    expect(roadmaps(meeting)[0]).toMatchObject({ state: 'draft', returned: [{}, { code: null }] });
  });

  it.each(['person.remove', 'person.demote'] as const)(
    '[5.7 acceptance → draft, R5, C29] what somebody accepted waits again after %s, and she is not asked any more',
    (command) => {
      const meeting = new Meeting({ seats: { gob: 2, gar: 1, soc: 1 } });
      const id = planned(meeting);
      accept(meeting, id);
      meeting.must('fac', command, { participantId: 'soc1' as ParticipantId, reason: 'Faltó a las reglas' });
      expect(roadmaps(meeting)[0]).toMatchObject({
        state: 'draft',
        returned: [{ by: 'fac', code: null, reason: expect.stringContaining('A2') }],
      });
      expect(meeting.send('fac', 'roadmap.askAcceptance', { commitmentId: id })).toMatchObject({
        error: { code: 'lead_left', params: { activities: 'A2' } },
      });
      expect(intact(meeting)).toMatchObject({ intact: true });
    },
  );

  it('[R5, R8] the removal of somebody who accepted nothing, or whose roadmap was agreed, changes no roadmap', () => {
    const meeting = new Meeting({ seats: { gob: 2, gar: 2, soc: 2 } });
    const id = brought(meeting, 'planAgreed');
    const before = roadmaps(meeting);
    for (const who of ['gob2', 'soc1'])
      meeting.must('fac', 'person.remove', { participantId: who as ParticipantId, reason: 'Se fue' });
    expect(roadmaps(meeting)).toEqual(before);
    expect(meeting.state.commitments.find((one) => one.id === id)?.state).toBe('agreed');
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[5.7 acceptance → agreed, R5] only by a decision, after its commitment, with every lead’s answer', () => {
    const meeting = new Meeting();
    const id = planned(meeting);
    const open = () =>
      meeting.code('fac', 'decision.open', {
        matter: 'La hoja de ruta',
        subject: { kind: 'roadmap', commitmentId: id },
      });
    expect(open()).toBe('roadmap_not_in_acceptance');
    accept(meeting, id);
    expect(open()).toBe('roadmap_before_commitment');
    decide(meeting, 'commitment', id);
    meeting.must('fac', 'roadmap.return', { commitmentId: id, reason: 'Falta una fecha' });
    meeting.must('fac', 'roadmap.askAcceptance', { commitmentId: id });
    meeting.must('soc1', 'roadmap.answer', { commitmentId: id, code: 'A2', answer: 'accepted' });
    expect(
      meeting.send('fac', 'decision.open', {
        matter: 'La hoja de ruta',
        subject: { kind: 'roadmap', commitmentId: id },
      }),
    ).toMatchObject({ error: { code: 'roadmap_not_accepted', params: { activities: 'A1' } } });
    meeting.must('gob1', 'roadmap.answer', { commitmentId: id, code: 'A1', answer: 'accepted' });
    expect(open()).toBe('accepted');
    const frozen = [
      meeting.code('fac', 'roadmap.return', { commitmentId: id, reason: 'x' }),
      meeting.code('gob1', 'roadmap.answer', { commitmentId: id, code: 'A1', answer: 'declined', note: 'x' }),
    ];
    expect(frozen).toEqual(['frozen', 'frozen']);
    const decision = meeting.state.decisions.at(-1)!;
    expect(decision.rounds[0]?.content).toMatchObject({
      kind: 'roadmap',
      version: 1,
      acceptances: [
        { code: 'A1', person: 'gob1' },
        { code: 'A2', person: 'soc1' },
      ],
    });
    for (const who of VOICES) meeting.position(who, decision.id, 'agree');
    meeting.close(decision.id);
    expect(roadmaps(meeting)).toMatchObject([
      { state: 'agreed', decisionId: decision.id, contentHash: decision.rounds[0]?.contentHash },
    ]);
    expect(meeting.decision(decision.id).version).toBe(1);
  });

  it('the text agreed meanwhile is what its dates must fit', () => {
    const meeting = new Meeting();
    const id = planned(meeting);
    accept(meeting, id);
    meeting.texts[id] = {
      kind: 'commitment',
      commitment: { period: { start: '2026-05-01', end: '2026-10-31' }, actionLines: [{ title: 'Padrón' }] },
    };
    decide(meeting, 'commitment', id);
    expect(
      meeting.send('fac', 'decision.open', {
        matter: 'La hoja',
        subject: { kind: 'roadmap', commitmentId: id },
      }),
    ).toMatchObject({
      error: { code: 'roadmap_invalid', params: { problems: 'A2 queda fuera del periodo del compromiso' } },
    });
  });
});

describe('an activity that is carried out (5.8, F1)', () => {
  const step = (
    meeting: Meeting,
    commitmentId: CommitmentId,
    who: string,
    to: 'notStarted' | 'inProgress' | 'complete' | 'verified',
    reason = '',
  ) => meeting.code(who, 'activity.setStatus', { commitmentId, code: 'A1', to, reason });

  it('[5.8 notStarted → inProgress, 5.8 inProgress → complete, 5.8 complete → verified] reported by its lead with evidence, verified by another party, also after the closing', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    meeting.must('fac', 'session.close', {});
    expect(step(meeting, id, 'gar1', 'inProgress')).toBe('not_the_lead');
    expect(step(meeting, id, 'fac', 'inProgress')).toBe('not_allowed');
    expect(step(meeting, id, 'gob1', 'complete')).toBe('activity_step');
    expect(step(meeting, id, 'gob1', 'inProgress')).toBe('accepted');
    expect(step(meeting, id, 'gob1', 'complete')).toBe('activity_needs_evidence');
    const evidence = (who: string) =>
      meeting.code(who, 'activity.addEvidence', {
        commitmentId: id,
        code: 'A1',
        title: 'Padrón',
        reference: 'https://ejemplo.mx',
      });
    expect([evidence('gar1'), evidence('gob1')]).toEqual(['not_the_lead', 'accepted']);
    expect(step(meeting, id, 'gob1', 'complete')).toBe('accepted');
    expect(step(meeting, id, 'gob1', 'verified')).toBe('verified_by_lead');
    expect(meeting.view('screen').commitments[0]?.progress).toEqual({
      label: 'enProceso',
      verified: 0,
      reported: 50,
    });
    expect(step(meeting, id, 'gar1', 'verified')).toBe('accepted');
    expect(roadmaps(meeting)[0]?.activities[0]).toMatchObject({
      status: 'verified',
      evidence: [{ by: 'gob1', title: 'Padrón' }],
      statusLog: [{ by: 'gob1' }, { by: 'gob1' }, { from: 'complete', to: 'verified', by: 'gar1' }],
    });
  });

  it('[5.8 verified → complete, 5.8 complete → inProgress, 5.8 inProgress → notStarted] one step back with its reason: returned by another party, or by its lead', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    verified(meeting, id, 'A1', 'gob1', 'gar1');
    expect(step(meeting, id, 'gob1', 'complete', 'x')).toBe('verified_by_lead');
    expect(step(meeting, id, 'soc1', 'complete')).toBe('reason_required');
    expect(step(meeting, id, 'soc1', 'complete', 'No abre el enlace')).toBe('accepted');
    expect(step(meeting, id, 'soc1', 'inProgress', 'Falta el mapa')).toBe('accepted');
    expect(step(meeting, id, 'gob1', 'notStarted', 'Se empieza de nuevo')).toBe('accepted');
  });

  it('what was signed stays byte by byte the same, whatever is followed up later', () => {
    const meeting = new Meeting();
    const id = brought(meeting, 'carriedOut');
    meeting.must('fac', 'session.close', {});
    meeting.must('fac', 'acta.openReview', {});
    const before = actaFile(meeting);
    verified(meeting, id, 'A1', 'gob1', 'gar1');
    const after = actaFile(meeting);
    expect(JSON.stringify(after.content)).toBe(JSON.stringify(before.content));
    expect(after.contentHash).toBe(before.contentHash);
    expect(intact(meeting)).toMatchObject({ intact: true });
  });
});
