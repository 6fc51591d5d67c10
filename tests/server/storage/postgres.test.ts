// What only Postgres can do wrong: not be there, be newer, not be durable, cut a connection in the middle.
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../../server/storage/index.ts';
import { openPostgresStorage } from '../../../server/storage/postgres.ts';
import { OrderingId } from '../../../shared/model/ordering.ts';
import { sharedPostgres } from '../../support/postgres.ts';
import { anAppend, events, mesaId, participantId } from '../../support/storageRows.ts';

const postgres = sharedPostgres();

async function adminOf(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

describe('postgres', () => {
  it('refuses writes after its connections were cut, until healthy() says yes', async () => {
    const url = await postgres.newDatabase();
    const store = await openPostgresStorage({ url, maxConnections: 1 });
    const admin = await adminOf(url);
    // Holds the write in the middle of its transaction, so that the cut falls there.
    await admin.query('begin; lock table events');
    const waiting = store.append(anAppend('m1', 0, events('m1', 1, 1))).catch((error: Error) => error);
    const isWaiting = async () =>
      (await admin.query("select pid from pg_stat_activity where wait_event_type = 'Lock'")).rows[0]?.pid;
    let pid: unknown;
    while (pid === undefined) pid = await isWaiting();
    await admin.query('select pg_terminate_backend($1)', [pid]);
    expect(await waiting).toBeInstanceOf(Error);
    await expect(store.putSetting('a', 'b')).rejects.toMatchObject({ name: 'StorageUnavailable' });
    await admin.query('rollback');
    expect(await store.healthy()).toBe(true);
    expect(await store.loadEvents(mesaId('m1'))).toEqual([]);
    await store.append(anAppend('m1', 0, events('m1', 1, 1)));
    await store.close();
  });

  it('survives losing an idle connection', async () => {
    const url = await postgres.newDatabase();
    const store = await openPostgresStorage({ url, maxConnections: 2 });
    const admin = await adminOf(url);
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await expect.poll(() => store.healthy()).toBe(true);
    await store.putSetting('a', 'b');
    await store.close();
  });

  it('says which one cannot be reached, is newer, is not durable, or is no URL, without the password', async () => {
    const unreachable = openPostgresStorage({ url: 'postgres://me:hidden@127.0.0.1:1/mesa' });
    await expect(unreachable).rejects.toMatchObject({
      name: 'DatabaseUnusable',
      reason: 'unreachable',
      host: '127.0.0.1:1',
    });
    await expect(unreachable).rejects.not.toThrow('hidden');
    await expect(openStorage({ dataDir: '', databaseUrl: 'mysql://x' })).rejects.toMatchObject({
      reason: 'invalidUrl',
    });
    await expect(openStorage({ dataDir: '', databaseUrl: 'postgres://[' })).rejects.toMatchObject({
      reason: 'invalidUrl',
    });
    const url = await postgres.newDatabase();
    await (await openPostgresStorage({ url })).close();
    const admin = await adminOf(url);
    await admin.query("insert into migrations values (999, 'from the future')");
    await expect(openPostgresStorage({ url })).rejects.toMatchObject({ reason: 'newer' });
  });

  it('gives every row of a secret round the same transaction, so that none pairs a person with a ballot', async () => {
    const url = await postgres.newDatabase();
    const store = await openPostgresStorage({ url });
    const round = OrderingId.parse('o1');
    for (const [index, person] of ['zoe', 'ana', 'leo', 'eva'].entries()) {
      const number = ['7', '1', '9', '3'][index]?.padStart(20, '0') ?? '';
      const ballot = { shape: 'approval' as const, options: ['a'] };
      const cast = { mesaId: mesaId('m1'), orderingId: round, participantId: participantId(person) };
      expect(await store.castBallot({ ...cast, number, partyId: null, ballot })).toBe('counted');
    }
    const admin = await adminOf(url);
    const seen = async (table: string, key: string) =>
      (await admin.query(`select xmin::text as made, ${key} as key from ${table} order by ctid`)).rows;
    const [people, ballots] = [await seen('ballot_roll', 'participant_id'), await seen('ballots', 'number')];
    expect(new Set([...people, ...ballots].map((row) => row.made)).size).toBe(1);
    expect(people.map((row) => row.key)).toEqual(['ana', 'eva', 'leo', 'zoe']);
    expect(ballots.map((row) => row.key)).toEqual(ballots.map((row) => row.key).toSorted());
    await store.close();
  });
});
