// A clock the test moves by hand. The wall time and waits of a second or more move only in `advance`; the ticks of
// the sync engine and its monotonic time run for real as well, because real sockets are on the other side.
import type { Clock } from '../../server/application/ports.ts';

/** Thursday 12 March 2026, 16:00 UTC: 10:00 in the centre of Mexico. */
export const START_MS = Date.UTC(2026, 2, 12, 16, 0);
const REAL_BELOW_MS = 1000;

interface Due {
  at: number;
  task: () => void;
}

export class FakeClock implements Clock {
  #now: number;
  /** What the test has let go by. */
  #passed = 0;
  readonly #started = performance.now();
  #due: Due[] = [];

  constructor(start = START_MS) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#passed + performance.now() - this.#started;
  }

  after(delayMs: number, task: () => void): () => void {
    if (delayMs < REAL_BELOW_MS) {
      const timer = setTimeout(task, delayMs);
      timer.unref();
      return () => clearTimeout(timer);
    }
    const due = { at: this.#passed + delayMs, task };
    this.#due.push(due);
    return () => {
      this.#due = this.#due.filter((other) => other !== due);
    };
  }

  /** Lets `ms` go by: what is due runs in order, each at its own instant. */
  advance(ms: number): void {
    const end = this.#passed + ms;
    for (;;) {
      const next = this.#due.filter((due) => due.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((due) => due !== next);
      this.#move(next.at);
      next.task();
    }
    this.#move(end);
  }

  /** How many waits of a second or more are pending. */
  get waiting(): number {
    return this.#due.length;
  }

  #move(passed: number): void {
    this.#now += passed - this.#passed;
    this.#passed = passed;
  }
}
