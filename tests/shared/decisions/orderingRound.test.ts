// The rules of a round of ordering around its method: what may be asked, what a ballot is once tidy, what comes out.
import { describe, expect, it } from 'vitest';
import { ORDERING_METHODS } from '../../../shared/decisions/index.ts';
import type { Ballot } from '../../../shared/decisions/method.ts';
import {
  floorOf,
  isAnswerable,
  isCountable,
  isUnanimous,
  publishedBallots,
  tallyOrdering,
  tidyBallot,
  voicesApart,
} from '../../../shared/decisions/orderingRound.ts';
import { deviation, fraction } from '../../../shared/decisions/support.ts';
import type { PartyId } from '../../../shared/model/ids.ts';
import {
  OrderingDefinition,
  type OrderingMethodId,
  type SecretBallot,
} from '../../../shared/model/ordering.ts';
import { COMMANDS } from '../../../shared/protocol/commands.ts';
import { secretBody, secretBodyLength } from '../../../shared/protocol/secretBallot.ts';
import { canonicalJson, fingerprint } from '../../../shared/record/canonicalJson.ts';
import { partyIds } from '../../support/builders.ts';
import { ballotNumber, CRITERIA, OPTIONS, question, randomBallot } from '../../support/orderings.ts';
import { type Random, seeded } from '../../support/random.ts';

const PARTIES = partyIds('G', 'N', 'C');
const METHODS = Object.keys(ORDERING_METHODS) as OrderingMethodId[];

function definitionOf(
  method: OrderingMethodId,
  more: Parameters<typeof question>[1] = {},
): OrderingDefinition {
  const asked = COMMANDS['ordering.open'].parse(question(method, more));
  return OrderingDefinition.parse({ ...asked, settings: { ...asked.settings, parties: PARTIES } });
}
const secretBallots = (random: Random, method: OrderingMethodId, parties: readonly (PartyId | null)[]) =>
  parties.map((partyId): SecretBallot => {
    const ballot = tidyBallot(definitionOf(method), randomBallot(random, method));
    return { number: ballotNumber(random), partyId, ballot };
  });

describe('what may be asked', () => {
  it('options that repeat an id or a label are refused', () => {
    const twice = (options: { id: string; label: string }[]) =>
      isAnswerable(definitionOf('dots', { settings: { options } }));
    expect(
      twice([
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ]),
    ).toBe(true);
    expect(
      twice([
        { id: 'a', label: 'A' },
        { id: 'a', label: 'B' },
      ]),
    ).toBe(false);
    expect(
      twice([
        { id: 'a', label: 'A' },
        { id: 'b', label: 'A' },
      ]),
    ).toBe(false);
  });

  it('[4.7] the weights of a matrix sum 100, its criteria differ, and other methods have none', () => {
    const with60 = (criteria: typeof CRITERIA) =>
      isAnswerable(definitionOf('criteria', { settings: { criteria } }));
    expect(with60(CRITERIA)).toBe(true);
    expect(with60(CRITERIA.slice(0, 1))).toBe(false);
    expect(with60([])).toBe(false);
    expect(with60(CRITERIA.map((one) => ({ ...one, id: 'same', weight: 50 })))).toBe(false);
    expect(isAnswerable(definitionOf('dots', { settings: { criteria: CRITERIA } }))).toBe(false);
  });

  it('no option can be called like what every object has', () => {
    for (const id of ['__proto__', 'constructor', 'toString', '', 'a/b']) {
      const asked = question('dots', {
        settings: {
          options: [
            { id, label: 'A' },
            { id: 'b', label: 'B' },
          ],
        },
      });
      expect(COMMANDS['ordering.open'].safeParse(asked).success, id).toBe(false);
    }
  });

  it('the floor of a secret round may be raised and never lowered; with names only an absent party counts', () => {
    expect([floorOf(true, 5), floorOf(true, 9), floorOf(true, 2), floorOf(false, 9)]).toEqual([5, 9, 5, 1]);
  });
});

describe.each(METHODS)('a ballot of %s', (method) => {
  const definition = definitionOf(method);

  it('once tidy it counts the same and stays the same', () => {
    const random = seeded(`tidy ${method}`);
    for (let run = 0; run < 200; run += 1) {
      const ballots = Array.from({ length: 9 }, () => randomBallot(random, method));
      const tidy = ballots.map((ballot) => tidyBallot(definition, ballot));
      for (const ballot of tidy) {
        expect(isCountable(definition, ballot)).toBe(true);
        expect(tidyBallot(definition, ballot)).toEqual(ballot);
      }
      const cast = (list: Ballot[]) => list.map((ballot, i) => ({ partyId: PARTIES[i % 3]!, ballot }));
      expect(tallyOrdering(definition, cast(tidy))).toEqual(tallyOrdering(definition, cast(ballots)));
    }
  });

  it('[V5] the order of arrival never changes the result nor its hash, with parties or without', () => {
    const random = seeded(`arrival ${method}`);
    for (let run = 0; run < 150; run += 1) {
      const count = random.int(0, 30);
      const known = random.chance(0.5);
      const ballots = secretBallots(
        random,
        method,
        Array.from({ length: count }, () => (known ? random.pick(PARTIES) : null)),
      );
      const of = (list: SecretBallot[]) => {
        const published = publishedBallots(definition, known, list);
        return canonicalJson([fingerprint(published), tallyOrdering(definition, published)]);
      };
      expect(of(random.shuffle(ballots))).toBe(of(ballots));
    }
  });

  it('every ballot of a round travels in a body of one length', () => {
    const random = seeded(`length ${method}`);
    const options = Array.from({ length: 40 }, (_, n) => ({
      id: `${'x'.repeat(37)}${n}`,
      label: `Opción ${n}`,
    }));
    for (const settings of [{}, { options }]) {
      const round = definitionOf(method, { settings });
      const ids = round.settings.options.map((one) => one.id);
      const length = secretBodyLength(round);
      expect(length % 1024).toBe(0);
      for (let run = 0; run < 60; run += 1) {
        const ballot = randomBallot(random, method, ids);
        const body = secretBody(round, { number: ballotNumber(random), versionHash: 'a'.repeat(64), ballot });
        expect(new TextEncoder().encode(body).length).toBe(length);
        expect((JSON.parse(body) as { ballot: Ballot }).ballot).toEqual(ballot);
      }
    }
  });
});

describe('small groups', () => {
  const definition = definitionOf('dots', { settings: { floor: 5 } });
  const of = (random: Random, counts: number[]) =>
    secretBallots(
      random,
      'dots',
      counts.flatMap((count, i) => Array.from({ length: count }, () => PARTIES[i]!)),
    );

  it('parties are published for every ballot or for none', () => {
    const random = seeded('floor');
    const parties = (counts: number[], byParty = true) => [
      ...new Set(
        publishedBallots(definition, byParty, of(random, counts)).map((one) => one.partyId !== null),
      ),
    ];
    expect(parties([5, 5, 5])).toEqual([true]);
    expect(parties([9, 4, 9])).toEqual([false]);
    expect(parties([5, 5, 0])).toEqual([false]);
    expect(parties([5, 5, 5], false)).toEqual([false]);
  });

  it('without parties people count alike, and no exact mean over parties can be taken apart', () => {
    const random = seeded('alike');
    const ballots = of(random, [9, 1, 9]);
    const published = publishedBallots(definition, true, ballots);
    const result = tallyOrdering({ ...definition, secret: true }, published);
    const dots = (id: string) =>
      ballots.reduce((sum, { ballot }) => sum + (ballot.shape === 'dots' ? (ballot.dots[id] ?? 0) : 0), 0);
    for (const option of result.options) {
      expect(option).toMatchObject({ byParty: null, bridge: null });
      expect(option.measure).toEqual(fraction(dots(option.id), 19 * 5));
    }
  });

  it('[S6] with names, who has no party is kept out of the mean over parties and of everything else', () => {
    const random = seeded('apart');
    const ballots = of(random, [3, 3, 3]);
    const voices = of(random, [2]).map((one) => ({ ...one, partyId: null }));
    const named = { ...definition, secret: false };
    expect(tallyOrdering(named, [...ballots, ...voices])).toEqual(tallyOrdering(named, ballots));
    expect(tallyOrdering(named, voices).ballots).toBe(0);
    expect(voicesApart([...ballots, ...voices])).toBe(2);
  });

  it('two ballots or more that say the same speak for everybody, however they were written', () => {
    const tidy = (groups: string[][]) => tidyBallot(definitionOf('ranked'), { shape: 'ranked', groups });
    expect(
      isUnanimous([
        tidy([['pozos'], ['tarifa', 'padron']]),
        tidy([['pozos'], ['padron', 'tarifa'], ['cuenca']]),
      ]),
    ).toBe(true);
    expect(isUnanimous([tidy([['pozos']])])).toBe(false);
    expect(isUnanimous([tidy([['pozos']]), tidy([['tarifa']])])).toBe(false);
    expect(tidy([OPTIONS])).toEqual(tidy([]));
  });
});

describe('[C13] dispersion', () => {
  it('is the standard deviation in whole points, half up', () => {
    const of = (...shares: [number, number][]) =>
      deviation(shares.map(([over, under]) => fraction(over, under)));
    expect(of()).toBe(0);
    expect(of([1, 2], [1, 2])).toBe(0);
    expect(of([0, 1], [1, 1])).toBe(50);
    // 0, 20, 40 … 100: √(3500/3) = 34.16
    expect(of([0, 5], [1, 5], [2, 5], [3, 5], [4, 5], [5, 5])).toBe(34);
    // 1/3 and 2/3: 16.67
    expect(of([1, 3], [2, 3])).toBe(17);
  });

  it('agrees with the usual formula over random shares', () => {
    const random = seeded('deviation');
    for (let run = 0; run < 500; run += 1) {
      const under = random.int(1, 500);
      const over = Array.from({ length: random.int(1, 60) }, () => random.int(0, under));
      const mean = over.reduce((sum, one) => sum + one / under, 0) / over.length;
      const exact =
        100 * Math.sqrt(over.reduce((sum, one) => sum + (one / under - mean) ** 2, 0) / over.length);
      const found = deviation(over.map((one) => fraction(one, under)));
      expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });
});
