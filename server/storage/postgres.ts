// The store in Postgres. `pg` is loaded only here and only when a URL asks for it, so that the default
// install starts without it. Who owns a mesa among several processes is decided elsewhere (server/cluster).
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Storage } from '../application/ports.ts';
import { DatabaseUnusable } from './errors.ts';
import { migrate, NewerSchema, POSTGRES_WORDS } from './migrations.ts';
import { probeWrite, type SqlBackend, type Verdict } from './sqlBackend.ts';
import { SqlStorage } from './sqlStorage.ts';
import type { Tables } from './tables.ts';

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  url: string;
  /** Default `full`. `normal` lets COMMIT return before the disk: for benches, never for a real mesa. */
  durability?: 'full' | 'normal';
  /** Connections of this process; default 10. */
  maxConnections?: number;
}

/** Type numbers of pg_type: `pg` gives 64-bit integers as text, ours all fit a double. */
const INT8 = 20;

/** Two processes that start at once take turns with the tables. Any fixed number will do. */
const MIGRATION_LOCK = 0x4d455341;

/**
 * Opens the store, creating its tables when they are missing. Rejects with DatabaseUnusable.
 * One thing no client can promise: when the connection dies during COMMIT, a rejected write may have been
 * kept. Commands are safe (their id is stored with them) and document updates may be applied twice.
 */
export async function openPostgresStorage(options: PostgresOptions): Promise<Storage> {
  const { durability = 'full' } = options;
  const host = hostOf(options.url);
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'mesa-abierta',
    types: {
      getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)),
    },
  });
  // A connection that breaks, idle or at work, would end the process without a listener; its query rejects anyway.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        const commit = sql.raw(durability === 'full' ? 'on' : 'off');
        await connection.executeQuery(sql`set synchronous_commit = ${commit}`.compile(db));
      },
    }),
  });
  try {
    await prepare(db);
    await assertSynced(db, host, durability);
  } catch (error) {
    await db.destroy();
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable(error instanceof NewerSchema ? 'newer' : 'unreachable', host, error);
  }
  return new SqlStorage(new PostgresBackend(db));
}

async function prepare(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
    await migrate(transaction, POSTGRES_WORDS);
  });
  await probeWrite(db);
}

/** A server with fsync off, or a connection that forgot synchronous_commit, would make «Guardado» untrue. */
async function assertSynced(db: Kysely<Tables>, host: string, durability: 'full' | 'normal'): Promise<void> {
  if (durability !== 'full') return;
  const fsync = await sql<{ fsync: string }>`show fsync`.execute(db);
  const commit = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(db);
  if (fsync.rows[0]?.fsync !== 'on' || commit.rows[0]?.synchronous_commit !== 'on') {
    throw new DatabaseUnusable('notDurable', host);
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch (error) {
    throw new DatabaseUnusable('invalidUrl', '', error);
  }
}

class PostgresBackend implements SqlBackend {
  readonly db: Kysely<Tables>;
  /** Connections do not share a failed sync: Postgres itself restarts from its log when one fails. */
  readonly faulted = false;

  constructor(db: Kysely<Tables>) {
    this.db = db;
  }

  /** Row ids of one document must grow in commit order, or a snapshot could drop a row it never saw; and the
   *  last seq must not move between reading it and writing after it. Names come sorted: no deadlocks. */
  async lock(transaction: Kysely<Tables>, names: readonly string[]): Promise<void> {
    for (const name of names) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
    }
  }

  verdict(error: unknown): Verdict {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Unique violation, serialization failure, deadlock: rolled back whole, safe to try again.
    if (code === '23505' || code === '40001' || code === '40P01') return 'conflict';
    // Class 22 is data the server cannot represent; 54 is a limit it has.
    if (code.startsWith('22') || code.startsWith('54')) return 'refused';
    return 'fault';
  }

  /** Nothing to do: a transaction whose commit failed is gone when its connection is. */
  async bury(): Promise<void> {}

  /** Rows that were replaced stay in the pages until they are swept. */
  async forget(): Promise<void> {
    for (const table of ['ballot_roll', 'ballots', 'sealed']) {
      await sql`vacuum ${sql.table(table)}`.execute(this.db).catch(() => undefined);
    }
  }

  /** The pool opens new connections by itself; a connection that answers is all there is to recover. */
  async recover(): Promise<void> {
    await sql`select 1`.execute(this.db);
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}
