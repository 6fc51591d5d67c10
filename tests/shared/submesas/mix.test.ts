// Groups mixed by rule (E3): the 25 people of the scenario, and what holds of any people and any number of groups.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixGroups } from '../../../shared/submesas/mix.ts';

const people = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([party, count]) =>
    Array.from({ length: count }, (_, n) => ({
      id: `${party}${n + 1}`,
      partyId: party === 'none' ? null : party,
    })),
  );
const ofParty = (group: string[], party: string) => group.filter((id) => id.startsWith(party)).length;

describe('[E3] groups mixed by rule', () => {
  it('25 people (9, 9, 4, 3) in 3 groups: 9, 8 and 8, each with a guarantor or more and two or more of the others', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const groups = mixGroups(people({ gob: 9, soc: 9, gar: 4, none: 3 }), 3, seed);
      expect(groups.map((one) => one.length)).toEqual([9, 8, 8]);
      for (const group of groups) {
        expect(ofParty(group, 'gar')).toBeGreaterThanOrEqual(1);
        expect(ofParty(group, 'gob')).toBeGreaterThanOrEqual(2);
        expect(ofParty(group, 'soc')).toBeGreaterThanOrEqual(2);
        expect(ofParty(group, 'none')).toBe(1);
      }
    }
  });

  const any = fc.record({
    counts: fc.record({ a: fc.nat(20), b: fc.nat(20), c: fc.nat(12), d: fc.nat(6), none: fc.nat(6) }),
    groups: fc.integer({ min: 2, max: 8 }),
    seed: fc.nat(),
  });

  it('everybody is in one group; sizes differ by one at most; so do the people of each party', () => {
    fc.assert(
      fc.property(any, ({ counts, groups: count, seed }) => {
        const all = people(counts);
        const groups = mixGroups(all, count, seed);
        expect(groups.flat().sort()).toEqual(all.map((one) => one.id).sort());
        const spread = (numbers: number[]) => Math.max(...numbers) - Math.min(...numbers);
        expect(spread(groups.map((one) => one.length))).toBeLessThanOrEqual(1);
        for (const [party, size] of Object.entries(counts)) {
          const there = groups.map((one) => ofParty(one, party));
          expect(spread(there)).toBeLessThanOrEqual(1);
          if (size >= count) expect(Math.min(...there)).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('the same people and seed give the same groups, whatever the order they come in; another seed may not', () => {
    const all = people({ gob: 9, soc: 9, gar: 4, none: 3 });
    expect(mixGroups([...all].reverse(), 3, 7)).toEqual(mixGroups(all, 3, 7));
    expect(mixGroups(all, 3, 8)).not.toEqual(mixGroups(all, 3, 7));
  });
});
