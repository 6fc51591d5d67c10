// One process owns a Postgres database at a time: a lease judged by the database's clock, and a number (the fence)
// that grows with every owner. Owns the row, its renewal, and what happens when another process took it.
import { randomUUID } from 'node:crypto';
import { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { DatabaseUnusable, OwnershipLost } from './errors.ts';
import type { Tables } from './tables.ts';

/** What whoever runs the process is told. */
export interface OwnerNews {
  /** Once, when another owner is found at the start: at most so many seconds until it is known who goes on. */
  waiting?(seconds: number): void;
  /** Once: another process owns the database now. This one never writes again and should end. */
  lost?(): void;
}

export interface LeaseOptions {
  /** How long the database believes an owner that is silent, in milliseconds. Default DEFAULT_LEASE_MS. */
  validMs?: number | undefined;
  /** Between two renewals, in milliseconds; a quarter of `validMs` unless told, so that three may be lost. */
  renewMs?: number | undefined;
}

/** Long enough for a pause of the process or a failover of Postgres, short enough to wait for after a crash. */
export const DEFAULT_LEASE_MS = 8000;

/** Processes that start at once take turns with the tables and with the lease. Any fixed number will do. */
const START_LOCK = 0x4d455341;
/** A lease given back is seen this soon by whoever waits. */
const LOOK_EVERY_MS = 200;
/** More than this nobody waits at a start, whatever the row says. */
const LONGEST_WAIT_MS = 75_000;

const NOW = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** The sockets of this process to Postgres, so that those that stay silent can be ended at once. */
export class Sockets {
  readonly #open = new Set<Socket>();

  readonly make = (): Socket => {
    const socket = new Socket();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  };

  /** What waits on them is rejected now instead of after the minutes that TCP takes. */
  cut(): void {
    for (const socket of this.#open) socket.destroy(new Error('the database does not answer'));
  }
}

/** The ownership this process holds, or held. */
export class Lease {
  readonly #db: Kysely<Tables>;
  readonly #validMs: number;
  readonly #renewMs: number;
  readonly #news: OwnerNews;
  readonly #sockets: Sockets;
  readonly #owner = randomUUID();
  #fence = 0;
  #timer: NodeJS.Timeout | null = null;
  #renewing: { since: number; done: Promise<void> } | null = null;
  #lost = false;

  /** `db`: a connection apart, so that a renewal does not queue behind the writes of the meeting. */
  constructor(db: Kysely<Tables>, options: LeaseOptions, news: OwnerNews, sockets: Sockets) {
    this.#db = db;
    this.#validMs = options.validMs ?? DEFAULT_LEASE_MS;
    this.#renewMs = options.renewMs ?? this.#validMs / 4;
    this.#news = news;
    this.#sockets = sockets;
  }

  /** True once another process took the database. It never becomes false again. */
  get lost(): boolean {
    return this.#lost;
  }

  /**
   * Takes the database, running `prepare` (the tables) in the same transaction: nobody changes them under a live
   * owner. An owner that died is waited for until its lease lapses; one that goes on renewing rejects with
   * DatabaseUnusable 'inUse'.
   */
  async take(
    db: Kysely<Tables>,
    host: string,
    prepare: (db: Kysely<Tables>) => Promise<void>,
  ): Promise<void> {
    let deadline: number | null = null;
    for (;;) {
      const left = await this.#tryToTake(db, prepare);
      if (left === null) break;
      if (deadline === null) {
        const wait = Math.min(left + this.#validMs / 4, LONGEST_WAIT_MS);
        deadline = performance.now() + wait;
        this.#news.waiting?.(Math.ceil(wait / 1000));
      }
      if (performance.now() >= deadline) throw new DatabaseUnusable('inUse', host);
      await pause(LOOK_EVERY_MS);
    }
    this.#timer = setInterval(() => this.#tick(), this.#renewMs);
    this.#timer.unref();
  }

  /** Null when the database is ours now; otherwise the milliseconds that the lease of its owner still has. */
  async #tryToTake(
    db: Kysely<Tables>,
    prepare: (db: Kysely<Tables>) => Promise<void>,
  ): Promise<number | null> {
    return db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(transaction);
      const left = await leaseLeft(transaction);
      if (left > 0) return left;
      await prepare(transaction);
      // FOR UPDATE waits for every write under way that has seen the old number (see `guard`).
      await sql`select fence from ownership where id = 1 for update`.execute(transaction);
      const row = await transaction
        .insertInto('ownership')
        .values({ id: 1, fence: 1, owner: this.#owner, expires_at: this.#expiry() })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((old) => ({
            fence: old('ownership.fence', '+', 1),
            owner: this.#owner,
            expires_at: this.#expiry(),
          })),
        )
        .returning('fence')
        .executeTakeFirstOrThrow();
      this.#fence = row.fence;
      return null;
    });
  }

  /**
   * The first statement of every write: holds the row of the owner until the transaction ends, so that nobody can take
   * the database in between, and the locks on `names`, in their order. Throws OwnershipLost for a stale owner. KEY SHARE:
   * writes do not exclude each other nor the renewals, which change no key.
   */
  async guard(transaction: Kysely<Tables>, names: readonly string[]): Promise<void> {
    this.assertOwned();
    const locks =
      names.length === 0
        ? sql`0`
        : sql`(select count(pg_advisory_xact_lock(hashtextextended(name, 0))) from unnest(${names}::text[]) as names (name))`;
    const result = await sql<{ fence: number | null }>`select (
        select fence from ownership where id = 1 and fence = ${this.#fence} and owner = ${this.#owner} for key share
      ) as fence, ${locks} as locks`.execute(transaction);
    if (result.rows[0]?.fence !== this.#fence) this.#lose();
    this.assertOwned();
  }

  assertOwned(): void {
    if (this.#lost) throw new OwnershipLost('another process owns the database');
  }

  /** Gives the database back, so that the next start need not wait. Best effort; never rejects. */
  async release(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    const silent = setTimeout(() => this.#sockets.cut(), this.#validMs);
    await this.#renewing?.done;
    if (this.#fence > 0 && !this.#lost) await this.#move(sql<number>`0`).catch(() => undefined);
    clearTimeout(silent);
  }

  #expiry() {
    return sql<number>`${NOW} + ${this.#validMs}::bigint`;
  }

  #tick(): void {
    const now = performance.now();
    if (!this.#renewing) this.#renewing = { since: now, done: this.#renew() };
    else if (now - this.#renewing.since > this.#validMs) this.#sockets.cut();
  }

  async #renew(): Promise<void> {
    try {
      // A lease that lapsed and that nobody took is still ours: the number says so, not the hour.
      if (!(await this.#move(this.#expiry()))) this.#lose();
    } catch {
      // The database is not there; the next tick asks again and meanwhile no write gets through either.
    } finally {
      this.#renewing = null;
    }
  }

  async #move(expiry: ReturnType<typeof sql<number>>): Promise<boolean> {
    const result = await this.#db
      .updateTable('ownership')
      .set({ expires_at: expiry })
      .where('id', '=', 1)
      .where('fence', '=', this.#fence)
      .where('owner', '=', this.#owner)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  }

  #lose(): void {
    if (this.#lost) return;
    this.#lost = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#news.lost?.();
  }
}

/** Milliseconds the lease still has; 0 or less when nobody owns the database, or its tables are older than leases. */
async function leaseLeft(db: Kysely<Tables>): Promise<number> {
  const known = await sql<{ known: boolean }>`select to_regclass('ownership') is not null as known`.execute(
    db,
  );
  if (!known.rows[0]?.known) return 0;
  const row = await db
    .selectFrom('ownership')
    .select(({ eb }) => eb('expires_at', '-', NOW).as('remaining'))
    .where('id', '=', 1)
    .executeTakeFirst();
  return Number(row?.remaining ?? 0);
}
