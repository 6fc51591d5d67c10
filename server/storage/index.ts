// Which store a URL means: the explicit list.
import type { Storage } from '../application/ports.ts';
import { DatabaseUnusable } from './errors.ts';
import { createMemoryStorage } from './memory.ts';
import { openPostgresStorage } from './postgres.ts';
import type { OwnerNews } from './postgresLease.ts';
import { type Durability, openSqliteStorage } from './sqlite.ts';

export interface StorageOptions {
  /** Used when there is no URL. */
  dataDir: string;
  /** `postgres://…`, `postgresql://…`, `memory:`, or nothing for the data folder. */
  databaseUrl?: string | undefined;
  durability?: Durability;
  /** How long a silent owner of a Postgres database is believed, in milliseconds. */
  leaseMs?: number;
  /** What the owner of a Postgres database is told. */
  owner?: OwnerNews | undefined;
}

type Opener = (options: StorageOptions, url: string) => Promise<Storage>;

const inPostgres: Opener = ({ durability, leaseMs, owner }, url) =>
  openPostgresStorage({ url, durability, lease: { validMs: leaseMs }, owner });

const OPENERS: Record<string, Opener> = {
  '': ({ dataDir, durability }) => openSqliteStorage({ folder: dataDir, durability }),
  'postgres:': inPostgres,
  'postgresql:': inPostgres,
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
