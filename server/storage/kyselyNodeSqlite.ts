// node:sqlite in the shape Kysely's SqliteDialect asks for. Knows nothing about mesas.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Inserts of many rows have one SQL text per row count; without a limit the cache would keep them all. */
const CACHED_STATEMENTS = 256;

/**
 * Adapts an open DatabaseSync. Statements are prepared once and reused: Kysely asks for them by text each time.
 * `onError` hears every failure at the moment it happens, before any promise rejects.
 */
export function nodeSqliteForKysely(
  database: DatabaseSync,
  onError: (error: unknown) => void,
): SqliteDatabase {
  const watched = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      onError(error);
      throw error;
    }
  };
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => {
      cache.clear();
      database.close();
    },
    prepare: (text) => {
      // After a failed write SQLite may already have rolled back; a second rollback would throw and hide
      // the error that matters.
      if (text === 'rollback' && !database.isTransaction) return nothingToRollBack;
      const cached = cache.get(text);
      if (cached) return cached;
      const statement = adaptStatement(
        watched(() => database.prepare(text)),
        watched,
      );
      if (cache.size >= CACHED_STATEMENTS) cache.delete(cache.keys().next().value ?? '');
      cache.set(text, statement);
      return statement;
    },
  };
}

const nothingToRollBack: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

function adaptStatement(statement: StatementSync, watched: <T>(work: () => T) => T): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => watched(() => statement.all(...parameters.map(toInput))),
    run: (parameters) => watched(() => statement.run(...parameters.map(toInput))),
    iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
  };
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    return value;
  }
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}
