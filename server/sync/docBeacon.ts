// The convergence beacon (trust.md 3): two honest replicas can be made to differ for ever by neighbours
// that contradict each other. The server says what it reads; a client that reads otherwise reloads.
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { BEACON_HASH_BYTES, replicaText } from '../../shared/mesaDoc/replicaText.ts';
import type { DocAudience } from './docAudience.ts';
import { beaconFrame } from './docProtocol.ts';
import type { DocState } from './docState.ts';
import type { DocCounters } from './docStats.ts';

export class DocBeacon {
  /** The document changed since the last beacon. */
  isDue = false;
  readonly #state: DocState;
  readonly #audience: DocAudience;
  readonly #counters: DocCounters;

  constructor(state: DocState, audience: DocAudience, counters: DocCounters) {
    this.#state = state;
    this.#audience = audience;
    this.#counters = counters;
  }

  /** Sends one beacon to who asked for acknowledgements, when due. Only with nothing on its way. */
  send(): void {
    if (!this.isDue) return;
    this.isDue = false;
    const readers = [...this.#audience.connections].filter(({ options, behind }) => options.ack && !behind);
    if (readers.length === 0 || !this.#state.warm()) return;
    const doc = this.#state.hot();
    const hash = createHash('sha256')
      .update(replicaText(doc), 'utf8')
      .digest()
      .subarray(0, BEACON_HASH_BYTES);
    const frame = beaconFrame(Y.encodeStateVector(doc), hash);
    for (const connection of readers) connection.sendSmall(frame);
    this.#counters.beacons += 1;
  }
}
