// The disk as a fault: full, read-only, slow. Writes are refused with «come back», reading goes on, and the
// server recovers by itself (trust.md 8). The first two need a small tmpfs, which needs the right to mount.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { Storage } from '../../server/application/ports.ts';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { CLOSE } from '../../shared/protocol/errors.ts';
import { DocHost } from '../support/docHost.ts';
import { DocWorld } from '../support/docWorld.ts';
import { RawDocClient, updateBy } from '../support/rawDocClient.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const DOC = 'mesa/m1/tree';
const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 8_000, interval: 5 });
const mount = (...args: string[]) => spawnSync('mount', args).status === 0;

function mayMount(): boolean {
  const folder = join(temporaryProbe(), 'probe');
  mkdirSync(folder, { recursive: true });
  const works = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
  if (works) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  if (!works) console.log('skipped: this user may not mount a tmpfs, so a full disk cannot be made here');
  return works;
}
const temporaryProbe = () => `/tmp/mesa-mount-${process.pid}`;
const canMount = mayMount();

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

async function openHost(storage: Storage): Promise<DocHost> {
  const host = await DocHost.open(storage, { healthMs: 20 });
  closing.push(
    () => storage.close(),
    () => host.close(),
  );
  return host;
}

async function enter(host: DocHost, who: string): Promise<RawDocClient> {
  const client = new RawDocClient(host.urlOf(DOC, who));
  onTestFinished(() => client.close());
  await client.opened;
  return client;
}

/** A store on a tmpfs of 4 MB with one committed word, and what can be done to its disk. */
async function smallDisk(): Promise<{ folder: string; host: DocHost }> {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  expect(mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)).toBe(true);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  const host = await openHost(await openSqliteStorage({ folder: join(folder, 'data') }));
  const ana = await enter(host, 'ana');
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'antes')));
  await until(() => expect(ana.acknowledged).toBe(1));
  ana.close();
  return { folder, host };
}

/** Writes until the server says «come back»: nothing of it may be acknowledged or shown. */
async function refusedWrite(host: DocHost): Promise<void> {
  const ana = await enter(host, 'ana');
  const big = 'x'.repeat(100_000);
  ana.sendUpdate(updateBy(8, (doc) => doc.getMap('m').set('big', big)));
  await until(() => expect(ana.closeCode).toBe(CLOSE.goingAway));
  expect(ana.acknowledged).toBe(0);
}

async function readsOnly(host: DocHost): Promise<void> {
  const luis = await enter(host, 'luis');
  luis.sendStepOne();
  await until(() => expect(luis.doc.getText('t').toString()).toBe('antes'));
  expect(luis.doc.getMap('m').size).toBe(0);
}

/** Once the disk is well the next writes are kept, without a restart. */
async function recovers(host: DocHost): Promise<void> {
  await vi.waitFor(
    async () => {
      const ana = await enter(host, 'ana');
      ana.sendUpdate(updateBy(9, (doc) => doc.getMap('m').set('later', true)));
      await vi.waitFor(() => expect(ana.acknowledged).toBe(1), { timeout: 500, interval: 5 });
    },
    { timeout: 8_000, interval: 50 },
  );
  const luis = await enter(host, 'luis');
  luis.sendStepOne();
  await until(() => expect(luis.doc.getMap('m').get('later')).toBe(true));
  expect(luis.doc.getText('t').toString()).toBe('antes');
}

test.skipIf(!canMount)(
  'a full disk refuses writes, keeps reading, and is left without a restart',
  async () => {
    const { folder, host } = await smallDisk();
    const filler = join(folder, 'filler');
    expect(() => {
      for (let block = 0; block < 200; block += 1) writeFileSync(filler, Buffer.alloc(32_768), { flag: 'a' });
    }).toThrow(/ENOSPC/);
    await refusedWrite(host);
    await readsOnly(host);
    rmSync(filler);
    await recovers(host);
  },
);

test.skipIf(!canMount)(
  'a disk that is read-only stops the start with its own error, and changes nothing',
  async () => {
    const folder = join(temporaryFolder(), 'disk');
    mkdirSync(folder);
    expect(mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder)).toBe(true);
    onTestFinished(() => void spawnSync('umount', ['-l', folder]));
    const store = await openSqliteStorage({ folder });
    await store.appendDocUpdates([
      { doc: DOC, update: updateBy(7, (doc) => doc.getText('t').insert(0, 'a')) },
    ]);
    await store.close();
    // The kernel refuses this while a file is open for writing: a disk only turns read-only under us by a fault,
    // which the tests of the store inject.
    expect(mount('-o', 'remount,ro', folder)).toBe(true);
    await expect(openSqliteStorage({ folder })).rejects.toMatchObject({ name: 'DataFolderUnwritable' });
    expect(mount('-o', 'remount,rw', folder)).toBe(true);
    const again = await openSqliteStorage({ folder });
    expect((await again.loadDoc(DOC)).updates.length).toBe(1);
    await again.close();
  },
);

test('a slow sync gathers what is typed meanwhile into few commits and shows nothing before', async () => {
  const world = await DocWorld.open();
  closing.push(() => world.close());
  const ana = await world.raw('ana', DOC, true);
  const luis = await world.raw('luis');
  await until(() => expect(ana.stepOnes.length).toBe(1));
  ana.sendStepTwo(new Uint8Array([0, 0]));
  await until(() => expect(ana.acknowledged).toBe(1));
  world.storage.hold();
  const doc = new Y.Doc();
  ana.follow(doc);
  for (let index = 0; index < 200; index += 1) doc.getText('t').insert(index, 'x');
  await until(() => expect(world.storage.waiting).toBe(1));
  expect(luis.updates).toBe(0);
  expect(ana.acknowledged).toBe(1);
  world.storage.release();
  await until(() => expect(ana.acknowledged).toBe(201));
  await until(() => expect(luis.doc.getText('t').length).toBe(200));
  expect(world.storage.appends.length).toBeLessThanOrEqual(5);
});
