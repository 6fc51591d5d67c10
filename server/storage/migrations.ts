// The numbered steps that build the tables, and their runner. A step that was released is never edited:
// a change is a new number. The table `migrations` says which ones a store has.
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** The few words in which the two databases differ. */
export interface ColumnWords {
  bytes: 'blob' | 'bytea';
  growingId: 'integer' | 'bigserial';
  /** What ends a table that is kept in the order of its key alone. */
  withoutRowid: 'without rowid' | '';
}

export const SQLITE_WORDS: ColumnWords = {
  bytes: 'blob',
  growingId: 'integer',
  withoutRowid: 'without rowid',
};
export const POSTGRES_WORDS: ColumnWords = { bytes: 'bytea', growingId: 'bigserial', withoutRowid: '' };

export interface Migration {
  number: number;
  name: string;
  up(db: Kysely<Tables>, words: ColumnWords): Promise<void>;
}

/** The store was written by a newer program. Carries the highest number found. */
export class NewerSchema extends Error {
  override name = 'NewerSchema';
}

async function createRecord(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('mesas')
    .addColumn('mesa_id', 'text', (c) => c.primaryKey())
    .addColumn('join_code', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .execute();
  // A closed mesa gives its code back: only live codes exclude each other.
  await sql`create unique index mesas_live_code on mesas (join_code) where closed_at is null`.execute(db);
  await db.schema
    .createTable('events')
    .addColumn('mesa_id', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('events_key', ['mesa_id', 'seq'])
    .execute();
  await db.schema
    .createTable('sealed')
    .addColumn('mesa_id', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('salt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sealed_key', ['mesa_id', 'key'])
    .execute();
  await db.schema
    .createTable('commands')
    .addColumn('mesa_id', 'text', (c) => c.notNull())
    .addColumn('participant_id', 'text', (c) => c.notNull())
    .addColumn('command_id', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('commands_key', ['mesa_id', 'participant_id', 'command_id'])
    .execute();
}

async function createPeople(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('mesa_id', 'text', (c) => c.notNull())
    .addColumn('participant_id', 'text', (c) => c.notNull())
    .addColumn('display_name', 'text', (c) => c.notNull())
    .addColumn('organisation', 'text')
    .addColumn('salt', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('people_key', ['mesa_id', 'participant_id'])
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('mesa_id', 'text', (c) => c.notNull())
    .addColumn('participant_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('sessions_person')
    .on('sessions')
    .columns(['mesa_id', 'participant_id'])
    .execute();
}

async function createDocs(db: Kysely<Tables>, words: ColumnWords): Promise<void> {
  await db.schema
    .createTable('doc_updates')
    .addColumn('id', words.growingId, (c) => c.primaryKey())
    .addColumn('doc', 'text', (c) => c.notNull())
    .addColumn('bytes', words.bytes, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('doc_updates_tail').on('doc_updates').columns(['doc', 'id']).execute();
  await db.schema
    .createTable('doc_snapshots')
    .addColumn('doc', 'text', (c) => c.primaryKey())
    .addColumn('bytes', words.bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('client_ids')
    .addColumn('doc', 'text', (c) => c.notNull())
    .addColumn('client_id', 'bigint', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('client_ids_key', ['doc', 'client_id'])
    .execute();
}

async function createInstallation(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('probe')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('writes', 'bigint', (c) => c.notNull())
    .execute();
}

async function createCheckpoints(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('checkpoints')
    .addColumn('mesa_id', 'text', (c) => c.notNull())
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('head', 'text', (c) => c.notNull())
    .addColumn('root', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('checkpoints_key', ['mesa_id', 'size'])
    .execute();
}

/** No row numbers where the database lets us leave them out: they would count arrivals (trust.md 5). */
async function createBallots(db: Kysely<Tables>, { withoutRowid }: ColumnWords): Promise<void> {
  const ending = sql.raw(withoutRowid);
  await sql`create table ballot_roll (
    mesa_id text not null, ordering_id text not null, participant_id text not null,
    primary key (mesa_id, ordering_id, participant_id)
  ) ${ending}`.execute(db);
  await sql`create table ballots (
    mesa_id text not null, ordering_id text not null, number text not null,
    party_id text, ballot text not null,
    primary key (mesa_id, ordering_id, number)
  ) ${ending}`.execute(db);
}

async function createEntryWords(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('entry_words')
    .addColumn('mesa_id', 'text', (c) => c.notNull())
    .addColumn('participant_id', 'text', (c) => c.notNull())
    .addColumn('locator', 'text', (c) => c.notNull())
    .addColumn('salt', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('entry_words_key', ['mesa_id', 'participant_id'])
    .execute();
  await db.schema
    .createIndex('entry_words_locator')
    .on('entry_words')
    .columns(['mesa_id', 'locator'])
    .unique()
    .execute();
}

/** One row: who may write. Only Postgres uses it; a folder is held by its own lock. Times by the database's clock. */
async function createOwnership(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('ownership')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('fence', 'bigint', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
}

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'first tables',
    up: async (db, words) => {
      await createRecord(db);
      await createPeople(db);
      await createDocs(db, words);
      await createInstallation(db);
    },
  },
  { number: 2, name: 'checkpoints', up: (db) => createCheckpoints(db) },
  { number: 3, name: 'ballots', up: (db, words) => createBallots(db, words) },
  { number: 4, name: 'entry words', up: (db) => createEntryWords(db) },
  { number: 5, name: 'ownership', up: (db) => createOwnership(db) },
];

/**
 * Brings a store up to the last step inside the caller's transaction, so that a crash in the middle leaves the
 * previous state. Returns the numbers applied. Rejects with NewerSchema when the store knows a step we do not.
 */
export async function migrate(
  db: Kysely<Tables>,
  words: ColumnWords,
  steps: readonly Migration[] = MIGRATIONS,
): Promise<number[]> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute();
  const done = (await db.selectFrom('migrations').select('number').execute()).map((row) => row.number);
  const last = steps.at(-1)?.number ?? 0;
  const newer = done.filter((number) => number > last);
  if (newer.length > 0)
    throw new NewerSchema(`the store is at step ${Math.max(...newer)}, we know up to ${last}`);
  const missing = steps.filter((step) => !done.includes(step.number));
  for (const step of missing) {
    await step.up(db, words);
    await db.insertInto('migrations').values({ number: step.number, name: step.name }).execute();
  }
  return missing.map((step) => step.number);
}
