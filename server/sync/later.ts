// A task that runs once a while after it was last asked for: the pulse and the beat of the server.
import type { Clock } from '../application/ports.ts';

export class Later {
  readonly #clock: Clock;
  readonly #delayMs: number;
  readonly #task: () => void;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, delayMs: number, task: () => void) {
    this.#clock = clock;
    this.#delayMs = delayMs;
    this.#task = task;
  }

  /** Asking twice before it runs is asking once; the task may ask again. */
  request(): void {
    this.#cancel ??= this.#clock.after(this.#delayMs, () => {
      this.#cancel = null;
      this.#task();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
