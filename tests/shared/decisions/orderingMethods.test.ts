// One contract for every ordering method of the registry, and reference elections for those that have one.
import { describe, expect, it } from 'vitest';
import { totalInHundredths } from '../../../shared/decisions/criteria.ts';
import { ORDERING_METHODS, type OrderingMethodId } from '../../../shared/decisions/index.ts';
import {
  type Ballot,
  type BallotRefusal,
  Ballots,
  type CastBallot,
  type OrderingMethod,
  type OrderingResult,
  type OrderingSettings,
} from '../../../shared/decisions/method.ts';
import { partyId, partyIds } from '../../support/builders.ts';
import { type Random, seeded } from '../../support/random.ts';

const PARTIES = partyIds('G', 'N', 'C');
const settingsOf = (ids: string[], more: Partial<OrderingSettings> = {}): OrderingSettings => ({
  options: ids.map((id) => ({ id, label: `Opción ${id}` })),
  parties: PARTIES,
  dots: 5,
  criteria: [
    { id: 'incidence', weight: 60 },
    { id: 'feasibility', weight: 40 },
  ],
  floor: 5,
  ...more,
});

/** A valid ballot of each shape, at random. */
const RANDOM_BALLOT: Record<OrderingMethodId, (random: Random, ids: string[]) => Ballot> = {
  dots: (random, ids) => {
    const dots: Record<string, number> = {};
    for (let left = 5; left > 0; left -= 1) {
      const id = random.pick(ids);
      if (random.chance(0.8)) dots[id] = (dots[id] ?? 0) + 1;
    }
    return { shape: 'dots', dots };
  },
  approval: (random, ids) => ({ shape: 'approval', options: ids.filter(() => random.chance(0.5)) }),
  score: (random, ids) => ({
    shape: 'score',
    scores: Object.fromEntries(ids.filter(() => random.chance(0.8)).map((id) => [id, random.int(0, 5)])),
  }),
  criteria: (random, ids) => ({
    shape: 'criteria',
    scores: Object.fromEntries(
      ids.map((id) => [id, { incidence: random.int(1, 5), feasibility: random.int(1, 5) }]),
    ),
  }),
  ranked: (random, ids) => {
    const groups: string[][] = [];
    for (const id of random.shuffle(ids)) {
      if (random.chance(0.1)) continue;
      if (random.chance(0.2) && groups.length > 0) groups.at(-1)!.push(id);
      else groups.push([id]);
    }
    return { shape: 'ranked', groups };
  },
};

/** The registry as one method over any ballot: the cast of a shape is checked by the ballot itself. */
const methodOf = (id: OrderingMethodId) => ORDERING_METHODS[id] as OrderingMethod;
const castOf = (id: OrderingMethodId, random: Random, ids: string[], count: number): CastBallot[] =>
  Array.from({ length: count }, () => ({
    partyId: random.pick(PARTIES),
    ballot: RANDOM_BALLOT[id](random, ids),
  }));
const withoutNames = (result: OrderingResult) => JSON.stringify(result);
/** Places by option; ties keep the order of the options, so only places are compared. */
const places = (result: OrderingResult) =>
  Object.fromEntries(result.options.map((option) => [option.id, option.place]));
const facts = (result: OrderingResult, rename: (id: string) => string = (id) => id) =>
  Object.fromEntries(result.options.map(({ id, ...rest }) => [rename(id), rest]));

describe.each(Object.keys(ORDERING_METHODS) as OrderingMethodId[])('%s', (id) => {
  const method = methodOf(id);

  it('is registered under its own name and shape', () => {
    expect(method.id).toBe(id);
    expect(Object.keys(Ballots)).toContain(method.shape);
  });

  it('the order of the ballots and of the options does not matter, and names are only names', () => {
    const random = seeded(id);
    for (let run = 0; run < 300; run += 1) {
      const ids = 'abcdefg'.slice(0, random.int(2, 7)).split('');
      const cast = castOf(id, random, ids, random.int(0, 25));
      for (const { ballot } of cast) {
        expect(Ballots[method.shape].safeParse(ballot).success).toBe(true);
        expect(method.refusal(settingsOf(ids), ballot)).toBeNull();
      }
      const result = method.tally(settingsOf(ids), cast);
      expect(withoutNames(method.tally(settingsOf(ids), random.shuffle(cast)))).toBe(withoutNames(result));
      expect(facts(method.tally(settingsOf(random.shuffle(ids)), cast))).toEqual(facts(result));
      const renamed = JSON.parse(
        JSON.stringify(cast).replace(/"([a-g])"/g, (_, one: string) => `"x-${one}"`),
      ) as CastBallot[];
      const other = method.tally(settingsOf(ids.map((one) => `x-${one}`)), renamed);
      expect(facts(other)).toEqual(facts(result, (one) => `x-${one}`));
    }
  });

  it('no ballots never throws: every option ties in the first place', () => {
    const result = method.tally(settingsOf(['a', 'b', 'c']), []);
    expect(result).toMatchObject({ ballots: 0, tied: true });
    expect(Object.values(places(result))).toEqual([1, 1, 1]);
    expect(method.tally(settingsOf([]), []).options).toEqual([]);
  });

  it('support, by party and in all, is a percentage; the bridge is the lowest of the parties', () => {
    const random = seeded(`${id} support`);
    for (let run = 0; run < 100; run += 1) {
      const ids = ['a', 'b', 'c', 'd'];
      const result = method.tally(settingsOf(ids, { floor: 1 }), castOf(id, random, ids, 40));
      for (const option of result.options) {
        expect(option.support).toBeGreaterThanOrEqual(0);
        expect(option.support).toBeLessThanOrEqual(100);
        if (option.byParty)
          expect(option.bridge).toBe(Math.min(...option.byParty.map((one) => one.support ?? 0)));
      }
    }
  });

  it('below the privacy floor nothing is said by party, for all or for none', () => {
    const random = seeded(`${id} floor`);
    const ids = ['a', 'b'];
    const of = (party: string, count: number): CastBallot[] =>
      Array.from({ length: count }, () => ({
        partyId: partyId(party),
        ballot: RANDOM_BALLOT[id](random, ids),
      }));
    const few = method.tally(settingsOf(ids), [...of('G', 9), ...of('N', 4), ...of('C', 9)]);
    expect(few.options.every((option) => option.byParty === null && option.bridge === null)).toBe(true);
    const enough = method.tally(settingsOf(ids), [...of('G', 9), ...of('N', 5), ...of('C', 9)]);
    expect(enough.options.every((option) => option.byParty?.length === 3)).toBe(true);
    // A floor of zero never shows a party from which nobody took part.
    const absent = method.tally(settingsOf(ids, { floor: 0 }), [...of('G', 9), ...of('C', 9)]);
    expect(absent.options.every((option) => option.byParty === null)).toBe(true);
  });

  it('a ballot that names an option that is not there is refused', () => {
    const random = seeded(`${id} unknown`);
    // Dots and approvals may fall on none; a ballot that names nothing has nothing to refuse.
    for (let run = 0; run < 50; run += 1) {
      const ballot = RANDOM_BALLOT[id](random, ['z']);
      const named = JSON.stringify(ballot).includes('"z"');
      expect(method.refusal(settingsOf(['a', 'b']), ballot)).toBe(named ? 'unknown_option' : null);
    }
  });
});

describe('what a ballot may not do', () => {
  const settings = settingsOf(['a', 'b']);
  it.each<[OrderingMethodId, Ballot, BallotRefusal]>([
    ['dots', { shape: 'dots', dots: { a: 4, b: 2 } }, 'too_many_dots'],
    ['approval', { shape: 'approval', options: ['a', 'a'] }, 'repeated_option'],
    ['ranked', { shape: 'ranked', groups: [['a'], ['b', 'a']] }, 'repeated_option'],
    ['criteria', { shape: 'criteria', scores: { a: { incidence: 5 } } }, 'incomplete'],
    ['criteria', { shape: 'criteria', scores: { a: { incidence: 5, luck: 5 } } }, 'unknown_criterion'],
  ])('%s %j → %s', (id, ballot, refusal) => {
    expect(methodOf(id).refusal(settings, ballot)).toBe(refusal);
  });
});

describe('known elections', () => {
  it('Schulze: the 45 voters of the reference example order E, A, C, B, D', () => {
    const rows = { ACBED: 5, ADECB: 5, BEDAC: 8, CABED: 3, CAEBD: 7, CBADE: 2, DCEBA: 7, EBADC: 8 };
    const cast = Object.entries(rows).flatMap(([order, count]) =>
      Array.from(
        { length: count },
        (): CastBallot<'ranked'> => ({
          partyId: PARTIES[0]!,
          ballot: { shape: 'ranked', groups: [...order].map((one) => [one]) },
        }),
      ),
    );
    const result = ORDERING_METHODS.ranked.tally(settingsOf([...'ABCDE']), cast);
    expect(result.options.map((option) => option.id).join('')).toBe('EACBD');
    expect(result.tied).toBe(false);
  });

  it('Schulze: a perfect circle is a tie of the three', () => {
    const cast = ['abc', 'bca', 'cab'].map(
      (order): CastBallot<'ranked'> => ({
        partyId: PARTIES[0]!,
        ballot: { shape: 'ranked', groups: [...order].map((one) => [one]) },
      }),
    );
    expect(Object.values(places(ORDERING_METHODS.ranked.tally(settingsOf([...'abc']), cast)))).toEqual([
      1, 1, 1,
    ]);
  });

  it('a large sector does not outweigh a small one: two parties of three put b first against twenty people', () => {
    const vote = (party: string, option: string): CastBallot<'dots'> => ({
      partyId: partyId(party),
      ballot: { shape: 'dots', dots: { [option]: 5 } },
    });
    const cast = [...Array.from({ length: 20 }, () => vote('C', 'a')), vote('G', 'b'), vote('N', 'b')];
    const result = ORDERING_METHODS.dots.tally(settingsOf(['a', 'b'], { floor: 1 }), cast);
    expect(result.options.map((option) => [option.id, option.place])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(result.options.map((option) => option.bridge)).toEqual([0, 0]);
  });

  it('the row of a matrix is Σ weight × score / 100 with two decimals, half up', () => {
    const row = (incidence: number, feasibility: number): CastBallot<'criteria'> => ({
      partyId: PARTIES[0]!,
      ballot: { shape: 'criteria', scores: { a: { incidence, feasibility } } },
    });
    const total = (cast: CastBallot<'criteria'>[]) =>
      totalInHundredths(
        ORDERING_METHODS.criteria.tally(settingsOf(['a'], { parties: partyIds('G') }), cast).options[0]!
          .measure,
      );
    expect(total([row(5, 4)])).toBe(460);
    expect(total([row(1, 1)])).toBe(100);
    expect(total([row(5, 4), row(4, 4), row(4, 4)])).toBe(420);
  });
});
