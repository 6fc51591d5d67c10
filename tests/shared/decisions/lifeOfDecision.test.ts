// The life of a decision (5.5) rule by rule, through policy, handlers and views: what each rule allows and refuses.
import { describe, expect, it } from 'vitest';
import type { DecisionId } from '../../../shared/model/ids.ts';
import { Meeting } from '../../support/meeting.ts';

const VOICES = ['gob1', 'gar1', 'soc1'] as const;
/** One letter per party in the order of the body: a agree, o object, s stand aside. */
function round(meeting: Meeting, id: DecisionId, short: string): string {
  const values = { a: 'agree', o: 'object', s: 'standAside' } as const;
  for (const [index, who] of VOICES.entries())
    meeting.position(who, id, values[short[index] as keyof typeof values]);
  return meeting.close(id);
}
const again = (meeting: Meeting, id: DecisionId, text = '') =>
  meeting.code('fac', 'decision.newRound', { decisionId: id, text });

describe('the life of a decision', () => {
  it('[B5] who facilitates states no position and who observes neither', () => {
    const meeting = new Meeting();
    meeting.join('ojo', { role: 'observer' });
    const id = meeting.decide();
    expect(meeting.position('fac', id, 'agree')).toBe('not_allowed');
    expect(meeting.position('ojo', id, 'agree')).toBe('not_allowed');
  });

  it('[D5] an objection needs its reason and a reservation its text', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    expect(meeting.position('soc1', id, 'object', 'No quiero')).toBe('objection_needs_reason');
    expect(meeting.position('soc1', id, 'object', '          ')).toBe('objection_needs_reason');
    expect(meeting.position('soc1', id, 'object', 'No quiero.')).toBe('accepted');
    expect(meeting.position('gar1', id, 'reservation', '')).toBe('reservation_needs_text');
    expect(meeting.position('gar1', id, 'standAside', '')).toBe('accepted');
  });

  it('[D6] another round needs another text or the minutes of deliberation', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    expect(round(meeting, id, 'aao')).toBe('accepted');
    expect(again(meeting, id)).toBe('needs_deliberation');
    meeting.after(9);
    expect(again(meeting, id)).toBe('needs_deliberation');
    expect(again(meeting, id, 'Un texto que atiende lo objetado.')).toBe('accepted');
    expect(round(meeting, id, 'aao')).toBe('accepted');
    meeting.after(10);
    expect(again(meeting, id)).toBe('accepted');
  });

  it('[D7] a voided round counts nothing and lets the text change at once', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.position('soc1', id, 'object');
    expect(meeting.code('fac', 'decision.void', { decisionId: id, round: 1 })).toBe('accepted');
    expect(meeting.code('fac', 'decision.void', { decisionId: id, round: 1 })).toBe('decision_not_open');
    expect(again(meeting, id)).toBe('accepted');
    const rounds = meeting.view('facilitator').decisions[0]!;
    expect(rounds.majority.find((one) => one.rule === 'M3')?.have).toBe(0);
  });

  it('[D8] the last statement of a party counts, and all of them are kept', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.position('soc1', id, 'object');
    expect(round(meeting, id, 'aaa')).toBe('accepted');
    expect(meeting.decision(id).state).toBe('adoptedByConsensus');
    expect(meeting.decision(id).rounds[0]!.allPositions).toHaveLength(4);
  });

  it('[D3, D4] a second position, a late one, another round or another text never change a result', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    round(meeting, id, 'aaa');
    const before = JSON.stringify(meeting.decision(id));
    expect(meeting.position('soc1', id, 'object')).toBe('accepted');
    expect(JSON.stringify(meeting.decision(id))).toBe(before);
    const args = { decisionId: id, value: 'object', text: 'No alcanza el presupuesto.' } as const;
    const { contentHash } = meeting.decision(id).rounds[0]!;
    expect(meeting.code('soc1', 'decision.position', { ...args, round: 7, contentHash })).toBe('wrong_round');
    expect(
      meeting.code('soc1', 'decision.position', { ...args, round: 1, contentHash: 'f'.repeat(64) }),
    ).toBe('wrong_text');
    expect(meeting.close(id)).toBe('round_closed');
  });

  it('[Q5, Q6] quorum lost suspends at once; back in time it goes on, and after fifteen minutes it is deferred', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    meeting.position('soc1', id, 'agree');
    meeting.presence('soc1', false);
    expect(meeting.decision(id).state).toBe('suspended');
    expect(meeting.close(id)).toBe('decision_suspended');
    meeting.after(14).presence('soc1', true);
    expect(meeting.decision(id).state).toBe('open');
    meeting.presence('gar1', false);
    meeting.after(15);
    expect(meeting.decision(id)).toMatchObject({ state: 'deferred', endReason: 'Q6' });
  });

  it('[Q7] nothing opens and nothing closes without quorum', () => {
    const meeting = new Meeting();
    meeting.presence('gob1', false);
    expect(
      meeting.code('fac', 'decision.open', { matter: 'Algo', subject: { kind: 'text', text: 'Algo' } }),
    ).toBe('no_quorum');
  });

  it('[M1–M7, M8] the exception goes step by step, two of three decide and the third writes its dissent alone', () => {
    const meeting = new Meeting();
    const id = meeting.decide('El texto.', { responsibleParty: 'gob' });
    const open = () => meeting.code('fac', 'decision.openMajority', { decisionId: id });
    const invoke = (who: string, text: string) =>
      meeting.code(who, 'decision.invokeMajority', { decisionId: id, text });
    round(meeting, id, 'aao');
    expect(open()).toBe('majority_rounds');
    again(meeting, id, 'Otro texto.');
    round(meeting, id, 'aao');
    expect(open()).toBe('majority_justification');
    expect(invoke('gob1', '')).toBe('majority_justification');
    expect(invoke('fac', 'Urge')).toBe('not_allowed');
    expect(invoke('gob1', 'Vence el plazo legal.')).toBe('accepted');
    expect(open()).toBe('majority_invocation');
    expect(invoke('gar1', 'No hay otra fecha.')).toBe('accepted');
    expect(open()).toBe('accepted');
    expect(meeting.close(id)).toBe('decision_incomplete');
    expect(round(meeting, id, 'aao')).toBe('accepted');
    expect(meeting.decision(id)).toMatchObject({ state: 'adoptedByMajority', version: 1 });
    const dissent = (who: string) =>
      meeting.code(who, 'decision.dissent', { decisionId: id, text: 'No alcanza.' });
    expect([dissent('gob1'), dissent('gar1'), dissent('soc1')]).toEqual([
      'dissent_not_yours',
      'dissent_not_yours',
      'accepted',
    ]);
    expect(meeting.view('screen').decisions[0]!.dissents).toMatchObject([
      { partyId: 'soc', text: 'No alcanza.' },
    ]);
    expect(meeting.decision(id).refusals.map((one) => one.reason)).toEqual([
      'refusedRounds',
      'refusedJustification',
      'refusedInvocation',
    ]);
  });

  it('[M8] the dissent may still be written 48 hours after the closing, by who held the seat, and no later', () => {
    const meeting = new Meeting({ config: { majorityMinFailedRounds: 1, majorityMinInvokingParties: 1 } });
    const id = meeting.decide();
    round(meeting, id, 'aao');
    meeting.must('gob1', 'decision.invokeMajority', { decisionId: id, text: 'Vence el plazo legal.' });
    meeting.must('fac', 'decision.openMajority', { decisionId: id });
    round(meeting, id, 'aao');
    meeting.must('fac', 'session.close', {});
    const dissent = (who: string, text: string) =>
      meeting.code(who, 'decision.dissent', { decisionId: id, text });
    meeting.now += 47 * 3_600_000;
    expect(dissent('gob1', 'No es nuestro.')).toBe('dissent_not_yours');
    expect(dissent('soc1', 'El texto completo.')).toBe('accepted');
    expect(meeting.decision(id).dissents).toMatchObject([{ partyId: 'soc', text: 'El texto completo.' }]);
    meeting.now += 2 * 3_600_000;
    expect(dissent('soc1', 'Otra cosa.')).toBe('dissent_too_late');
  });
});
