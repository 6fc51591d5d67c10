// What SqlStorage asks of one kind of database, in words. sqlite.ts and postgres.ts implement it.
import type { Kysely } from 'kysely';
import type { DocUpdate } from '../application/ports.ts';
import type { Tables } from './tables.ts';

/** What an error of the database means for the caller. */
export type Verdict =
  /** Lost a race; the transaction was rolled back; load and try again. */
  | 'conflict'
  /** This value cannot be stored (too big, a character the database refuses); the store itself is fine. */
  | 'refused'
  /** Disk, network or database: no more writes until the store was seen working again. */
  | 'fault';

/** What SqlStorage needs from one kind of database. */
export interface SqlBackend {
  /** The live connection; another object after `recover`. */
  readonly db: Kysely<Tables>;
  /** Holds off other writers of the same things until the transaction ends. Several names: one order. Comes first in
   *  every write, so that a store with owners refuses here, with OwnershipLost, who no longer is one. */
  lock(transaction: Kysely<Tables>, names: readonly string[]): Promise<void>;
  /**
   * The commit of every grid point, where the database can do it at once: one statement, synced when this returns
   * true. False: nothing was done, take the ordinary way (another transaction is open, or too many rows).
   */
  appendAtOnce?(updates: readonly DocUpdate[]): boolean;
  verdict(error: unknown): Verdict;
  /** True from the very moment a statement failed on a shared connection, before its promise rejects: the
   *  write queued behind it must already see it. */
  readonly faulted: boolean;
  /** Right after a fault and before the refusal is told: makes sure that the refused write cannot come back
   *  with the next start. Never rejects. */
  bury(): Promise<void>;
  /** After a secret write was committed: throws away what the database still keeps of the states before it.
   *  Best effort; never rejects. */
  forget(): Promise<void>;
  /** One durable write, as every other write is made. Rejects when it was not kept. */
  probe(): Promise<void>;
  /** After a fault: comes back to what is on disk. Rejects while that is not possible. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

/** One durable write, so that "can be written" is a fact and not a guess. */
export async function probeWrite(db: Kysely<Tables>): Promise<void> {
  await db
    .insertInto('probe')
    .values({ id: 1, writes: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({ writes: row('probe.writes', '+', 1) })),
    )
    .execute();
}
