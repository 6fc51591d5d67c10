// A task that runs once a while after it was last asked for: the pulse and the beat of the server.
import type { Clock } from '../application/ports.ts';

export class Later {
  readonly #clock: Clock;
  readonly #delayMs: () => number;
  readonly #task: () => void;
  #cancel: (() => void) | null = null;
  /** When it runs, on the monotonic clock; infinity when nobody asked. */
  dueAt = Number.POSITIVE_INFINITY;

  /** `delayMs` is asked for at each request. */
  constructor(clock: Clock, delayMs: () => number, task: () => void) {
    this.#clock = clock;
    this.#delayMs = delayMs;
    this.#task = task;
  }

  /** Asking twice before it runs is asking once; the task may ask again. */
  request(): void {
    if (this.#cancel) return;
    const delayMs = this.#delayMs();
    this.dueAt = this.#clock.monotonic() + delayMs;
    this.#cancel = this.#clock.after(delayMs, () => {
      this.#cancel = null;
      this.dueAt = Number.POSITIVE_INFINITY;
      this.#task();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.dueAt = Number.POSITIVE_INFINITY;
  }
}
