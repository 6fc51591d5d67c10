// A real store with a disk that a test can break, hold or make lie. Only what writes is touched: reading goes on, as
// on a disk that turned read-only.
import type { Storage } from '../../server/application/ports.ts';

const WRITES = new Set<string>([
  'append',
  'saveSession',
  'revokeSessions',
  'appendDocUpdates',
  'saveDocSnapshot',
  'claimClientIds',
  'putSetting',
] satisfies (keyof Storage)[]);

/** What became of the disk: `readOnly` keeps nothing; `forgetful` keeps the write and loses the answer. */
export type DiskState = 'well' | 'readOnly' | 'forgetful';

export class FaultyDisk {
  state: DiskState = 'well';
  /** Writes that were asked, by name, in order. */
  readonly asked: string[] = [];
  /** Times somebody asked how the disk is. */
  healthAsked = 0;
  #held: (() => void)[] | null = null;

  /** From now on every write waits for `letOne` or `release`. */
  hold(): void {
    this.#held = [];
  }

  get waiting(): number {
    return this.#held?.length ?? 0;
  }

  letOne(): void {
    this.#held?.shift()?.();
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  async #pass(write: () => Promise<unknown>): Promise<unknown> {
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    if (this.state === 'readOnly') throw new Error('EROFS: read-only file system');
    const kept = await write();
    if (this.state === 'forgetful') throw new Error('EIO: the answer was lost');
    return kept;
  }

  /** The same store seen through this disk. */
  over(storage: Storage): Storage {
    return new Proxy(storage, {
      get: (target, key) => {
        const method: unknown = Reflect.get(target, key, target);
        if (typeof method !== 'function' || typeof key !== 'string') return method;
        return (...given: unknown[]) => {
          const call = () => Reflect.apply(method, target, given);
          if (key === 'healthy') return this.#health(call);
          if (!WRITES.has(key)) return call();
          this.asked.push(key);
          return this.#pass(call);
        };
      },
    });
  }

  async #health(ask: () => Promise<boolean>): Promise<boolean> {
    this.healthAsked += 1;
    return this.state === 'well' && (await ask());
  }
}
