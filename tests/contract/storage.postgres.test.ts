// The storage contract on Postgres: one server for the file, a new database per test.
import { openPostgresStorage } from '../../server/storage/postgres.ts';
import { sharedPostgres } from '../support/postgres.ts';
import { storageContract } from './storage.ts';

const postgres = sharedPostgres();
storageContract('postgres', async () =>
  openPostgresStorage({ url: await postgres.newDatabase(), maxConnections: 4 }),
);
