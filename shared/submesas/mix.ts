// Dividing the plenary into groups mixed by rule (E3): a proposal that the facilitation may change person by person.

/** Who is to be divided. */
export interface Divisible<Id extends string> {
  id: Id;
  /** Null: of no party. They are dealt together, last. */
  partyId: string | null;
}

/** The same numbers for the same seed on every machine (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/**
 * `count` groups of ids. Each party is dealt one by one over the groups, going on where the party before stopped, so
 * that sizes differ by one at most, no group has two people of a party more than another, and a party with as many
 * people as groups is in all of them. Within a party chance decides, from `seed`: the same people and seed give the same
 * groups whatever the order they come in.
 */
export function mixGroups<Id extends string>(
  people: readonly Divisible<Id>[],
  count: number,
  seed: number,
): Id[][] {
  const next = numbersFrom(seed);
  const groups: Id[][] = Array.from({ length: Math.max(1, count) }, () => []);
  const byId = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parties = [...new Set(byId.map((one) => one.partyId))].sort((a, b) =>
    (a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1,
  );
  const line = parties.flatMap((party) =>
    shuffled(
      byId.filter((one) => one.partyId === party),
      next,
    ),
  );
  for (const [place, { id }] of line.entries()) groups[place % groups.length]!.push(id);
  return groups;
}
