// C3: the rules of a mesa as data: adopted by decision, named by every round, and tried beforehand in the simulator.
import { describe, expect, it } from 'vitest';
import { namesTheBody, rollHashOf, rulesHashOf, rulesOf } from '../../../shared/decisions/ruleSet.ts';
import {
  type SimulatedParty,
  type SimulatedTable,
  type SimulationRule,
  simulate,
} from '../../../shared/decisions/simulate.ts';
import { en } from '../../../shared/i18n/en.ts';
import { es } from '../../../shared/i18n/es.ts';
import { MesaRules } from '../../../shared/model/config.ts';
import { STANCES, type Stance } from '../../../shared/model/decision.ts';
import type { DecisionId } from '../../../shared/model/ids.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { partyId } from '../../support/builders.ts';
import { Meeting } from '../../support/meeting.ts';
import { seeded } from '../../support/random.ts';

const intact = (meeting: Meeting) => verifyActa(JSON.parse(JSON.stringify(actaFile(meeting))));
const agreeAll = (meeting: Meeting, id: DecisionId) => {
  for (const who of ['gob1', 'gar1', 'soc1']) meeting.position(who, id, 'agree');
  return meeting.close(id);
};
function openRules(meeting: Meeting, change: Partial<MesaRules>) {
  const rules = { ...rulesOf(meeting.state), ...change };
  return meeting.send('fac', 'decision.open', { matter: 'Reglas', subject: { kind: 'rules', rules } });
}

const idOf = (answer: ReturnType<typeof openRules>): DecisionId => {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.decisionId as DecisionId;
};

describe('rules adopted by the mesa', () => {
  it('[D1, M2] are a reserved matter, adopted by consensus, and hold from the next decision on', () => {
    const meeting = new Meeting();
    const before = rulesHashOf(meeting.state);
    const opened = openRules(meeting, {
      majorityMinFailedRounds: 3,
      positionModes: { gob: 'spokesperson', gar: 'spokesperson', soc: 'seatMajority' },
    });
    const id = idOf(opened);
    expect(meeting.decision(id)).toMatchObject({ reserved: true });
    expect(agreeAll(meeting, id)).toBe('accepted');
    expect(meeting.state.config.majorityMinFailedRounds).toBe(3);
    expect(meeting.state.parties.find((party) => party.id === 'soc')?.positionMode).toBe('seatMajority');
    const after = rulesHashOf(meeting.state);
    expect(after).not.toBe(before);
    expect(meeting.view('participant').rules).toMatchObject({ hash: after, adoptedBy: id });
    const next = meeting.decide();
    expect(meeting.decision(id).rounds[0]!.rulesHash).toBe(before);
    expect(meeting.decision(next).rounds[0]!.rulesHash).toBe(after);
    expect(agreeAll(meeting, next)).toBe('accepted');
    expect(intact(meeting)).toMatchObject({ intact: true });
  });

  it('[C3] do not change while another decision is unfinished, open or deliberating', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    expect(openRules(meeting, { quorumMinSeatsTotal: 5 })).toMatchObject({
      error: { code: 'decision_alive' },
    });
    for (const who of ['gob1', 'gar1']) meeting.position(who, id, 'agree');
    meeting.position('soc1', id, 'object');
    meeting.close(id);
    expect(openRules(meeting, { quorumMinSeatsTotal: 5 })).toMatchObject({
      error: { code: 'rules_while_deciding' },
    });
    meeting.must('fac', 'decision.defer', { decisionId: id, reason: 'Sigue otro día' });
    expect(openRules(meeting, { quorumMinSeatsTotal: 5 }).ok).toBe(true);
  });

  it('[M2] never pass by majority: an objection keeps the old rules', () => {
    const meeting = new Meeting({ config: { majorityMinFailedRounds: 1, majorityMinInvokingParties: 1 } });
    const opened = openRules(meeting, { majorityMinFailedRounds: 5 });
    const id = idOf(opened);
    for (const who of ['gob1', 'gar1']) meeting.position(who, id, 'agree');
    meeting.position('soc1', id, 'object');
    meeting.close(id);
    meeting.must('gob1', 'decision.invokeMajority', { decisionId: id, text: 'Urge cambiarlas' });
    expect(meeting.code('fac', 'decision.openMajority', { decisionId: id })).toBe('majority_reserved_matter');
    expect(meeting.state.config.majorityMinFailedRounds).toBe(1);
  });

  it('[M1] rules and roll are fingerprints: any change of either changes it, and the verifier checks both', () => {
    const meeting = new Meeting();
    const id = meeting.decide();
    const { rulesHash, rollHash } = meeting.decision(id).rounds[0]!;
    expect(rulesHash).toBe(rulesHashOf(meeting.state));
    expect(rollHash).toBe(rollHashOf(meeting.state));
    meeting.presence('soc1', false);
    expect(rollHashOf(meeting.state)).not.toBe(rollHash);
    for (const key of ['rulesHash', 'rollHash'] as const) {
      const forged = new Meeting();
      const opened = meeting.events.find((event) => event.type === 'decision.opened')!;
      forged.record('fac', [
        {
          type: 'decision.opened',
          payload: { ...(opened.payload as object), [key]: 'a'.repeat(64) },
        } as never,
      ]);
      expect(intact(forged)).toMatchObject({ intact: false, first: { code: key } });
    }
  });

  it('[C3] a proposal must name the parties of this body', () => {
    const { state } = new Meeting();
    const rules = rulesOf(state);
    expect(namesTheBody(rules, state)).toBe(true);
    expect(namesTheBody({ ...rules, positionModes: {} }, state)).toBe(false);
    expect(
      namesTheBody({ ...rules, positionModes: { ...rules.positionModes, x: 'spokesperson' } }, state),
    ).toBe(false);
  });
});

describe('simulate', () => {
  const RULES = MesaRules.parse({ positionModes: {} });
  const party = (
    id: string,
    seats: (Stance | null)[],
    more: Partial<SimulatedParty> = {},
  ): SimulatedParty => ({
    id: partyId(id),
    name: id,
    seats,
    withdrawn: false,
    invokes: false,
    ...more,
  });
  const table = (parties: SimulatedParty[], more: Partial<SimulatedTable> = {}): SimulatedTable => ({
    parties,
    reserved: false,
    responsibleParty: null,
    failedRounds: 0,
    justified: false,
    ...more,
  });
  const three = (g: Stance | null, n: Stance | null, c: Stance | null) => [
    party('G', [g]),
    party('N', [n]),
    party('C', [c]),
  ];
  const last = (answer: ReturnType<typeof simulate>) => answer.steps.at(-1)!;

  it.each<[string, SimulatedTable, string, SimulationRule]>([
    [
      '[Q1] a party that did not come',
      table([party('G', []), party('N', ['agree']), party('C', ['agree'])]),
      'noQuorum',
      'Q1',
    ],
    ['[D3] all agree', table(three('agree', 'agree', 'agree')), 'adoptedByConsensus', 'D3'],
    ['[D4] one is silent', table(three('agree', null, 'agree')), 'open', 'D4'],
    ['[M3] an objection in the first round', table(three('agree', 'agree', 'object')), 'refusedRounds', 'M3'],
    [
      '[M2] a reserved matter',
      table(three('agree', 'agree', 'object'), { reserved: true, failedRounds: 9 }),
      'refusedReservedMatter',
      'M2',
    ],
    [
      '[M4] without a written reason',
      table(three('agree', 'agree', 'object'), { failedRounds: 1 }),
      'refusedJustification',
      'M4',
    ],
    [
      '[M5] without who invokes it',
      table(three('agree', 'agree', 'object'), { failedRounds: 1, justified: true }),
      'refusedInvocation',
      'M5',
    ],
  ])('%s', (_why, at, result, rule) => {
    const answer = simulate(RULES, at);
    expect(answer.majority ?? answer.consensus).toBe(result);
    expect(last(answer).rule).toBe(rule);
  });

  it('[M6, M7] with everything in order the exception is counted, and never imposed on who has the task', () => {
    const parties = three('object', 'agree', 'agree').map((one) => ({ ...one, invokes: one.id !== 'G' }));
    const ready = table(parties, { failedRounds: 1, justified: true });
    expect(simulate(RULES, ready).majority).toBe('adoptedByMajority');
    expect(last(simulate(RULES, ready))).toMatchObject({ rule: 'M7', met: true, have: 2, need: 3 });
    const imposed = simulate(RULES, { ...ready, responsibleParty: partyId('G') });
    expect([imposed.majority, last(imposed).rule]).toEqual(['refusedResponsibleObjects', 'M6']);
    expect(simulate({ ...RULES, majorityEnabled: false }, ready).majority).toBeNull();
  });

  it('[Q8] a party that left leaves no quorum even if it sits there', () => {
    const parties = three('agree', 'agree', 'agree').map((one) => ({ ...one, withdrawn: one.id === 'C' }));
    expect(simulate(RULES, table(parties)).steps.map((one) => one.rule)).toEqual(['Q8', 'Q1']);
  });

  it('[D2] the same seats decide differently under each mode', () => {
    const parties = [party('G', ['agree']), party('C', ['agree', 'object', 'object'])];
    const under = (mode: 'spokesperson' | 'seatMajority' | 'seatUnanimity') =>
      simulate({ ...RULES, positionModes: { C: mode } }, table(parties)).consensus;
    expect(['spokesperson', 'seatMajority', 'seatUnanimity'].map((mode) => under(mode as never))).toEqual([
      'adoptedByConsensus',
      'deliberate',
      'open',
    ]);
  });

  it('[C3] every step and every result it can give has its sentence, in both languages', () => {
    const random = seeded('simulator');
    const seen = new Set<string>();
    for (let run = 0; run < 20_000; run += 1) {
      const ids = 'ABCDEFG'.slice(0, random.int(2, 7)).split('');
      const stances = [...STANCES, null];
      const kind = random.chance(0.4) ? (['agree', 'agree', 'object'] as const) : stances;
      const parties = ids.map((id) =>
        party(
          id,
          Array.from({ length: random.int(random.chance(0.05) ? 0 : 1, 3) }, () => random.pick(kind)),
          { withdrawn: random.chance(0.02), invokes: random.chance(0.6) },
        ),
      );
      const rules = MesaRules.parse({
        positionModes: Object.fromEntries(
          ids.map((id) => [id, random.pick(['spokesperson', 'seatMajority', 'seatUnanimity'] as const)]),
        ),
        quorumMinSeatsTotal: random.pick([0, 0, 6]),
        majorityEnabled: random.chance(0.9),
        majorityKind: random.pick(['simple', 'twoThirds', 'threeFifths'] as const),
      });
      const answer = simulate(
        rules,
        table(parties, {
          reserved: random.chance(0.1),
          failedRounds: random.int(0, 3),
          justified: random.chance(0.8),
          responsibleParty: random.chance(0.3) ? partyId(random.pick(ids)) : null,
        }),
      );
      const result = answer.majority?.startsWith('refused')
        ? 'refused'
        : (answer.majority ?? answer.consensus);
      seen.add(`result_${result}`);
      for (const { rule, met, have } of answer.steps)
        seen.add(`step_${rule}_${rule === 'D3' && !met && have === 0 ? 'nobody' : met ? 'yes' : 'no'}`);
    }
    for (const key of seen) {
      expect(Object.keys(es.simulator), key).toContain(key);
      expect(Object.keys(en.simulator), key).toContain(key);
    }
    const written = Object.keys(es.simulator).filter((key) => /^(step|result)_/.test(key));
    expect([...seen].sort()).toEqual(written.sort());
  });
});
