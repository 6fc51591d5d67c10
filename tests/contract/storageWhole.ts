// Part of the storage contract: all or nothing, sessions, exact bytes and letters, health and closing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Storage } from '../../server/application/ports.ts';
import { StorageUnavailable } from '../../server/storage/errors.ts';
import {
  aMesa,
  anAppend,
  anEvent,
  aPerson,
  aSealed,
  aSession,
  commandId,
  events,
  mesaId,
  participantId,
} from '../support/storageRows.ts';

type Fresh = () => Promise<Storage>;
const conflict = { name: 'StoreConflict' };
const tail = async (store: Storage, doc: string) =>
  (await store.loadDoc(doc)).updates.map((update) => Array.from(update));

export function atomicityContract(fresh: Fresh): void {
  const everything = (id: string, person: string, code: string) => ({
    people: [aPerson(id, person)],
    sealed: [aSealed(id, `sealed-by-${person}`)],
    sessions: [aSession(id, person, `hash-of-${person}`)],
    command: {
      mesaId: mesaId(id),
      participantId: participantId(person),
      commandId: commandId('command-1'),
      answer: '{}',
    },
    mesa: aMesa(id, code),
  });
  const expectNothingOf = async (store: Storage, id: string, person: string) => {
    expect((await store.loadPeople(mesaId(id))).map((row) => row.participantId)).not.toContain(person);
    expect(await store.loadSealed(mesaId(id), `sealed-by-${person}`)).toEqual([]);
    expect(await store.findSession(`hash-of-${person}`)).toBeNull();
    expect(await store.findCommand(mesaId(id), participantId(person), commandId('command-1'))).toBeNull();
  };

  describe('all or nothing', () => {
    it('keeps every part of one append', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 2), everything('m1', 'p1', 'SOL-11')));
      expect(await store.loadEvents(mesaId('m1'))).toEqual(events('m1', 1, 2));
      expect(await store.loadPeople(mesaId('m1'))).toEqual([aPerson('m1', 'p1')]);
      expect(await store.loadSealed(mesaId('m1'), '')).toEqual([aSealed('m1', 'sealed-by-p1')]);
      expect(await store.findSession('hash-of-p1')).toEqual(aSession('m1', 'p1', 'hash-of-p1'));
      expect(await store.listMesas()).toEqual([aMesa('m1', 'SOL-11')]);
    });

    it('keeps nothing when the seq is old', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 2)));
      const late = anAppend('m1', 1, events('m1', 2, 1), everything('m1', 'late', 'RIO-22'));
      await expect(store.append(late)).rejects.toMatchObject(conflict);
      await expectNothingOf(store, 'm1', 'late');
      expect(await store.listMesas()).toEqual([]);
    });

    it('keeps nothing when the last thing written, the command, was already there', async () => {
      const store = await fresh();
      const first = everything('m1', 'p1', 'SOL-11');
      await store.append(anAppend('m1', 0, events('m1', 1, 1), first));
      const again = { ...everything('m1', 'p2', 'LUZ-33'), command: first.command };
      await expect(store.append(anAppend('m1', 1, events('m1', 2, 3), again))).rejects.toMatchObject(
        conflict,
      );
      await expectNothingOf(store, 'm1', 'p2');
      expect(await store.loadEvents(mesaId('m1'))).toHaveLength(1);
      expect(await store.listMesas()).toEqual([first.mesa]);
    });

    it('refuses rows of another mesa and events with holes, as a bug of the caller', async () => {
      const store = await fresh();
      const wrong = [
        anAppend('m1', 0, events('m2', 1, 1)),
        anAppend('m1', 0, events('m1', 2, 1)),
        anAppend('m1', 0, [anEvent('m1', 1), anEvent('m1', 3)]),
        anAppend('m1', -1, []),
        anAppend('m1', 0, events('m1', 1, 1), { people: [aPerson('m2', 'p1')] }),
        anAppend('m1', 0, events('m1', 1, 1), { mesa: aMesa('m2', 'SOL-11') }),
      ];
      for (const append of wrong) await expect(store.append(append)).rejects.toBeInstanceOf(RangeError);
      expect(await store.loadEvents(mesaId('m1'))).toEqual([]);
      expect(await store.healthy()).toBe(true);
    });
  });
}

export function sessionContract(fresh: Fresh): void {
  describe('sessions', () => {
    it('finds a session by the hash of its token', async () => {
      const store = await fresh();
      await store.saveSession(aSession('m1', 'p1', 'h1'));
      expect(await store.findSession('h1')).toEqual(aSession('m1', 'p1', 'h1'));
      expect(await store.findSession('h2')).toBeNull();
    });

    it('revokes every live session of one person, says how many, and repeating gives 0', async () => {
      const store = await fresh();
      await store.saveSession(aSession('m1', 'p1', 'h1'));
      await store.saveSession(aSession('m1', 'p1', 'h2'));
      await store.saveSession(aSession('m1', 'p2', 'h3'));
      await store.saveSession(aSession('m2', 'p1', 'h4'));
      expect(await store.revokeSessions(mesaId('m1'), participantId('p1'), 777)).toBe(2);
      expect(await store.revokeSessions(mesaId('m1'), participantId('p1'), 888)).toBe(0);
      expect((await store.findSession('h2'))?.revokedAt).toBe(777);
      expect((await store.findSession('h3'))?.revokedAt).toBeNull();
      expect((await store.findSession('h4'))?.revokedAt).toBeNull();
      expect(await store.revokeSessions(mesaId('m9'), participantId('p9'), 1)).toBe(0);
    });

    it('never brings a revoked session back to life', async () => {
      const store = await fresh();
      await store.saveSession(aSession('m1', 'p1', 'h1'));
      await store.saveSession({ ...aSession('m1', 'p1', 'h1'), revokedAt: 500 });
      await store.saveSession(aSession('m1', 'p1', 'h1'));
      expect((await store.findSession('h1'))?.revokedAt).toBe(500);
    });
  });
}

export function fidelityContract(fresh: Fresh): void {
  describe('fidelity', () => {
    it('gives back any payload exactly: every script, emoji, U+0000, lone surrogates, deep and empty values', async () => {
      const store = await fresh();
      let seq = 0;
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), async (payload) => {
          // JSON cannot carry -0; the record format forbids it (trust.md 6).
          const sent = JSON.parse(JSON.stringify({ payload, odd: 'a\u0000b\ud800c' }));
          await store.append(anAppend('m1', seq, [anEvent('m1', seq + 1, sent)]));
          const [stored] = await store.loadEvents(mesaId('m1'), seq);
          seq += 1;
          expect(stored?.payload).toEqual(sent);
        }),
        { numRuns: 60, seed: 20261120 },
      );
    });

    it('gives back names in any script', async () => {
      const store = await fresh();
      let seq = 0;
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), async (text) => {
          const person = { ...aPerson('m1', 'p1', text), organisation: text };
          await store.append(anAppend('m1', seq, events('m1', seq + 1, 1), { people: [person] }));
          seq += 1;
          expect(await store.loadPeople(mesaId('m1'))).toEqual([person]);
        }),
        { numRuns: 60, seed: 20261120 },
      );
    });

    it('treats text as data', async () => {
      const store = await fresh();
      const hostile = `'; drop table events; -- "$1 ? \\ %_`;
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { people: [aPerson('m1', 'p1', hostile)] }));
      await store.putSetting(hostile, hostile);
      await store.appendDocUpdates([{ doc: hostile, update: new Uint8Array([1]) }]);
      expect((await store.loadPeople(mesaId('m1')))[0]?.displayName).toBe(hostile);
      expect(await store.getSetting(hostile)).toBe(hostile);
      expect(await tail(store, hostile)).toEqual([[1]]);
      expect(await store.loadEvents(mesaId('m1'))).toHaveLength(1);
    });
  });
}

export function lifeContract(fresh: Fresh): void {
  describe('life', () => {
    it('keeps settings, the last value of each', async () => {
      const store = await fresh();
      expect(await store.getSetting('serverKey')).toBeNull();
      await store.putSetting('serverKey', 'a');
      await store.putSetting('serverKey', 'b');
      await store.putSetting('other', '');
      expect(await store.getSetting('serverKey')).toBe('b');
      expect(await store.getSetting('other')).toBe('');
    });

    it('gives every claimant of a setting the value of the first', async () => {
      const store = await fresh();
      const claimed = await Promise.all(['a', 'b', 'c'].map((value) => store.claimSetting('key', value)));
      const kept = await store.getSetting('key');
      expect(claimed).toEqual([kept, kept, kept]);
      expect(await store.claimSetting('key', 'later')).toBe(kept);
    });

    it('is healthy, also when asked by many at once', async () => {
      const store = await fresh();
      expect(await Promise.all([store.healthy(), store.healthy(), store.healthy()])).toEqual([
        true,
        true,
        true,
      ]);
    });

    it('finishes what is under way when it closes, and refuses everything after', async () => {
      const store = await fresh();
      const last = store.appendDocUpdates([{ doc: 'd', update: new Uint8Array([1]) }]);
      const closing = store.close();
      await expect(last).resolves.toBeUndefined();
      await closing;
      await store.close();
      await expect(store.putSetting('a', 'b')).rejects.toBeInstanceOf(StorageUnavailable);
      await expect(store.loadEvents(mesaId('m1'))).rejects.toBeInstanceOf(StorageUnavailable);
      await expect(
        store.appendDocUpdates([{ doc: 'd', update: new Uint8Array([2]) }]),
      ).rejects.toBeInstanceOf(StorageUnavailable);
      expect(await store.healthy()).toBe(false);
    });
  });
}
