// Commit, then deliver (architecture.md 4.3): nothing is seen, joined or acknowledged before it is on
// disk; a store that fails leaves nothing behind; slow readers get a diff; silent sockets are cut.
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';
import { MemoryDocs } from '../../support/memoryDocs.ts';
import { type RawDocClient, updateBy } from '../../support/rawDocClient.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
afterEach(() => world.close());

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });
const hello = (id: number, text = 'hola') => updateBy(id, (doc) => doc.getText('t').insert(0, text));

test('nobody sees, joins into or gets an acknowledgement of what is not on disk yet', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  const luis = await world.raw('luis');
  world.storage.hold();
  ana.sendUpdate(hello(7));
  await until(() => expect(world.storage.waiting).toBe(1));
  const eva = await world.raw('eva');
  eva.sendStepOne();
  // Presence goes on meanwhile: once luis has seen eva's, an early delivery would have been seen too.
  eva.sendPresence([{ id: 9, clock: 1, json: '{}' }]);
  await until(() => expect(luis.presence.has(9)).toBe(true));
  expect(luis.updates + eva.stepTwos + ana.acknowledged).toBe(0);
  world.storage.release();
  await until(() => {
    expect(luis.doc.getText('t').toString()).toBe('hola');
    expect(eva.doc.getText('t').toString()).toBe('hola');
    expect(ana.acknowledged).toBe(1);
  });
});

test('what arrives during a commit goes into the next one, of all rooms together', async () => {
  world = await DocWorld.open();
  const clients: RawDocClient[] = [];
  for (const doc of ['one', 'two', 'three']) clients.push(await world.raw('ana', `mesa/m1/${doc}`, true));
  world.storage.hold();
  clients[0]!.sendUpdate(hello(7));
  await until(() => expect(world.storage.waiting).toBe(1));
  for (const [index, client] of clients.entries()) {
    const doc = new Y.Doc();
    client.follow(doc);
    for (let count = 0; count < 10; count += 1) doc.getText('t').insert(0, `${index}`);
    client.sendPresence([{ id: 20 + index, clock: 1, json: '{}' }]);
  }
  await until(() => expect(clients.every((client) => client.presence.size > 0)).toBe(true));
  world.storage.release();
  await until(() => expect(clients.map((client) => client.acknowledged)).toEqual([11, 10, 10]));
  expect(world.storage.appends.map((updates) => updates.length)).toEqual([1, 3]);
});

test('the acknowledgement counts frames, deletions and empty ones too', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  const silent = await world.raw('luis');
  const doc = new Y.Doc();
  ana.follow(doc);
  doc.getText('t').insert(0, 'hola');
  await until(() => expect(ana.acknowledged).toBe(1));
  doc.getText('t').delete(0, 4);
  await until(() => expect(ana.acknowledged).toBe(2));
  ana.sendStepTwo(new Uint8Array([0, 0]));
  await until(() => expect(ana.acknowledged).toBe(3));
  ana.sendUpdate(Y.encodeStateAsUpdate(doc));
  await until(() => expect(ana.acknowledged).toBe(4));
  expect(silent.acknowledged).toBe(0);
});

test('a refused frame is never acknowledged, and the honest ones of the same tick enter', async () => {
  world = await DocWorld.open();
  const luis = await world.raw('luis', DOC, true);
  luis.sendUpdate(hello(8, 'uno'));
  await until(() => expect(luis.acknowledged).toBe(1));
  world.storage.hold();
  luis.sendUpdate(updateBy(80, (doc) => doc.getMap('m').set('a', 1)));
  await until(() => expect(world.storage.waiting).toBe(1));
  const base = world.storage.docs.get(DOC)!.updates[0]!;
  const hostile = await world.raw('mal', DOC, true);
  hostile.sendUpdate(updateBy(8, (doc) => doc.getText('t').insert(0, 'robo'), base));
  luis.sendUpdate(updateBy(81, (doc) => doc.getMap('m').set('b', 2)));
  world.storage.release();
  await until(() => expect(hostile.closeCode).toBe(CLOSE.reset));
  await until(() => expect(luis.acknowledged).toBe(3));
  expect(hostile.acknowledged).toBe(0);
  expect(luis.doc.getText('t').toString()).toBe('uno');
});

test('a sound frame is not acknowledged over a dropped one, also when both are judged in one batch', async () => {
  world = await DocWorld.open();
  const luis = await world.raw('luis', DOC, true);
  const ana = await world.raw('ana', DOC, true);
  await until(() => expect(ana.stepOnes.length).toBe(1));
  ana.sendStepTwo(new Uint8Array([0, 0]));
  await until(() => expect(ana.acknowledged).toBe(1));
  world.storage.hold();
  luis.sendUpdate(hello(8, 'uno'));
  await until(() => expect(world.storage.waiting).toBe(1));
  const doc = new Y.Doc();
  doc.clientID = 70;
  doc.getText('t').insert(0, 'falta ');
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(6, 'ésta');
  ana.sendUpdate(Y.encodeStateAsUpdate(doc, before));
  ana.sendUpdate(updateBy(71, (own) => own.getMap('m').set('sound', 1)));
  // Its answer comes behind both on the same socket: they wait for the same batch.
  ana.sendPresence([{ id: 70, clock: 1, json: '{}' }]);
  await until(() => expect(ana.presence.has(70)).toBe(true));
  world.storage.release();
  await until(() => expect(luis.doc.getMap('m').get('sound')).toBe(1));
  await until(() => expect(ana.stepOnes.length).toBe(2));
  expect(ana.acknowledged).toBe(1);
  ana.sendStepTwo(Y.encodeStateAsUpdate(doc));
  await until(() => expect(ana.acknowledged).toBe(4));
  await until(() => expect(luis.doc.getText('t').toString()).toContain('falta ésta'));
});

test('a store that fails sends its writers away, keeps nothing, and takes the words when it is well', async () => {
  world = await DocWorld.open({ healthMs: 10 });
  const luis = await world.raw('luis', DOC, true);
  luis.sendUpdate(hello(8, 'antes'));
  await until(() => expect(luis.acknowledged).toBe(1));
  world.storage.isBroken = true;
  const ana = world.provider('ana');
  ana.maxBackoffTime = 50;
  await until(() => expect(ana.synced).toBe(true));
  ana.doc.getText('t').insert(0, 'luego ');
  await until(() => expect(luis.closeCode).toBe(CLOSE.goingAway));
  expect(world.storage.appends.length).toBe(1);
  world.storage.isBroken = false;
  const eva = await world.raw('eva');
  eva.sendStepOne();
  await until(() => expect(eva.doc.getText('t').toString()).toBe('luego antes'));
  expect(world.server.stats().storeFaults).toBeGreaterThan(0);
});

test('while the store is ill readers of other documents stay and writers are sent away', async () => {
  world = await DocWorld.open({ healthMs: 60_000 });
  const reader = await world.raw('luis', 'mesa/m1/notes');
  const ana = await world.raw('ana');
  await until(() => expect(ana.stepOnes.length + reader.stepOnes.length).toBe(2));
  world.storage.isBroken = true;
  ana.sendUpdate(hello(7));
  await until(() => expect(ana.closeCode).toBe(CLOSE.goingAway));
  const later = await world.raw('eva', 'mesa/m1/notes');
  later.sendStepOne();
  await until(() => expect(later.stepTwos).toBe(1));
  later.sendUpdate(hello(9));
  await until(() => expect(later.closeCode).toBe(CLOSE.goingAway));
  expect(reader.closeCode).toBeNull();
});

test('a slow reader gets one diff when it drains, not a queue', async () => {
  world = await DocWorld.open({ limits: 'off', unsentBytes: 64 * 1024, pulseMs: 10 });
  const slow = await world.raw('luis');
  const ana = await world.raw('ana', DOC, true);
  await until(() => expect(slow.stepOnes.length).toBe(1));
  slow.socket.pause();
  const doc = new Y.Doc();
  doc.clientID = 7;
  ana.follow(doc);
  let sent = 0;
  while (world.server.stats().slowReaders === 0) {
    for (let count = 0; count < 20; count += 1, sent += 1)
      doc.getMap('m').set(`k${sent}`, 'x'.repeat(50_000));
    doc.getMap('m').set('k0', 'short');
    sent += 1;
    await until(() => expect(ana.acknowledged).toBe(sent));
    if (sent > 140) break;
  }
  expect(world.server.stats().slowReaders).toBe(1);
  const queued = slow.updates;
  for (let count = 0; count < 5; count += 1) doc.getMap('m').set('last', count);
  await until(() => expect(ana.acknowledged).toBe(sent + 5));
  slow.socket.resume();
  await until(() => expect(slow.doc.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON()));
  expect(slow.stepTwos).toBe(1);
  expect(slow.updates - queued).toBeLessThan(sent);
  doc.getMap('m').set('after', true);
  await until(() => expect(slow.doc.getMap('m').get('after')).toBe(true));
});

test('a reader that never drains is told to come back', async () => {
  world = await DocWorld.open({ limits: 'off', unsentBytes: 1_000, pulseMs: 5, behindMs: 50 });
  const slow = await world.raw('luis');
  const ana = await world.raw('ana', DOC, true);
  await until(() => expect(slow.stepOnes.length).toBe(1));
  slow.socket.pause();
  const doc = new Y.Doc();
  ana.follow(doc);
  for (let sent = 0; sent < 160 && world.server.stats().slowReaders === 0; sent += 1) {
    doc.getMap('m').set(`k${sent}`, 'x'.repeat(50_000));
    await until(() => expect(ana.acknowledged).toBe(sent + 1));
  }
  await until(() => expect(world.server.stats().refusals.slowReader).toBe(1));
});

test('a socket that answers no ping is cut at the second silence; one that answers stays', async () => {
  world = await DocWorld.open({ pingMs: 20 });
  const ana = await world.raw('ana');
  const dead = await world.raw('luis');
  await until(() => expect(dead.stepOnes.length).toBe(1));
  dead.socket.pause();
  await until(() => expect(world.server.stats().refusals.silent).toBe(1));
  await until(() => expect(world.server.stats().connections).toBe(1));
  expect(ana.closeCode).toBeNull();
});

test('the stock client hears something at every ping, so that it does not hang up', async () => {
  world = await DocWorld.open({ pingMs: 20 });
  const ana = await world.raw('ana');
  await until(() => expect(ana.stepOnes.length).toBe(1));
  const heard = ana.frames;
  await until(() => expect(ana.frames).toBeGreaterThan(heard + 2));
});

test('the application writes and reads as the server, from the disk up', async () => {
  world = await DocWorld.open();
  const luis = await world.raw('luis');
  await world.server.applyAsServer(DOC, hello(1, 'semilla'));
  expect(world.storage.docs.get(DOC)?.updates.length).toBe(1);
  await until(() => expect(luis.doc.getText('t').toString()).toBe('semilla'));
  await expect(world.server.applyAsServer(DOC, Uint8Array.from([1, 2, 3]))).rejects.toThrow('not sound');
  const state = new Y.Doc();
  Y.applyUpdate(state, await world.server.encodedState(DOC));
  expect(state.getText('t').toString()).toBe('semilla');
});

test('encodedState includes what was admitted and not yet flushed', async () => {
  world = await DocWorld.open({ quietFlushMs: 60_000 });
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(hello(7, 'a tiempo'));
  ana.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  await until(() => expect(ana.presence.has(7)).toBe(true));
  const state = new Y.Doc();
  Y.applyUpdate(state, await world.server.encodedState(DOC));
  expect(state.getText('t').toString()).toBe('a tiempo');
  expect(ana.acknowledged).toBe(0);
  await until(() => expect(ana.acknowledged).toBe(1));
});

test('close flushes what waits, says 1001 and leaves one snapshot', async () => {
  const storage = new MemoryDocs();
  world = await DocWorld.open({ quietFlushMs: 60_000 }, storage);
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(hello(7, 'última'));
  ana.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  await until(() => expect(ana.presence.has(7)).toBe(true));
  await world.server.close();
  await until(() => expect(ana.closeCode).toBe(CLOSE.goingAway));
  expect(ana.acknowledged).toBe(1);
  const stored = storage.docs.get(DOC)!;
  expect(stored.updates).toEqual([]);
  const state = new Y.Doc();
  Y.applyUpdate(state, stored.snapshot!);
  expect(state.getText('t').toString()).toBe('última');
});
