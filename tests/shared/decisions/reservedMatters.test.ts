// M2, case by case: what is never decided by majority, whether or not somebody remembered to mark it.
import { describe, expect, it } from 'vitest';
import { changesAgreed, isReservedByNature } from '../../../shared/decisions/reservedMatter.ts';
import { rulesOf } from '../../../shared/decisions/ruleSet.ts';
import type { Decision, DecisionState, DecisionSubject } from '../../../shared/model/decision.ts';
import type { DecisionId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';
import { brought } from '../../support/roadmaps.ts';

const VOICES = ['gob1', 'gar1', 'soc1'];
const quick = () => new Meeting({ config: { majorityMinFailedRounds: 1, majorityMinInvokingParties: 1 } });
const intact = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));

const open = (meeting: Meeting, subject: DecisionSubject, matter = 'Asunto') =>
  meeting.must('fac', 'decision.open', { matter, subject }).decisionId as DecisionId;
function answer(meeting: Meeting, id: DecisionId, soc: 'agree' | 'object'): void {
  for (const who of VOICES) meeting.position(who, id, who === 'soc1' ? soc : 'agree');
  expect(meeting.close(id)).toBe('accepted');
}
function askMajority(meeting: Meeting, id: DecisionId): string {
  meeting.must('gob1', 'decision.invokeMajority', { decisionId: id, text: 'Vence el plazo' });
  return meeting.code('fac', 'decision.openMajority', { decisionId: id });
}
const m2 = (meeting: Meeting, id: DecisionId) =>
  meeting
    .view('facilitator')
    .decisions.find((one) => one.id === id)
    ?.majority.find((check) => check.rule === 'M2');

describe('[M2] changing anything already agreed', () => {
  it.each([
    ['the tree', { kind: 'tree' } as const],
    ['the causes to work on', { kind: 'causes' } as const],
    ['a text on the same matter', { kind: 'text', text: 'El padrón se publica.' } as const],
  ])('[M2] %s: the first decision may end in majority, a later one on it never does', (_what, subject) => {
    const meeting = quick();
    const first = open(meeting, subject);
    expect(meeting.decision(first).reserved).toBe(false);
    answer(meeting, first, 'agree');
    const second = open(meeting, subject);
    expect(meeting.decision(second).reserved).toBe(true);
    expect(meeting.view('participant').decisions.at(-1)).toMatchObject({ reserved: true });
    answer(meeting, second, 'object');
    expect(askMajority(meeting, second)).toBe('majority_reserved_matter');
    expect(m2(meeting, second)).toMatchObject({ met: false });
    expect(meeting.decision(second).refusals).toMatchObject([{ reason: 'refusedReservedMatter' }]);
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[M2] a commitment: its amendment never goes to majority, however it was marked', () => {
    const meeting = quick();
    const commitmentId = brought(meeting, 'carriedOut');
    meeting.must('fac', 'commitment.startAmendment', { commitmentId, reason: 'Cambia' });
    const id = open(meeting, { kind: 'commitment', commitmentId });
    expect(meeting.decision(id).reserved).toBe(true);
    answer(meeting, id, 'object');
    expect(askMajority(meeting, id)).toBe('majority_reserved_matter');
    expect(m2(meeting, id)).toMatchObject({ met: false });
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[M2] becomes true for a decision in deliberation when another one on the same thing is adopted meanwhile', () => {
    const meeting = quick();
    const first = open(meeting, { kind: 'tree' });
    answer(meeting, first, 'object');
    expect(m2(meeting, first)).toMatchObject({ met: true });
    const second = open(meeting, { kind: 'tree' });
    answer(meeting, second, 'agree');
    expect(m2(meeting, first)).toMatchObject({ met: false });
    expect(askMajority(meeting, first)).toBe('majority_reserved_matter');
    // What was agreed itself stays as it was decided.
    expect(meeting.view('screen').decisions.map((one) => one.reserved)).toEqual([true, false]);
  });

  it('[M2] what was not adopted, deferred or withdrawn is not agreed, and another commitment is another thing', () => {
    const known = (state: DecisionState, subject: DecisionSubject, matter = 'Padrón') =>
      ({ state, subject, matter }) as Decision;
    const one: DecisionSubject = { kind: 'commitment', commitmentId: 'c-1' as never };
    const two: DecisionSubject = { kind: 'commitment', commitmentId: 'c-2' as never };
    for (const state of ['open', 'suspended', 'deliberating', 'notAdopted', 'deferred', 'withdrawn'] as const)
      expect(changesAgreed([known(state, one)], one, ''), state).toBe(false);
    for (const state of ['adoptedByConsensus', 'adoptedByMajority'] as const)
      expect(changesAgreed([known(state, one)], one, ''), state).toBe(true);
    expect(changesAgreed([known('adoptedByConsensus', one)], two, '')).toBe(false);
    const text: DecisionSubject = { kind: 'text', text: 'Sí.' };
    const agreed = [known('adoptedByConsensus', text, 'Padrón  de pozos')];
    expect(changesAgreed(agreed, { kind: 'text', text: 'No.' }, 'padrón de POZOS ')).toBe(true);
    expect(changesAgreed(agreed, { kind: 'text', text: 'No.' }, 'Padrón de lagos')).toBe(false);
  });
});

describe('[M2] the other reserved matters', () => {
  it('[M2] the rules of the body are reserved from the first decision on them', () => {
    const meeting = quick();
    const rules = rulesOf(meeting.state);
    expect(isReservedByNature([], { kind: 'rules', rules }, 'Reglas')).toBe(true);
    const id = open(meeting, { kind: 'rules', rules });
    answer(meeting, id, 'object');
    expect(askMajority(meeting, id)).toBe('majority_reserved_matter');
  });

  it('[M2, Q8] membership of a party is nobody else’s to decide: only its own voice takes it out or back', () => {
    const meeting = quick();
    for (const who of ['fac', 'gob1'])
      expect(meeting.code(who, 'party.withdraw', { reason: 'Que salga' })).toBe(
        who === 'fac' ? 'not_allowed' : 'accepted',
      );
    expect(meeting.state.withdrawals.map((one) => one.partyId)).toEqual(['gob']);
    expect(meeting.code('soc1', 'party.return', {})).toBe('accepted');
    expect(meeting.state.withdrawals[0]?.returnedAt).toBeNull();
  });

  it('[M2] the facilitation marks the rest, such as a setting of safety or privacy: it is recorded at opening', () => {
    const meeting = quick();
    const id = meeting.decide('Grabar las sesiones.', { reserved: true });
    answer(meeting, id, 'object');
    expect(askMajority(meeting, id)).toBe('majority_reserved_matter');
    expect(meeting.view('observer').decisions[0]).toMatchObject({ reserved: true });
  });
});
