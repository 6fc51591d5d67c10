// The key of the installation: made once, kept for its owner alone, and never replaced in silence (trust.md 6).
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Storage } from '../../../server/application/ports.ts';
import { keeperInStore, openServerKey } from '../../../server/application/serverKey.ts';
import { startFailure } from '../../../server/startFailure.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import { KEY_FILE, secretFile } from '../../../server/storage/secretFile.ts';
import { backupDataFolder, openSqliteStorage } from '../../../server/storage/sqlite.ts';
import { systemIds } from '../../../server/systemWorld.ts';
import { isSignedBy, signText } from '../../../shared/record/signedText.ts';
import { ask, openApp, openTable } from '../../support/app.ts';
import { aMesa, anAppend, events } from '../../support/storageRows.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const open = (storage: Storage, folder: string) =>
  openServerKey({ storage, keeper: secretFile(folder), ids: systemIds });
const withMesa = async () => {
  const storage = createMemoryStorage();
  await storage.append(anAppend('m1', 0, events('m1', 1, 1), { mesa: aMesa('m1', 'SOL-11') }));
  return storage;
};

describe('the key of the server', () => {
  it('is made at the first start, for its owner alone, and is the same at the next', async () => {
    const folder = temporaryFolder();
    const storage = createMemoryStorage();
    const first = await open(storage, folder);
    const path = join(folder, KEY_FILE);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}.new`)).toBe(false);
    expect(await open(storage, folder)).toEqual(first);
    const text = new TextEncoder().encode('texto');
    expect(isSignedBy(first.publicKey, text, signText(first.secretKey, text))).toBe(true);
  });

  it('is closed again to others when somebody opened its file', async () => {
    const folder = temporaryFolder();
    const storage = createMemoryStorage();
    await open(storage, folder);
    chmodSync(join(folder, KEY_FILE), 0o644);
    await open(storage, folder);
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
  });

  it('is made for mesas that were there before there were keys', async () => {
    const storage = await withMesa();
    const made = await open(storage, temporaryFolder());
    expect(await storage.getSetting('serverPublicKey')).toBe(made.publicKey);
  });

  it.each([
    ['missing', (path: string) => rmSync(path), 'Falta la llave'],
    [
      'damaged',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, 40)),
      'está dañada',
    ],
    [
      'other',
      (path: string) => writeFileSync(path, `mesa-abierta server key 1\n${'7'.repeat(64)}\n`),
      'no es la de estas mesas',
    ],
  ] as const)(
    'stops the start when it is %s and there are mesas, and repairs nothing',
    async (fault, harm, said) => {
      const folder = temporaryFolder();
      const storage = await withMesa();
      await open(storage, folder);
      const path = join(folder, KEY_FILE);
      harm(path);
      const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
      const failure = await open(storage, folder).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'ServerKeyUnusable', fault, place: path });
      const line = startFailure(failure);
      expect(line).toContain(said);
      expect(line).toContain('No se reparó nada en silencio');
      expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(before);
    },
  );

  it('in a store without a folder, two processes that start at once end with one key', async () => {
    const storage = createMemoryStorage();
    const start = () => openServerKey({ storage, keeper: keeperInStore(storage), ids: systemIds });
    const [one, other] = await Promise.all([start(), start()]);
    expect(one).toEqual(other);
    expect(await start()).toEqual(one);
  });

  it('goes with a backup, for its owner alone', async () => {
    const folder = temporaryFolder();
    const target = join(temporaryFolder(), 'copy');
    const storage = await openSqliteStorage({ folder });
    await open(storage, folder);
    expect(backupDataFolder(folder, target).hasKey).toBe(true);
    await storage.close();
    expect(readFileSync(join(target, KEY_FILE), 'utf8')).toBe(readFileSync(join(folder, KEY_FILE), 'utf8'));
    expect(statSync(join(target, KEY_FILE)).mode & 0o777).toBe(0o600);
  });

  it('is never sent, exported or logged: only its public half is', async () => {
    const folder = temporaryFolder();
    const world = await openApp({ folder });
    const table = await openTable(world);
    const secret = readFileSync(join(folder, KEY_FILE), 'utf8').split('\n')[1] ?? '';
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const shown = await world.ask('/api/server-key');
    expect(shown.body).toEqual({ publicKey: world.app.serverKey });
    const token = table.created.facilitatorToken;
    const paths = ['checkpoints', 'extension', 'exports', 'exports/json', 'me'].map(
      (path) => `/api/mesas/${table.mesaId}/${path}`,
    );
    for (const path of [...paths, '/metrics', '/api/openapi.json', '/server.key', '/api/server.key']) {
      expect((await ask(world.url, path, { token })).text).not.toContain(secret);
    }
    expect(world.logged.join('\n')).not.toContain(secret);
  });
});
