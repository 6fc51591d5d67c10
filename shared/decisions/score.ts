// Score: 0 to 5 for each option; what is left out counts as 0. Ordered by the mean over parties of each party's mean.
import { areOptions, entry, type OrderingMethod } from './method.ts';
import { fraction, partyMean, resultOf, type SupportOf, supportByParty } from './support.ts';

const MOST = 5;

export const score: OrderingMethod<'score'> = {
  id: 'score',
  shape: 'score',
  refusal: (settings, ballot) => (areOptions(settings, Object.keys(ballot.scores)) ? null : 'unknown_option'),
  tally: (settings, cast) => {
    const support: SupportOf<'score'> = (ballot, option) => fraction(entry(ballot.scores, option) ?? 0, MOST);
    return resultOf(settings, cast, support, (option) =>
      partyMean(supportByParty(settings, cast, support, option).flatMap(({ mean }) => (mean ? [mean] : []))),
    );
  },
};
