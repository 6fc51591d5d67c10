// When one document's tail becomes a snapshot (architecture.md 4.4): how many rows and bytes the store
// holds after the last one, and the save on its way.
import type { Storage, StoredDoc } from '../application/ports.ts';
import type { DocSettings } from './docSettings.ts';
import type { DocCounters } from './docStats.ts';

export interface DocSnapshotsContext {
  storage: Storage;
  settings: DocSettings;
  counters: DocCounters;
  storeFailed(): void;
}

export class DocSnapshots {
  /** The save on its way; its room must not be loaded again meanwhile. Never rejects. */
  saving: Promise<void> | null = null;
  readonly #doc: string;
  readonly #context: DocSnapshotsContext;
  #rows = 0;
  #bytes = 0;

  constructor(doc: string, context: DocSnapshotsContext) {
    this.#doc = doc;
    this.#context = context;
  }

  loaded(stored: StoredDoc): void {
    this.#rows = stored.updates.length;
    this.#bytes = stored.tailBytes;
  }

  appended(update: Uint8Array): void {
    this.#rows += 1;
    this.#bytes += update.length;
  }

  /** A start reads one snapshot and a short tail. */
  get isDue(): boolean {
    const { snapshotRows, snapshotBytes } = this.#context.settings;
    return this.#rows >= snapshotRows || this.#bytes >= snapshotBytes;
  }

  /** Nothing in the tail. */
  get isClean(): boolean {
    return this.#rows === 0;
  }

  /** Saves `sealed`, which is all that is committed now; what is appended meanwhile stays in the tail. */
  save(sealed: Uint8Array): void {
    if (this.saving) return;
    const { storage, counters, storeFailed } = this.#context;
    const rows = this.#rows;
    const bytes = this.#bytes;
    this.saving = storage.saveDocSnapshot(this.#doc, sealed, rows).then(
      () => {
        this.saving = null;
        this.#rows -= rows;
        this.#bytes -= bytes;
        counters.snapshots += 1;
      },
      () => {
        this.saving = null;
        storeFailed();
      },
    );
  }
}
