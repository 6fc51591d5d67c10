// When rooms are stored and delivered (flushGrid.ts, architecture.md 4.1 and 4.3), with real rooms over a clock that
// only the test moves.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Clock } from '../../../server/application/ports.ts';
import { DocRoom } from '../../../server/sync/docRoom.ts';
import { defaultDocSettings } from '../../../server/sync/docSettings.ts';
import { DocCounters } from '../../../server/sync/docStats.ts';
import { FlushGrid } from '../../../server/sync/flushGrid.ts';
import { threadTimer } from '../../../server/sync/taskTimer.ts';
import { parseUpdate } from '../../../server/sync/updateParser.ts';
import { MemoryDocs } from '../../support/memoryDocs.ts';

/** Time and its timers, in the hands of the test. */
class ManualClock implements Clock {
  #ms = 1_000;
  #timers: { at: number; task: () => void }[] = [];
  now = () => this.#ms;
  monotonic = () => this.#ms;

  after(delayMs: number, task: () => void): () => void {
    const timer = { at: this.#ms + delayMs, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  async advance(ms: number): Promise<void> {
    this.#ms += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#ms);
    this.#timers = this.#timers.filter(({ at }) => at > this.#ms);
    for (const { task } of due) task();
    // A flush of these rooms is promises only.
    await new Promise((done) => setImmediate(done));
  }
}

function scene(rooms: number) {
  const clock = new ManualClock();
  const storage = new MemoryDocs();
  const settings = defaultDocSettings;
  const counters = new DocCounters();
  const log = { warn: () => undefined, error: () => undefined };
  const grid = new FlushGrid({
    clock,
    storage,
    settings,
    counters,
    log,
    connections: () => rooms * 40,
    flushFailed: () => undefined,
  });
  const made = Array.from({ length: rooms }, (_, index) => {
    const room = new DocRoom(`mesa/m${index}/tree`, {
      timer: threadTimer(),
      clock,
      storage,
      settings,
      counters,
      log,
      rights: {
        authenticate: async () => null,
        exists: () => true,
        mayRead: () => true,
        mayWrite: () => ({ ok: true }),
      },
      requestFlush: (busy) => grid.request(busy),
      requestPulse: () => undefined,
      requestBeacon: () => undefined,
      chargeTime: () => undefined,
      storeFailed: () => undefined,
    });
    const doc = new Y.Doc();
    const waits: number[] = [];
    let wanted = '';
    /** One letter; `waits` gets how long it took until it was stored and delivered. */
    const type = () => {
      let bytes: Uint8Array = new Uint8Array();
      doc.once('update', (update: Uint8Array) => {
        bytes = update;
      });
      doc.getText('t').insert(wanted.length, 'a');
      wanted += 'a';
      const parsed = parseUpdate(bytes, 10);
      if (parsed === null || parsed === 'large') throw new Error('not a letter');
      const typedAt = clock.monotonic();
      return room.writeAsServer(bytes, parsed).then(() => waits.push(clock.monotonic() - typedAt));
    };
    return { room, type, waits, text: () => wanted };
  });
  /** All rooms type every 3 ms for `ms`; gives the commits of that time. */
  const typing = async (ms: number) => {
    const before = storage.appends.length;
    const letters: Promise<number>[] = [];
    for (let passed = 0; passed < ms; passed += 1) {
      if (passed % 3 === 0) letters.push(...made.map(({ type }) => type()));
      await clock.advance(1);
    }
    for (let passed = 0; passed < 100; passed += 1) await clock.advance(1);
    await Promise.all(letters);
    return storage.appends.slice(before);
  };
  return { clock, storage, rooms: made, typing };
}

const stored = (storage: MemoryDocs, room: string) => {
  const doc = new Y.Doc();
  for (const update of storage.docs.get(room)?.updates ?? []) Y.applyUpdate(doc, update);
  return doc.getText('t').toString();
};

test('[4.1] twelve busy rooms take turns: every one within its interval, six to a commit, nothing lost', async () => {
  const { rooms, storage, typing } = scene(12);
  await typing(200);
  for (const { waits } of rooms) waits.length = 0;
  const commits = await typing(480);
  // Timers of whole milliseconds, and the one a room that has just woken takes, come on top.
  for (const { waits } of rooms) expect(Math.max(...waits)).toBeLessThanOrEqual(18);
  const sizes = commits.map((updates) => updates.length);
  expect(sizes.filter((size) => size === 6).length).toBeGreaterThan(50);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(12);
  for (const { room, text } of rooms) expect(stored(storage, room.name)).toBe(text());
});

test('[4.1, 4.3] few busy rooms share one commit at each point of the long grid', async () => {
  const { rooms, storage, typing } = scene(3);
  await typing(200);
  for (const { waits } of rooms) waits.length = 0;
  const sizes = (await typing(480)).map((updates) => updates.length);
  for (const { waits } of rooms) expect(Math.max(...waits)).toBeLessThanOrEqual(41);
  expect(sizes.filter((size) => size === 3).length).toBeGreaterThan(8);
  expect(sizes.length).toBeLessThan(20);
  for (const { room, text } of rooms) expect(stored(storage, room.name)).toBe(text());
});

test('[4.3] after a stop of the process many busy rooms come back with one commit, not with one each', async () => {
  const { clock, rooms, storage, typing } = scene(12);
  await typing(200);
  await clock.advance(30);
  const before = storage.appends.length;
  const letters = rooms.map(({ type }) => type());
  await clock.advance(1);
  await Promise.all(letters);
  expect(storage.appends.slice(before).map((updates) => updates.length)).toEqual([12]);
});

test('a quiet room among few is stored as soon as its letter was read, without a timer', async () => {
  const { rooms, storage } = scene(2);
  await rooms[0]!.type();
  expect(storage.appends.length).toBe(1);
});
