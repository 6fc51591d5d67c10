// How much one person can make a record grow (trust.md 3, «charge»): everything recorded is kept for ever, hashed, sent
// to everybody and printed in the acta. A person at a table needs little of it; a script would take all there is.
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { Participant } from '../../shared/model/mesa.ts';

/** What nobody writes in one go by hand, and what is given back afterwards. */
const BURST = 120;
const PER_MINUTE = 30;
/** A record of this many bytes costs one more: long texts are not forbidden, only not endless. */
const BYTES_PER_TOKEN = 2048;

interface Allowance {
  tokens: number;
  at: number;
}

export class Growth {
  readonly #left = new Map<ParticipantId, Allowance>();
  readonly #on: boolean;
  readonly #monotonic: () => number;

  /** `monotonic` in milliseconds. Switched off, everything is allowed. */
  constructor(parts: { on: boolean; monotonic: () => number }) {
    this.#on = parts.on;
    this.#monotonic = parts.monotonic;
  }

  /** Whether this person may add to the record now. The facilitation is not limited: it opens, closes and writes down. */
  allows({ id, role }: Participant): boolean {
    return !this.#on || role === 'facilitator' || this.#allowance(id).tokens >= 1;
  }

  /** Charges what was recorded, `bytes` of it. It may leave a debt, which has to be waited for. */
  charge({ id, role }: Participant, bytes: number): void {
    if (!this.#on || role === 'facilitator') return;
    this.#allowance(id).tokens -= 1 + Math.floor(bytes / BYTES_PER_TOKEN);
  }

  #allowance(id: ParticipantId): Allowance {
    const at = this.#monotonic();
    const known = this.#left.get(id) ?? { tokens: BURST, at };
    known.tokens = Math.min(BURST, known.tokens + ((at - known.at) / 60_000) * PER_MINUTE);
    known.at = at;
    this.#left.set(id, known);
    return known;
  }
}
