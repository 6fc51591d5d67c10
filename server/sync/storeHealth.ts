// Whether the store takes writes. After a fault nothing is taken until it says that it is well.
import type { Clock, Storage } from '../application/ports.ts';

export class StoreHealth {
  /** False from a fault until the store answers healthy. */
  isWell = true;
  readonly #clock: Clock;
  readonly #storage: Storage;
  readonly #everyMs: number;
  #cancel: (() => void) | null = null;
  #stopped = false;

  constructor(clock: Clock, storage: Storage, everyMs: number) {
    this.#clock = clock;
    this.#storage = storage;
    this.#everyMs = everyMs;
  }

  /** A call of the store rejected: ask it how it is until it is well. */
  failed(): void {
    this.isWell = false;
    if (this.#stopped) return;
    this.#cancel ??= this.#clock.after(this.#everyMs, () => {
      this.#cancel = null;
      this.#storage.healthy().then(
        (isWell) => {
          if (isWell) this.isWell = true;
          else this.failed();
        },
        () => this.failed(),
      );
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = null;
  }
}
