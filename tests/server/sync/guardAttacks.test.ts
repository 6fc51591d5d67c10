// Attacks on the guards that no other test touches: each one lands when its guard is taken out (guards.test.ts
// takes them out one by one and expects a red test).
import { afterEach, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { StoredDoc } from '../../../server/application/ports.ts';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';
import { MemoryDocs } from '../../support/memoryDocs.ts';
import { type RawDocClient, syncFrame, updateBy } from '../../support/rawDocClient.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
afterEach(() => world.close());

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });
const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const hello = (id: number, text = 'hola') => updateBy(id, (doc) => doc.getText('t').insert(0, text));

async function stored(doc = DOC): Promise<Y.Doc> {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, await world.server.encodedState(doc));
  return copy;
}
const closedWith = (client: RawDocClient, code: number) => until(() => expect(client.closeCode).toBe(code));

/** A store whose documents are read when the test says so. */
class SlowDocs extends MemoryDocs {
  #go: () => void = () => undefined;
  readonly #gate = new Promise<void>((resolve) => {
    this.#go = resolve;
  });

  override async loadDoc(name: string): Promise<StoredDoc> {
    await this.#gate;
    return super.loadDoc(name);
  }

  go(): void {
    this.#go();
  }
}

test('bytes above the size of an upload are refused before they are read', async () => {
  world = await DocWorld.open({ uploadBytes: 2_000 });
  const hostile = await world.raw('mal');
  hostile.sendFrame(new Uint8Array(2_100).fill(200));
  await closedWith(hostile, CLOSE.tooLarge);
});

test('a question or a presence above the size of a message is refused', async () => {
  world = await DocWorld.open({ messageBytes: 1_000 });
  const asking = await world.raw('mal');
  asking.sendFrame(syncFrame(0, new Uint8Array(1_500).fill(1)));
  await closedWith(asking, CLOSE.tooLarge);
  const present = await world.raw('peor');
  present.sendPresence(Array.from({ length: 300 }, (_, id) => ({ id, clock: 1, json: '{}' })));
  await closedWith(present, CLOSE.tooLarge);
});

test('text frames are refused, whatever bytes they spell', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  // Client 7 writes «a» at the root «t»; every byte is ASCII, so the text is the update.
  hostile.socket.send(Buffer.from(hex('00 02 0b 01 01 07 00 04 01 01 74 01 61 00')).toString('latin1'));
  await closedWith(hostile, CLOSE.badFrame);
  expect((await stored()).getText('t').toString()).toBe('');
});

test('only the answer to our own question may have the size of an upload', async () => {
  world = await DocWorld.open({ messageBytes: 2_000 });
  const ana = await world.raw('ana', DOC, true);
  await until(() => expect(ana.stepOnes.length).toBe(1));
  ana.sendStepTwo(hello(7, 'x'.repeat(3_000)));
  await until(() => expect(ana.acknowledged).toBe(1));
  ana.sendStepTwo(hello(8, 'y'.repeat(3_000)));
  await closedWith(ana, CLOSE.tooLarge);
});

test('what was sent behind a refused frame is not read', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  hostile.send(9, 9);
  hostile.sendUpdate(hello(7, 'detrás'));
  await closedWith(hostile, CLOSE.badFrame);
  expect((await stored()).getText('t').toString()).toBe('');
});

test('more than 64 roots are refused', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  hostile.sendUpdate(
    updateBy(7, (doc) => {
      for (let root = 0; root < 65; root += 1) doc.getArray(`r${root}`).push([1]);
    }),
  );
  await closedWith(hostile, CLOSE.badFrame);
});

/** One update with a letter of each of these client ids. */
function lettersOf(first: number, count: number): Uint8Array {
  const doc = new Y.Doc();
  for (let id = first; id < first + count; id += 1)
    Y.applyUpdate(
      doc,
      updateBy(id, (own) => own.getMap('m').set(`k${id}`, 1)),
    );
  return Y.encodeStateAsUpdate(doc);
}

test('more than 64 new client ids in one update are refused', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  hostile.sendUpdate(lettersOf(1, 65));
  await closedWith(hostile, CLOSE.tooLarge);
});

test('a person binds 2 000 client ids in a document and no more', async () => {
  world = await DocWorld.open({ limits: 'off' });
  const hostile = await world.raw('mal', DOC, true);
  let sent = 0;
  for (; sent * 50 < 2_000; sent += 1) {
    hostile.sendUpdate(lettersOf(1 + sent * 50, 50));
    await until(() => expect(hostile.acknowledged).toBe(sent + 1));
  }
  hostile.sendUpdate(lettersOf(5_000, 1));
  await closedWith(hostile, CLOSE.reset);
});

const waiting: [string, Uint8Array][] = [
  ['says itself that it lacks something', hex('01 02 07 00 0a 05 04 01 01 74 01 61 00')],
  ['deletes what nobody has written', hex('00 01 09 01 00 05')],
  ['stands behind what nobody has written', hex('01 01 07 00 84 09 03 01 61 00')],
  ['begins after what we have of it', hex('01 01 07 05 04 01 01 74 01 61 00')],
];

test.each(waiting)(
  'an update that %s is dropped and asked for, not punished and not kept',
  async (_name, update) => {
    world = await DocWorld.open();
    const honest = await world.raw('ana', DOC, true);
    await until(() => expect(honest.stepOnes.length).toBe(1));
    honest.sendStepTwo(new Uint8Array([0, 0]));
    honest.sendUpdate(update);
    await until(() => expect(honest.stepOnes.length).toBe(2));
    expect(honest.closeCode).toBeNull();
    expect(world.storage.appends).toEqual([]);
  },
);

test('asking again and again within a second is answered once', async () => {
  world = await DocWorld.open({ stepOneMs: 60_000 });
  const asking = await world.raw('mal', DOC, true);
  for (let asked = 0; asked < 50; asked += 1) asking.sendStepOne();
  asking.sendUpdate(hello(7));
  await until(() => expect(asking.acknowledged).toBe(1));
  expect(asking.stepTwos).toBe(1);
});

test('who is here is told once in a pulse', async () => {
  world = await DocWorld.open({ pulseMs: 5_000 });
  const ana = await world.raw('ana', DOC, true);
  ana.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  ana.sendUpdate(hello(7));
  await until(() => expect(ana.acknowledged).toBe(1));
  const asking = await world.raw('mal', DOC, true);
  let told = 0;
  asking.socket.on('message', (data) => {
    if (data instanceof Uint8Array && data[0] === 1) told += 1;
  });
  for (let asked = 0; asked < 50; asked += 1) asking.send(3);
  asking.sendUpdate(hello(8));
  await until(() => expect(asking.acknowledged).toBe(1));
  // Once for the question, and once more at most for having come in.
  expect(told).toBeLessThanOrEqual(2);
});

test('leaving and coming back is no way to a fresh budget', async () => {
  world = await DocWorld.open({ messagesBurst: 20, messagesPerSecond: 0.001, pingMs: 20 });
  const honest = await world.raw('luis');
  const flooding = await world.raw('mal');
  for (let sent = 0; sent < 30; sent += 1) flooding.sendStepOne();
  await closedWith(flooding, CLOSE.rateLimited);
  await until(() => expect(world.server.stats().connections).toBe(1));
  // Two beats later whoever owes nothing has been forgotten.
  const heard = honest.frames;
  await until(() => expect(honest.frames).toBeGreaterThan(heard + 2));
  const again = await world.raw('mal');
  again.sendStepOne();
  await closedWith(again, CLOSE.rateLimited);
});

test('a right that is lost while the document is read from disk holds', async () => {
  const docs = new SlowDocs();
  world = await DocWorld.open({}, docs);
  const ana = await world.raw('ana');
  world.forbidden.add('ana');
  docs.go();
  await closedWith(ana, CLOSE.forbidden);
  expect(ana.frames).toBe(0);
});

test('what is sent before the document was read from disk is answered afterwards', async () => {
  const docs = new SlowDocs();
  await docs.appendDocUpdates([{ doc: DOC, update: hello(7) }]);
  world = await DocWorld.open({}, docs);
  const ana = await world.raw('ana');
  ana.sendStepOne();
  // Somebody else's whole arrival: by then the frame has reached the server.
  await world.raw('luis');
  docs.go();
  await until(() => expect(ana.doc.getText('t').toString()).toBe('hola'));
});

test.each([
  ['', false],
  [', also after a restart', true],
])('the client id of somebody’s words cannot be taken by a presence%s', async (_when, restarts) => {
  world = await DocWorld.open({ pulseMs: 5 });
  let ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(hello(7));
  await until(() => expect(ana.acknowledged).toBe(1));
  if (restarts) {
    const { storage } = world;
    await world.close();
    world = await DocWorld.open({ pulseMs: 5 }, storage);
    ana = await world.raw('ana');
  }
  const hostile = await world.raw('mal');
  hostile.sendPresence([
    { id: 7, clock: 1, json: '{"x":1}' },
    { id: 8, clock: 1, json: '{}' },
  ]);
  await until(() => expect(ana.presence.has(8)).toBe(true));
  expect(ana.presence.has(7)).toBe(false);
  expect(world.server.stats().refusals.forgedPresence).toBe(1);
});

test('a frame far above every limit is cut by the socket itself', async () => {
  world = await DocWorld.open({ uploadBytes: 1_000 });
  const hostile = await world.raw('mal');
  hostile.sendFrame(new Uint8Array(200_000));
  await closedWith(hostile, 1009);
});

test('a message in a hundred pieces is cut by the socket itself', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  const frame = syncFrame(2, hello(7, 'x'.repeat(300)));
  for (let at = 0; at < 100; at += 1)
    hostile.socket.send(frame.subarray(at * 3, at === 99 ? undefined : at * 3 + 3), { fin: at === 99 });
  await until(() => expect(hostile.closeCode).not.toBeNull());
  expect((await stored()).getText('t').toString()).toBe('');
});

test('no socket is compressed, also when a client asks for it', async () => {
  world = await DocWorld.open();
  const asking = new WebSocket(`${world.url}/${DOC}?who=ana`, { perMessageDeflate: true });
  await new Promise((resolve) => asking.once('open', resolve));
  expect(asking.extensions).toBe('');
  asking.terminate();
});

test('a right that is lost while a commit is on its way stops who had written before', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  const doc = new Y.Doc();
  ana.follow(doc);
  doc.getText('t').insert(0, 'antes');
  await until(() => expect(ana.acknowledged).toBe(1));
  const luis = await world.raw('luis', DOC, true);
  world.storage.hold();
  luis.sendUpdate(updateBy(8, (own) => own.getMap('m').set('k', 1)));
  await until(() => expect(world.storage.waiting).toBe(1));
  doc.getText('t').insert(5, ' después');
  // Its answer comes behind the update on the same socket: the update waits for the next batch.
  ana.sendPresence([{ id: doc.clientID, clock: 1, json: '{}' }]);
  await until(() => expect(ana.presence.has(doc.clientID)).toBe(true));
  world.locked.set(DOC, 'locked');
  world.storage.release();
  await closedWith(ana, CLOSE.reset);
  expect((await stored()).getText('t').toString()).toBe('antes');
});

test('a state vector that lies about its size never reaches Yjs', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  hostile.sendFrame(syncFrame(0, hex('80808010')));
  await closedWith(hostile, CLOSE.badFrame);
  expect(world.logged.map(({ message }) => message)).toEqual(['document connection refused']);
});
