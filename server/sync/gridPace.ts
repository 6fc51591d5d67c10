// How far apart the points of the flush grid and the pulses stand, and which point a room takes (architecture.md 4.1). A batch is
// worth waiting for where a frame is dear: with one room the process sleeps between frames and each costs three times
// what it does with twelve. Many rooms take turns, so that none waits for the frames of all the others.
import type { DocSettings } from './docSettings.ts';

/** How fast the past is forgotten: per flush what it cost, per round which rooms are busy. */
const FORGET = 0.1;
/** The fine grid is left when its flushes would take more of the time than this. */
const MOST_FLUSHING = 0.75;

/** The grid at one moment. */
export interface Grid {
  /** Between two points of the same room. */
  intervalMs: number;
  /** The rooms have their points at so many moments of the interval. */
  turns: number;
}

export class GridPace {
  readonly #settings: DocSettings;
  /** Documents stored since the round began; a round is one long grid. */
  readonly #round = new Set<string>();
  #roundAt = Number.NEGATIVE_INFINITY;
  #rooms = 0;
  #roomMs = 0;

  constructor(settings: DocSettings) {
    this.#settings = settings;
  }

  /** A flush stored and delivered `docs` (one at least) in `ms`, and ended at `nowMs`. */
  flushed(docs: readonly string[], ms: number, nowMs: number): void {
    if (nowMs - this.#roundAt >= this.#settings.gridMaxMs) {
      this.#rooms = Math.max(this.#round.size, this.#rooms * (1 - FORGET));
      this.#round.clear();
      this.#roundAt = nowMs;
    }
    for (const doc of docs) this.#round.add(doc);
    this.#roomMs += (ms / docs.length - this.#roomMs) * FORGET;
  }

  /** Many rooms are busy at once. */
  get isShared(): boolean {
    return this.#rooms >= this.#settings.gridSharedRooms;
  }

  /**
   * The clamp of the architecture; with many busy rooms `gridSharedMs` in turns, or twice that, while the flushes
   * leave a quarter of the time: a slow disk or a slow machine comes back by itself to the long grid and to one
   * commit for all.
   */
  grid(connections: number): Grid {
    const { gridMsPerConnection, gridMinMs, gridMaxMs, gridSharedMs, gridSharedTurns } = this.#settings;
    const longMs = Math.min(gridMaxMs, Math.max(gridMinMs, connections * gridMsPerConnection));
    if (this.isShared) {
      const leastMs = (this.#roomMs * this.#rooms) / MOST_FLUSHING;
      for (let intervalMs = Math.max(gridMinMs, gridSharedMs); intervalMs < longMs; intervalMs *= 2) {
        if (leastMs <= intervalMs) return { intervalMs, turns: gridSharedTurns };
      }
    }
    return { intervalMs: longMs, turns: 1 };
  }
}

/** Until cursors are told again: many of them less often than few (architecture.md 4.6; docs/sync.md, «Muchos cursores»). */
export function pulseMsOf(connections: number, settings: DocSettings): number {
  const { pulseMs, pulseMaxMs, pulseMsPerConnection } = settings;
  return Math.max(pulseMs, Math.min(pulseMaxMs, connections * pulseMsPerConnection));
}

/** The first point after `nowMs` of the rooms whose turn is `turn`, any whole number from 0. */
export function nextPointMs({ intervalMs, turns }: Grid, nowMs: number, turn: number): number {
  const offsetMs = ((turn % turns) * intervalMs) / turns;
  return (Math.floor((nowMs - offsetMs) / intervalMs) + 1) * intervalMs + offsetMs;
}
