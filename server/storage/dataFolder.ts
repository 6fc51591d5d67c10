// The data folder before any table is read: it exists, is ours alone, holds a database that is ours and
// whole. Every way it can fail is a typed error; nothing is ever repaired here.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderCorrupt, DataFolderInUse, DataFolderUnwritable } from './errors.ts';

export const DATABASE_FILE = 'mesa-abierta.sqlite';
const LOCK_FILE = 'lock.sqlite';
/** Written in the header of our databases (the bytes of "MESA"), so that another program's file is recognised. */
export const APPLICATION_ID = 0x4d455341;

/** SQLite's primary result codes (sqlite.org/rescode.html) that say something about the folder. */
const SQLITE = { busy: 5, corrupt: 11, notADatabase: 26 };

/** The primary result code of an error of node:sqlite, or null for any other error. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** Creates the folder (0700) if it is missing. Throws DataFolderUnwritable. */
export function createDataFolder(folder: string): void {
  try {
    createFolders(resolve(folder));
    if (!statSync(folder).isDirectory()) throw new DataFolderUnwritable(folder, 'ENOTDIR');
  } catch (error) {
    throw asFolderError(folder, error);
  }
}

/** Step by step and not `recursive`: Node's own walk never ends in a place like /proc, where a folder that
 *  exists answers "no such parent" to every new name. */
function createFolders(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  createFolders(parent);
  mkdirSync(folder, { mode: 0o700 });
  // A folder whose name never reached the disk loses everything in it at a power cut.
  syncFolder(parent);
}

/** Waits until the names inside `folder` are on disk. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Takes the folder for this process; the returned function gives it back. Throws DataFolderInUse or
 * DataFolderUnwritable. The lock is a transaction left open on a database of its own: the kernel drops
 * it with the process, however it dies, and no stale file has to be judged at the next start.
 */
export function lockDataFolder(folder: string): () => void {
  const path = join(folder, LOCK_FILE);
  // Never open this file by hand: closing any handle to it would drop the lock of this whole process.
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    chmodSync(path, 0o600);
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return () => held.close();
  } catch (error) {
    lock?.close();
    if (sqliteCode(error) === SQLITE.busy) throw new DataFolderInUse(folder, error);
    throw asFolderError(folder, error);
  }
}

/**
 * Creates the database file (0600) or checks the one that is there: header, application id, whole pages.
 * Call it only while holding the lock. Throws DataFolderCorrupt or DataFolderUnwritable.
 */
export function checkDatabaseFile(folder: string): void {
  const path = join(folder, DATABASE_FILE);
  try {
    const isNew = !existsSync(path) || statSync(path).size === 0;
    if (isNew && existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
      throw new DataFolderCorrupt(folder, 'damaged', 'there is a write-ahead log without its database');
    }
    if (isNew) createDatabaseFile(folder, path);
    else checkHeader(folder, path);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
    if (!isNew) checkPages(folder, path);
  } catch (error) {
    throw asFolderError(folder, error);
  }
}

/**
 * Beside and then in its place, ours and in WAL mode from its first moment. Made in place, a first start that is cut off
 * could leave a rollback journal behind, which nobody who only reads can undo: every later start would refuse.
 */
function createDatabaseFile(folder: string, path: string): void {
  const beside = `${path}.new`;
  for (const file of ['', '-journal', '-wal', '-shm']) rmSync(`${beside}${file}`, { force: true });
  closeSync(openSync(beside, 'ax', 0o600));
  const database = new DatabaseSync(beside);
  try {
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec('PRAGMA journal_mode = WAL');
  } finally {
    database.close();
  }
  const handle = openSync(beside, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, path);
  syncFolder(folder);
}

/** Reads the first page by hand: opening a stranger's database with SQLite would already leave files beside it. */
function checkHeader(folder: string, path: string): void {
  const header = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new DataFolderCorrupt(folder, 'damaged', `${DATABASE_FILE} is not a SQLite database`);
  }
  // Byte 68 of the file format holds the application id; no database of ours was ever in its place without it.
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new DataFolderCorrupt(folder, 'foreign', `${DATABASE_FILE} belongs to another program`);
  }
}

function checkPages(folder: string, path: string): void {
  // Read-only: closing a writer would fold the write-ahead log into a file we are about to refuse.
  const database = new DatabaseSync(path, { timeout: 2000, readOnly: true });
  try {
    const verdict = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (verdict !== 'ok') throw new DataFolderCorrupt(folder, 'damaged', String(verdict));
  } finally {
    database.close();
  }
}

/** Any failure while opening the folder → one of the typed errors. */
export function asFolderError(folder: string, error: unknown): Error {
  if (
    error instanceof DataFolderCorrupt ||
    error instanceof DataFolderUnwritable ||
    error instanceof DataFolderInUse
  ) {
    return error;
  }
  const code = sqliteCode(error);
  if (code === SQLITE.corrupt || code === SQLITE.notADatabase) {
    return new DataFolderCorrupt(folder, 'damaged', `SQLite result ${code}`, error);
  }
  if (code !== null) return new DataFolderUnwritable(folder, `SQLITE_${code}`, error);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return new DataFolderUnwritable(folder, error.code, error);
  }
  return error instanceof Error ? error : new Error(String(error));
}
