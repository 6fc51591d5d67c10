// Dots: each person shares a number of dots among the options. Ordered by the mean over parties of each party's mean,
// so that a large sector does not outweigh a small one (S6).
import { areOptions, entry, type OrderingMethod } from './method.ts';
import { fraction, partyMean, resultOf, type SupportOf, supportByParty } from './support.ts';

export const dots: OrderingMethod<'dots'> = {
  id: 'dots',
  shape: 'dots',
  refusal: (settings, ballot) => {
    if (!areOptions(settings, Object.keys(ballot.dots))) return 'unknown_option';
    const spent = Object.values(ballot.dots).reduce((sum, count) => sum + count, 0);
    return spent > settings.dots ? 'too_many_dots' : null;
  },
  tally: (settings, cast) => {
    const support: SupportOf<'dots'> = (ballot, option) =>
      fraction(entry(ballot.dots, option) ?? 0, Math.max(1, settings.dots));
    return resultOf(settings, cast, support, (option) =>
      partyMean(supportByParty(settings, cast, support, option).flatMap(({ mean }) => (mean ? [mean] : []))),
    );
  },
};
