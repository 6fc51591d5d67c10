// The numbered steps: each applied once, in order, all of a start or nothing of it.
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeSqliteForKysely } from '../../../server/storage/kyselyNodeSqlite.ts';
import {
  MIGRATIONS,
  type Migration,
  migrate,
  NewerSchema,
  SQLITE_WORDS,
} from '../../../server/storage/migrations.ts';
import type { Tables } from '../../../server/storage/tables.ts';

function emptyDatabase(): Kysely<Tables> {
  const database = nodeSqliteForKysely(new DatabaseSync(':memory:'), () => undefined);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  onTestFinished(() => db.destroy());
  return db;
}

const run = (db: Kysely<Tables>, steps?: readonly Migration[]) =>
  db.transaction().execute((transaction) => migrate(transaction, SQLITE_WORDS, steps));
const tableNames = async (db: Kysely<Tables>) =>
  (await db.introspection.getTables()).map((table) => table.name).sort();
const last = MIGRATIONS.length;
const extra: Migration = {
  number: last + 1,
  name: 'extra',
  up: async (db) => {
    await sql`create table extra (one text)`.execute(db);
  },
};

describe('migrations', () => {
  it('are numbered from 1 without holes', () => {
    expect(MIGRATIONS.map((step) => step.number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it('apply what is missing, once, and record it', async () => {
    const db = emptyDatabase();
    expect(await run(db)).toEqual(MIGRATIONS.map((step) => step.number));
    expect(await run(db)).toEqual([]);
    expect(await run(db, [...MIGRATIONS, extra])).toEqual([last + 1]);
    expect(await tableNames(db)).toContain('extra');
    expect(await db.selectFrom('migrations').select('number').orderBy('number').execute()).toEqual(
      [...MIGRATIONS, extra].map(({ number }) => ({ number })),
    );
  });

  it('leave the store as it was when a step fails in the middle', async () => {
    const db = emptyDatabase();
    await run(db);
    const before = await tableNames(db);
    const failing: Migration = {
      number: last + 2,
      name: 'failing',
      up: async (inside) => {
        await sql`create table half (one text)`.execute(inside);
        throw new Error('no');
      },
    };
    await expect(run(db, [...MIGRATIONS, extra, failing])).rejects.toThrow('no');
    expect(await tableNames(db)).toEqual(before);
  });

  it('refuse a store that knows a step we do not', async () => {
    const db = emptyDatabase();
    await run(db, [...MIGRATIONS, extra]);
    await expect(run(db)).rejects.toBeInstanceOf(NewerSchema);
  });
});
