// Frames that nobody would be told about yet are let come together (what network cards call interrupt moderation):
// with forty cursors the dear part is not a frame but waking up for it, with the processor's memories cold.
import type { Clock } from '../application/ports.ts';
import type { DocSettings } from './docSettings.ts';
import type { EventLoop } from './eventLoop.ts';

/** Traffic is looked at in windows of so long; an older one says nothing about this moment. */
const WINDOW_MS = 100;
/** Before something is due the thread is awake: what came meanwhile is read first and goes along. */
const AWAKE_MS = 2;
/** A shorter rest costs more than it saves: of 8 ms, 7 %. */
const SHORTEST_MS = 6;

export interface GatheringContext {
  clock: Clock;
  loop: EventLoop;
  settings: DocSettings;
  /** The first point of the flush grid after that moment: what comes before it is delivered there anyway. */
  nextPointAt(afterMs: number): number;
  /** When the engine has something to do by itself, on the monotonic clock; infinity when nothing waits. */
  nextDueAt(): number;
}

/**
 * After a turn of the loop that brought document frames and nothing else, the thread rests until the next point of
 * the flush grid or the next pulse, `gatherMaxMs` at most: nobody would be told anything before. Anything else that
 * happened in the process (a page, a command, a file) keeps it awake for `gatherYieldMs`, so a request waits for one
 * rest and not for one per step.
 */
export class Gathering {
  readonly #context: GatheringContext;
  #isArmed = false;
  #isBusy = false;
  /** Sockets of documents read since the last look: one event each. */
  #reads = 0;
  #events = 0;
  #windowAt = Number.NEGATIVE_INFINITY;
  #windowFrames = 0;
  #othersAt = Number.NEGATIVE_INFINITY;

  constructor(context: GatheringContext) {
    this.#context = context;
  }

  /** A socket of a document was read; whatever it brought, it is one event of the loop. */
  read(): void {
    this.#reads += 1;
  }

  /** One of the frames it brought. */
  heard(nowMs: number): void {
    const { settings, loop } = this.#context;
    if (settings.gatherMaxMs === 0) return;
    this.#count(nowMs);
    if (!this.#isBusy || this.#isArmed) return;
    this.#isArmed = true;
    loop.afterTurn(() => this.#afterTurn());
  }

  #count(nowMs: number): void {
    this.#windowFrames += 1;
    const passed = nowMs - this.#windowAt;
    if (passed < WINDOW_MS) return;
    const { gatherFromPerSecond, gatherUntilPerSecond } = this.#context.settings;
    const perSecond = (this.#windowFrames * 1000) / passed;
    this.#isBusy = perSecond >= gatherFromPerSecond && perSecond <= gatherUntilPerSecond;
    this.#windowAt = nowMs;
    this.#windowFrames = 0;
  }

  #afterTurn(): void {
    this.#isArmed = false;
    const { clock, loop, settings, nextPointAt, nextDueAt } = this.#context;
    const events = loop.events();
    const others = events - this.#events - this.#reads;
    this.#events = events;
    this.#reads = 0;
    const now = clock.monotonic();
    if (others > 0) this.#othersAt = now;
    if (now - this.#othersAt < settings.gatherYieldMs) return;
    // Not past a point, also when nothing was asked of it yet: who wrote during the rest is delivered there.
    const until = Math.min(nextPointAt(now + AWAKE_MS), nextDueAt()) - AWAKE_MS;
    const ms = Math.min(settings.gatherMaxMs, until - now);
    if (ms >= SHORTEST_MS) loop.rest(ms);
  }
}
