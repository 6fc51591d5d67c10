// The store in Postgres. `pg` is loaded only here and only when a URL asks for it, so that the default
// install starts without it. One process at a time owns the database: postgresLease.ts.
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Storage } from '../application/ports.ts';
import { DatabaseUnusable } from './errors.ts';
import { migrate, NewerSchema, POSTGRES_WORDS } from './migrations.ts';
import { DEFAULT_LEASE_MS, Lease, type LeaseOptions, type OwnerNews, Sockets } from './postgresLease.ts';
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
  lease?: LeaseOptions;
  owner?: OwnerNews | undefined;
}

/** Type numbers of pg_type: `pg` gives 64-bit integers as text, ours all fit a double. */
const INT8 = 20;

/**
 * Opens the store, creating its tables when they are missing, and owns it until it is closed. An owner that died is
 * waited for; one that is alive rejects, as everything else that is wrong, with DatabaseUnusable.
 * One thing no client can promise: when the connection dies during COMMIT, a rejected write may have been
 * kept. Commands are safe (their id is stored with them) and document updates may be applied twice.
 */
export async function openPostgresStorage(options: PostgresOptions): Promise<Storage> {
  const { durability = 'full' } = options;
  const host = hostOf(options.url);
  const sockets = new Sockets();
  const idleMs = options.lease?.validMs ?? DEFAULT_LEASE_MS;
  const db = await connect(options.url, sockets, options.maxConnections ?? 10, [
    `set synchronous_commit = ${durability === 'full' ? 'on' : 'off'}`,
    // A process that stopped in the middle of a write does not hold the next owner back for longer than its lease.
    `set idle_in_transaction_session_timeout = ${Math.ceil(idleMs)}`,
  ]);
  // A renewal need not reach the disk: what counts is the fence, and that is written with the setting above.
  const apart = await connect(options.url, sockets, 1, ['set synchronous_commit = off']);
  const lease = new Lease(apart, options.lease ?? {}, options.owner ?? {}, sockets);
  const backend = new PostgresBackend(db, apart, lease);
  try {
    await assertSynced(db, host, durability);
    await lease.take(db, host, async (transaction) => {
      await migrate(transaction, POSTGRES_WORDS);
    });
    await backend.probe();
  } catch (error) {
    await backend.close();
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable(error instanceof NewerSchema ? 'newer' : 'unreachable', host, error);
  }
  return new SqlStorage(backend);
}

/** Connections that begin with `statements`. */
async function connect(
  url: string,
  sockets: Sockets,
  max: number,
  statements: readonly string[],
): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: 'mesa-abierta',
    stream: sockets.make,
    // Not Kysely's hook: a connection cut during that one is never given back, and a pool runs out of them.
    onConnect: (client) => client.query(statements.join(';')),
    types: {
      getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)),
    },
  });
  // A connection that breaks, idle or at work, would end the process without a listener; its query rejects anyway.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
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
  readonly #apart: Kysely<Tables>;
  readonly #lease: Lease;

  constructor(db: Kysely<Tables>, apart: Kysely<Tables>, lease: Lease) {
    this.db = db;
    this.#apart = apart;
    this.#lease = lease;
  }

  /** Connections do not share a failed sync: Postgres itself restarts from its log when one fails. What is for ever
   *  is that another process owns the database. */
  get faulted(): boolean {
    return this.#lease.lost;
  }

  /** Row ids of one document must grow in commit order, or a snapshot could drop a row it never saw; and the
   *  last seq must not move between reading it and writing after it. Names come sorted: no deadlocks. */
  async lock(transaction: Kysely<Tables>, names: readonly string[]): Promise<void> {
    await this.#lease.guard(transaction, names);
  }

  async probe(): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      await this.#lease.guard(transaction, []);
      await probeWrite(transaction);
    });
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
    this.#lease.assertOwned();
    await sql`select 1`.execute(this.db);
  }

  async close(): Promise<void> {
    await this.#lease.release();
    await Promise.all([this.db.destroy(), this.#apart.destroy()]);
  }
}
