// Ranked ballots by the Schulze method with winning votes. People, not parties, are counted here: an order of pairs has
// no mean; what each party thinks is shown beside it as support and bridge.
import {
  areOptions,
  type BallotOf,
  type CastBallot,
  type OrderingMethod,
  type OrderingSettings,
} from './method.ts';
import { fraction, resultOf, type SupportOf } from './support.ts';

/** Place of an option on a ballot: 0 for the first group; options left out share the last place. */
const placeOn = (ballot: BallotOf<'ranked'>, option: string): number => {
  const at = ballot.groups.findIndex((group) => group.includes(option));
  return at === -1 ? ballot.groups.length : at;
};

type Matrix = Map<string, Map<string, number>>;

function emptyMatrix(ids: string[]): Matrix {
  return new Map(ids.map((a) => [a, new Map(ids.map((b) => [b, 0]))]));
}
const read = (matrix: Matrix, a: string, b: string): number => matrix.get(a)?.get(b) ?? 0;

/** How many ballots put `a` strictly before `b`. */
function preferences(ids: string[], cast: CastBallot<'ranked'>[]): Matrix {
  const matrix = emptyMatrix(ids);
  for (const { ballot } of cast) {
    const places = new Map(ids.map((id) => [id, placeOn(ballot, id)]));
    for (const a of ids)
      for (const b of ids)
        if ((places.get(a) ?? 0) < (places.get(b) ?? 0)) matrix.get(a)?.set(b, read(matrix, a, b) + 1);
  }
  return matrix;
}

/** Strength of the strongest path between every pair: its weakest step, as large as it can be. */
function strongestPaths(ids: string[], prefers: Matrix): Matrix {
  const paths = emptyMatrix(ids);
  for (const a of ids)
    for (const b of ids) {
      const own = read(prefers, a, b);
      if (own > read(prefers, b, a)) paths.get(a)?.set(b, own);
    }
  for (const through of ids)
    for (const a of ids)
      for (const b of ids) {
        if (a === b || a === through || b === through) continue;
        const around = Math.min(read(paths, a, through), read(paths, through, b));
        if (around > read(paths, a, b)) paths.get(a)?.set(b, around);
      }
  return paths;
}

/** Borda-like share of one ballot, only to show support by party: 1 for the first place, 0 for the last. */
const supportIn =
  ({ options }: OrderingSettings): SupportOf<'ranked'> =>
  (ballot, option) => {
    const place = placeOn(ballot, option);
    const worse = options.filter((other) => placeOn(ballot, other.id) > place).length;
    return fraction(worse, Math.max(1, options.length - 1));
  };

export const ranked: OrderingMethod<'ranked'> = {
  id: 'ranked',
  shape: 'ranked',
  refusal: (settings, ballot) => {
    const named = ballot.groups.flat();
    if (!areOptions(settings, named)) return 'unknown_option';
    return new Set(named).size < named.length ? 'repeated_option' : null;
  },
  tally: (settings, cast) => {
    const ids = settings.options.map((option) => option.id);
    const paths = strongestPaths(ids, preferences(ids, cast));
    // The relation is transitive, so counting the options that beat one orders them all.
    const beaten = (option: string) =>
      ids.filter((other) => read(paths, other, option) > read(paths, option, other)).length;
    return resultOf(settings, cast, supportIn(settings), (option) =>
      fraction(ids.length - beaten(option), 1),
    );
  },
};
