// Which store a URL means: the explicit list.
import type { Storage } from '../application/ports.ts';
import { DatabaseUnusable } from './errors.ts';
import { createMemoryStorage } from './memory.ts';
import { openPostgresStorage } from './postgres.ts';
import { type Durability, openSqliteStorage } from './sqlite.ts';

export interface StorageOptions {
  /** Used when there is no URL. */
  dataDir: string;
  /** `postgres://…`, `postgresql://…`, `memory:`, or nothing for the data folder. */
  databaseUrl?: string | undefined;
  durability?: Durability;
}

type Opener = (options: StorageOptions, url: string) => Promise<Storage>;

const OPENERS: Record<string, Opener> = {
  '': ({ dataDir, durability }) => openSqliteStorage({ folder: dataDir, durability }),
  'postgres:': ({ durability }, url) => openPostgresStorage({ url, durability }),
  'postgresql:': ({ durability }, url) => openPostgresStorage({ url, durability }),
  'memory:': async () => createMemoryStorage(),
};

/** Opens the store the configuration names. Rejects with the typed errors of errors.ts. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const url = options.databaseUrl ?? '';
  const scheme = url === '' ? '' : url.slice(0, url.indexOf(':') + 1);
  const open = OPENERS[scheme];
  if (!open) throw new DatabaseUnusable('invalidUrl', scheme);
  return open(options, url);
}
