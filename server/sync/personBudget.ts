// What one person may spend, whatever the number of tabs (trust.md 3, «charge time, not only
// messages»): messages, processor time, bulk structs. Sixty phones may share a room's address.
import type { DocSettings } from './docSettings.ts';

/** A bucket that fills at `perSecond` up to `burst`. May go into debt; then nothing is granted. */
export class Bucket {
  #level: number;
  #at: number;
  readonly #perSecond: number;
  readonly #burst: number;

  constructor(perSecond: number, burst: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#level = burst;
    this.#at = nowMs;
  }

  /** Takes `amount`; the level that is left, negative when it was not covered. */
  spend(amount: number, nowMs: number): number {
    const refill = ((nowMs - this.#at) / 1000) * this.#perSecond;
    this.#level = Math.min(this.#burst, this.#level + refill) - amount;
    this.#at = nowMs;
    return this.#level;
  }

  isFull(nowMs: number): boolean {
    return this.spend(0, nowMs) >= this.#burst;
  }
}

export class PersonBudget {
  readonly messages: Bucket;
  readonly cpuMs: Bucket;
  readonly bulk: Bucket;

  constructor(settings: DocSettings, nowMs: number) {
    this.messages = new Bucket(settings.messagesPerSecond, settings.messagesBurst, nowMs);
    this.cpuMs = new Bucket(settings.cpuMsPerSecond, settings.cpuBurstMs, nowMs);
    this.bulk = new Bucket(settings.bulkStructsPerSecond, settings.bulkStructs, nowMs);
  }

  /** Nothing owed: may be forgotten when the person has no connection. */
  isClear(nowMs: number): boolean {
    return this.messages.isFull(nowMs) && this.cpuMs.isFull(nowMs) && this.bulk.isFull(nowMs);
  }
}
