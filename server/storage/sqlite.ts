// The store in one folder: node:sqlite in WAL mode, synced at every commit. Owns the connection, the folder
// lock, the way back after a failed write, and the online backup.
import { chmodSync, closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { DocUpdate, Storage } from '../application/ports.ts';
import {
  asFolderError,
  checkDatabaseFile,
  createDataFolder,
  DATABASE_FILE,
  lockDataFolder,
  sqliteCode,
  syncFolder,
} from './dataFolder.ts';
import { DataFolderCorrupt, DataFolderUnwritable } from './errors.ts';
import { nodeSqliteForKysely } from './kyselyNodeSqlite.ts';
import { migrate, NewerSchema, SQLITE_WORDS } from './migrations.ts';
import { copySecretFile } from './secretFile.ts';
import { probeWrite, type SqlBackend, type Verdict } from './sqlBackend.ts';
import { SqlStorage } from './sqlStorage.ts';
import type { Tables } from './tables.ts';

/** `full`: what resolved survives a power cut. `normal`: it survives a crash of the process, not of the machine. */
export type Durability = 'full' | 'normal';

const SYNCHRONOUS: Record<Durability, number> = { normal: 1, full: 2 };
/** How long a statement waits for another process that holds the file. */
const BUSY_MS = 2000;
/** Rows of one grid point that one statement writes: twelve busy mesas with a tree and a draft each, and some more. */
const ROWS_AT_ONCE = 32;
const SQLITE_CONSTRAINT = 19;
const SQLITE_TOO_BIG = 18;

export interface SqliteOptions {
  folder: string;
  /** Default `full`. */
  durability?: Durability;
}

/**
 * Opens the store of a data folder, creating it when it is missing. Rejects with DataFolderInUse,
 * DataFolderUnwritable or DataFolderCorrupt, having changed nothing in a folder that is not ours.
 */
export async function openSqliteStorage(options: SqliteOptions): Promise<Storage> {
  const { folder, durability = 'full' } = options;
  createDataFolder(folder);
  const release = lockDataFolder(folder);
  try {
    const backend = new SqliteBackend(folder, durability, release);
    await backend.start();
    return new SqlStorage(backend);
  } catch (error) {
    release();
    throw error instanceof NewerSchema
      ? new DataFolderCorrupt(folder, 'newer', error.message, error)
      : asFolderError(folder, error);
  }
}

/** One connection for everything: SQLite has one writer, and reads of a folder this size are microseconds. */
class SqliteBackend implements SqlBackend {
  readonly #folder: string;
  readonly #durability: Durability;
  readonly #release: () => void;
  #connection: { raw: DatabaseSync; db: Kysely<Tables>; inserts: Map<number, StatementSync> } | null = null;
  #faulted = false;

  constructor(folder: string, durability: Durability, release: () => void) {
    this.#folder = folder;
    this.#durability = durability;
    this.#release = release;
  }

  get db(): Kysely<Tables> {
    if (!this.#connection)
      throw new DataFolderUnwritable(this.#folder, 'the database could not be opened again');
    return this.#connection.db;
  }

  get faulted(): boolean {
    return this.#faulted;
  }

  /** Opens, brings the tables up to date, writes once and then asserts how that write was synced. */
  async start(): Promise<void> {
    checkDatabaseFile(this.#folder);
    const raw = openConnection(join(this.#folder, DATABASE_FILE), this.#durability);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({
        database: nodeSqliteForKysely(raw, (error) => {
          if (this.verdict(error) === 'fault') this.#faulted = true;
        }),
      }),
    });
    try {
      await db.transaction().execute((transaction) => migrate(transaction, SQLITE_WORDS));
      await probeWrite(db);
      assertSynced(raw, this.#folder, this.#durability);
    } catch (error) {
      raw.close();
      throw error;
    }
    this.#connection = { raw, db, inserts: new Map() };
    this.#faulted = false;
  }

  /** Nothing to do: one process, one connection, one transaction at a time. */
  async lock(): Promise<void> {}

  /** One INSERT is its own transaction. The connection is shared, so nothing is done while another one is open. */
  appendAtOnce(updates: readonly DocUpdate[]): boolean {
    const connection = this.#connection;
    if (!connection || connection.raw.isTransaction || updates.length > ROWS_AT_ONCE) return false;
    let insert = connection.inserts.get(updates.length);
    if (!insert) {
      const rows = updates.map(() => '(?, ?)').join(', ');
      insert = connection.raw.prepare(`insert into doc_updates (doc, bytes) values ${rows}`);
      connection.inserts.set(updates.length, insert);
    }
    try {
      insert.run(...updates.flatMap(({ doc, update }) => [doc, update]));
      return true;
    } catch (error) {
      if (this.verdict(error) === 'fault') this.#faulted = true;
      throw error;
    }
  }

  verdict(error: unknown): Verdict {
    const code = sqliteCode(error);
    if (code === SQLITE_CONSTRAINT) return 'conflict';
    if (
      code === SQLITE_TOO_BIG ||
      (code === null && (error instanceof TypeError || error instanceof RangeError))
    ) {
      return 'refused';
    }
    return 'fault';
  }

  /**
   * A commit whose sync failed left its pages in the write-ahead log, whole and valid, and the next start
   * would read them as a commit. A small write takes their place, even when its own sync fails too.
   */
  async bury(): Promise<void> {
    if (this.#connection) await probeWrite(this.#connection.db).catch(() => undefined);
  }

  /** The write-ahead log holds every page as it was after each ballot: it goes into the file and is emptied. While
   *  somebody reads (a backup) that cannot be; nobody waits for it, and the next ballot tries again. */
  async forget(): Promise<void> {
    await this.#connection?.db
      .connection()
      .execute(async (db) => {
        await sql`PRAGMA busy_timeout = 0`.execute(db);
        try {
          await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
        } finally {
          await sql`PRAGMA busy_timeout = ${sql.raw(String(BUSY_MS))}`.execute(db);
        }
      })
      .catch(() => undefined);
  }

  async probe(): Promise<void> {
    await probeWrite(this.db);
  }

  /** The old connection must manage a write again; then everything is closed, checked and opened from disk. */
  async recover(): Promise<void> {
    if (this.#connection) {
      await probeWrite(this.#connection.db);
      const { raw } = this.#connection;
      this.#connection = null;
      raw.close();
    }
    await this.start();
  }

  async close(): Promise<void> {
    // Through Kysely's queue, so that a transaction under way ends first.
    await this.#connection?.db.connection().execute(async () => undefined);
    this.#connection?.raw.close();
    this.#connection = null;
    this.#release();
  }
}

function openConnection(path: string, durability: Durability): DatabaseSync {
  const raw = new DatabaseSync(path, { timeout: BUSY_MS });
  try {
    raw.exec('PRAGMA journal_mode = WAL');
    // After WAL on purpose: some builds go back to NORMAL when the journal mode changes.
    raw.exec(`PRAGMA synchronous = ${SYNCHRONOUS[durability]}`);
    // Erased names and ballots leave no bytes behind, neither in the file nor in temporary files.
    raw.exec('PRAGMA secure_delete = ON');
    raw.exec('PRAGMA temp_store = MEMORY');
    raw.exec('PRAGMA trusted_schema = OFF');
    raw.exec(`PRAGMA journal_size_limit = ${64 * 1024 * 1024}`);
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Drivers have silently gone back to NORMAL, which loses acknowledged commits in a power cut. */
function assertSynced(raw: DatabaseSync, folder: string, durability: Durability): void {
  const mode = raw.prepare('PRAGMA journal_mode').get()?.journal_mode;
  const synchronous = raw.prepare('PRAGMA synchronous').get()?.synchronous;
  const erases = raw.prepare('PRAGMA secure_delete').get()?.secure_delete;
  if (mode !== 'wal' || synchronous !== SYNCHRONOUS[durability] || erases !== 1) {
    throw new DataFolderUnwritable(
      folder,
      `journal_mode ${mode}, synchronous ${synchronous}, secure_delete ${erases}`,
    );
  }
}

/**
 * Copies the store of `folder` into `target` while a server works on it: one moment of time, checked, synced,
 * without what was erased, and the server's key, without which the copy could not go on with its mesas. Returns the
 * path of the copy and whether the key is with it. Throws DataFolderUnwritable when `target` cannot be
 * written or already holds a store, DataFolderCorrupt when there is nothing good to copy.
 */
export function backupDataFolder(folder: string, target: string): { copy: string; hasKey: boolean } {
  const source = join(folder, DATABASE_FILE);
  if (!existsSync(source))
    throw new DataFolderCorrupt(folder, 'foreign', `there is no ${DATABASE_FILE} here`);
  createDataFolder(target);
  const copy = join(target, DATABASE_FILE);
  if (existsSync(copy)) throw new DataFolderUnwritable(target, 'EEXIST');
  try {
    closeSync(openSync(copy, 'ax', 0o600));
  } catch (error) {
    throw asFolderError(target, error);
  }
  try {
    const database = new DatabaseSync(source, { timeout: 5000 });
    try {
      database.prepare('VACUUM INTO ?').run(copy);
    } finally {
      database.close();
    }
  } catch (error) {
    throw asFolderError(folder, error);
  }
  chmodSync(copy, 0o600);
  const handle = openSync(copy, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  syncFolder(target);
  checkDatabaseFile(target);
  return { copy, hasKey: copySecretFile(folder, target) };
}
