// @hocuspocus/server 4 with its database extension over SQLite: the table and statements of its SQLite
// extension, on node:sqlite, because that extension needs a compiled module. Argument 2: flush in ms.
import { DatabaseSync } from 'node:sqlite';
import { answerBench, openRooms } from './control.ts';

interface StoredState {
  documentName: string;
  state: Uint8Array;
}
interface HocuspocusServer {
  listen(port?: number): Promise<unknown>;
  destroy(): Promise<unknown>;
  readonly address: { port: number };
}
interface ServerPackage {
  Server: new (settings: object) => HocuspocusServer;
}
interface DatabasePackage {
  Database: new (settings: object) => object;
}
// By variables: the packages belong to the bench folder and may be missing when types are checked.
const serverName: string = '@hocuspocus/server';
const databaseName: string = '@hocuspocus/extension-database';
const { Server }: ServerPackage = await import(serverName);
const { Database }: DatabasePackage = await import(databaseName);

const [folder = '', flush = '0'] = process.argv.slice(2);
const sqlite = new DatabaseSync(`${folder}/hocuspocus.sqlite`);
sqlite.exec(
  'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
);
const select = sqlite.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC');
const upsert = sqlite.prepare(
  'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
);
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  flushDelay: Number(flush),
  extensions: [
    new Database({
      fetch: async ({ documentName }: { documentName: string }) => select.get(documentName)?.data ?? null,
      store: async ({ documentName, state }: StoredState) => void upsert.run(documentName, state),
    }),
  ],
});
await server.listen(0);
answerBench(server.address.port, openRooms('hocus'));
process.on('SIGTERM', () => void server.destroy().then(() => process.exit(0)));
