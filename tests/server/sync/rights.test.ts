// Rights at the door and at every write (architecture.md 4.10): locks on open connections, readers,
// removals, quarantine.
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { MesaId, ParticipantId } from '../../../shared/model/ids.ts';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';
import { MemoryDocs } from '../../support/memoryDocs.ts';
import { syncFrame, updateBy } from '../../support/rawDocClient.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
afterEach(() => world.close());

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });
const hello = (id: number, text = 'hola') => updateBy(id, (doc) => doc.getText('t').insert(0, text));

test('a lock refuses the next write of an open connection with reset; reading goes on', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  const luis = await world.raw('luis');
  const doc = new Y.Doc();
  ana.follow(doc);
  doc.getText('t').insert(0, 'antes');
  await until(() => expect(luis.doc.getText('t').toString()).toBe('antes'));
  world.locked.set(DOC, 'locked');
  world.server.rightsChanged(DOC);
  doc.getText('t').insert(5, ' después');
  await until(() => expect(ana.closeCode).toBe(CLOSE.reset));
  expect(ana.closeReason).toBe('locked');
  expect(luis.closeCode).toBeNull();
  world.locked.delete(DOC);
  luis.sendUpdate(hello(8, 'y '));
  await until(() => expect(luis.doc.getText('t').length).toBe(7));
  const state = new Y.Doc();
  Y.applyUpdate(state, await world.server.encodedState(DOC));
  expect(state.getText('t').toString()).not.toContain('después');
});

test('a lock of one document leaves the others open', async () => {
  world = await DocWorld.open();
  world.locked.set(DOC, 'frozen');
  const other = await world.raw('ana', 'mesa/m1/notes', true);
  other.sendUpdate(hello(7));
  await until(() => expect(other.acknowledged).toBe(1));
  const frozen = await world.raw('ana');
  frozen.sendUpdate(hello(7));
  await until(() => expect(frozen.closeReason).toBe('frozen'));
});

test('a lock that comes while an update waits for its commit batch still holds', async () => {
  world = await DocWorld.open();
  const luis = await world.raw('luis', DOC, true);
  const ana = await world.raw('ana', DOC, true);
  world.storage.hold();
  luis.sendUpdate(hello(8, 'uno'));
  await until(() => expect(world.storage.waiting).toBe(1));
  ana.sendUpdate(hello(7, 'dos'));
  // Ana's frame has arrived (its answer comes after it on the same socket) and waits for the next batch.
  ana.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  await until(() => expect(ana.presence.has(7)).toBe(true));
  world.locked.set(DOC, 'locked');
  world.storage.release();
  await until(() => expect(ana.closeCode).toBe(CLOSE.reset));
  await until(() => expect(luis.acknowledged).toBe(1));
  const state = new Y.Doc();
  Y.applyUpdate(state, await world.server.encodedState(DOC));
  expect(state.getText('t').toString()).toBe('uno');
});

test('a reader reads, may answer with an empty step 2, and appears in the presence', async () => {
  world = await DocWorld.open();
  world.readers.add('ojo');
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(hello(7));
  await until(() => expect(ana.acknowledged).toBe(1));
  const reader = world.provider('ojo');
  await until(() => expect(reader.synced).toBe(true));
  expect(reader.doc.getText('t').toString()).toBe('hola');
  reader.awareness.setLocalStateField('cursor', 1);
  await until(() => expect(ana.presence.get(reader.doc.clientID)?.state).toMatchObject({ cursor: 1 }));
  expect(reader.wsconnected).toBe(true);
});

const bypasses: [string, Uint8Array][] = [
  ['an update', syncFrame(2, hello(7))],
  ['a step 2 with contents', syncFrame(1, hello(7))],
  ['a step 2 with a deletion', syncFrame(1, Uint8Array.from([0, 1, 9, 1, 0, 1]))],
  ['an update that says nothing', syncFrame(2, Uint8Array.from([0, 0]))],
  ['bytes that are no update', syncFrame(2, Uint8Array.from([200, 200, 200, 200]))],
];

test.each(bypasses)('a reader cannot write with %s', async (_name, frame) => {
  world = await DocWorld.open();
  world.readers.add('ojo');
  const writer = await world.raw('ana', DOC, true);
  writer.sendUpdate(hello(9));
  await until(() => expect(writer.acknowledged).toBe(1));
  const before = await world.server.encodedState(DOC);
  const reader = await world.raw('ojo');
  reader.sendFrame(frame);
  await until(() => expect(reader.closeCode).toBe(CLOSE.reset));
  expect(await world.server.encodedState(DOC)).toEqual(before);
});

test('a reader who reconnects with deletions it was shown is not reset', async () => {
  world = await DocWorld.open();
  world.readers.add('ojo');
  const ana = await world.raw('ana', DOC, true);
  const doc = new Y.Doc();
  ana.follow(doc);
  doc.getText('t').insert(0, 'hola');
  doc.getText('t').delete(1, 2);
  const reader = world.provider('ojo');
  await until(() => expect(reader.doc.getText('t').toString()).toBe('ha'));
  reader.disconnect();
  reader.connect();
  doc.getText('t').insert(2, 'y');
  await until(() => expect(reader.doc.getText('t').toString()).toBe('hay'));
  expect(world.server.stats().refusals).toEqual({});
});

test('who may not read, and documents that do not exist, get their code at the door', async () => {
  world = await DocWorld.open();
  world.forbidden.add('fuera');
  world.missing.add('mesa/m1/nada');
  const outsider = await world.raw('fuera');
  const lost = await world.raw('ana', 'mesa/m1/nada');
  await until(() => expect(outsider.closeCode).toBe(CLOSE.forbidden));
  await until(() => expect(lost.closeCode).toBe(CLOSE.unknownDocument));
  expect(outsider.frames + lost.frames).toBe(0);
  expect(world.storage.loads).toBe(0);
});

test('rightsChanged closes those who may no longer read', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana');
  const luis = await world.raw('luis');
  await until(() => expect(ana.stepOnes.length + luis.stepOnes.length).toBe(2));
  world.forbidden.add('ana');
  world.server.rightsChanged(DOC);
  await until(() => expect(ana.closeCode).toBe(CLOSE.forbidden));
  expect(luis.closeCode).toBeNull();
});

test('disconnectPerson closes every document of that person and drops what they had waiting', async () => {
  world = await DocWorld.open();
  const luis = await world.raw('luis', DOC, true);
  const tree = await world.raw('ana');
  const notes = await world.raw('ana', 'mesa/m1/notes');
  world.storage.hold();
  luis.sendUpdate(hello(8, 'queda'));
  await until(() => expect(world.storage.waiting).toBe(1));
  tree.sendUpdate(hello(7, 'fuera'));
  tree.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  await until(() => expect(luis.presence.has(7)).toBe(true));
  world.server.disconnectPerson(MesaId.parse('m1'), ParticipantId.parse('ana'));
  world.storage.release();
  await until(() => expect([tree.closeCode, notes.closeCode]).toEqual([CLOSE.forbidden, CLOSE.forbidden]));
  const state = new Y.Doc();
  Y.applyUpdate(state, await world.server.encodedState(DOC));
  expect(state.getText('t').toString()).toBe('queda');
});

test('a document that cannot be read is quarantined with its bytes kept; the others go on', async () => {
  const storage = new MemoryDocs();
  const broken = { doc: DOC, update: Uint8Array.from([1, 1, 7, 5, 4, 1, 1, 116, 1, 97, 0]) };
  await storage.appendDocUpdates([broken]);
  world = await DocWorld.open({}, storage);
  const ana = await world.raw('ana');
  await until(() => expect(ana.closeCode).toBe(CLOSE.quarantined));
  await expect(world.server.encodedState(DOC)).rejects.toThrow('quarantine');
  const other = await world.raw('ana', 'mesa/m1/notes', true);
  other.sendUpdate(hello(7));
  await until(() => expect(other.acknowledged).toBe(1));
  expect(storage.docs.get(DOC)?.updates).toEqual([broken.update]);
});

test('an excess of connections of one person costs the one silent for longest', async () => {
  world = await DocWorld.open({ connectionsPerPerson: 2 });
  const first = await world.raw('ana');
  await until(() => expect(first.stepOnes.length).toBe(1));
  const second = await world.raw('ana');
  await until(() => expect(second.stepOnes.length).toBe(1));
  const third = await world.raw('ana');
  await until(() => expect(first.closeCode).toBe(CLOSE.rateLimited));
  expect([second.closeCode, third.closeCode]).toEqual([null, null]);
});
