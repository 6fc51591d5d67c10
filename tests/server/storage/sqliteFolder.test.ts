// The data folder: one owner, private files, and a clear refusal for everything that is not ours or not whole.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { backupDataFolder, openSqliteStorage } from '../../../server/storage/sqlite.ts';
import { startStorageChild } from '../../support/storageChildProcess.ts';
import { anAppend, aPerson, events, mesaId } from '../../support/storageRows.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const DATABASE = 'mesa-abierta.sqlite';
const saidReady = (said: { word: string }[]) => said.some(({ word }) => word === 'ready');

async function folderWithEvents(count: number): Promise<string> {
  const folder = temporaryFolder();
  const store = await openSqliteStorage({ folder });
  for (let seq = 0; seq < count; seq += 1) await store.append(anAppend('m1', seq, events('m1', seq + 1, 1)));
  await store.close();
  return folder;
}

/** Name and bytes of every file that was there before us: not our lock, not what SQLite keeps while reading. */
const photograph = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('lock.sqlite') && !name.endsWith('-shm'))
      .filter((name) => !name.endsWith('-wal') || statSync(join(folder, name)).size > 0)
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe('one owner', () => {
  it('refuses a second store in the same process, and the first goes on', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ name: 'DataFolderInUse', folder });
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ name: 'DataFolderInUse' });
    await store.append(anAppend('m1', 0, events('m1', 1, 1)));
    await store.close();
  });

  it('lets the next one in after a close', async () => {
    const folder = temporaryFolder();
    await (await openSqliteStorage({ folder })).close();
    await (await openSqliteStorage({ folder })).close();
  });

  it('refuses a second process, and lets it in the moment the first is killed', async () => {
    const folder = temporaryFolder();
    const child = startStorageChild([folder, 'hold']);
    await child.until(saidReady);
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ name: 'DataFolderInUse' });
    await child.kill();
    await (await openSqliteStorage({ folder })).close();
  });

  it('refuses a second process while a store of this one works here', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    // A refused opening in the same process must not drop the lock of the first.
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ name: 'DataFolderInUse' });
    const child = startStorageChild([folder, 'hold']);
    await child.until((said) => said.length > 0);
    expect(child.said[0]).toEqual({ word: 'failed', value: 'DataFolderInUse' });
    await store.close();
  });
});

describe('private and durable', () => {
  it('creates the folder with 0700 and every file with 0600', async () => {
    const folder = join(temporaryFolder(), 'deep', 'data');
    const store = await openSqliteStorage({ folder });
    await store.append(anAppend('m1', 0, events('m1', 1, 1)));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const modes = readdirSync(folder).map((name) => [
      name,
      (statSync(join(folder, name)).mode & 0o777).toString(8),
    ]);
    expect(modes.filter(([, mode]) => mode !== '600')).toEqual([]);
    expect(modes.length).toBeGreaterThanOrEqual(4);
    await store.close();
  });

  it('leaves no bytes of an erased name in the folder', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStorage({ folder });
    await store.append(
      anAppend('m1', 0, events('m1', 1, 1), { people: [aPerson('m1', 'p1', 'Nombre Irrepetible')] }),
    );
    await store.append(anAppend('m1', 1, [], { people: [{ ...aPerson('m1', 'p1', ''), salt: '' }] }));
    await store.close();
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).includes('Nombre Irrepetible')).toBe(false);
    }
  });

  it('writes in WAL mode with our application id', async () => {
    const folder = await folderWithEvents(1);
    const raw = new DatabaseSync(join(folder, DATABASE));
    expect(raw.prepare('PRAGMA journal_mode').get()?.journal_mode).toBe('wal');
    expect(raw.prepare('PRAGMA application_id').get()?.application_id).toBe(0x4d455341);
    raw.close();
  });
});

describe('folders that are refused', () => {
  const refused = async (folder: string, expected: object) => {
    const before = photograph(folder);
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ folder, ...expected });
    expect(photograph(folder)).toEqual(before);
    // A refusal gives the folder back.
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject(expected);
  };

  it('a file that is not a database', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, DATABASE), 'esto no es una base de datos, es una nota');
    await refused(folder, { name: 'DataFolderCorrupt', reason: 'damaged' });
  });

  it("another program's database", async () => {
    const folder = temporaryFolder();
    const other = new DatabaseSync(join(folder, DATABASE));
    other.exec('PRAGMA journal_mode = WAL; create table recipes (name text); insert into recipes values (1)');
    other.close();
    await refused(folder, { name: 'DataFolderCorrupt', reason: 'foreign' });
    expect(readdirSync(folder).filter((name) => !name.startsWith('lock.sqlite'))).toEqual([DATABASE]);
  });

  it('a store written by a newer program', async () => {
    const folder = await folderWithEvents(1);
    const raw = new DatabaseSync(join(folder, DATABASE));
    raw.exec("insert into migrations values (999, 'from the future')");
    raw.close();
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({
      name: 'DataFolderCorrupt',
      reason: 'newer',
    });
  });

  it.each([
    [
      'pages overwritten with zeros',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0, 4096, Math.min(bytes.length, 4096 * 12));
        writeFileSync(path, bytes);
      },
    ],
    [
      'a file cut in the middle',
      (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096),
    ],
    [
      'a broken header',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(255, 16, 60);
        writeFileSync(path, bytes);
      },
    ],
  ])('%s', async (_name, damage) => {
    const folder = await folderWithEvents(200);
    damage(join(folder, DATABASE));
    await refused(folder, { name: 'DataFolderCorrupt', reason: 'damaged' });
  });

  it('a write-ahead log whose database is gone', async () => {
    const folder = temporaryFolder();
    const child = startStorageChild([folder, 'write']);
    await child.until((said) => said.filter(({ word }) => word === 'ack').length > 20);
    await child.kill();
    renameSync(join(folder, DATABASE), join(folder, 'moved-away'));
    await refused(folder, { name: 'DataFolderCorrupt', reason: 'damaged' });
  });

  it('a path that is a file, or lies under one', async () => {
    const folder = join(temporaryFolder(), 'note.txt');
    writeFileSync(folder, 'nota');
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({
      name: 'DataFolderUnwritable',
      folder,
    });
    await expect(openSqliteStorage({ folder: join(folder, 'data') })).rejects.toMatchObject({
      name: 'DataFolderUnwritable',
      detail: 'ENOTDIR',
    });
  });

  it('a folder where nobody may write', async () => {
    // /proc refuses new files to everybody, root included.
    await expect(openSqliteStorage({ folder: '/proc' })).rejects.toMatchObject({
      name: 'DataFolderUnwritable',
    });
    await expect(openSqliteStorage({ folder: '/proc/mesa' })).rejects.toMatchObject({
      name: 'DataFolderUnwritable',
    });
  });
});

describe('backup', () => {
  it('copies one moment of time while another process writes, and the copy opens as a store', async () => {
    const folder = temporaryFolder();
    const target = join(temporaryFolder(), 'copy');
    const child = startStorageChild([folder, 'write']);
    const acks = () => child.said.filter(({ word }) => word === 'ack').length;
    await child.until(() => acks() > 60);
    const promised = child.said.flatMap(({ value }) => {
      const ack = value as { mesa?: string; seq?: number } | null;
      return ack?.mesa === 'm1' ? [ack.seq ?? 0] : [];
    });
    const { copy: copied, hasKey } = backupDataFolder(folder, target);
    expect(hasKey).toBe(false);
    expect(statSync(copied).mode & 0o777).toBe(0o600);
    await child.until(() => acks() > 120);
    await child.kill();
    const copy = await openSqliteStorage({ folder: target });
    const stored = await copy.loadEvents(mesaId('m1'));
    expect(stored.map((event) => event.seq)).toEqual(stored.map((_, index) => index + 1));
    expect(stored.length).toBeGreaterThanOrEqual(Math.max(...promised));
    expect(await copy.loadSealed(mesaId('m1'), '')).toHaveLength(stored.length);
    await copy.close();
  });

  it('refuses to overwrite a store, and to copy a folder that has none', async () => {
    const folder = await folderWithEvents(1);
    const other = await folderWithEvents(2);
    const before = photograph(other);
    expect(() => backupDataFolder(folder, other)).toThrow(
      expect.objectContaining({ name: 'DataFolderUnwritable' }),
    );
    expect(photograph(other)).toEqual(before);
    const empty = join(temporaryFolder(), 'empty');
    mkdirSync(empty);
    expect(() => backupDataFolder(empty, join(empty, 'x'))).toThrow(
      expect.objectContaining({ name: 'DataFolderCorrupt' }),
    );
    expect(readdirSync(empty)).toEqual([]);
  });
});
