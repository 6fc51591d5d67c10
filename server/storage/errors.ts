// What can go wrong when a store is opened or used, as typed errors. They carry codes, never sentences
// for people: main.ts turns them into one line with the words of shared/i18n (`start.*`).

/** Another process (or another store of this process) already works on this data folder. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
  readonly folder: string;
  constructor(folder: string, cause?: unknown) {
    super(`data folder in use: ${folder}`, { cause });
    this.folder = folder;
  }
}

/** The folder cannot be created or written: missing rights, read-only disk, no room, not a folder. */
export class DataFolderUnwritable extends Error {
  override name = 'DataFolderUnwritable';
  readonly folder: string;
  /** The system's code (EACCES, EROFS, ENOSPC, SQLITE_8 …), for whoever operates the machine. */
  readonly detail: string;
  constructor(folder: string, detail: string, cause?: unknown) {
    super(`data folder cannot be written: ${folder} (${detail})`, { cause });
    this.folder = folder;
    this.detail = detail;
  }
}

/** Why a data folder is refused: damaged bytes, somebody else's file, or a newer program wrote it. */
export type CorruptReason = 'damaged' | 'foreign' | 'newer';

/** The folder holds something we will not touch. Nothing was repaired, moved or deleted. */
export class DataFolderCorrupt extends Error {
  override name = 'DataFolderCorrupt';
  readonly folder: string;
  readonly reason: CorruptReason;
  constructor(folder: string, reason: CorruptReason, detail: string, cause?: unknown) {
    super(`data folder refused (${reason}): ${folder}: ${detail}`, { cause });
    this.folder = folder;
    this.reason = reason;
  }
}

/** Why a Postgres database is refused at the start. */
export type DatabaseReason = 'unreachable' | 'newer' | 'notDurable' | 'invalidUrl' | 'inUse';

/** The database named by the URL cannot be used. Carries the host, never the password. */
export class DatabaseUnusable extends Error {
  override name = 'DatabaseUnusable';
  readonly reason: DatabaseReason;
  readonly host: string;
  constructor(reason: DatabaseReason, host: string, cause?: unknown) {
    super(`database unusable (${reason}): ${host}`, { cause });
    this.reason = reason;
    this.host = host;
  }
}

/** An earlier write failed, or the store was closed: writes are refused until `healthy()` says yes. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable';
}

/** Another process owns the database now. The write left nothing, and this process never writes again. */
export class OwnershipLost extends StorageUnavailable {
  override name = 'OwnershipLost';
}
