// Which shape stands for each party on paper: by kind first, then whatever is left, so that no two parties of a body
// share one (rule 3 of the design). The screens follow the same order.
import type { PartyKind } from '../model/mesa.ts';

export const LOOKS = ['gov', 'civ', 'gua', 'aca', 'pri', 'six', 'sev'] as const;
export type Look = (typeof LOOKS)[number];

const BY_KIND: Partial<Record<PartyKind, Look>> = {
  government: 'gov',
  guarantor: 'gua',
  civilSociety: 'civ',
  academia: 'aca',
  business: 'pri',
};

/** One look per party, in the order of the body; all different up to seven parties. */
export function looksOf(kinds: readonly PartyKind[]): Look[] {
  const taken = new Set<Look>();
  const own = kinds.map((kind) => {
    const look = BY_KIND[kind];
    if (look === undefined || taken.has(look)) return undefined;
    taken.add(look);
    return look;
  });
  return own.map((look) => {
    if (look !== undefined) return look;
    const spare = LOOKS.find((candidate) => !taken.has(candidate)) ?? 'sev';
    taken.add(spare);
    return spare;
  });
}
