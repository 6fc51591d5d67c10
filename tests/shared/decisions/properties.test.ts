// 100 000 random rounds against the sentences of the rulebook, with the seed printed.
import { describe, expect, it } from 'vitest';
import { type ConsensusInput, evaluateConsensus } from '../../../shared/decisions/consensus.ts';
import {
  evaluateMajority,
  type MajorityInput,
  type MajorityRule,
  majorityObstacle,
} from '../../../shared/decisions/exceptionalMajority.ts';
import { quorumOf } from '../../../shared/decisions/quorum.ts';
import { STANCES, type Stance } from '../../../shared/model/decision.ts';
import type { PartyId } from '../../../shared/model/ids.ts';
import { partyIds } from '../../support/builders.ts';
import { type Random, seeded } from '../../support/random.ts';

const CASES = 100_000;
type Positions = Partial<Record<PartyId, Stance>>;

function randomPositions(random: Random, parties: PartyId[]): Positions {
  const stances: (Stance | null)[] = random.chance(0.5)
    ? ['agree', 'reservation', 'standAside']
    : [...STANCES, null];
  const said = parties
    .map((id) => [id, random.pick(stances)] as const)
    .filter(([, stance]) => stance !== null);
  return Object.fromEntries(random.shuffle(said)) as Positions;
}

const randomParties = (random: Random) => partyIds(...'ABCDEFG'.slice(0, random.int(2, 7)));
const reordered = (random: Random, positions: Positions): Positions =>
  Object.fromEntries(random.shuffle(Object.entries(positions)));
const supporters = (positions: Positions) =>
  Object.values(positions).filter((stance) => stance === 'agree' || stance === 'reservation').length;

function randomMajority(random: Random): { input: MajorityInput; rule: MajorityRule } {
  const parties = randomParties(random);
  return {
    input: {
      quorumHolds: random.chance(0.9),
      reserved: random.chance(0.1),
      failedRounds: random.int(0, 4),
      justification: random.pick(['', ' ', 'Motivo.', 'Motivo.', 'Motivo.', 'Motivo.']),
      invokedBy: parties.filter(() => random.chance(0.7)),
      responsibleParty: random.chance(0.5) ? random.pick(parties) : null,
      parties,
      positions: randomPositions(random, parties),
    },
    rule: {
      minFailedRounds: random.int(1, 3),
      minInvokingParties: random.int(1, 3),
      kind: random.pick(['simple', 'twoThirds', 'threeFifths'] as const),
    },
  };
}

describe('rules over random rounds', () => {
  it('[D3, D4, B1] consensus: order does not matter, silence and standing aside never approve, an objection always stops', () => {
    const random = seeded('consensus');
    const reached = new Set<string>();
    for (let index = 0; index < CASES; index += 1) {
      const parties = randomParties(random);
      const positions = randomPositions(random, parties);
      const input: ConsensusInput = { quorumHolds: random.chance(0.9), parties, positions };
      const result = evaluateConsensus(input);
      reached.add(result);
      const other = { ...input, parties: random.shuffle(parties), positions: reordered(random, positions) };
      if (evaluateConsensus(other) !== result) expect.fail(`order changed ${JSON.stringify(input)}`);
      const wrong =
        (!input.quorumHolds && result !== 'noQuorum') ||
        (result === 'adoptedByConsensus' &&
          (Object.values(positions).includes('object') ||
            Object.keys(positions).length < parties.length ||
            supporters(positions) === 0)) ||
        (input.quorumHolds && Object.values(positions).includes('object') && result !== 'deliberate');
      if (wrong) expect.fail(`${result} ${JSON.stringify(input)}`);
    }
    expect([...reached].sort()).toEqual(['adoptedByConsensus', 'deliberate', 'noQuorum', 'open']);
  });

  it('[M1–M7] majority: order does not matter, ties and silence never approve, one supporter more never spoils it', () => {
    const random = seeded('majority');
    const reached = new Map<string, number>();
    for (let index = 0; index < CASES; index += 1) {
      const { input, rule } = randomMajority(random);
      const result = evaluateMajority(input, rule);
      reached.set(result, (reached.get(result) ?? 0) + 1);
      const other = {
        ...input,
        parties: random.shuffle(input.parties),
        invokedBy: random.shuffle(input.invokedBy),
        positions: reordered(random, input.positions),
      };
      if (evaluateMajority(other, rule) !== result) expect.fail(`order changed ${JSON.stringify(input)}`);
      const support = supporters(input.positions);
      const adopted = result === 'adoptedByMajority';
      const obstacle = majorityObstacle(input, rule);
      if (adopted && (support * 2 <= input.parties.length || obstacle !== null))
        expect.fail(`adopted ${JSON.stringify({ input, rule })}`);
      const responsible = input.responsibleParty && input.positions[input.responsibleParty];
      if (adopted && responsible === 'object') expect.fail(`imposed ${JSON.stringify(input)}`);
      const convert = input.parties.find(
        (id) => !['agree', 'reservation'].includes(input.positions[id] ?? ''),
      );
      if (adopted && convert) {
        const more = { ...input, positions: { ...input.positions, [convert]: 'agree' as const } };
        if (evaluateMajority(more, rule) !== 'adoptedByMajority')
          expect.fail(`support spoiled it ${JSON.stringify({ input, rule })}`);
      }
    }
    expect([...reached.keys()].sort()).toEqual([
      'adoptedByMajority',
      'noQuorum',
      'notAdopted',
      'refusedInvocation',
      'refusedJustification',
      'refusedReservedMatter',
      'refusedResponsibleObjects',
      'refusedRounds',
    ]);
    expect(Math.min(...reached.values())).toBeGreaterThan(100);
  });

  it('[M7] with two parties majority never adopts what consensus would not', () => {
    const stances = [...STANCES, null];
    const parties = partyIds('A', 'B');
    for (const first of stances)
      for (const second of stances) {
        const positions = { ...(first ? { A: first } : {}), ...(second ? { B: second } : {}) };
        const input = {
          quorumHolds: true,
          reserved: false,
          failedRounds: 9,
          justification: 'Motivo.',
          invokedBy: parties,
          responsibleParty: null,
          parties,
          positions,
        };
        const rule: MajorityRule = { minFailedRounds: 2, minInvokingParties: 2, kind: 'simple' };
        if (evaluateMajority(input, rule) === 'adoptedByMajority')
          expect(evaluateConsensus(input)).toBe('adoptedByConsensus');
      }
  });

  it('[Q1, B1] quorum: no party can be missing, and more seats of one never make up for another', () => {
    const random = seeded('quorum');
    for (let index = 0; index < CASES; index += 1) {
      const parties = randomParties(random);
      const rule = { minSeatsPerParty: random.int(1, 3), minSeatsTotal: random.pick([0, 0, 5, 12]) };
      const attendance = Object.fromEntries(parties.map((id) => [id, random.int(0, 5)])) as Record<
        PartyId,
        number
      >;
      const { holds, missing } = quorumOf(attendance, parties, rule);
      const short = parties.filter((id) => attendance[id]! < rule.minSeatsPerParty);
      if (missing.join() !== short.join()) expect.fail(JSON.stringify({ attendance, rule, missing }));
      if (holds && short.length > 0) expect.fail(JSON.stringify({ attendance, rule }));
      const crowded = { ...attendance, [parties[0]!]: 999 };
      if (!missing.includes(parties[0]!) && missing.length > 0 && quorumOf(crowded, parties, rule).holds)
        expect.fail(JSON.stringify({ crowded, rule }));
    }
  });
});
