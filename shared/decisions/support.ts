// What all ordering methods share: exact means, support by party with its privacy floor, places with ties. Integers
// until the last step, so that two machines never disagree about a half.
import type { PartyId } from '../model/ids.ts';
import type { BallotShape, CastBallot, OptionResult, OrderingResult, OrderingSettings } from './method.ts';

/**
 * A rational number in lowest terms; `under` is positive. With at most 200 people in 7 parties the reduced terms fit
 * in safe integers; the products on the way do not, so they are made with BigInt.
 */
export interface Fraction {
  over: number;
  under: number;
}
const ZERO: Fraction = { over: 0, under: 1 };

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
function reduced(over: bigint, under: bigint): Fraction {
  if (under === 0n || over === 0n) return ZERO;
  const common = divisor(over, under);
  return { over: Number(over / common), under: Number(under / common) };
}
/** `over / under` for integers that are not negative; anything over 0 is 0. */
export const fraction = (over: number, under: number): Fraction => reduced(BigInt(over), BigInt(under));
export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(
    BigInt(a.over) * BigInt(b.under) + BigInt(b.over) * BigInt(a.under),
    BigInt(a.under) * BigInt(b.under),
  );
/** Negative, zero or positive, as sorting asks. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = BigInt(a.over) * BigInt(b.under) - BigInt(b.over) * BigInt(a.under);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
const dividedBy = ({ over, under }: Fraction, count: number): Fraction =>
  reduced(BigInt(over), BigInt(under) * BigInt(count));

/** Whole percentage, half up. */
export const percent = ({ over, under }: Fraction): number => Math.floor((over * 200 + under) / (under * 2));

/** Largest integer whose square is at most `value`; Newton's method, always from above. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/**
 * C13: the standard deviation of shares from 0 to 1, in whole percentage points, half up. Exact until the root: the
 * shares are brought to one denominator and everything is an integer.
 */
export function deviation(shares: Fraction[]): number {
  if (shares.length === 0) return 0;
  const count = BigInt(shares.length);
  const under = shares.reduce(
    (common, one) => (common * BigInt(one.under)) / divisor(common, BigInt(one.under)),
    1n,
  );
  const over = shares.map((one) => (BigInt(one.over) * under) / BigInt(one.under));
  const sum = over.reduce((total, one) => total + one, 0n);
  const squares = over.reduce((total, one) => total + one * one, 0n);
  // Variance = (n·Σx² − (Σx)²) / (n·under)²; twice its root, in points, is rounded down and then halved up.
  const twice = squareRoot((40_000n * (count * squares - sum * sum)) / (count * under) ** 2n);
  return Number((twice + 1n) / 2n);
}

/** S6: the mean over the parties that cast ballots of the mean inside each party. */
export function partyMean(means: Fraction[]): Fraction {
  const sum = means.reduce(plus, ZERO);
  return dividedBy(sum, Math.max(1, means.length));
}

/**
 * How much one ballot supports one option, as a share of the most it could: the same question for every method, so
 * that «puente» means the same in all of them.
 */
export type SupportOf<S extends BallotShape> = (ballot: CastBallot<S>['ballot'], option: string) => Fraction;

/**
 * Breakdown by party: all or none. Withheld from every party while any of them has fewer ballots than the floor: with
 * the total and the others, what the small one said would follow (trust.md 5).
 */
export const mayBreakDown = <S extends BallotShape>(
  settings: OrderingSettings,
  cast: CastBallot<S>[],
): boolean =>
  settings.parties.every(
    (party) => cast.filter((one) => one.partyId === party).length >= Math.max(1, settings.floor),
  );

function meanOf<S extends BallotShape>(
  cast: CastBallot<S>[],
  support: SupportOf<S>,
  option: string,
): Fraction {
  const sum = cast.map((one) => support(one.ballot, option)).reduce(plus, ZERO);
  return dividedBy(sum, Math.max(1, cast.length));
}

/** Support of each party for an option; null for a party without ballots. */
export function supportByParty<S extends BallotShape>(
  settings: OrderingSettings,
  cast: CastBallot<S>[],
  support: SupportOf<S>,
  option: string,
): { partyId: PartyId; mean: Fraction | null }[] {
  return settings.parties.map((partyId) => {
    const own = cast.filter((one) => one.partyId === partyId);
    return { partyId, mean: own.length === 0 ? null : meanOf(own, support, option) };
  });
}

/** Puts measures in order and adds support, bridge and ties. `measure` is the method's own; the larger goes first. */
export function resultOf<S extends BallotShape>(
  settings: OrderingSettings,
  cast: CastBallot<S>[],
  support: SupportOf<S>,
  measure: (option: string) => Fraction,
): OrderingResult {
  const shown = mayBreakDown(settings, cast);
  const measured = settings.options.map((option) => ({ id: option.id, measure: measure(option.id) }));
  const options = measured
    .map(({ id, measure: own }): OptionResult => {
      const parties = supportByParty(settings, cast, support, id);
      const means = parties.flatMap(({ mean }) => (mean ? [mean] : []));
      const byParty = parties.map(({ partyId, mean }) => ({ partyId, support: mean && percent(mean) }));
      return {
        id,
        place: 1 + measured.filter((other) => compare(other.measure, own) > 0).length,
        measure: own,
        support: percent(partyMean(means)),
        spread: deviation(cast.map((one) => support(one.ballot, id))),
        byParty: shown ? byParty : null,
        bridge: shown ? Math.min(...byParty.map((one) => one.support ?? 0)) : null,
      };
    })
    .sort((a, b) => a.place - b.place);
  return {
    ballots: cast.length,
    options,
    tied: new Set(options.map((one) => one.place)).size < options.length,
  };
}
