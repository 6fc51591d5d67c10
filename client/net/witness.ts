// The memory of this device about the record of a mesa (trust.md 6): the last sealed state it checked and the last event
// it saw. When it comes back it asks for the proof that both are still there. What that means is in
// shared/record/witness.ts; this file remembers, asks, and holds the alarm until the record continues again.
import {
  judgeExtension,
  RecordExtension,
  Witness,
  type WitnessVerdict,
  witnessAfter,
} from '../../shared/record/witness.ts';
import type { ApiResult } from './api.ts';

/** Where the memory lies; a device that keeps nothing gives null and forgets. */
export interface WitnessMemory {
  read(): string | null;
  write(text: string): void;
}

export interface WitnessAlarm {
  verdict: Exclude<WitnessVerdict, 'continues'>;
  /** What this device saw. It is kept as it was while the alarm lasts. */
  witness: Witness;
  /** What the server answered now, as it came. */
  answer: unknown;
  /** How many events the server shows, or null when its answer does not say. */
  now: number | null;
}

/** Nothing was proved and nothing was refuted: the line, the session or the rate. Asked again at the next occasion. */
const NO_ANSWER: readonly string[] = [
  'offline',
  'unauthenticated',
  'not_admitted',
  'rate_limited',
  'internal',
];

export const witnessKey = (mesaId: string): string => `mesa-abierta.witness.${mesaId}`;

/** The browser's own storage; a private window may refuse it, and then there is no memory. */
export const deviceMemory = (mesaId: string): WitnessMemory => ({
  read: () => {
    try {
      return localStorage.getItem(witnessKey(mesaId));
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(witnessKey(mesaId), text);
    } catch {
      // Full or forbidden: this device remembers less; the others are also there.
    }
  },
});

function readWitness(text: string | null): Witness | null {
  if (text === null) return null;
  try {
    const parsed = Witness.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: somebody else's value under our name.
    return null;
  }
}

export class WitnessDesk {
  readonly #mesaId: string;
  readonly #memory: WitnessMemory;
  readonly #ask: (from: number, seen: number) => Promise<ApiResult<unknown>>;
  readonly #listeners = new Set<() => void>();
  #witness: Witness | null;
  #alarm: WitnessAlarm | null = null;
  /** True from a proof on, and until the line drops: only then may what is on the screen be remembered. */
  #proved = false;
  #asking: Promise<void> | null = null;

  constructor(parts: {
    mesaId: string;
    memory: WitnessMemory;
    ask: (from: number, seen: number) => Promise<ApiResult<unknown>>;
  }) {
    this.#mesaId = parts.mesaId;
    this.#memory = parts.memory;
    this.#ask = parts.ask;
    this.#witness = readWitness(parts.memory.read());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The alarm, or null while nothing is wrong. */
  read = (): WitnessAlarm | null => this.#alarm;

  /** The line dropped: what is shown after it must be proved again before it is remembered. */
  away(): void {
    this.#proved = false;
  }

  /** Asks for the proof. Calls made meanwhile are the same question. Never rejects. */
  check(): Promise<void> {
    this.#asking ??= this.#check().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** The screen shows the record up to event `size`, whose hash is `head`. */
  saw(size: number, head: string): void {
    const witness = this.#witness;
    if (!this.#proved || !witness) return;
    const { seen } = witness;
    const back = size < seen.size || (size === seen.size && head !== seen.head);
    if (back) {
      this.#proved = false;
      void this.check();
    } else if (size > seen.size) {
      this.#remember({ ...witness, seen: { size, head } });
    }
  }

  /** True when the screen has moved on since the last proof. */
  get isBehind(): boolean {
    return this.#witness !== null && this.#witness.seen.size > this.#witness.seal.size;
  }

  async #check(): Promise<void> {
    const before = this.#witness;
    const result = await this.#ask(before?.seal.size ?? 0, before?.seen.size ?? 0);
    if (!result.ok && NO_ANSWER.includes(result.error.code)) return;
    const answer = result.ok ? result.value : null;
    const verdict = judgeExtension(this.#mesaId, before, answer);
    if (verdict !== 'continues') {
      this.#proved = false;
      if (before) this.#ring({ verdict, witness: before, answer });
      return;
    }
    // What was seen while the answer travelled is newer than what was asked about.
    this.#remember(witnessAfter(this.#witness, RecordExtension.parse(answer)));
    this.#proved = true;
    this.#setAlarm(null);
  }

  #ring({ verdict, witness, answer }: Omit<WitnessAlarm, 'now'>): void {
    const parsed = RecordExtension.safeParse(answer);
    this.#setAlarm({ verdict, witness, answer, now: parsed.success ? parsed.data.size : null });
  }

  #setAlarm(alarm: WitnessAlarm | null): void {
    if (alarm === this.#alarm) return;
    this.#alarm = alarm;
    for (const listener of this.#listeners) listener();
  }

  #remember(witness: Witness): void {
    this.#witness = witness;
    this.#memory.write(JSON.stringify(witness));
  }
}

/** What a person keeps when a record was rewritten: two states signed by the server that cannot both be true. */
export const proofText = (mesaId: string, { verdict, witness, answer }: WitnessAlarm): string =>
  `${JSON.stringify({ format: 'mesa-testigo/1', mesaId, verdict, witness, answer }, null, 1)}\n`;
