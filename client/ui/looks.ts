// Owns how a party looks: which shape, hue and pattern stands for it (rules 1 and 3 of the visual language).
// Names of parties are data of the plan; a look never carries a word.

/** Hue + shape + pattern of a party. `obs` is for people who observe; `six` and `sev` serve large bodies. */
export type SectorLook = 'gov' | 'civ' | 'gua' | 'aca' | 'pri' | 'six' | 'sev' | 'obs';

/** A look, or `all`: the neutral round mark in ink used for a party's stance on the ring and for totals. */
export type GlyphLook = SectorLook | 'all';

/** Looks that can stand for a party, in the order in which spare ones are handed out. */
export const partyLooks = ['gov', 'civ', 'gua', 'aca', 'pri', 'six', 'sev'] as const satisfies SectorLook[];

const lookByKind: Readonly<Record<string, SectorLook>> = {
  government: 'gov',
  guarantor: 'gua',
  civilSociety: 'civ',
  academia: 'aca',
  business: 'pri',
};

/**
 * The look of one party when the rest of its body is not known.
 * Kinds without a drawing of their own (legislature, judiciary, municipality, international, or one
 * this version does not know) take the look at `index`, the party's position in its body, from 0.
 */
export function lookOfParty(kind: string, index: number): SectorLook {
  return lookByKind[kind] ?? partyLooks[positiveRemainder(index, partyLooks.length)] ?? 'sev';
}

/**
 * Looks for every party of a body, all different up to seven parties (B1: a body may hold several
 * parties of one kind). The first party of a kind keeps the kind's own look; the others take what is left.
 * Returns one look per kind, in the same order.
 */
export function looksOfParties(kinds: readonly string[]): SectorLook[] {
  const taken = new Set<SectorLook>();
  const natural = kinds.map((kind) => {
    const look = lookByKind[kind];
    if (look === undefined || taken.has(look)) return undefined;
    taken.add(look);
    return look;
  });
  return natural.map((look, index) => {
    if (look !== undefined) return look;
    const spare = partyLooks.find((candidate) => !taken.has(candidate)) ?? lookOfParty('', index);
    taken.add(spare);
    return spare;
  });
}

function positiveRemainder(value: number, divisor: number): number {
  const whole = Number.isFinite(value) ? Math.trunc(value) : 0;
  return ((whole % divisor) + divisor) % divisor;
}
