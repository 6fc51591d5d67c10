// M1–M7: each condition alone, and the order in which the first that fails gives the result.
import { describe, expect, it } from 'vitest';
import {
  evaluateMajority,
  type MajorityInput,
  type MajorityResult,
  type MajorityRule,
  majorityObstacle,
} from '../../../shared/decisions/exceptionalMajority.ts';
import { partyId, partyIds } from '../../support/builders.ts';

const RULE: MajorityRule = { minFailedRounds: 2, minInvokingParties: 2, kind: 'simple' };
const GNC = partyIds('G', 'N', 'C');
/** A majority that would be adopted: two of three, everything in order. */
const fine: MajorityInput = {
  quorumHolds: true,
  reserved: false,
  failedRounds: 2,
  justification: 'Vence el plazo legal.',
  invokedBy: partyIds('N', 'C'),
  responsibleParty: null,
  parties: GNC,
  positions: Object.fromEntries([
    ['G', 'object'],
    ['N', 'agree'],
    ['C', 'agree'],
  ]) as MajorityInput['positions'],
};
const broken: { rule: string; change: Partial<MajorityInput>; result: MajorityResult }[] = [
  { rule: 'M1', change: { quorumHolds: false }, result: 'noQuorum' },
  { rule: 'M2', change: { reserved: true }, result: 'refusedReservedMatter' },
  { rule: 'M3', change: { failedRounds: 1 }, result: 'refusedRounds' },
  { rule: 'M4', change: { justification: ' \n\t' }, result: 'refusedJustification' },
  { rule: 'M5', change: { invokedBy: partyIds('N') }, result: 'refusedInvocation' },
  { rule: 'M6', change: { responsibleParty: partyId('G') }, result: 'refusedResponsibleObjects' },
];

describe('evaluateMajority', () => {
  it('[M7] adopts with two of three when M1–M6 hold', () => {
    expect(evaluateMajority(fine, RULE)).toBe('adoptedByMajority');
  });

  it.each(broken)('[$rule] alone broken → $result', ({ change, result }) => {
    expect(evaluateMajority({ ...fine, ...change }, RULE)).toBe(result);
  });

  it('[M1–M6] when several fail, the first in the order of the rules gives the result', () => {
    for (let subset = 1; subset < 2 ** broken.length; subset += 1) {
      const failing = broken.filter((_, index) => subset & (1 << index));
      const input = Object.assign({ ...fine }, ...failing.map((one) => one.change)) as MajorityInput;
      expect(evaluateMajority(input, RULE), failing.map((one) => one.rule).join('+')).toBe(
        failing[0]!.result,
      );
    }
  });

  it('[M1–M5] the obstacle before the round opens is the same, without M6', () => {
    for (const { rule, change, result } of broken) {
      const expected = rule === 'M6' ? null : result;
      expect(majorityObstacle({ ...fine, ...change }, RULE), rule).toBe(expected);
    }
  });

  it('[M5] the same party twice, or one that is not of the body, is not two', () => {
    for (const invokedBy of [partyIds('N', 'N'), partyIds('N', 'X'), []]) {
      expect(evaluateMajority({ ...fine, invokedBy }, RULE)).toBe('refusedInvocation');
    }
  });

  it('[M6] the responsible party may stand aside or be the one in favour', () => {
    const aside = {
      ...fine,
      responsibleParty: partyId('G'),
      positions: { ...fine.positions, G: 'standAside' as const },
    };
    expect(evaluateMajority(aside, RULE)).toBe('adoptedByMajority');
    expect(evaluateMajority({ ...fine, responsibleParty: partyId('N') }, RULE)).toBe('adoptedByMajority');
  });

  it.each([
    { kind: 'simple', parties: 3, support: 1, adopted: false },
    { kind: 'simple', parties: 3, support: 2, adopted: true },
    { kind: 'simple', parties: 4, support: 2, adopted: false },
    { kind: 'simple', parties: 4, support: 3, adopted: true },
    { kind: 'simple', parties: 7, support: 3, adopted: false },
    { kind: 'simple', parties: 7, support: 4, adopted: true },
    { kind: 'twoThirds', parties: 3, support: 2, adopted: true },
    { kind: 'twoThirds', parties: 5, support: 3, adopted: false },
    { kind: 'twoThirds', parties: 6, support: 4, adopted: true },
    { kind: 'twoThirds', parties: 7, support: 4, adopted: false },
    { kind: 'twoThirds', parties: 7, support: 5, adopted: true },
    { kind: 'threeFifths', parties: 5, support: 3, adopted: true },
    { kind: 'threeFifths', parties: 5, support: 2, adopted: false },
    { kind: 'threeFifths', parties: 7, support: 4, adopted: false },
    { kind: 'threeFifths', parties: 7, support: 5, adopted: true },
  ] as const)('[M7] $kind: $support of $parties → $adopted', ({ kind, parties, support, adopted }) => {
    const ids = partyIds(...'ABCDEFG'.slice(0, parties));
    const positions = Object.fromEntries(
      ids.map((id, index) => [id, index >= support ? 'standAside' : index % 2 ? 'reservation' : 'agree']),
    ) as MajorityInput['positions'];
    const input = { ...fine, parties: ids, invokedBy: ids, positions };
    expect(evaluateMajority(input, { ...RULE, kind })).toBe(adopted ? 'adoptedByMajority' : 'notAdopted');
  });

  it('[M7] the parties that did not speak count in the total', () => {
    const input = {
      ...fine,
      parties: partyIds('G', 'N', 'C', 'D'),
      positions: { N: 'agree', C: 'agree' } as const,
    };
    expect(evaluateMajority(input, RULE)).toBe('notAdopted');
  });
});
