// Approval: each person marks every option she could support. Ordered by the mean over parties of the share that does.
import { areOptions, type OrderingMethod } from './method.ts';
import { fraction, partyMean, resultOf, type SupportOf, supportByParty } from './support.ts';

export const approval: OrderingMethod<'approval'> = {
  id: 'approval',
  shape: 'approval',
  refusal: (settings, ballot) => {
    if (!areOptions(settings, ballot.options)) return 'unknown_option';
    return new Set(ballot.options).size < ballot.options.length ? 'repeated_option' : null;
  },
  tally: (settings, cast) => {
    const support: SupportOf<'approval'> = (ballot, option) =>
      fraction(ballot.options.includes(option) ? 1 : 0, 1);
    return resultOf(settings, cast, support, (option) =>
      partyMean(supportByParty(settings, cast, support, option).flatMap(({ mean }) => (mean ? [mean] : []))),
    );
  },
};
