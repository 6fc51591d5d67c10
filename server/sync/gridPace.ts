// How far apart the points of the flush grid stand (architecture.md 4.1). A batch is worth waiting for where a frame
// is dear: with one room the process sleeps between frames and each costs three times what it does with twelve.
import type { DocSettings } from './docSettings.ts';

/** How fast the past is forgotten, per flush. */
const FORGET = 0.1;

export class GridPace {
  readonly #settings: DocSettings;
  #rooms = 0;
  #flushMs = 0;

  constructor(settings: DocSettings) {
    this.#settings = settings;
  }

  /** A flush stored and delivered `rooms` in `ms`. */
  flushed(rooms: number, ms: number): void {
    this.#rooms = Math.max(rooms, this.#rooms * (1 - FORGET));
    this.#flushMs += (ms - this.#flushMs) * FORGET;
  }

  /**
   * Milliseconds between two points: the clamp of the architecture, and a whole part of it while many rooms share
   * them, so that the points of the long grid remain points. Flushes never take more than half of the time:
   * a slow disk or a slow machine comes back to the long grid by itself.
   */
  intervalMs(connections: number): number {
    const { gridMsPerConnection, gridMinMs, gridMaxMs, gridSharedRooms, gridSharedParts } = this.#settings;
    const long = Math.min(gridMaxMs, Math.max(gridMinMs, connections * gridMsPerConnection));
    if (this.#rooms < gridSharedRooms) return long;
    const parts = Math.floor(long / Math.max(gridMinMs, this.#flushMs * 2));
    return long / Math.max(1, Math.min(gridSharedParts, parts));
  }
}
