// A process with a document server over SQLite, for tests that kill or stop it. Says its port in one line.
import { writeSync } from 'node:fs';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { DocHost } from './docHost.ts';

const [folder = ''] = process.argv.slice(2);
const storage = await openSqliteStorage({ folder });
// Short tails and quick snapshots, so that a kill also falls into them.
const host = await DocHost.open(storage, { snapshotRows: 20, limits: 'off' });
writeSync(1, `${host.port}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
