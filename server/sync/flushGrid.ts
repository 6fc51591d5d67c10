// When rooms flush (architecture.md 4.1) and how their updates go to disk together (4.3): one store
// transaction per grid point, one at a time, delivered only when it is synced.
import type { Clock, DocUpdate, Storage } from '../application/ports.ts';
import { type DocLog, faultName } from './docLog.ts';
import type { DocRoom } from './docRoom.ts';
import type { DocSettings } from './docSettings.ts';
import type { DocCounters } from './docStats.ts';
import { GridPace, nextPointMs } from './gridPace.ts';

export interface FlushGridContext {
  clock: Clock;
  storage: Storage;
  settings: DocSettings;
  counters: DocCounters;
  log: DocLog;
  connections(): number;
  /** These rooms could not be stored and have been emptied: forget them, ask the store how it is. */
  flushFailed(rooms: DocRoom[]): void;
}

export class FlushGrid {
  readonly #context: FlushGridContext;
  readonly #due = new Set<DocRoom>();
  #flushing: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  #armedFor = Number.POSITIVE_INFINITY;
  readonly #pace: GridPace;
  /** Each room takes the next turn of the grid the first time it asks. */
  readonly #turns = new WeakMap<DocRoom, number>();
  #nextTurn = 0;

  constructor(context: FlushGridContext) {
    this.#context = context;
    this.#pace = new GridPace(context.settings);
  }

  /** When the next flush is, on the monotonic clock: now while one is on its way, infinity when nothing waits. */
  get dueAt(): number {
    return this.#flushing ? Number.NEGATIVE_INFINITY : this.#armedFor;
  }

  /** The first point after `afterMs` of the grid of this moment, whichever rooms take it. */
  nextPointAt(afterMs: number): number {
    const { intervalMs, turns } = this.#pace.grid(this.#context.connections());
    return nextPointMs({ intervalMs: intervalMs / turns, turns: 1 }, afterMs, 0);
  }

  /** A quiet room flushes almost at once; one that has just flushed waits for the shared grid. */
  request(room: DocRoom): void {
    const { clock, settings } = this.#context;
    const now = clock.monotonic();
    if (room.dueAt !== null) return;
    const grid = this.#pace.grid(this.#context.connections());
    const isQuiet = now - room.lastFlushAt > grid.intervalMs;
    room.dueAt = isQuiet ? now + settings.quietFlushMs : nextPointMs(grid, now, this.#turnOf(room));
    this.#due.add(room);
    // A timer takes a millisecond at least, which is most of what a lonely letter would wait for. Among many busy
    // rooms it takes it: after a moment without processor they would all be quiet, and each make a commit of its own.
    const isAlone = isQuiet && settings.quietFlushMs === 0 && !this.#pace.isShared;
    if (isAlone && !this.#flushing) queueMicrotask(() => this.#flushNow(room));
    else this.#arm();
  }

  #turnOf(room: DocRoom): number {
    let turn = this.#turns.get(room);
    if (turn === undefined) {
      turn = this.#nextTurn;
      this.#nextTurn += 1;
      this.#turns.set(room, turn);
    }
    return turn;
  }

  /** After everything the socket brought in the same read. */
  #flushNow(room: DocRoom): void {
    if (this.#due.has(room) && !this.#flushing) void this.#run([room]);
    else this.#arm();
  }

  #arm(): void {
    if (this.#flushing) return;
    let earliest = Number.POSITIVE_INFINITY;
    for (const room of this.#due) earliest = Math.min(earliest, room.dueAt ?? earliest);
    if (earliest === Number.POSITIVE_INFINITY || this.#armedFor <= earliest) return;
    this.#cancel?.();
    this.#armedFor = earliest;
    const { clock } = this.#context;
    this.#cancel = clock.after(Math.max(0, earliest - clock.monotonic()), () => {
      this.#armedFor = Number.POSITIVE_INFINITY;
      this.#cancel = null;
      // Timers have whole milliseconds: what is due within one goes along.
      const now = clock.monotonic() + 1;
      void this.#run([...this.#due].filter((room) => (room.dueAt ?? 0) <= now));
    });
  }

  #run(rooms: DocRoom[]): Promise<void> {
    if (this.#flushing) return this.#flushing;
    for (const room of rooms) {
      this.#due.delete(room);
      room.dueAt = null;
    }
    this.#flushing = this.#flush(rooms).finally(() => {
      this.#flushing = null;
      this.#arm();
    });
    return this.#flushing;
  }

  async #flush(rooms: DocRoom[]): Promise<void> {
    const { clock, storage, counters, log } = this.#context;
    const startedAt = clock.monotonic();
    const updates: DocUpdate[] = [];
    try {
      await Promise.all(rooms.map((room) => room.prepare()));
      for (const room of rooms) {
        const update = room.applyBatch();
        if (update) updates.push({ doc: room.name, update });
      }
      if (updates.length > 0) {
        await storage.appendDocUpdates(updates);
        counters.commits += 1;
        counters.committedUpdates += updates.length;
        for (const { update } of updates) counters.committedBytes += update.length;
      }
    } catch (error) {
      counters.storeFaults += 1;
      log.error({ rooms: rooms.length, fault: faultName(error) }, 'document updates could not be stored');
      for (const room of rooms) room.fail();
      this.#context.flushFailed(rooms);
      return;
    }
    for (const room of rooms) room.deliver();
    if (updates.length === 0) return;
    const now = clock.monotonic();
    this.#pace.flushed(
      updates.map(({ doc }) => doc),
      now - startedAt,
      now,
    );
  }

  /**
   * Flushes what waits in `room` now. Resolves when it is stored and delivered; rejects when the store
   * failed meanwhile.
   */
  async settle(room: DocRoom): Promise<void> {
    while (room.isBusy) {
      const faults = this.#context.counters.storeFaults;
      await this.#run([room]);
      if (this.#context.counters.storeFaults !== faults) throw new Error('the store failed');
    }
  }

  /** No flush after this one. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#due.clear();
  }
}
