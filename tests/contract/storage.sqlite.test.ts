// The storage contract on SQLite, a new data folder per test.
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import { storageContract } from './storage.ts';

storageContract('sqlite', () => openSqliteStorage({ folder: temporaryFolder() }));
