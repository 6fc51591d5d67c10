// Counters of the sync engine for /metrics: numbers only, never a name or a text.
import type { DocRefusal } from './docGate.ts';

export interface DocStats {
  rooms: number;
  /** Rooms with a live Y.Doc; the others are bytes. */
  hotRooms: number;
  connections: number;
  /** Store transactions, and the merged updates in them. */
  commits: number;
  committedUpdates: number;
  committedBytes: number;
  snapshots: number;
  storeFaults: number;
  /** Readers that were too slow and got a diff. */
  slowReaders: number;
  /** Convergence beacons sent, and clients that came back because theirs said something else. */
  beacons: number;
  divergences: number;
  refusals: Partial<Record<DocRefusal, number>>;
}

export class DocCounters {
  commits = 0;
  committedUpdates = 0;
  committedBytes = 0;
  snapshots = 0;
  storeFaults = 0;
  slowReaders = 0;
  beacons = 0;
  divergences = 0;
  readonly refusals: Partial<Record<DocRefusal, number>> = {};

  refused(reason: DocRefusal, times = 1): void {
    this.refusals[reason] = (this.refusals[reason] ?? 0) + times;
  }

  /** A copy for /metrics, with what is alive at this moment. */
  stats(alive: Pick<DocStats, 'rooms' | 'hotRooms' | 'connections'>): DocStats {
    const { commits, committedUpdates, committedBytes, snapshots, storeFaults, slowReaders } = this;
    const { beacons, divergences } = this;
    const refusals = { ...this.refusals };
    return {
      ...alive,
      commits,
      committedUpdates,
      committedBytes,
      snapshots,
      storeFaults,
      slowReaders,
      beacons,
      divergences,
      refusals,
    };
  }
}
