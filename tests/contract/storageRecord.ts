// Part of the storage contract: the record of a mesa, and races between writers.
import { describe, expect, it } from 'vitest';
import type { Storage } from '../../server/application/ports.ts';
import { StoreConflict } from '../../server/application/ports.ts';
import {
  aMesa,
  anAppend,
  anEvent,
  aPerson,
  aSealed,
  commandId,
  events,
  mesaId,
  participantId,
} from '../support/storageRows.ts';

type Fresh = () => Promise<Storage>;
const conflict = { name: 'StoreConflict' };

export function recordContract(fresh: Fresh): void {
  describe('record', () => {
    it('gives back events in order of seq, equal to what was appended', async () => {
      const store = await fresh();
      const written = events('m1', 1, 25);
      await store.append(anAppend('m1', 0, written.slice(0, 10)));
      await store.append(anAppend('m1', 10, written.slice(10)));
      expect(await store.loadEvents(mesaId('m1'))).toEqual(written);
    });

    it('gives events after a seq, and nothing after the last', async () => {
      const store = await fresh();
      const written = events('m1', 1, 12);
      await store.append(anAppend('m1', 0, written));
      expect(await store.loadEvents(mesaId('m1'), 9)).toEqual(written.slice(9));
      expect(await store.loadEvents(mesaId('m1'), 12)).toEqual([]);
      expect(await store.loadEvents(mesaId('m1'), 99)).toEqual([]);
    });

    it('gives [] for an unknown mesa', async () => {
      const store = await fresh();
      expect(await store.loadEvents(mesaId('nobody'))).toEqual([]);
      expect(await store.loadPeople(mesaId('nobody'))).toEqual([]);
      expect(await store.loadSealed(mesaId('nobody'), '')).toEqual([]);
      expect(
        await store.findCommand(mesaId('nobody'), participantId('p'), commandId('command-1')),
      ).toBeNull();
    });

    it('keeps mesas apart', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 3), { people: [aPerson('m1', 'p1')] }));
      await store.append(anAppend('m2', 0, events('m2', 1, 1), { people: [aPerson('m2', 'p1', 'Otra')] }));
      expect(await store.loadEvents(mesaId('m1'))).toHaveLength(3);
      expect((await store.loadPeople(mesaId('m2'))).map((row) => row.displayName)).toEqual(['Otra']);
    });

    it('lists mesas, the oldest first, and finds a live one by its code', async () => {
      const store = await fresh();
      await store.append(anAppend('late', 0, events('late', 1, 1), { mesa: aMesa('late', 'RIO-22', 2000) }));
      await store.append(
        anAppend('early', 0, events('early', 1, 1), { mesa: aMesa('early', 'SOL-11', 1000) }),
      );
      expect((await store.listMesas()).map((mesa) => mesa.mesaId)).toEqual(['early', 'late']);
      expect(await store.findMesaByCode('RIO-22')).toEqual(aMesa('late', 'RIO-22', 2000));
      expect(await store.findMesaByCode('MAR-00')).toBeNull();
    });

    it('updates the code and the closing time of a mesa, and keeps its creation', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { mesa: aMesa('m1', 'SOL-11', 1000) }));
      await store.append(anAppend('m1', 1, events('m1', 2, 1), { mesa: aMesa('m1', 'LUZ-12', 5555) }));
      expect(await store.listMesas()).toEqual([aMesa('m1', 'LUZ-12', 1000)]);
      expect(await store.findMesaByCode('SOL-11')).toBeNull();
    });

    it('gives the code of a closed mesa to another', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { mesa: aMesa('m1', 'SOL-11') }));
      await store.append(anAppend('m1', 1, events('m1', 2, 1), { mesa: aMesa('m1', 'SOL-11', 1000, 9000) }));
      expect(await store.findMesaByCode('SOL-11')).toBeNull();
      await store.append(anAppend('m2', 0, events('m2', 1, 1), { mesa: aMesa('m2', 'SOL-11') }));
      expect((await store.findMesaByCode('SOL-11'))?.mesaId).toBe('m2');
    });

    it('gives sealed values whose key starts with the prefix, in key order, and nothing else', async () => {
      const store = await fresh();
      const keys = ['d1/1/gob/1', 'd1/2/gob/1', 'd10/1/gob/1', 'd1/1/soc/1', 'd1/1/gob/10', 'D1/1/gob/1'];
      const sealed = keys.map((key) => aSealed('m1', key));
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { sealed }));
      const found = await store.loadSealed(mesaId('m1'), 'd1/1/');
      expect(found.map((row) => row.key)).toEqual(['d1/1/gob/1', 'd1/1/gob/10', 'd1/1/soc/1']);
      expect(found[0]).toEqual(aSealed('m1', 'd1/1/gob/1'));
      expect(await store.loadSealed(mesaId('m1'), '')).toHaveLength(keys.length);
      expect(await store.loadSealed(mesaId('m1'), 'd%')).toEqual([]);
    });

    it('[C10] deletes the sealed values under the beginnings named, and nothing beside them', async () => {
      const store = await fresh();
      const keys = [
        'card/r1/p1/c1/1',
        'card/r1/p2/c2/1',
        'card/r10/p1/c3/1',
        'CARD/r1/p1/c4/1',
        'card/r1',
        'd1',
      ];
      const sealed = keys.map((key) => aSealed('m1', key));
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { sealed }));
      await store.append(
        anAppend('m2', 0, events('m2', 1, 1), { sealed: [aSealed('m2', 'card/r1/p1/c1/1')] }),
      );
      await store.append(
        anAppend('m1', 1, events('m1', 2, 1), { dropSealed: ['card/r1/', 'nothing', 'card/%'] }),
      );
      const left = await store.loadSealed(mesaId('m1'), '');
      expect(left.map((row) => row.key)).toEqual(['CARD/r1/p1/c4/1', 'card/r1', 'card/r10/p1/c3/1', 'd1']);
      expect(await store.loadSealed(mesaId('m2'), '')).toHaveLength(1);
      await store.append(anAppend('m1', 2, [], { dropSealed: ['card/', 'd'] }));
      expect((await store.loadSealed(mesaId('m1'), '')).map((row) => row.key)).toEqual(['CARD/r1/p1/c4/1']);
    });

    it('deletes before it seals, so that one value can take the place of another', async () => {
      const store = await fresh();
      await store.append(
        anAppend('m1', 0, events('m1', 1, 1), { sealed: [aSealed('m1', 'paper/1', 'first')] }),
      );
      await store.append(
        anAppend('m1', 1, [], { dropSealed: ['paper/1'], sealed: [aSealed('m1', 'paper/1', 'second')] }),
      );
      expect((await store.loadSealed(mesaId('m1'), 'paper')).map((row) => row.value)).toEqual(['second']);
    });

    it('deletes nothing when the writer lost the race, and never everything at once', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { sealed: [aSealed('m1', 'card/1')] }));
      const late = anAppend('m1', 0, events('m1', 1, 1), { dropSealed: ['card/'] });
      await expect(store.append(late)).rejects.toMatchObject({ name: 'StoreConflict' });
      await expect(store.append(anAppend('m1', 1, [], { dropSealed: [''] }))).rejects.toThrow(RangeError);
      expect(await store.loadSealed(mesaId('m1'), '')).toHaveLength(1);
    });

    it('[N6] replaces what a person gave about themselves, so that it can be erased', async () => {
      const store = await fresh();
      await store.append(
        anAppend('m1', 0, events('m1', 1, 1), { people: [aPerson('m1', 'p1'), aPerson('m1', 'p0')] }),
      );
      const erased = { ...aPerson('m1', 'p1'), displayName: '', organisation: null, salt: '' };
      await store.append(anAppend('m1', 1, [], { people: [erased] }));
      expect(await store.loadPeople(mesaId('m1'))).toEqual([aPerson('m1', 'p0'), erased]);
    });
  });
}

export function conflictContract(fresh: Fresh): void {
  describe('conflicts', () => {
    it.each([0, 2, 4, 7])('refuses expectedSeq %i when the last seq is 3', async (expectedSeq) => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 3)));
      const late = anAppend('m1', expectedSeq, events('m1', expectedSeq + 1, 1));
      await expect(store.append(late)).rejects.toMatchObject(conflict);
      await expect(store.append(late)).rejects.toBeInstanceOf(StoreConflict);
      expect(await store.loadEvents(mesaId('m1'))).toHaveLength(3);
    });

    it('asks for the right seq also when there is no event to write', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 3)));
      await expect(
        store.append(anAppend('m1', 2, [], { people: [aPerson('m1', 'p')] })),
      ).rejects.toMatchObject(conflict);
      await store.append(anAppend('m1', 3, [], { people: [aPerson('m1', 'p')] }));
      expect(await store.loadPeople(mesaId('m1'))).toHaveLength(1);
    });

    it('stores the first answer of a command and refuses a second one', async () => {
      const store = await fresh();
      const command = (answer: string) => ({
        mesaId: mesaId('m1'),
        participantId: participantId('p1'),
        commandId: commandId('command-1'),
        answer,
      });
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { command: command('{"ok":true}') }));
      const again = anAppend('m1', 1, events('m1', 2, 1), { command: command('{"ok":false}') });
      await expect(store.append(again)).rejects.toMatchObject(conflict);
      expect(await store.findCommand(mesaId('m1'), participantId('p1'), commandId('command-1'))).toEqual(
        command('{"ok":true}'),
      );
      expect(await store.findCommand(mesaId('m1'), participantId('p2'), commandId('command-1'))).toBeNull();
      const other = { ...command('{}'), participantId: participantId('p2') };
      await store.append(anAppend('m1', 1, [], { command: other }));
      expect(await store.loadEvents(mesaId('m1'))).toHaveLength(1);
    });

    it('refuses a join code that a live mesa holds', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { mesa: aMesa('m1', 'SOL-11') }));
      const second = anAppend('m2', 0, events('m2', 1, 1), { mesa: aMesa('m2', 'SOL-11') });
      await expect(store.append(second)).rejects.toMatchObject(conflict);
      expect(await store.listMesas()).toHaveLength(1);
      expect(await store.loadEvents(mesaId('m2'))).toEqual([]);
    });

    it('refuses to open a closed mesa again under a code that another one holds now', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 1), { mesa: aMesa('m1', 'SOL-11', 1, 2) }));
      await store.append(anAppend('m2', 0, events('m2', 1, 1), { mesa: aMesa('m2', 'SOL-11') }));
      const reopening = anAppend('m1', 1, [], { mesa: aMesa('m1', 'SOL-11', 1) });
      await expect(store.append(reopening)).rejects.toMatchObject(conflict);
    });

    it('refuses to seal the same key twice', async () => {
      const store = await fresh();
      await store.append(
        anAppend('m1', 0, events('m1', 1, 1), { sealed: [aSealed('m1', 'd/1/gob/1', 'first')] }),
      );
      const again = anAppend('m1', 1, events('m1', 2, 1), { sealed: [aSealed('m1', 'd/1/gob/1', 'second')] });
      await expect(store.append(again)).rejects.toMatchObject(conflict);
      expect((await store.loadSealed(mesaId('m1'), 'd'))[0]?.value).toBe('first');
    });

    it('lets exactly one of many writers win each seq, and keeps the chain without holes', async () => {
      const store = await fresh();
      const writers = Array.from({ length: 12 }, (_, writer) =>
        store.append(anAppend('m1', 0, [anEvent('m1', 1, { writer })])).then(
          () => 'kept',
          (error: Error) => error.name,
        ),
      );
      const results = await Promise.all(writers);
      expect(results.filter((result) => result === 'kept')).toHaveLength(1);
      expect(results.filter((result) => result === 'StoreConflict')).toHaveLength(11);
      const winner = results.indexOf('kept');
      expect(await store.loadEvents(mesaId('m1'))).toEqual([anEvent('m1', 1, { writer: winner })]);
    });

    it('takes appends to many mesas at the same time', async () => {
      const store = await fresh();
      const ids = Array.from({ length: 12 }, (_, index) => `m${index}`);
      await Promise.all(
        ids.map(async (id) => {
          for (let seq = 0; seq < 10; seq += 1) await store.append(anAppend(id, seq, events(id, seq + 1, 1)));
        }),
      );
      for (const id of ids) expect(await store.loadEvents(mesaId(id))).toEqual(events(id, 1, 10));
    });

    it('stays usable after a conflict', async () => {
      const store = await fresh();
      await store.append(anAppend('m1', 0, events('m1', 1, 1)));
      await expect(store.append(anAppend('m1', 0, events('m1', 1, 1)))).rejects.toMatchObject(conflict);
      await store.append(anAppend('m1', 1, events('m1', 2, 1)));
      expect(await store.healthy()).toBe(true);
    });
  });
}
