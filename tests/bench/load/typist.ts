// Somebody who types into a text of their own: every edit is one small update, known by its clock.
import * as Y from 'yjs';
import type { BenchClient } from './client.ts';

/** The gate of ours takes 64 roots in a document, more than any of the product's; a larger crowd shares its texts. */
const MOST_TEXTS = 40;

export class Typist {
  readonly clientId: number;
  readonly #doc = new Y.Doc();
  readonly #text: Y.Text;
  readonly #random: () => number;
  #update: Uint8Array | null = null;
  /** When each edit was due to be sent, by its clock. */
  readonly sentAt: number[] = [];

  constructor(index: number, random: () => number) {
    this.#random = random;
    this.clientId = Math.floor(random() * 2 ** 31) + 1;
    this.#doc.clientID = this.clientId;
    this.#text = this.#doc.getText(`t${index % MOST_TEXTS}`);
    this.#doc.on('update', (update: Uint8Array) => {
      this.#update = update;
    });
  }

  /** Types one letter, at the end or (`scattered`) somewhere in the middle, and sends it. `dueAt`: when the key was
   *  pressed, from where its delay counts. */
  type(client: BenchClient, dueAt: number, scattered = false): void {
    const { length } = this.#text;
    const letter = String.fromCharCode(97 + Math.floor(this.#random() * 26));
    this.#text.insert(scattered ? Math.floor(this.#random() * (length + 1)) : length, letter);
    if (!this.#update) return;
    this.sentAt.push(dueAt);
    client.sendSync(2, this.#update);
    this.#update = null;
  }
}

/** Reads what a room delivers: how far each typist's edits have come, and how long each took. */
export class Observer {
  readonly seen = new Map<number, number>();
  readonly latencies: number[] = [];
  delivered = 0;
  readonly #typists = new Map<number, Typist>();

  constructor(client: BenchClient, typists: Typist[]) {
    for (const typist of typists) this.#typists.set(typist.clientId, typist);
    client.onUpdate = (update) => this.#take(update);
  }

  #take(update: Uint8Array): void {
    const now = performance.now();
    for (const [client, end] of Y.parseUpdateMeta(update).to) {
      const from = this.seen.get(client) ?? 0;
      if (end <= from) continue;
      this.seen.set(client, end);
      this.delivered += end - from;
      const sentAt = this.#typists.get(client)?.sentAt;
      if (sentAt)
        for (let clock = from; clock < end; clock += 1) this.latencies.push(now - (sentAt[clock] ?? now));
    }
  }
}

/** Numbers in [0, 1) from a seed (mulberry32): the same load in every round. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
