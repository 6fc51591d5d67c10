// The contract of the Storage port as one suite, run against every adapter. Each test opens its own empty
// store and closes it.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../server/application/ports.ts';
import { StoreConflict } from '../../server/application/ports.ts';
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

const conflict = { name: 'StoreConflict' };
const tail = async (store: Storage, doc: string) =>
  (await store.loadDoc(doc)).updates.map((update) => Array.from(update));

/** Registers the whole suite for one adapter. `make` opens a new empty store; the suite closes it. */
export function storageContract(name: string, make: () => Promise<Storage>): void {
  describe(`storage contract: ${name}`, () => {
    const open: Storage[] = [];
    const fresh = async () => {
      const store = await make();
      open.push(store);
      return store;
    };
    afterEach(async () => {
      await Promise.all(open.splice(0).map((store) => store.close()));
    });
    recordContract(fresh);
    conflictContract(fresh);
    atomicityContract(fresh);
    sessionContract(fresh);
    docContract(fresh);
    clientIdContract(fresh);
    fidelityContract(fresh);
    lifeContract(fresh);
  });
}

type Fresh = () => Promise<Storage>;

function recordContract(fresh: Fresh): void {
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

function conflictContract(fresh: Fresh): void {
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

function atomicityContract(fresh: Fresh): void {
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

function sessionContract(fresh: Fresh): void {
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

function docContract(fresh: Fresh): void {
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

function clientIdContract(fresh: Fresh): void {
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

function fidelityContract(fresh: Fresh): void {
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

function lifeContract(fresh: Fresh): void {
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
