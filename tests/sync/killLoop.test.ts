// kill -9 in random moments against the real store: what anybody saw and what was acknowledged is there
// afterwards (trust.md 7). RUNS=2000 npx vitest run tests/sync/killLoop.test.ts for a long night; SEED repeats one.
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { DocServerProcess } from '../support/docServerProcess.ts';
import { acknowledgedBy, missing, type Writer, write, writerOn } from '../support/docTyping.ts';
import { RawDocClient } from '../support/rawDocClient.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const RUNS = Number(process.env.RUNS ?? 20);
const SEED = Number(process.env.SEED ?? 20_261_120);
const WRITERS = 4;
const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 20_000, interval: 2 });

let server: DocServerProcess | null = null;
let clients: RawDocClient[] = [];
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await server?.kill();
});

/** Numbers in [0, 1) from a seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function enter(url: string): Promise<RawDocClient> {
  const client = new RawDocClient(url);
  clients.push(client);
  await client.opened;
  return client;
}

/** One life of the server: writers type, an observer reads, the kill comes after a random number of frames. */
async function live(process: DocServerProcess, doc: string, random: () => number) {
  const observer = await enter(process.urlOf(doc, 'observer'));
  observer.sendStepOne();
  await until(() => expect(observer.stepTwos).toBe(1));
  const writers: Writer[] = [];
  for (let index = 0; index < WRITERS; index += 1) {
    const client = await enter(process.urlOf(doc, `w${index}`));
    writers.push(writerOn(client));
  }
  const deadline = 1 + Math.floor(random() * 10);
  const turns = Math.floor(random() * 6);
  let told = observer.updates;
  while (observer.updates < deadline) {
    for (const writer of writers) write(writer, random);
    await until(() => expect(observer.updates).toBeGreaterThan(told));
    told = observer.updates;
  }
  // Where in a commit the kill falls depends on how much is under way.
  for (let turn = 0; turn < turns; turn += 1) {
    for (const writer of writers) write(writer, random);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await process.kill();
  // What was on its way to the observer when the server died still counts as seen.
  await until(() =>
    expect([observer, ...writers.map(({ client }) => client)].every((c) => c.closeCode !== null)).toBe(true),
  );
  return { observer, writers };
}

test(
  `kill -9 at ${RUNS} random moments loses nothing that was seen or acknowledged (seed ${SEED})`,
  async () => {
    const random = seeded(SEED);
    const folder = temporaryFolder();
    let seen = 0;
    let acknowledged = 0;
    server = await DocServerProcess.start(folder);
    for (let run = 0; run < RUNS; run += 1) {
      // A few lives share a document, so that snapshots and tails of earlier lives are there too.
      const doc = `mesa/m1/kill-${Math.floor(run / 6)}`;
      const { observer, writers } = await live(server, doc, random);
      server = await DocServerProcess.start(folder);
      const reader = await enter(server.urlOf(doc, 'reader'));
      reader.sendStepOne();
      await until(() => expect(reader.stepTwos).toBe(1));
      expect(missing(reader.doc, observer.doc), `seen, run ${run}`).toEqual({ structs: 0, text: '' });
      for (const writer of writers) {
        expect(missing(reader.doc, acknowledgedBy(writer)), `acknowledged, run ${run}`).toEqual({
          structs: 0,
          text: '',
        });
        acknowledged += writer.client.acknowledged;
      }
      seen += observer.updates;
      for (const client of clients) client.close();
      clients = [];
    }
    expect(seen).toBeGreaterThan(RUNS);
    expect(acknowledged).toBeGreaterThan(0);
  },
  60_000 + RUNS * 5_000,
);

test('a stopped process (SIGSTOP) loses nothing and goes on where it was', async () => {
  server = await DocServerProcess.start(temporaryFolder());
  const observer = await enter(server.urlOf('mesa/m1/stop', 'luis'));
  const ana = await enter(server.urlOf('mesa/m1/stop', 'ana'));
  await until(() => expect(ana.stepOnes.length + observer.stepOnes.length).toBe(2));
  ana.sendStepTwo(new Uint8Array([0, 0]));
  const doc = new Y.Doc();
  ana.follow(doc);
  doc.getText('t').insert(0, 'antes ');
  await until(() => expect(ana.acknowledged).toBe(2));
  server.signal('SIGSTOP');
  for (const letter of 'durante') doc.getText('t').insert(doc.getText('t').length, letter);
  expect(ana.acknowledged).toBe(2);
  server.signal('SIGCONT');
  await until(() => expect(ana.acknowledged).toBe(9));
  await until(() => expect(observer.doc.getText('t').toString()).toBe('antes durante'));
  expect([ana.closeCode, observer.closeCode]).toEqual([null, null]);
});
