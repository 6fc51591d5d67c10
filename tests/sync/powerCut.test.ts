// The power goes at random moments under the real program: what anybody saw and what was acknowledged is on the disk
// (trust.md 7). The control, with a disk nobody waits for, must lose something. RUNS=50 for more cuts; SEED repeats one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { CutDisk } from '../support/cutDisk.ts';
import { CutTable, keyIn, type Losses } from '../support/cutTable.ts';
import { type Random, seeded } from '../support/random.ts';
import { freePort, ServerProcess } from '../support/serverProcess.ts';
import { startStorageChild } from '../support/storageChildProcess.ts';
import { acks, expectPromisesKept } from '../support/storagePromises.ts';

const CUTS_A_LIFE = 5;
const RUNS = Number(process.env.RUNS ?? CUTS_A_LIFE);
/** What a first start does at least before it is ready. */
const FIRST_SYNCS = 15;
const FIRST_WRITES = 60;
const NOTHING: Losses = { seen: [], acknowledged: [] };
const canCut = CutDisk.isPossible();
const canTrace = existsSync('/usr/bin/strace');

interface Running {
  server: ServerProcess;
  url: string;
}

async function start(disk: CutDisk, durability: 'full' | 'process'): Promise<Running> {
  const port = await freePort();
  const server = new ServerProcess({
    PORT: String(port),
    DATA_DIR: `${disk.folder}/datos`,
    DURABILITY: durability,
    LIMITS: 'off',
  });
  const url = `http://127.0.0.1:${port}`;
  await server.ready(url);
  return { server, url };
}

/** Every thread of the program stands still; one that was in the middle of a sync ended it first. */
async function stands(server: ServerProcess): Promise<void> {
  const tasks = `/proc/${server.child.pid}/task`;
  const states = () =>
    readdirSync(tasks).map((id) => readFileSync(`${tasks}/${id}/stat`, 'utf8').replace(/.*\) (.).*/s, '$1'));
  await vi.waitFor(() => expect(new Set(states())).toEqual(new Set(['T'])), { timeout: 10_000, interval: 1 });
}

/** The power goes now: what is lost of what was told, on a copy that is judged and thrown away. */
async function judged(disk: CutDisk, table: CutTable): Promise<Losses> {
  const left = disk.cut();
  try {
    return await table.lostIn(`${left.folder}/datos`);
  } finally {
    left.release();
  }
}

/** One life of the server: `cuts` moments at which the power could have gone, and at each what would be lost. */
async function live(
  { server }: Running,
  disk: CutDisk,
  table: CutTable,
  random: Random,
  cuts: number,
): Promise<Losses[]> {
  const losses: Losses[] = [];
  for (let cut = 1; cut <= cuts; cut += 1) {
    await table.work(random.int(1, 40), random, () => server.signal('SIGSTOP'));
    await stands(server);
    await table.heard();
    losses.push(await judged(disk, table));
    // The last one stays as it is: the next life begins with what the disk had.
    if (cut < cuts) server.signal('SIGCONT');
  }
  return losses;
}

test.skipIf(!canCut)(
  `[trust 7] ${RUNS} power cuts at random moments lose nothing seen nor acknowledged`,
  async () => {
    const random = seeded('powerCut');
    let disk = CutDisk.make();
    let running = await start(disk, 'full');
    const key = keyIn(`${disk.folder}/datos`);
    let table: CutTable | null = null;
    for (let cuts = 0; cuts < RUNS; cuts += CUTS_A_LIFE) {
      if (table) expect(await table.lostAt(running.url), 'what the next server shows').toEqual(NOTHING);
      else {
        table = await CutTable.prepare(running.url);
        expect(await judged(disk, table), 'as soon as the mesa stands').toEqual(NOTHING);
        await table.sit(running.url);
      }
      const number = Math.min(CUTS_A_LIFE, RUNS - cuts);
      const losses = await live(running, disk, table, random, number);
      expect(losses).toEqual(losses.map(() => NOTHING));

      const left = disk.cut();
      await running.server.kill();
      table.leave();
      disk.release();
      disk = left;
      running = await start(disk, 'full');
      expect(keyIn(`${disk.folder}/datos`)).toBe(key);
    }
    expect(await table?.lostAt(running.url), 'what the last server shows').toEqual(NOTHING);
    console.log(`powerCut: ${RUNS} cuts, ${JSON.stringify(table?.known)}`);
    expect(table?.known.letters).toBeGreaterThan(RUNS);
    expect(table?.known.positions).toBeGreaterThan(0);
  },
  60_000 + RUNS * 3_000,
);

/** A store on an empty disk, killed as it enters its `at`th `call`: from there on nothing reached the disk. */
async function killedAt(call: string, at: number, task: 'hold' | 'write') {
  const disk = CutDisk.make();
  const tracing = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`];
  const child = startStorageChild(
    [`${disk.folder}/datos`, task],
    [...tracing, '-e', `inject=${call}:signal=SIGKILL:when=${at}`],
  );
  await expect(
    child.until(() => false),
    `${call} ${at}`,
  ).rejects.toThrow('the child ended');
  const left = disk.cut();
  disk.release();
  return { child, left, folder: `${left.folder}/datos` };
}

async function cutInTheFirstStart(call: string, at: number): Promise<void> {
  const { left, folder } = await killedAt(call, at, 'hold');
  const storage = await openSqliteStorage({ folder }).catch((error) => {
    throw new Error(`cut at ${call} ${at}, no start any more: ${error}`);
  });
  expect(await storage.healthy()).toBe(true);
  await storage.close();
  left.release();
}

test.skipIf(!canCut || !canTrace)(
  '[trust 7] a power cut at the very door of a sync takes nothing that the store had promised',
  async () => {
    const random = seeded('powerCut sync');
    for (let cuts = 0; cuts < RUNS; cuts += CUTS_A_LIFE) {
      const { child, left, folder } = await killedAt('fsync,fdatasync', random.int(30, 200), 'write');
      expect(acks(child).length).toBeGreaterThan(0);
      await expectPromisesKept(folder, child);
      left.release();
    }
  },
  60_000 + RUNS * 3_000,
);

test.skipIf(!canCut || !canTrace)(
  '[trust 7] a power cut in the middle of the first start leaves a folder where the next one begins',
  async () => {
    const random = seeded('powerCut first start');
    // Once they left a rollback journal that no later start could undo.
    for (const [call, at] of [
      ['unlink', 2],
      ['fsync', 11],
    ] as const)
      await cutInTheFirstStart(call, at);
    for (let cuts = 0; cuts < RUNS; cuts += CUTS_A_LIFE) {
      const call = random.pick(['fsync', 'pwrite64']);
      await cutInTheFirstStart(call, random.int(1, call === 'fsync' ? FIRST_SYNCS : FIRST_WRITES));
    }
  },
  60_000 + RUNS * 3_000,
);

test.skipIf(!canCut)(
  '[trust 7] the same cuts with DURABILITY=process do lose what was seen and acknowledged',
  async () => {
    const random = seeded('powerCut control');
    const disk = CutDisk.make();
    const running = await start(disk, 'process');
    const table = await CutTable.prepare(running.url);
    await table.sit(running.url);
    const losses = await live(running, disk, table, random, 3);
    expect(losses.flatMap(({ seen }) => seen)).not.toEqual([]);
    expect(losses.flatMap(({ acknowledged }) => acknowledged)).not.toEqual([]);
  },
  60_000,
);
