// Many hands on one document: the stock provider, a plain Y.Doc as the model, reconnection and restart.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { DocWorld } from '../support/docWorld.ts';
import { updateBy } from '../support/rawDocClient.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
afterEach(() => world.close());

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });

test('the stock provider syncs unchanged: two clients see each other write', async () => {
  world = await DocWorld.open();
  const ana = world.provider('ana');
  const luis = world.provider('luis');
  await until(() => expect(ana.synced && luis.synced).toBe(true));
  ana.doc.getText('t').insert(0, 'agua ');
  luis.doc.getText('t').insert(0, 'falta ');
  await until(() => {
    expect(ana.doc.getText('t').toString()).toBe(luis.doc.getText('t').toString());
    expect(ana.doc.getText('t').length).toBe(11);
  });
});

test('the stock provider brings what was written before it connected', async () => {
  world = await DocWorld.open();
  const offline = new Y.Doc();
  for (let index = 0; index < 50; index += 1) offline.getArray('a').push([index]);
  const ana = world.provider('ana', DOC, offline);
  const luis = world.provider('luis');
  await until(() => expect(luis.doc.getArray('a').length).toBe(50));
  await until(() => expect(ana.synced).toBe(true));
});

test('a restart loses nothing of what another screen has shown', async () => {
  world = await DocWorld.open();
  const luis = await world.raw('luis');
  const ana = await world.raw('ana');
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'visto')));
  await until(() => expect(luis.doc.getText('t').toString()).toBe('visto'));
  const { storage } = world;
  await world.close();
  world = await DocWorld.open({}, storage);
  const later = await world.raw('eva');
  later.sendStepOne();
  await until(() => expect(later.doc.getText('t').toString()).toBe('visto'));
});

test('the stock provider comes back by itself after a cut and brings its offline words', async () => {
  world = await DocWorld.open();
  const ana = world.provider('ana');
  await until(() => expect(ana.synced).toBe(true));
  ana.doc.getText('t').insert(0, 'uno ');
  await until(() => expect(world.storage.appends.length).toBe(1));
  ana.disconnect();
  ana.doc.getText('t').insert(4, 'dos');
  ana.connect();
  const luis = world.provider('luis');
  await until(() => expect(luis.doc.getText('t').toString()).toBe('uno dos'));
});

test('typing before the answer to our step 1 is dropped, asked for again and kept', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'antes ');
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(6, 'ahora');
  ana.sendUpdate(Y.encodeStateAsUpdate(doc, before));
  ana.sendStepTwo(Y.encodeStateAsUpdate(doc));
  await until(() => expect(ana.acknowledged).toBe(2));
  const luis = await world.raw('luis');
  luis.sendStepOne();
  await until(() => expect(luis.doc.getText('t').toString()).toBe('antes ahora'));
  expect(ana.closeCode).toBeNull();
});

test('a gap after the first sync is asked for with our step 1, once', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  await until(() => expect(ana.stepOnes.length).toBe(1));
  ana.sendStepTwo(new Uint8Array([0, 0]));
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'a');
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('t').insert(1, 'b');
  doc.getText('t').insert(2, 'c');
  for (const update of updates) ana.sendUpdate(update);
  await until(() => expect(ana.stepOnes.length).toBe(2));
  expect(ana.acknowledged).toBeLessThanOrEqual(1);
  ana.sendStepTwo(Y.encodeStateAsUpdate(doc, ana.stepOnes[1]));
  await until(() => expect(ana.acknowledged).toBe(4));
  expect(ana.stepOnes.length).toBe(2);
});

test('what is stored after a dropped frame is not acknowledged before the dropped one is', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  await until(() => expect(ana.stepOnes.length).toBe(1));
  ana.sendStepTwo(new Uint8Array([0, 0]));
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'a');
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(1, 'b');
  ana.sendUpdate(Y.encodeStateAsUpdate(doc, before));
  ana.sendUpdate(updateBy(8, (other) => other.getMap('m').set('k', 1)));
  await until(() => expect(ana.doc.getMap('m').get('k')).toBe(1));
  await until(() => expect(ana.stepOnes.length).toBe(2));
  expect(ana.acknowledged).toBe(1);
  ana.sendStepTwo(Y.encodeStateAsUpdate(doc, ana.stepOnes[1]));
  await until(() => expect(ana.acknowledged).toBe(4));
});

test('two arrivals load a document once', async () => {
  world = await DocWorld.open();
  await Promise.all([world.raw('ana'), world.raw('luis'), world.raw('eva')]);
  await until(() => expect(world.server.stats().connections).toBe(3));
  expect(world.storage.loads).toBe(1);
});

test('a quiet document is bytes, still answers, and wakes up for a write', async () => {
  world = await DocWorld.open({ quietMs: 20, pingMs: 20 });
  const ana = await world.raw('ana');
  const doc = new Y.Doc();
  ana.follow(doc);
  doc.getText('t').insert(0, 'hola');
  await until(() => expect(world.storage.appends.length).toBe(1));
  await until(() => expect(world.server.stats()).toMatchObject({ rooms: 1, hotRooms: 0 }));
  expect(world.storage.docs.get(DOC)?.updates).toEqual([]);
  const luis = await world.raw('luis');
  luis.sendStepOne();
  await until(() => expect(luis.doc.getText('t').toString()).toBe('hola'));
  const eva = await world.raw('eva');
  eva.sendStepOne(Y.encodeStateVector(doc));
  doc.getText('t').insert(4, ' a todas');
  await until(() => expect(luis.doc.getText('t').toString()).toBe('hola a todas'));
});

test('a room without people is forgotten and its snapshot is kept', async () => {
  world = await DocWorld.open({ quietMs: 10, pingMs: 10, unloadMs: 10 });
  const ana = await world.raw('ana');
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'queda')));
  await until(() => expect(world.storage.appends.length).toBe(1));
  ana.close();
  await until(() => expect(world.server.stats().rooms).toBe(0));
  const luis = await world.raw('luis');
  luis.sendStepOne();
  await until(() => expect(luis.doc.getText('t').toString()).toBe('queda'));
});

test('a snapshot replaces the tail after so many rows', async () => {
  world = await DocWorld.open({ snapshotRows: 5 });
  const ana = await world.raw('ana', DOC, true);
  const doc = new Y.Doc();
  ana.follow(doc);
  for (let index = 0; index < 12; index += 1) {
    doc.getText('t').insert(index, 'x');
    await until(() => expect(ana.acknowledged).toBe(index + 1));
  }
  await until(() => expect(world.storage.snapshots).toBe(2));
  expect(world.storage.docs.get(DOC)?.updates.length).toBeLessThan(5);
});

/** One random step of one of the writers. */
const step = fc.record({
  writer: fc.nat(2),
  kind: fc.constantFrom('text', 'map', 'array', 'erase', 'nest', 'rich', 'bold'),
  at: fc.nat(1_000),
  value: fc.string({ maxLength: 6 }),
});

test('[V3] any interleaving of three writers converges to what a plain Y.Doc gives', async () => {
  world = await DocWorld.open({ limits: 'off' });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
      run += 1;
      const name = `mesa/m1/run-${run}`;
      const model = new Y.Doc();
      const clients = await Promise.all(['ana', 'luis', 'eva'].map((who) => world.raw(who, name, true)));
      const sent = clients.map(() => 0);
      for (const [index, client] of clients.entries()) {
        client.doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin === 'server') return;
          Y.applyUpdate(model, update);
          sent[index]! += 1;
          client.sendUpdate(update);
        });
      }
      for (const { writer, kind, at, value } of steps) change(clients[writer]!.doc, kind, at, value);
      await until(() => expect(clients.map((client) => client.acknowledged)).toEqual(sent));
      const expected = contents(model);
      await until(() => {
        for (const { doc } of clients) expect(contents(doc)).toEqual(expected);
      });
      const stored = new Y.Doc();
      Y.applyUpdate(stored, await world.server.encodedState(name));
      expect(stored.getText('t').toString()).toBe(model.getText('t').toString());
      for (const client of clients) client.close();
    }),
    { numRuns: 100, verbose: 1 },
  );
});

function contents(doc: Y.Doc): unknown[] {
  const rich = doc.getMap('r').get('rich');
  return [
    doc.getText('t').toString(),
    doc.getMap('m').toJSON(),
    doc.getArray('a').toJSON(),
    rich instanceof Y.Text ? rich.toDelta() : null,
  ];
}

function change(doc: Y.Doc, kind: string, at: number, value: string): void {
  const text = doc.getText('t');
  const array = doc.getArray<unknown>('a');
  if (kind === 'text') text.insert(at % (text.length + 1), `${value}.`);
  else if (kind === 'map') doc.getMap('m').set(`k${at % 3}`, value);
  else if (kind === 'array') array.insert(at % (array.length + 1), [value, at]);
  else if (kind === 'rich' || kind === 'bold') {
    const found = doc.getMap('r').get('rich');
    const rich = found instanceof Y.Text ? found : doc.getMap('r').set('rich', new Y.Text());
    if (!(rich instanceof Y.Text)) return;
    const from = at % (rich.length + 1);
    if (kind === 'rich') rich.insert(from, `${value}.`);
    else rich.format(from, Math.min(4, rich.length - from), { bold: at % 2 === 0 ? true : null });
  } else if (kind === 'nest') array.insert(0, [new Y.Map([['v', value]])]);
  else if (text.length > 0) text.delete(at % text.length, 1);
}
