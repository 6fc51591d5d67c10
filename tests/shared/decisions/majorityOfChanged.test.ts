// A majority adopts what the last round froze; between rounds what it was about may have been withdrawn, taken back or
// written again. Then there is nothing to adopt (5.6, 5.7, D7).
import { describe, expect, it } from 'vitest';
import type { CommitmentId, DecisionId } from '../../../shared/model/ids.ts';
import { buildPassport } from '../../../shared/model/passport.ts';
import { actaFile, actaFileText } from '../../../shared/record/actaFile.ts';
import { checkPassport } from '../../../shared/record/checkPassport.ts';
import { verifyActa, verifyActaText } from '../../../shared/record/verify.ts';
import { payloadOf, rechain } from '../../support/forgedRecords.ts';
import { Meeting, MINUTE } from '../../support/meeting.ts';
import { accept, activity, brought, created, decide, SECOND, VOICES } from '../../support/roadmaps.ts';
import { secondVerdicts } from '../../support/secondVerifier.ts';

const answer = (meeting: Meeting, id: DecisionId): string => {
  for (const who of VOICES) meeting.position(who, id, who === 'soc1' ? 'object' : 'agree');
  return meeting.close(id);
};

/** Two rounds without consensus and two parties that invoke the exception. */
function invoked(meeting: Meeting, kind: 'commitment' | 'roadmap', commitmentId: CommitmentId): DecisionId {
  const id = decide(meeting, kind, commitmentId, 'aao');
  meeting.now += 11 * MINUTE;
  meeting.must('fac', 'decision.newRound', { decisionId: id });
  answer(meeting, id);
  for (const who of ['gob1', 'gar1'])
    meeting.must(who, 'decision.invokeMajority', { decisionId: id, text: 'Vence el plazo' });
  return id;
}
function accepted(): { meeting: Meeting; commitmentId: CommitmentId; id: DecisionId } {
  const meeting = new Meeting();
  const commitmentId = brought(meeting, 'agreed');
  accept(meeting, commitmentId);
  return { meeting, commitmentId, id: invoked(meeting, 'roadmap', commitmentId) };
}
const asked = (meeting: Meeting, decisionId: DecisionId) =>
  meeting.code('fac', 'decision.openMajority', { decisionId });
const verifies = (meeting: Meeting): boolean =>
  verifyActa(JSON.parse(JSON.stringify(actaFile(meeting)))).intact;

describe('the exceptional majority on what is no longer what was decided', () => {
  it('[5.6, D7] a withdrawn commitment does not come back agreed', () => {
    const meeting = new Meeting();
    const commitmentId = created(meeting);
    const id = invoked(meeting, 'commitment', commitmentId);
    meeting.must('fac', 'commitment.withdraw', { commitmentId, reason: 'Se retira' });
    expect(asked(meeting, id)).toBe('unknown_commitment');
    expect(meeting.state.commitments[0]?.state).toBe('withdrawn');
  });

  it('[5.6] a verifier says so when a record has it', () => {
    const meeting = new Meeting();
    const commitmentId = created(meeting);
    const id = invoked(meeting, 'commitment', commitmentId);
    expect(asked(meeting, id)).toBe('accepted');
    const opened = meeting.events.at(-1)!;
    const forged = new Meeting();
    const same = created(forged);
    invoked(forged, 'commitment', same);
    forged.must('fac', 'commitment.withdraw', { commitmentId: same, reason: 'Se retira' });
    forged.record('fac', [{ type: 'decision.roundOpened', payload: opened.payload } as never]);
    expect([verifies(meeting), verifies(forged)]).toEqual([true, false]);
  });

  it('[5.7, R5] a roadmap that was taken back, declined or written again is not agreed as it was', () => {
    const back = accepted();
    back.meeting.must('fac', 'roadmap.return', { commitmentId: back.commitmentId, reason: 'Falta' });
    expect(asked(back.meeting, back.id)).toBe('roadmap_not_in_acceptance');

    const declined = accepted();
    const { commitmentId } = declined;
    const no = { commitmentId, code: 'A2', answer: 'declined', note: 'No podemos' } as const;
    declined.meeting.must('soc1', 'roadmap.answer', no);
    expect(asked(declined.meeting, declined.id)).toBe('roadmap_not_in_acceptance');
    const other = activity('A2', { ...SECOND, deliverable: 'Otra cosa' });
    declined.meeting.must('gob1', 'roadmap.putActivity', { commitmentId, activity: other });
    accept(declined.meeting, commitmentId);
    expect(asked(declined.meeting, declined.id)).toBe('stale');
    expect(declined.meeting.state.roadmaps.map((one) => one.state)).toEqual(['acceptance']);
    expect(verifies(declined.meeting)).toBe(true);
  });

  it('[M6] a roadmap imposes no activity on a party that objects to it, and both verifiers say so', () => {
    const { meeting, id } = accepted();
    expect(asked(meeting, id)).toBe('accepted');
    expect(answer(meeting, id)).toBe('accepted');
    expect(meeting.decision(id).rounds.at(-1)?.result).toBe('refusedResponsibleObjects');
    expect(meeting.view('participant').decisions.at(-1)?.majority.at(-1)).toMatchObject({ met: false });
    expect(verifies(meeting)).toBe(true);
    const number = meeting.decision(id).number;
    expect(checkPassport(buildPassport(meeting.events, number)!)).toEqual({ intact: true });
    const imposed = structuredClone(meeting.events);
    Object.assign(payloadOf(imposed.at(-1)!), { result: 'adoptedByMajority' });
    const texts = [meeting.events, rechain(imposed)].map((events) =>
      actaFileText(actaFile({ events, people: [] })),
    );
    expect(texts.map((text) => verifyActaText(text).intact)).toEqual([true, false]);
    expect(secondVerdicts(texts).map((one) => one.intact)).toEqual([true, false]);
  });

  it('[M3] a roadmap that nobody touched is decided on the text of its last round', () => {
    const { meeting, id } = accepted();
    expect(asked(meeting, id)).toBe('accepted');
    expect(meeting.decision(id).rounds.map((round) => round.contentHash)).toHaveLength(3);
    expect(new Set(meeting.decision(id).rounds.map((round) => round.contentHash)).size).toBe(1);
    expect(verifies(meeting)).toBe(true);
  });
});
