// Memory after attacks (trust.md 3 and 8): the engine runs in a process of its own over SQLite; each attack is made
// once to warm up and then several times over, and what is held afterwards is within 10 % of what was held before.
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { RawDocClient, syncFrame, updateBy } from '../support/rawDocClient.ts';
import { SyncMemoryProcess } from '../support/syncMemoryProcess.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const DOC = 'mesa/m1/tree';
/** How often each attack is repeated between the two measures. */
const TIMES = Number(process.env.RUNS ?? 2);
const STORM = 500;
const LEVEL = 1.1;
const MB = 1024 * 1024;
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 20_000, interval: 10 });
const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

/** The engine with a document of 1 MB and an honest person who stays. */
class Scene {
  readonly engine: SyncMemoryProcess;
  readonly honest: RawDocClient;
  #typed = 0;
  #people = 0;
  peak = 0;

  private constructor(engine: SyncMemoryProcess, honest: RawDocClient) {
    this.engine = engine;
    this.honest = honest;
  }

  static async open(): Promise<Scene> {
    const engine = await SyncMemoryProcess.start(temporaryFolder());
    const honest = new RawDocClient(engine.urlOf(DOC, 'vecina'));
    onTestFinished(() => honest.close());
    await honest.opened;
    const scene = new Scene(engine, honest);
    await until(() => expect(honest.stepOnes.length).toBe(1));
    honest.sendStepTwo(updateBy(7, (doc) => doc.getText('t').insert(0, 'x'.repeat(1_000_000))));
    await until(() => expect(honest.acknowledged).toBe(1));
    return scene;
  }

  /** A new person each time, so that no attack hides behind the budget of the last one. */
  async intruder(): Promise<RawDocClient> {
    this.#people += 1;
    const client = new RawDocClient(this.engine.urlOf(DOC, `p${this.#people}`));
    await client.opened;
    return client;
  }

  /** The honest person still writes, and her words are kept. */
  async write(): Promise<void> {
    this.#typed += 1;
    this.honest.sendUpdate(updateBy(1_000 + this.#typed, (doc) => doc.getMap('m').set('last', 1)));
    await until(() => expect(this.honest.acknowledged).toBe(1 + this.#typed));
    expect(this.honest.closeCode).toBeNull();
  }

  /** Bytes held once everybody else is gone, with the document open and just written in. */
  async level(): Promise<number> {
    await until(async () => {
      expect(await this.engine.measure('now')).toMatchObject({ connections: 1, hotRooms: 1 });
    });
    return (await this.engine.measure('settled')).bytes;
  }

  async look(): Promise<void> {
    this.peak = Math.max(this.peak, (await this.engine.measure('now')).bytes);
  }
}

async function leave(clients: RawDocClient[]): Promise<void> {
  for (const client of clients) client.close();
  await until(() => expect(clients.every((client) => client.closeCode !== null)).toBe(true));
}

/** Ten people send a thousand messages each, as fast as they can. */
async function flood(scene: Scene): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 10 }, () => scene.intruder()));
  for (const client of clients) for (let sent = 0; sent < 1_000; sent += 1) client.send(3);
  await until(() => expect(clients.every((client) => client.closeCode !== null)).toBe(true));
}

const BOMBS = [
  '01 80808010 07 00 00 01 00',
  '80808010 01 07 00 00 01 00',
  '01 01 07 00 08 01 01 74 80808010 00',
  '00 01 07 80808010 00 01',
  '01 01 07 00 00 ffffffff0f 00',
  '01 01 07 00 04 01 01 74 ffffffff0f 00',
  `01 01 07 00 08 01 01 74 01 ${'7501'.repeat(5_000)} 7e 00`,
].map(hex);

/** Counts and lengths far larger than their bytes, each from a connection of its own. */
async function bombs(scene: Scene): Promise<void> {
  const clients = await Promise.all([...BOMBS, ...BOMBS, ...BOMBS].map(() => scene.intruder()));
  for (const [index, client] of clients.entries()) {
    client.sendUpdate(BOMBS[index % BOMBS.length]!);
    client.sendFrame(syncFrame(0, hex('80808010')));
  }
  await scene.look();
  await until(() => expect(clients.every((client) => client.closeCode !== null)).toBe(true));
}

/** Ten people ask two hundred times for a document of 1 MB and read nothing. */
async function askWithoutReading(scene: Scene): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 10 }, () => scene.intruder()));
  for (const client of clients) {
    client.socket.pause();
    for (let asked = 0; asked < 200; asked += 1) client.sendStepOne();
  }
  for (let looks = 0; looks < 5; looks += 1) {
    await scene.write();
    await scene.look();
  }
  await leave(clients);
}

/** Five people send two hundred updates each that wait for one that never comes. */
async function pending(scene: Scene): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 5 }, () => scene.intruder()));
  for (const [index, client] of clients.entries()) {
    const id = 50_000 + index;
    const doc = new Y.Doc();
    doc.clientID = id;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let typed = 0; typed < 200; typed += 1) doc.getText('t').insert(typed, 'y'.repeat(500));
    for (const update of updates.slice(1)) client.sendUpdate(update);
  }
  await scene.write();
  await scene.look();
  await leave(clients);
}

/** Everybody comes back at once and asks for everything; all of them get it. */
async function storm(scene: Scene): Promise<void> {
  const started = performance.now();
  const times: number[] = [];
  const clients = await Promise.all(
    Array.from({ length: STORM }, async (_, n) => {
      const client = new RawDocClient(scene.engine.urlOf(DOC, `s${n % 100}`));
      const whole = new Promise<void>((resolve, reject) => {
        client.socket.on('close', () => reject(new Error(`closed with ${client.closeCode}`)));
        client.socket.on('error', reject);
        client.socket.on('message', (data) => {
          if (data instanceof Uint8Array && data.length > 1_000_000) resolve();
        });
      });
      await Promise.race([client.opened, whole]);
      client.sendStepOne();
      await whole;
      times.push(performance.now() - started);
      return client;
    }),
  );
  await scene.look();
  times.sort((a, b) => a - b);
  console.log(
    `storm of ${STORM} × 1 MB: all back, p99 ${Math.round(times[Math.floor(STORM * 0.99)] ?? 0)} ms`,
  );
  expect(clients.every((client) => client.closeCode === null)).toBe(true);
  await leave(clients);
}

// How much the engine may hold at once during an attack, besides what it held before, in MB.
test.each([
  ['a flood of messages', flood, 40],
  ['bombs of counts and lengths', bombs, 40],
  ['asking for everything without reading', askWithoutReading, 120],
  ['updates that wait for what never comes', pending, 40],
  [`a storm of ${STORM} reconnections to a document of 1 MB`, storm, 700],
] as const)(
  '[trust 3] memory is back to its level after %s',
  async (_name, attack, most) => {
    const scene = await Scene.open();
    await attack(scene);
    await scene.write();
    const before = await scene.level();
    scene.peak = 0;
    for (let time = 0; time < TIMES; time += 1) {
      await attack(scene);
      await scene.write();
    }
    const after = await scene.level();
    console.log(
      `${_name}: ${(before / MB).toFixed(1)} → ${(after / MB).toFixed(1)} MB, peak ${(scene.peak / MB).toFixed(1)} MB`,
    );
    expect(after / before).toBeLessThan(LEVEL);
    expect(scene.peak - before).toBeLessThan(most * MB);
  },
  120_000,
);
