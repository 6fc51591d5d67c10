// Part of the storage contract: the words that let a person in from another device (trust.md 2), as hashes with a count.
import { describe, expect, it } from 'vitest';
import { type EntryWordsRow, type Storage, StoreConflict } from '../../server/application/ports.ts';
import { mesaId, participantId } from '../support/storageRows.ts';

type Fresh = () => Promise<Storage>;
const aRow = (person: string, locator: string, rest: Partial<EntryWordsRow> = {}): EntryWordsRow => ({
  mesaId: mesaId('m1'),
  participantId: participantId(person),
  locator: locator.repeat(64).slice(0, 64),
  salt: 'b'.repeat(32),
  hash: 'c'.repeat(64),
  tries: 0,
  ...rest,
});
const at = (letter: string) => letter.repeat(64);

export function entryWordsContract(fresh: Fresh): void {
  describe('words for another device', () => {
    it('counts each try of the person whose locator it is, and of nobody else', async () => {
      const store = await fresh();
      await store.saveEntryWords(aRow('ana', '1'));
      await store.saveEntryWords(aRow('leo', '2'));
      expect(await store.countEntryTry(mesaId('m1'), at('1'))).toEqual(aRow('ana', '1', { tries: 1 }));
      expect((await store.countEntryTry(mesaId('m1'), at('1')))?.tries).toBe(2);
      expect((await store.countEntryTry(mesaId('m1'), at('2')))?.tries).toBe(1);
      expect(await store.countEntryTry(mesaId('m1'), at('3'))).toBeNull();
      expect(await store.countEntryTry(mesaId('m2'), at('1'))).toBeNull();
    });

    it('counts every one of many tries at once', async () => {
      const store = await fresh();
      await store.saveEntryWords(aRow('ana', '1'));
      const rows = await Promise.all(
        Array.from({ length: 8 }, () => store.countEntryTry(mesaId('m1'), at('1'))),
      );
      expect(rows.map((row) => row?.tries).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    it('new words take the place of the old ones and begin to count again', async () => {
      const store = await fresh();
      await store.saveEntryWords(aRow('ana', '1'));
      await store.countEntryTry(mesaId('m1'), at('1'));
      await store.saveEntryWords(aRow('ana', '4', { salt: 'd'.repeat(32) }));
      expect(await store.countEntryTry(mesaId('m1'), at('1'))).toBeNull();
      expect(await store.countEntryTry(mesaId('m1'), at('4'))).toEqual(
        aRow('ana', '4', { salt: 'd'.repeat(32), tries: 1 }),
      );
      await store.forgiveEntryTries(mesaId('m1'), participantId('ana'));
      expect((await store.countEntryTry(mesaId('m1'), at('4')))?.tries).toBe(1);
    });

    it('refuses a locator that another person of the mesa has, and keeps hers', async () => {
      const store = await fresh();
      await store.saveEntryWords(aRow('ana', '1'));
      await store.saveEntryWords(aRow('leo', '2'));
      await expect(store.saveEntryWords(aRow('leo', '1'))).rejects.toBeInstanceOf(StoreConflict);
      await store.saveEntryWords({ ...aRow('leo', '1'), mesaId: mesaId('m2') });
      expect((await store.countEntryTry(mesaId('m1'), at('1')))?.participantId).toBe('ana');
      expect((await store.countEntryTry(mesaId('m1'), at('2')))?.participantId).toBe('leo');
    });

    it('goes with the person, and dropping what is not there is nothing', async () => {
      const store = await fresh();
      await store.saveEntryWords(aRow('ana', '1'));
      await store.dropEntryWords(mesaId('m1'), participantId('ana'));
      await store.dropEntryWords(mesaId('m1'), participantId('ana'));
      await store.forgiveEntryTries(mesaId('m1'), participantId('ana'));
      expect(await store.countEntryTry(mesaId('m1'), at('1'))).toBeNull();
      await store.saveEntryWords(aRow('leo', '1'));
      expect((await store.countEntryTry(mesaId('m1'), at('1')))?.participantId).toBe('leo');
    });
  });
}
