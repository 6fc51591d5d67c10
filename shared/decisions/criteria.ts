// Criteria matrix (4.7): each person scores each option 1 to 5 per criterion; weights sum 100. Aggregated by the mean
// over parties of the mean within each party (S6).
import { areOptions, type BallotOf, entry, type OrderingMethod, type OrderingSettings } from './method.ts';
import { type Fraction, fraction, partyMean, resultOf, type SupportOf, supportByParty } from './support.ts';

const MOST = 5;

/** Σ weight × score, as a share of the most it could be. */
function weighted({ criteria }: OrderingSettings, ballot: BallotOf<'criteria'>, option: string): Fraction {
  const scores = entry(ballot.scores, option) ?? {};
  const sum = criteria.reduce((total, { id, weight }) => total + weight * (entry(scores, id) ?? 0), 0);
  const weights = criteria.reduce((total, { weight }) => total + weight, 0);
  return fraction(sum, weights * MOST);
}

/** A row of the matrix: Σ weight × score / 100 with two decimals, half up, as hundredths (4.7). */
export const totalInHundredths = ({ over, under }: Fraction): number =>
  Math.floor((over * MOST * 200 + under) / (under * 2));

export const criteria: OrderingMethod<'criteria'> = {
  id: 'criteria',
  shape: 'criteria',
  refusal: (settings, ballot) => {
    if (!areOptions(settings, Object.keys(ballot.scores))) return 'unknown_option';
    const known = new Set(settings.criteria.map((one) => one.id));
    const rows = Object.values(ballot.scores).map((row) => Object.keys(row));
    if (rows.some((row) => row.some((id) => !known.has(id)))) return 'unknown_criterion';
    // What is missing, a score or a whole row, would count as a score below the scale.
    const whole = rows.length === settings.options.length && rows.every((row) => row.length === known.size);
    return whole ? null : 'incomplete';
  },
  tally: (settings, cast) => {
    const support: SupportOf<'criteria'> = (ballot, option) => weighted(settings, ballot, option);
    return resultOf(settings, cast, support, (option) =>
      partyMean(supportByParty(settings, cast, support, option).flatMap(({ mean }) => (mean ? [mean] : []))),
    );
  },
};
