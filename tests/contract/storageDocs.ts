// Part of the storage contract: documents, their snapshots, and who owns a Yjs client id.
import { describe, expect, it } from 'vitest';
import type { Storage } from '../../server/application/ports.ts';

type Fresh = () => Promise<Storage>;
const tail = async (store: Storage, doc: string) =>
  (await store.loadDoc(doc)).updates.map((update) => Array.from(update));

export function docContract(fresh: Fresh): void {
  describe('documents', () => {
    it('gives an empty document for an unknown name', async () => {
      const store = await fresh();
      expect(await store.loadDoc('mesa/m1/tree')).toEqual({ snapshot: null, updates: [], tailBytes: 0 });
    });

    it('appends updates of many documents in one call, in the order given', async () => {
      const store = await fresh();
      const updates = [1, 2, 3, 4, 5, 6].map((n) => ({
        doc: n % 2 ? 'odd' : 'even',
        update: new Uint8Array([n, n]),
      }));
      await store.appendDocUpdates(updates);
      await store.appendDocUpdates([]);
      expect(await tail(store, 'odd')).toEqual([
        [1, 1],
        [3, 3],
        [5, 5],
      ]);
      expect(await tail(store, 'even')).toEqual([
        [2, 2],
        [4, 4],
        [6, 6],
      ]);
      expect((await store.loadDoc('odd')).tailBytes).toBe(6);
    });

    it('keeps the order of calls that nobody waited for', async () => {
      const store = await fresh();
      const calls = Array.from({ length: 60 }, (_, n) =>
        store.appendDocUpdates([{ doc: 'd', update: new Uint8Array([n]) }]),
      );
      await Promise.all(calls);
      expect(await tail(store, 'd')).toEqual(Array.from({ length: 60 }, (_, n) => [n]));
    });

    it('keeps more updates than fit in one statement', async () => {
      const store = await fresh();
      await store.appendDocUpdates(
        Array.from({ length: 1203 }, (_, n) => ({ doc: 'd', update: new Uint8Array([n & 255, n >> 8]) })),
      );
      expect(await tail(store, 'd')).toEqual(Array.from({ length: 1203 }, (_, n) => [n & 255, n >> 8]));
    });

    it('replaces the snapshot and drops exactly the oldest updates it covers', async () => {
      const store = await fresh();
      for (let n = 1; n <= 5; n += 1)
        await store.appendDocUpdates([{ doc: 'd', update: new Uint8Array([n]) }]);
      await store.appendDocUpdates([{ doc: 'other', update: new Uint8Array([99]) }]);
      await store.saveDocSnapshot('d', new Uint8Array([42]), 3);
      expect(await store.loadDoc('d')).toEqual({
        snapshot: new Uint8Array([42]),
        updates: [new Uint8Array([4]), new Uint8Array([5])],
        tailBytes: 2,
      });
      await store.saveDocSnapshot('d', new Uint8Array([43]), 2);
      await store.appendDocUpdates([{ doc: 'd', update: new Uint8Array([6]) }]);
      expect(await store.loadDoc('d')).toEqual({
        snapshot: new Uint8Array([43]),
        updates: [new Uint8Array([6])],
        tailBytes: 1,
      });
      expect(await tail(store, 'other')).toEqual([[99]]);
    });

    it('takes a snapshot of nothing, and refuses to cover less than nothing', async () => {
      const store = await fresh();
      await store.saveDocSnapshot('d', new Uint8Array([1]), 0);
      expect((await store.loadDoc('d')).snapshot).toEqual(new Uint8Array([1]));
      await expect(store.saveDocSnapshot('d', new Uint8Array([2]), -1)).rejects.toBeInstanceOf(RangeError);
      await expect(store.saveDocSnapshot('d', new Uint8Array([2]), 0.5)).rejects.toBeInstanceOf(RangeError);
      expect((await store.loadDoc('d')).snapshot).toEqual(new Uint8Array([1]));
    });

    it('never loses an update to snapshots, appends and loads that overlap', async () => {
      const store = await fresh();
      const append = async (n: number) => store.appendDocUpdates([{ doc: 'd', update: new Uint8Array([n]) }]);
      const seen: number[][] = [];
      const work: Promise<unknown>[] = [];
      for (let n = 0; n < 40; n += 1) {
        work.push(append(n));
        // The snapshot's bytes say how many updates it covers, so that a reader can add up.
        if (n % 8 === 7) work.push(store.saveDocSnapshot('d', new Uint8Array([n + 1]), 8));
        work.push(
          store.loadDoc('d').then(({ snapshot, updates }) => {
            seen.push([snapshot?.[0] ?? 0, ...updates.map((update) => update[0] ?? -1)]);
          }),
        );
      }
      await Promise.all(work);
      expect(seen).toHaveLength(40);
      for (const [covered = 0, ...rest] of seen)
        expect(rest).toEqual(rest.map((_, index) => covered + index));
      expect((await store.loadDoc('d')).snapshot).toEqual(new Uint8Array([40]));
    });

    it('keeps large and empty bytes, as Uint8Array', async () => {
      const store = await fresh();
      const large = new Uint8Array(6 * 1024 * 1024);
      for (let at = 0; at < large.length; at += 1) large[at] = (at * 31 + (at >> 8)) & 255;
      await store.appendDocUpdates([
        { doc: 'd', update: large },
        { doc: 'd', update: new Uint8Array(0) },
      ]);
      await store.saveDocSnapshot('e', large, 0);
      const { updates, tailBytes } = await store.loadDoc('d');
      expect(tailBytes).toBe(large.byteLength);
      expect(Object.getPrototypeOf(updates[0])).toBe(Uint8Array.prototype);
      expect(Buffer.compare(updates[0] ?? new Uint8Array(), large)).toBe(0);
      expect(updates[1]).toEqual(new Uint8Array(0));
      expect(Buffer.compare((await store.loadDoc('e')).snapshot ?? new Uint8Array(), large)).toBe(0);
    });

    it('keeps its own copy: changing bytes before or after changes nothing stored', async () => {
      const store = await fresh();
      const update = new Uint8Array([1, 2, 3]);
      await store.appendDocUpdates([{ doc: 'd', update }]);
      update.fill(9);
      (await store.loadDoc('d')).updates[0]?.fill(8);
      expect(await tail(store, 'd')).toEqual([[1, 2, 3]]);
    });

    it('stores only the window of a view into a larger buffer', async () => {
      const store = await fresh();
      const whole = new Uint8Array([0, 1, 2, 3, 4, 5]);
      await store.appendDocUpdates([{ doc: 'd', update: whole.subarray(2, 4) }]);
      expect(await tail(store, 'd')).toEqual([[2, 3]]);
    });
  });
}

export function clientIdContract(fresh: Fresh): void {
  describe('client ids', () => {
    it('binds a client id to the first person who claims it', async () => {
      const store = await fresh();
      expect(await store.claimClientIds('d', [1, 4294967295], 'ana')).toEqual(
        new Map([
          [1, 'ana'],
          [4294967295, 'ana'],
        ]),
      );
      expect(await store.claimClientIds('d', [1, 2], 'beto')).toEqual(
        new Map([
          [1, 'ana'],
          [2, 'beto'],
        ]),
      );
      expect(await store.loadClientIds('d')).toEqual(
        new Map([
          [1, 'ana'],
          [2, 'beto'],
          [4294967295, 'ana'],
        ]),
      );
    });

    it('keeps the ids of each document apart, and knows none of a new one', async () => {
      const store = await fresh();
      await store.claimClientIds('d', [7], 'ana');
      expect(await store.claimClientIds('e', [7], 'beto')).toEqual(new Map([[7, 'beto']]));
      expect(await store.loadClientIds('f')).toEqual(new Map());
      expect(await store.claimClientIds('d', [], 'beto')).toEqual(new Map());
    });

    it('gives everybody the same owner when many claim at once', async () => {
      const store = await fresh();
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, n) => store.claimClientIds('d', [5, 5], `person-${n}`)),
      );
      const owners = new Set(claims.map((owner) => owner.get(5)));
      expect(owners.size).toBe(1);
      expect((await store.loadClientIds('d')).get(5)).toBe([...owners][0]);
    });
  });
}
