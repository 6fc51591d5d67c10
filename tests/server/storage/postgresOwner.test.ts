// No two owners ever write on one Postgres: who comes second waits and is refused, who was taken for dead writes nothing
// any more, and a cut line is left behind without a restart. Stores of one process first, whole programs at the end.
import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Storage } from '../../../server/application/ports.ts';
import { openPostgresStorage } from '../../../server/storage/postgres.ts';
import { OrderingId } from '../../../shared/model/ordering.ts';
import { openApp, openTable } from '../../support/app.ts';
import { BadNetwork } from '../../support/badNetwork.ts';
import { sharedPostgres } from '../../support/postgres.ts';
import { freePort, ServerProcess } from '../../support/serverProcess.ts';
import { anAppend, events, mesaId, participantId } from '../../support/storageRows.ts';

const postgres = sharedPostgres();
const WAIT = { timeout: 20_000, interval: 20 };
/** Holds for the whole test and is never renewed: a process that stopped, as far as the database can tell. */
const PAUSED = { validMs: 60_000, renewMs: 3_600_000 };
/** Short, and renewed ten times before it lapses: a machine under load does not lose it. */
const BRIEF = { validMs: 2000, renewMs: 200 };

async function adminOf(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function opened(url: string, more: Partial<Parameters<typeof openPostgresStorage>[0]> = {}) {
  const lost = vi.fn();
  const waiting = vi.fn();
  const store = await openPostgresStorage({ url, maxConnections: 3, owner: { lost, waiting }, ...more });
  onTestFinished(() => store.close());
  return { store, lost, waiting };
}

const lapse = (admin: pg.Client) => admin.query('update ownership set expires_at = 0');
const RENEWED = 'select expires_at > 0 as renewed from ownership';
const fenceOf = async (admin: pg.Client) =>
  Number((await admin.query('select fence from ownership')).rows[0]?.fence);

/** Every way to write that the port has. */
function everyWrite(store: Storage): Record<string, () => Promise<unknown>> {
  const [mesa, person, round] = [mesaId('m1'), participantId('ana'), OrderingId.parse('o1')];
  const words = { mesaId: mesa, participantId: person, locator: 'l', salt: 's', hash: 'h', tries: 0 };
  const session = { tokenHash: 't', mesaId: mesa, participantId: person, createdAt: 1, revokedAt: null };
  const ballot = { shape: 'approval' as const, options: ['a'] };
  const cast = { mesaId: mesa, orderingId: round, participantId: person, number: '1', partyId: null, ballot };
  const signed = { head: 'h', root: 'r', at: 1, publicKey: 'k', signature: 's' };
  const bytes = new Uint8Array([9]);
  return {
    append: () => store.append(anAppend('m1', 2, events('m1', 3, 1))),
    saveSession: () => store.saveSession(session),
    revokeSessions: () => store.revokeSessions(mesa, person, 2),
    saveEntryWords: () => store.saveEntryWords(words),
    countEntryTry: () => store.countEntryTry(mesa, 'l'),
    forgiveEntryTries: () => store.forgiveEntryTries(mesa, person),
    dropEntryWords: () => store.dropEntryWords(mesa, person),
    appendDocUpdates: () => store.appendDocUpdates([{ doc: 'd', update: bytes }]),
    saveDocSnapshot: () => store.saveDocSnapshot('d', bytes, 1),
    claimClientIds: () => store.claimClientIds('d', [7], 'ana'),
    castBallot: () => store.castBallot(cast),
    saveCheckpoint: () => store.saveCheckpoint({ mesaId: mesa, size: 1, ...signed }),
    putSetting: () => store.putSetting('a', 'stale'),
    claimSetting: () => store.claimSetting('b', 'stale'),
  };
}

/** All rows of all tables, as text, but for the renewals. */
async function everything(admin: pg.Client): Promise<string> {
  const tables = await admin.query("select tablename as name from pg_tables where schemaname = 'public'");
  const names = tables.rows.map((row) => String(row.name)).filter((name) => name !== 'ownership');
  const rows = [];
  for (const name of names.sort()) rows.push([name, (await admin.query(`select * from ${name}`)).rows]);
  return JSON.stringify(rows);
}

describe('one owner', () => {
  it('of two that start at once on an empty database one waits, says so once, and goes on when the other leaves', async () => {
    const url = await postgres.newDatabase();
    const news = [vi.fn(), vi.fn()];
    const open = news.map((waiting) => openPostgresStorage({ url, lease: BRIEF, owner: { waiting } }));
    const first = await Promise.race(
      open.map((opening, index) => opening.then((store) => ({ store, index }))),
    );
    const other = 1 - first.index;
    await vi.waitFor(() => expect(news[other]).toHaveBeenCalledTimes(1), WAIT);
    await first.store.append(anAppend('m1', 0, events('m1', 1, 2)));
    await first.store.close();
    const second = await open[other]!;
    onTestFinished(() => second.close());
    expect(await second.loadEvents(mesaId('m1'))).toEqual(events('m1', 1, 2));
    expect([news[0]!.mock.calls.length + news[1]!.mock.calls.length]).toEqual([1]);
    expect(await fenceOf(await adminOf(url))).toBe(2);
  });

  it('an owner that was taken for dead and comes back writes nothing, in no way, and leaves nothing half', async () => {
    const url = await postgres.newDatabase();
    const admin = await adminOf(url);
    const paused = await opened(url, { lease: PAUSED });
    await paused.store.append(anAppend('m1', 0, events('m1', 1, 1)));
    await lapse(admin);
    const second = await opened(url);
    expect(second.waiting).not.toHaveBeenCalled();
    await second.store.append(anAppend('m1', 1, events('m1', 2, 1)));
    const before = await everything(admin);
    for (const [name, write] of Object.entries(everyWrite(paused.store)))
      await expect(write(), name).rejects.toMatchObject({ name: expect.stringMatching(/Lost|Unavailable/) });
    expect(await paused.store.healthy()).toBe(false);
    await expect(paused.store.putSetting('a', 'stale')).rejects.toThrow();
    expect(await everything(admin)).toBe(before);
    expect(paused.lost).toHaveBeenCalledTimes(1);
    // Leaving, it does not give away what is not its own.
    await paused.store.close();
    expect(await fenceOf(admin)).toBe(2);
    // The same writes of the true owner are all kept: the refusals above were for the number and nothing else.
    for (const [name, write] of Object.entries(everyWrite(second.store)))
      await expect(write().then(() => name)).resolves.toBe(name);
    expect(second.lost).not.toHaveBeenCalled();
  });

  it('each way to write asks for the number by itself, also as the first thing a stale owner does', async () => {
    const url = await postgres.newDatabase();
    const admin = await adminOf(url);
    for (const name of Object.keys(everyWrite((await opened(url, { lease: PAUSED })).store))) {
      await lapse(admin);
      const stale = await opened(url, { lease: PAUSED });
      await admin.query("update ownership set fence = fence + 1, owner = 'another', expires_at = 0");
      const before = await everything(admin);
      await expect(everyWrite(stale.store)[name]?.(), name).rejects.toMatchObject({ name: 'OwnershipLost' });
      expect(await everything(admin), name).toBe(before);
      await stale.store.close();
    }
  });

  it('nobody takes the database in the middle of a write: it ends first, whole', async () => {
    const url = await postgres.newDatabase();
    const admin = await adminOf(url);
    const paused = await opened(url, { lease: PAUSED });
    await admin.query('begin; lock table events');
    const writing = paused.store.append(anAppend('m1', 0, events('m1', 1, 1)));
    const watcher = await adminOf(url);
    const waitingFor = async (text: string) =>
      (
        await watcher.query(
          "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like $1",
          [text],
        )
      ).rowCount;
    await vi.waitFor(async () => expect(await waitingFor('%"events"%')).toBe(1), WAIT);
    await lapse(watcher);
    const opening = opened(url);
    await vi.waitFor(async () => expect(await waitingFor('%for update%')).toBe(1), WAIT);
    await admin.query('rollback');
    await writing;
    const second = await opening;
    expect(await second.store.loadEvents(mesaId('m1'))).toEqual(events('m1', 1, 1));
    await expect(paused.store.putSetting('a', 'stale')).rejects.toMatchObject({ name: 'OwnershipLost' });
  });

  it('renews, goes on with a lease that lapsed and nobody took, and learns from a renewal that somebody did', async () => {
    const url = await postgres.newDatabase();
    const admin = await adminOf(url);
    const { store, lost } = await opened(url, { lease: { validMs: 60_000, renewMs: 40 } });
    await lapse(admin);
    await vi.waitFor(async () => expect((await admin.query(RENEWED)).rows[0]?.renewed).toBe(true), WAIT);
    await store.putSetting('a', 'b');
    expect(lost).not.toHaveBeenCalled();
    await admin.query("update ownership set fence = fence + 1, owner = 'another'");
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1), WAIT);
    await expect(store.putSetting('a', 'c')).rejects.toMatchObject({ name: 'StorageUnavailable' });
    expect(await store.healthy()).toBe(false);
  });

  it('goes on by itself after its connections were ended, and after a line that went silent', async () => {
    const url = await postgres.newDatabase();
    const admin = await adminOf(url);
    const line = await BadNetwork.open(Number(new URL(url).port), { delayMs: 0, loss: 0, resendMs: 0 });
    onTestFinished(() => line.close());
    const through = new URL(url);
    through.port = String(line.port);
    const { store, lost } = await opened(through.href, { lease: { validMs: 400, renewMs: 100 } });
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await expect.poll(() => store.healthy(), WAIT).toBe(true);
    await store.append(anAppend('m1', 0, events('m1', 1, 1)));
    // The renewals have their line again, so that it is one of those that fall silent.
    await lapse(admin);
    await vi.waitFor(async () => expect((await admin.query(RENEWED)).rows[0]?.renewed).toBe(true), WAIT);
    line.freeze();
    await expect(store.append(anAppend('m1', 1, events('m1', 2, 1)))).rejects.toThrow();
    await expect.poll(() => store.healthy(), WAIT).toBe(true);
    await store.append(anAppend('m1', 1, events('m1', 2, 1)));
    expect(await store.loadEvents(mesaId('m1'))).toEqual(events('m1', 1, 2));
    expect([await fenceOf(admin), lost.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('a meeting', () => {
  it('words typed while the database is away arrive when it is back; a stale owner shows nobody anything', async () => {
    const url = await postgres.newDatabase();
    const admin = await adminOf(url);
    const { store, lost } = await opened(url, { lease: PAUSED });
    const world = await openApp({ storage: store });
    const table = await openTable(world);
    const tree = `mesa/${table.mesaId}/tree`;
    const written = (await table.voice.gob!.open(tree)).getText('notas');
    await table.voice.soc!.open(tree);
    const seen = () => table.voice.soc!.document(tree).doc.getText('notas').toString();
    written.insert(0, 'antes ');
    await vi.waitFor(() => expect(seen()).toBe('antes '), WAIT);
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    written.insert(6, 'durante ');
    await vi.waitFor(() => expect(seen()).toBe('antes durante '), WAIT);

    await admin.query("update ownership set fence = fence + 1, owner = 'another'");
    const stored = await everything(admin);
    written.insert(14, 'nunca');
    expect(await table.facilitator.refusal('spotlight.set', { place: 'arbol', nodeId: null })).toBe(
      'internal',
    );
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1), WAIT);
    expect(await store.healthy()).toBe(false);
    await world.app.close();
    expect(seen()).toBe('antes durante ');
    expect(await everything(admin)).toBe(stored);
    expect(written.toString()).toBe('antes durante nunca');
  }, 60_000);
});

describe('whole programs', () => {
  it('the second is refused with a sentence, takes over from one that was killed, and ends when it is taken over', async () => {
    const url = await postgres.newDatabase();
    const start = async () => {
      const port = await freePort();
      const settings = { PORT: String(port), DATABASE_URL: url, LEASE_SECONDS: '2' };
      return { server: new ServerProcess(settings), url: `http://127.0.0.1:${port}` };
    };
    const first = await start();
    await first.server.ready(first.url);
    const refused = await start();
    expect(await refused.server.ended()).toBe(1);
    expect(refused.server.stderr.trim()).toMatch(
      /^La base de datos en 127\.0\.0\.1:\d+ ya la usa otro programa Mesa Abierta\. Deténgalo o elija otra base/,
    );
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);

    const heir = await start();
    await vi.waitFor(() => expect(heir.server.stdout).toContain('es todavía de otro programa'), WAIT);
    const killedAt = performance.now();
    await first.server.kill();
    await heir.server.ready(heir.url);
    expect(performance.now() - killedAt).toBeLessThan(10_000);
    expect(heir.server.stdout.match(/es todavía de otro programa/g)).toHaveLength(1);

    await (await adminOf(url)).query("update ownership set fence = fence + 1, owner = 'another'");
    expect(await heir.server.ended()).toBe(1);
    expect(heir.server.stderr).toContain('Otro programa Mesa Abierta tomó la base de datos');
  }, 60_000);
});
