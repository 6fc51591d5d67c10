// When a wait is long enough to be said: something was asked of the server and five seconds later there is no
// answer (C24, trust.md 8). Before that nothing is news, and the answer ends it by itself.

/** Milliseconds something may wait before the person is told. */
export const PATIENCE_MS = 5_000;

/** Time as a wait needs it. Tests bring their own. */
export interface WaitClock {
  /** Milliseconds that never go back. */
  now(): number;
  /** Runs `task` once after `ms` milliseconds; the answer cancels it. */
  after(ms: number, task: () => void): () => void;
}

export const browserWaitClock: WaitClock = {
  now: () => performance.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** The oldest of several waits; null when nothing waits. */
export function oldestOf(...since: readonly (number | null)[]): number | null {
  const waiting = since.filter((one) => one !== null);
  return waiting.length === 0 ? null : Math.min(...waiting);
}

/** One wait: `isOver` turns true when what is waited for is `PATIENCE_MS` old, and false when it is answered. */
export class Patience {
  readonly #onOver: () => void;
  readonly #clock: WaitClock;
  #since: number | null = null;
  #cancel: (() => void) | null = null;
  #isOver = false;

  /** `onOver` is called when the time runs out by itself; an answer is known to who brings it. */
  constructor(onOver: () => void, clock: WaitClock = browserWaitClock) {
    this.#onOver = onOver;
    this.#clock = clock;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Says since when the oldest unanswered thing waits, as an instant of the clock; null when all is answered.
   *  An instant to come is something that will be due then. */
  waitSince(since: number | null): void {
    if (since === this.#since) return;
    this.#since = since;
    this.#look();
  }

  /** Nothing is waited for any more. */
  stop(): void {
    this.waitSince(null);
  }

  #look(): void {
    this.#cancel?.();
    this.#cancel = null;
    const left = this.#since === null ? null : this.#since + PATIENCE_MS - this.#clock.now();
    this.#isOver = left !== null && left <= 0;
    if (left === null || left <= 0) return;
    this.#cancel = this.#clock.after(left, () => {
      this.#look();
      if (this.#isOver) this.#onOver();
    });
  }
}
