// Whether the store takes writes. After a fault nothing is taken until it says that it is well.
import type { Clock, Storage } from '../application/ports.ts';
import { Later } from './later.ts';

export class StoreHealth {
  /** False from a fault until the store answers healthy. */
  isWell = true;
  readonly #ask: Later;
  #stopped = false;

  constructor(clock: Clock, storage: Storage, everyMs: number) {
    this.#ask = new Later(
      clock,
      () => everyMs,
      () => {
        storage.healthy().then(
          (isWell) => {
            if (isWell) this.isWell = true;
            else this.failed();
          },
          () => this.failed(),
        );
      },
    );
  }

  /** A call of the store rejected: ask it how it is until it is well. */
  failed(): void {
    this.isWell = false;
    if (!this.#stopped) this.#ask.request();
  }

  stop(): void {
    this.#stopped = true;
    this.#ask.stop();
  }
}
