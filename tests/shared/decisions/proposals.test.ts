// A decision before its first round and one the mesa cannot end: proposed, opened, withdrawn, divided, taken elsewhere
// (domain.md 5.5), and that none of it is a way around the reserve, the rounds or the responsible party (M2, M3, M6).
import { describe, expect, it } from 'vitest';
import type { DecisionId } from '../../../shared/model/ids.ts';
import { buildPassport } from '../../../shared/model/passport.ts';
import type { CommandInput, CommandName } from '../../../shared/protocol/commands.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';

const VOICES = ['gob1', 'gar1', 'soc1'] as const;
const QUICK = { majorityMinFailedRounds: 1, majorityMinInvokingParties: 1 };
const TEXT = { kind: 'text', text: 'Publicar el padrón.' } as const;
const PARTS = [
  { matter: 'El padrón', text: 'Publicar el padrón.' },
  { matter: 'El mapa', text: 'Publicar el mapa.' },
];

function round(meeting: Meeting, id: DecisionId, short: string): void {
  const values = { a: 'agree', o: 'object' } as const;
  for (const [index, who] of VOICES.entries())
    meeting.position(who, id, values[short[index] as keyof typeof values]);
  meeting.close(id);
}
function propose(meeting: Meeting, who = 'soc1', more: Partial<CommandInput<'decision.propose'>> = {}) {
  return meeting.must(who, 'decision.propose', { matter: 'Padrón de pozos', subject: TEXT, ...more })
    .decisionId as DecisionId;
}
/** A decision of the facilitation left in deliberation. */
function deliberating(more: { reserved?: boolean; responsibleParty?: string } = {}) {
  const meeting = new Meeting({ config: QUICK });
  const id = meeting.decide('El texto.', more);
  round(meeting, id, 'aao');
  return { meeting, id };
}
function divided(more: Parameters<typeof deliberating>[0] = {}) {
  const { meeting, id } = deliberating(more);
  meeting.must('fac', 'decision.split', { decisionId: id, reason: 'Son dos asuntos', parts: PARTS });
  return { meeting, id, parts: meeting.decision(id).parts };
}
const inMajority = (meeting: Meeting, decisionId: DecisionId) => {
  meeting.must('gob1', 'decision.invokeMajority', { decisionId, text: 'Vence el plazo.' });
  return meeting.code('fac', 'decision.openMajority', { decisionId });
};
const verifies = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting)))).intact;

describe('a proposed decision (5.5)', () => {
  it('[5.5 proposed → open] by the facilitation, with quorum and nothing else alive, on the text as it was proposed', () => {
    const meeting = new Meeting();
    const id = propose(meeting);
    expect(meeting.decision(id)).toMatchObject({ state: 'proposed', number: 1, rounds: [], reserved: false });
    const open = (who = 'fac') => meeting.code(who, 'decision.openProposed', { decisionId: id });
    expect(open('soc1')).toBe('not_allowed');
    const other = meeting.decide('Otro texto.');
    expect(open()).toBe('decision_alive');
    meeting.must('fac', 'decision.withdraw', { decisionId: other, reason: 'Sobra' });
    meeting.presence('gar1', false);
    expect(open()).toBe('no_quorum');
    meeting.presence('gar1', true);
    expect(open()).toBe('accepted');
    expect(meeting.decision(id)).toMatchObject({
      state: 'open',
      openedBy: 'fac',
      rounds: [{ content: TEXT }],
    });
    expect(meeting.decision(id).proposed?.by).toBe('soc1');
    expect(open()).toBe('decision_not_proposed');
    round(meeting, id, 'aaa');
    expect(meeting.decision(id).state).toBe('adoptedByConsensus');
    expect(buildPassport(meeting.events, 1)?.content.rounds).toHaveLength(1);
    expect(verifies(meeting)).toBe(true);
  });

  it('[5.5 proposed → withdrawn] by who proposed it, or by the facilitation; never by somebody else', () => {
    const meeting = new Meeting();
    const [own, left] = [propose(meeting), propose(meeting)];
    const withdraw = (who: string, decisionId: DecisionId, reason = 'Ya no hace falta') =>
      meeting.code(who, 'decision.withdraw', { decisionId, reason });
    expect(withdraw('gob1', own)).toBe('proposal_not_yours');
    expect(withdraw('soc1', own, '')).toBe('reason_required');
    expect([withdraw('soc1', own), withdraw('fac', left)]).toEqual(['accepted', 'accepted']);
    expect(meeting.state.decisions.map((one) => one.state)).toEqual(['withdrawn', 'withdrawn']);
    expect(withdraw('soc1', own)).toBe('decision_not_open');
    // What the facilitation opened by itself was proposed by nobody of the table.
    expect(withdraw('soc1', meeting.decide())).toBe('proposal_not_yours');
  });

  it('waits without being alive: rounds, recess and rules go on, and only the closing of the session defers it', () => {
    const meeting = new Meeting();
    const id = propose(meeting);
    meeting.must('fac', 'session.recess', { reason: 'Comida' });
    meeting.must('fac', 'session.resume', {});
    meeting.presence('gar1', false);
    meeting.after(20).presence('gar1', true);
    expect(meeting.decision(id).state).toBe('proposed');
    expect(meeting.code('fac', 'decision.defer', { decisionId: id, reason: '' })).toBe('decision_not_open');
    expect(buildPassport(meeting.events, 1)).toBeNull();
    meeting.must('fac', 'session.close', {});
    expect(meeting.decision(id).state).toBe('deferred');
    expect(actaFile(meeting).content.decisions[0]).toMatchObject({
      state: 'deferred',
      proposed: { by: 'soc1' },
      rounds: [],
    });
    expect(verifies(meeting)).toBe(true);
  });

  it('at most three of one person and twenty in all wait at once; the facilitation is held by the second only', () => {
    const meeting = new Meeting({ seats: { gob: 3, gar: 3, soc: 1 } });
    const proposal = { matter: 'Padrón de pozos', subject: TEXT };
    for (const who of ['gob1', 'gob2', 'gob3', 'gar1', 'gar2', 'gar3'])
      for (let n = 0; n < 3; n += 1) propose(meeting, who);
    expect(meeting.send('gob1', 'decision.propose', proposal)).toMatchObject({
      error: { code: 'proposals_full', params: { max: 3 } },
    });
    propose(meeting, 'fac');
    propose(meeting, 'soc1');
    for (const who of ['fac', 'soc1'])
      expect(meeting.send(who, 'decision.propose', proposal)).toMatchObject({
        error: { code: 'proposals_full', params: { max: 20 } },
      });
  });

  it('one person proposes twenty times in a mesa, also when each one is withdrawn: views and papers have a limit', () => {
    const meeting = new Meeting();
    for (let n = 0; n < 20; n += 1) {
      const decisionId = propose(meeting);
      meeting.must('soc1', 'decision.withdraw', { decisionId, reason: 'Otra vez' });
    }
    const proposal = { matter: 'Padrón de pozos', subject: TEXT };
    expect(meeting.code('soc1', 'decision.propose', proposal)).toBe('too_many_times');
    expect(meeting.code('gob1', 'decision.propose', proposal)).toBe('accepted');
  });

  it('names what exists, and never the rules of the body', () => {
    const meeting = new Meeting();
    const code = (input: Partial<CommandInput<'decision.propose'>>) =>
      meeting.code('soc1', 'decision.propose', { matter: 'Padrón de pozos', subject: TEXT, ...input });
    expect(code({ responsibleParty: 'otra' as never })).toBe('unknown_party');
    expect(code({ subject: { kind: 'commitment', commitmentId: 'otro' as never } })).toBe(
      'unknown_commitment',
    );
    expect(code({ subject: { kind: 'rules', rules: { positionModes: {} } as never } })).toBe(
      'rules_not_proposed',
    );
    expect(meeting.state.decisions).toEqual([]);
    propose(meeting, 'soc1', { subject: { kind: 'text', text: '  Publicar \u0007el padrón.  ' } });
    expect(meeting.state.decisions[0]?.subject).toEqual(TEXT);
  });

  it('[M2] what is already agreed is reserved when it is proposed, and what becomes so, when it is opened', () => {
    const meeting = new Meeting();
    const early = propose(meeting);
    round(meeting, meeting.decide(), 'aaa');
    const late = propose(meeting);
    expect([meeting.decision(early).reserved, meeting.decision(late).reserved]).toEqual([false, true]);
    meeting.must('fac', 'decision.openProposed', { decisionId: early });
    expect(meeting.decision(early).reserved).toBe(true);
  });
});

describe('a decision the mesa cannot end (5.5)', () => {
  it('[5.5 deliberating → split] in parts that are proposed by themselves, with their reason', () => {
    const { meeting, id } = deliberating();
    const split = (reason: string) =>
      meeting.code('fac', 'decision.split', { decisionId: id, reason, parts: PARTS });
    expect(split('')).toBe('reason_required');
    expect(split('Son dos asuntos')).toBe('accepted');
    const { parts } = meeting.decision(id);
    expect(meeting.decision(id)).toMatchObject({ state: 'split', endReason: 'Son dos asuntos' });
    expect(parts.map((part) => meeting.decision(part))).toMatchObject([
      { state: 'proposed', number: 2, matter: 'El padrón', origin: id },
      { state: 'proposed', number: 3, matter: 'El mapa', origin: id },
    ]);
    expect(split('Otra vez')).toBe('decision_not_deliberating');
    meeting.must('fac', 'decision.openProposed', { decisionId: parts[0]! });
    round(meeting, parts[0]!, 'aaa');
    expect(meeting.decision(parts[0]!).state).toBe('adoptedByConsensus');
    expect(verifies(meeting)).toBe(true);
  });

  it('[M3] the rounds of the whole are not those of its parts', () => {
    const { meeting, parts } = divided();
    meeting.must('fac', 'decision.openProposed', { decisionId: parts[0]! });
    meeting.must('fac', 'decision.void', { decisionId: parts[0]!, round: 1 });
    expect(inMajority(meeting, parts[0]!)).toBe('majority_rounds');
  });

  it('[M2, M6] a part keeps the reserve and the responsible party of the whole', () => {
    const reserved = divided({ reserved: true });
    reserved.meeting.must('fac', 'decision.openProposed', { decisionId: reserved.parts[0]! });
    round(reserved.meeting, reserved.parts[0]!, 'aao');
    expect(inMajority(reserved.meeting, reserved.parts[0]!)).toBe('majority_reserved_matter');
    const imposed = divided({ responsibleParty: 'soc' });
    imposed.meeting.must('fac', 'decision.openProposed', { decisionId: imposed.parts[0]! });
    round(imposed.meeting, imposed.parts[0]!, 'aao');
    expect(inMajority(imposed.meeting, imposed.parts[0]!)).toBe('accepted');
    round(imposed.meeting, imposed.parts[0]!, 'aao');
    expect(imposed.meeting.decision(imposed.parts[0]!).rounds.at(-1)?.result).toBe(
      'refusedResponsibleObjects',
    );
  });

  it('[5.5 deliberating → escalated] to the body that is named, with its reason', () => {
    const { meeting, id } = deliberating();
    const to = 'Secretaría técnica';
    const escalate = (reason: string) =>
      meeting.code('fac', 'decision.escalate', { decisionId: id, to, reason });
    expect(escalate('')).toBe('reason_required');
    expect(escalate('Rebasa a la mesa')).toBe('accepted');
    expect(meeting.decision(id)).toMatchObject({ state: 'escalated', escalatedTo: to });
    meeting.must('fac', 'session.close', {});
    expect(actaFile(meeting).content.decisions[0]).toMatchObject({ state: 'escalated', escalatedTo: to });
    expect(verifies(meeting)).toBe(true);
  });

  it('[5.5] what was divided or taken elsewhere is final, and only what is in deliberation gets there', () => {
    const fresh = new Meeting();
    const open = fresh.decide();
    const escalate = { to: 'Secretaría', reason: 'x' };
    const split = { reason: 'x', parts: PARTS };
    for (const decisionId of [open, propose(fresh)]) {
      expect(fresh.code('fac', 'decision.split', { decisionId, ...split })).toBe('decision_not_deliberating');
      expect(fresh.code('fac', 'decision.escalate', { decisionId, ...escalate })).toBe(
        'decision_not_deliberating',
      );
    }
    const gone = deliberating();
    gone.meeting.must('fac', 'decision.escalate', { decisionId: gone.id, ...escalate });
    for (const { meeting, id } of [divided(), gone]) {
      const acts: [string, CommandName, Record<string, unknown>][] = [
        ['fac', 'decision.close', { round: 1 }],
        ['fac', 'decision.void', { round: 1 }],
        ['fac', 'decision.newRound', {}],
        ['fac', 'decision.defer', { reason: '' }],
        ['fac', 'decision.withdraw', { reason: 'x' }],
        ['fac', 'decision.openMajority', {}],
        ['fac', 'decision.openProposed', {}],
        ['fac', 'decision.split', split],
        ['fac', 'decision.escalate', escalate],
        ['gob1', 'decision.invokeMajority', { text: 'Urge' }],
      ];
      const before = meeting.events.length;
      for (const [who, name, args] of acts)
        expect(
          ['decision_not_open', 'round_closed', 'decision_not_proposed', 'decision_not_deliberating'],
          name,
        ).toContain(meeting.code(who, name, { decisionId: id, ...args } as never));
      expect(meeting.events).toHaveLength(before);
    }
  });
});
