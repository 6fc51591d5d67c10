// What tests/support/storageChild.ts was promised while it wrote, and whether a folder keeps it.
import { expect } from 'vitest';
import { z } from 'zod';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import type { Said, StorageChild } from './storageChildProcess.ts';
import { mesaId } from './storageRows.ts';

const Ack = z.object({
  mesa: z.string().optional(),
  seq: z.number().optional(),
  doc: z.string().optional(),
  stored: z.number().optional(),
  attempt: z.number().optional(),
});
/** What it said with this word. */
export const all = (said: Said[], word: string) => said.filter((line) => line.word === word);
/** What the store told it was kept. */
export const acks = (child: StorageChild) => all(child.said, 'ack').map(({ value }) => Ack.parse(value));
const highest = (values: (number | undefined)[]) => Math.max(0, ...values.map((value) => value ?? 0));

/** Everything the child was promised is in the folder, whole and in order. */
export async function expectPromisesKept(folder: string, child: StorageChild): Promise<void> {
  const store = await openSqliteStorage({ folder });
  try {
    for (const mesa of ['m1', 'm2']) {
      const stored = await store.loadEvents(mesaId(mesa));
      const promised = highest(acks(child).flatMap((ack) => (ack.mesa === mesa ? [ack.seq] : [])));
      expect(stored.length).toBeGreaterThanOrEqual(promised);
      expect(stored.map((event) => event.seq)).toEqual(stored.map((_, index) => index + 1));
      // Written in the same transaction as the event: one cannot be there without the other.
      expect(await store.loadSealed(mesaId(mesa), 's/')).toHaveLength(stored.length);
    }
    for (const doc of ['d1', 'd2']) {
      const { snapshot, updates } = await store.loadDoc(doc);
      const covered = snapshot ? Buffer.from(snapshot).readUInt32LE(0) : 0;
      const numbers = updates.map((update) => Buffer.from(update).readUInt32LE(0));
      expect(numbers).toEqual(numbers.map((_, index) => covered + index));
      const promised = highest(acks(child).flatMap((ack) => (ack.doc === doc ? [ack.stored] : [])));
      expect(covered + numbers.length).toBeGreaterThanOrEqual(promised);
      expect((await store.loadDoc(`${doc}-twin`)).updates).toHaveLength(covered + numbers.length);
    }
  } finally {
    await store.close();
  }
}
