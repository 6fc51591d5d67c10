// What one person may spend, whatever the number of tabs (trust.md 3, «charge time, not only
// messages»): messages, processor time, bulk structs. Sixty phones may share a room's address.
import type { DocPrincipal } from '../application/ports.ts';
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

/** The budgets of everybody present, and of who left owing. */
export class PersonBudgets {
  readonly #byPerson = new Map<string, PersonBudget>();
  readonly #settings: DocSettings;

  constructor(settings: DocSettings) {
    this.#settings = settings;
  }

  of(who: DocPrincipal, nowMs: number): PersonBudget {
    const key = `${who.mesaId}/${who.participantId}`;
    const budget = this.#byPerson.get(key) ?? new PersonBudget(this.#settings, nowMs);
    this.#byPerson.set(key, budget);
    return budget;
  }

  /** Forgets who is not `present` and owes nothing: coming back is no way to a fresh budget. */
  forget(present: Set<PersonBudget | undefined>, nowMs: number): void {
    for (const [key, budget] of this.#byPerson) {
      if (!present.has(budget) && budget.isClear(nowMs)) this.#byPerson.delete(key);
    }
  }
}
