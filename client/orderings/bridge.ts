// «Puente»: what the support of the least convinced party says about a result (M7 of the features). Pure.
import type { OptionResult, OrderingResult } from '../../shared/decisions/method.ts';
import type { PartyId } from '../../shared/model/ids.ts';

/** From this support on, a party is said to support an option; under the low one, not to. Whole percentages. */
export const BRIDGE = { high: 60, low: 40 } as const;

export type Highlight =
  | { kind: 'bridge'; options: string[] }
  | { kind: 'divided'; option: string; parties: PartyId[] };

const lowest = (option: OptionResult): number => option.bridge ?? -1;

/** The same options from the highest «puente» to the lowest; ties keep the order of the result. */
export const byBridge = (options: readonly OptionResult[]): OptionResult[] =>
  options
    .map((option, at) => ({ option, at }))
    .sort((a, b) => lowest(b.option) - lowest(a.option) || a.at - b.at)
    .map(({ option }) => option);

/** Popular: the first of the order, or 60 % or more as a whole. With dots nothing reaches 60 %: support is shared out. */
const isPopular = ({ place, support }: OptionResult): boolean => place === 1 || support >= BRIDGE.high;

/** A party that does not support it: under 40 %, and under half of what the mesa as a whole gives it. */
const isCold = (support: number | null, { support: whole }: OptionResult): boolean =>
  support !== null && support < BRIDGE.low && support * 2 < whole;

/**
 * What is worth saying aloud: the options that every party supports from 60 %, and the popular ones that some party
 * does not support. Nothing while the breakdown by party is withheld (trust.md 5).
 */
export function highlightsOf(result: Pick<OrderingResult, 'options'>): Highlight[] {
  const shared = result.options.filter((option) => lowest(option) >= BRIDGE.high).map(({ id }) => id);
  const divided = result.options.flatMap((option): Highlight[] => {
    const parties = (option.byParty ?? [])
      .filter((one) => isCold(one.support, option))
      .map((one) => one.partyId);
    return isPopular(option) && parties.length > 0 ? [{ kind: 'divided', option: option.id, parties }] : [];
  });
  return shared.length > 0 ? [{ kind: 'bridge', options: shared }, ...divided] : divided;
}

/** True when the figures by party are there: all or none (trust.md 5). */
export const isBrokenDown = (result: Pick<OrderingResult, 'options'>): boolean =>
  result.options.length > 0 && result.options.every((option) => option.byParty !== null);
