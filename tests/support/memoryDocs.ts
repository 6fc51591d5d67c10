// A Storage whose document methods live in memory, with a gate to hold or break it. Only what the sync
// engine asks: the other methods refuse loudly. The real adapters have their own contract suite.
import type { DocUpdate, Storage, StoredDoc } from '../../server/application/ports.ts';

interface MemoryDoc {
  snapshot: Uint8Array | null;
  updates: Uint8Array[];
  owners: Map<number, string>;
}

export class MemoryDocs implements Storage {
  readonly docs = new Map<string, MemoryDoc>();
  /** Every call of appendDocUpdates that was kept. */
  appends: DocUpdate[][] = [];
  loads = 0;
  snapshots = 0;
  isBroken = false;
  #held: Promise<void> | null = null;
  #release: (() => void) | null = null;

  /** Holds every write until `release`. */
  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#release?.();
    this.#held = null;
    this.#release = null;
  }

  /** True while somebody waits in a held write. */
  waiting = 0;

  #doc(name: string): MemoryDoc {
    const doc = this.docs.get(name) ?? { snapshot: null, updates: [], owners: new Map<number, string>() };
    this.docs.set(name, doc);
    return doc;
  }

  async #pass(): Promise<void> {
    if (this.#held) {
      this.waiting += 1;
      await this.#held;
      this.waiting -= 1;
    }
    if (this.isBroken) throw new Error('the disk is gone');
  }

  async appendDocUpdates(updates: DocUpdate[]): Promise<void> {
    await this.#pass();
    for (const { doc, update } of updates) this.#doc(doc).updates.push(update);
    this.appends.push(updates);
  }

  async loadDoc(name: string): Promise<StoredDoc> {
    this.loads += 1;
    if (this.isBroken) throw new Error('the disk is gone');
    const { snapshot, updates } = this.#doc(name);
    return {
      snapshot,
      updates: [...updates],
      tailBytes: updates.reduce((sum, update) => sum + update.length, 0),
    };
  }

  async saveDocSnapshot(name: string, snapshot: Uint8Array, coveredUpdates: number): Promise<void> {
    if (this.isBroken) throw new Error('the disk is gone');
    const doc = this.#doc(name);
    doc.snapshot = snapshot;
    doc.updates = doc.updates.slice(coveredUpdates);
    this.snapshots += 1;
  }

  async claimClientIds(name: string, clientIds: number[], owner: string): Promise<Map<number, string>> {
    if (this.isBroken) throw new Error('the disk is gone');
    const { owners } = this.#doc(name);
    for (const client of clientIds) if (!owners.has(client)) owners.set(client, owner);
    return new Map(clientIds.map((client) => [client, owners.get(client) ?? owner]));
  }

  async loadClientIds(name: string): Promise<Map<number, string>> {
    return new Map(this.#doc(name).owners);
  }

  async healthy(): Promise<boolean> {
    return !this.isBroken;
  }

  async close(): Promise<void> {}

  append = unused;
  loadEvents = unused;
  listMesas = unused;
  findMesaByCode = unused;
  loadPeople = unused;
  loadSealed = unused;
  findCommand = unused;
  saveSession = unused;
  findSession = unused;
  revokeSessions = unused;
  saveEntryWords = unused;
  countEntryTry = unused;
  forgiveEntryTries = unused;
  dropEntryWords = unused;
  castBallot = unused;
  loadBallots = unused;
  saveCheckpoint = unused;
  loadCheckpoints = unused;
  getSetting = unused;
  putSetting = unused;
  claimSetting = unused;
}

function unused(): Promise<never> {
  return Promise.reject(new Error('this double only keeps documents'));
}
