// What a secret round leaves in the raw bytes of the data folder (trust.md 5): no pairing of people and ballots by place,
// by order of arrival or by time, and nothing of a ballot that was changed.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Storage } from '../../../server/application/ports.ts';
import { openSqliteStorage } from '../../../server/storage/sqlite.ts';
import { OrderingId } from '../../../shared/model/ordering.ts';
import { type Random, seeded } from '../../support/random.ts';
import { anAppend, aSealed, mesaId, participantId } from '../../support/storageRows.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const DATABASE = 'mesa-abierta.sqlite';
const MESA = mesaId('mesa-of-the-round');
const ROUND = OrderingId.parse('round-of-the-test');
const approval = (...options: string[]) => ({ shape: 'approval' as const, options });

interface Vote {
  person: string;
  number: string;
}
const votesOf = (random: Random, count: number): Vote[] =>
  Array.from({ length: count }, (_, n) => ({
    person: `person-${random.int(100, 999)}-${String(n).padStart(2, '0')}`,
    number: Array.from({ length: 20 }, () => random.int(0, 15).toString(16)).join(''),
  }));
const cast = (store: Storage, { person, number }: Vote, ...options: string[]) =>
  store.castBallot({
    mesaId: MESA,
    orderingId: ROUND,
    participantId: participantId(person),
    number,
    partyId: null,
    ballot: approval('a', ...options),
  });

const raw = (folder: string) => readFileSync(join(folder, DATABASE)).toString('latin1');
/** Every place of `text`, and that there is exactly one. */
function placeOf(bytes: string, text: string): number {
  const first = bytes.indexOf(text);
  expect(first, `${text} is stored`).toBeGreaterThan(0);
  expect(bytes.indexOf(text, first + 1), `${text} is stored once`).toBe(-1);
  return first;
}
const byPlace = (bytes: string, texts: string[]) =>
  texts
    .map((text) => ({ text, place: placeOf(bytes, text) }))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);

describe('what a secret round leaves on the disk', () => {
  it('people and ballots lie in the order of their own keys, whatever the order of arrival', async () => {
    const random = seeded('ballot traces');
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    const votes = votesOf(random, 30);
    for (const vote of votes) expect(await cast(store, vote)).toBe('counted');
    const bytes = raw(folder);
    const people = byPlace(
      bytes,
      votes.map((vote) => vote.person),
    );
    const numbers = byPlace(
      bytes,
      votes.map((vote) => vote.number),
    );
    // Up or down does not matter, but it must be the order of the keys and of nothing else, page by page.
    const isSorted = (list: string[]) =>
      [list.toSorted(), list.toSorted().toReversed()].some((one) => one.join() === list.join());
    expect(isSorted(people)).toBe(true);
    expect(isSorted(numbers)).toBe(true);
    expect(numbers).not.toEqual(votes.map((vote) => vote.number));
    await store.close();
  });

  it('the write-ahead log is empty after every ballot: it would hold the pages as they were before', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    for (const vote of votesOf(seeded('ballot log'), 6)) {
      await cast(store, vote);
      const log = join(folder, `${DATABASE}-wal`);
      expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
    }
    await store.close();
  });

  it('nobody waits for a backup that reads meanwhile, and the log is emptied by the next ballot', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    const [first, second, ...rest] = votesOf(seeded('ballot reader'), 4);
    await cast(store, first!);
    const reader = new DatabaseSync(join(folder, DATABASE), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('select count(*) from ballots').get();
    const start = performance.now();
    expect(await cast(store, second!)).toBe('counted');
    expect(performance.now() - start, 'the busy wait of a statement is 2 s').toBeLessThan(1500);
    reader.exec('COMMIT');
    reader.close();
    for (const vote of rest) expect(await cast(store, vote)).toBe('counted');
    expect(statSync(join(folder, `${DATABASE}-wal`)).size).toBe(0);
    expect(await store.healthy()).toBe(true);
    await store.close();
  });

  it('a changed ballot leaves no bytes, and the choice before cannot be read', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    const votes = votesOf(seeded('changed ballot'), 12);
    // Longer than what replaces it: the place it took is not simply written over.
    const before = Array.from({ length: 40 }, (_, n) => `choice-that-was-changed-${n}`);
    for (const vote of votes) await cast(store, vote, ...before);
    for (const vote of votes) expect(await cast(store, vote, 'last')).toBe('changed');
    expect(raw(folder)).not.toContain('choice-that-was');
    await store.close();
    expect(raw(folder)).not.toContain('choice-that-was');
  });

  it('a round that was withdrawn leaves no bytes of its ballots, with or without names, nor of who answered', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    const votes = votesOf(seeded('withdrawn round'), 12);
    for (const vote of votes) await cast(store, vote, `choice-of-${vote.number}`);
    const sealed = votes.map(({ person, number }) =>
      aSealed(MESA, `ordering/${ROUND}/${person}/0001`, number),
    );
    await store.append(anAppend(MESA, 0, [], { sealed }));
    await store.append(anAppend(MESA, 0, [], { dropSealed: [`ordering/${ROUND}/`], dropBallots: [ROUND] }));
    for (const { person, number } of votes) {
      expect(raw(folder)).not.toContain(number);
      expect(raw(folder)).not.toContain(person);
    }
    const log = join(folder, `${DATABASE}-wal`);
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
    await store.close();
  });

  it('the tables hold membership and ballots only: no row numbers, no times, no column that joins them', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    for (const vote of votesOf(seeded('ballot tables'), 5)) await cast(store, vote);
    await store.close();
    const database = new DatabaseSync(join(folder, DATABASE), { readOnly: true });
    const columns = (table: string) =>
      database
        .prepare(`select name from pragma_table_info('${table}')`)
        .all()
        .map((row) => row.name);
    expect(columns('ballot_roll')).toEqual(['mesa_id', 'ordering_id', 'participant_id']);
    expect(columns('ballots')).toEqual(['mesa_id', 'ordering_id', 'number', 'party_id', 'ballot']);
    for (const table of ['ballot_roll', 'ballots'])
      expect(() => database.prepare(`select rowid from ${table}`)).toThrow('no such column');
    database.close();
  });
});
