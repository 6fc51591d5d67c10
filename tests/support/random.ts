// Seeded randomness: one number repeats a whole run. Every random test prints its seed; SEED=… plays it again.

/** A small generator (mulberry32): good enough to choose cases, never for secrets. */
export class Random {
  readonly seed: number;
  #state: number;

  constructor(seed: number) {
    this.seed = seed >>> 0;
    this.#state = this.seed;
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = this.int(0, index);
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    return order;
  }
}

/** The generator of a test: SEED from the environment or a new one, printed so that a failure can be repeated. */
export function seeded(what: string): Random {
  const given = Number(process.env.SEED);
  const seed = Number.isInteger(given) && given > 0 ? given : (Date.now() ^ (process.pid << 8)) >>> 0;
  console.log(`${what}: SEED=${seed}`);
  return new Random(seed);
}
