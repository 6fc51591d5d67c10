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

/**
 * What is worth saying aloud: the options that every party supports from 60 %, and those with 60 % or more as a whole
 * that some party supports under 40 %. Nothing while the breakdown by party is withheld (trust.md 5).
 */
export function highlightsOf(result: Pick<OrderingResult, 'options'>): Highlight[] {
  const shared = result.options.filter((option) => lowest(option) >= BRIDGE.high).map(({ id }) => id);
  const divided = result.options.flatMap((option): Highlight[] => {
    const parties = (option.byParty ?? [])
      .filter((one) => one.support !== null && one.support < BRIDGE.low)
      .map((one) => one.partyId);
    return option.support >= BRIDGE.high && parties.length > 0
      ? [{ kind: 'divided', option: option.id, parties }]
      : [];
  });
  return shared.length > 0 ? [{ kind: 'bridge', options: shared }, ...divided] : divided;
}

/** True when the figures by party are there: all or none (trust.md 5). */
export const isBrokenDown = (result: Pick<OrderingResult, 'options'>): boolean =>
  result.options.length > 0 && result.options.every((option) => option.byParty !== null);
