// The cold start of a document (architecture.md 4.4, 4.7, 4.8): sealed bytes are served unread and equal what a
// Y.Doc would say; what is not proven is read first; what turns out unreadable later goes to quarantine.
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { DocState } from '../../../server/sync/docState.ts';
import { openSnapshot, sealSnapshot } from '../../../server/sync/snapshotSeal.ts';
import { exactTimer } from '../../../server/sync/taskTimer.ts';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';
import { MemoryDocs } from '../../support/memoryDocs.ts';
import { updateBy } from '../../support/rawDocClient.ts';

const SEED = Number(process.env.SEED ?? 20_261_120);
const DOC = 'mesa/m1/tree';
/** An item that waits for one nobody has: no document can be built from it without a rest. */
const WAITING = Uint8Array.from([1, 1, 7, 5, 4, 1, 1, 116, 1, 97, 0]);
const NOTHING = new Uint8Array([0]);
let world: DocWorld | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });
const newState = () => new DocState(exactTimer(() => 0));
const seal = (doc: Y.Doc) => sealSnapshot(Y.encodeStateAsUpdate(doc), Y.encodeStateVector(doc));
const stored = (snapshot: Uint8Array | null, updates: Uint8Array[] = []) => ({
  snapshot,
  updates,
  tailBytes: updates.reduce((sum, update) => sum + update.length, 0),
});

async function storing(snapshot: Uint8Array): Promise<MemoryDocs> {
  const storage = new MemoryDocs();
  await storage.saveDocSnapshot(DOC, snapshot, 0);
  return storage;
}

const edit = fc.record({
  hand: fc.nat(2),
  kind: fc.constantFrom('write', 'erase', 'set', 'nest'),
  at: fc.nat(1_000),
  value: fc.string({ maxLength: 5 }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The updates of three hands who share everything at once, and the document they end with. */
function history(edits: Edit[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const hands = [11, 12, 13];
  for (const { hand, kind, at, value } of edits) {
    doc.clientID = hands[hand]!;
    const text = doc.getText('t');
    if (kind === 'write') text.insert(at % (text.length + 1), value);
    else if (kind === 'erase' && text.length > 0) text.delete(at % text.length, 1);
    else if (kind === 'set') doc.getMap('m').set(`k${at % 3}`, value);
    else if (kind === 'nest') doc.getMap('m').set(`n${at % 3}`, new Y.Map([['v', value]]));
  }
  return { doc, updates };
}

function contents(doc: Y.Doc): unknown {
  return [doc.getText('t').toDelta(), doc.getMap('m').toJSON()];
}

test(`a document loaded from its seal, from an older snapshot or with a tail says what a Y.Doc says (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), fc.nat(40), fc.boolean(), (edits, cut, isSealed) => {
      const { updates } = history(edits);
      const covered = new Y.Doc();
      for (const update of updates.slice(0, cut)) Y.applyUpdate(covered, update);
      const whole = new Y.Doc();
      for (const update of updates) Y.applyUpdate(whole, update);
      const tail = updates.slice(cut);
      const state = newState();
      const snapshot = isSealed ? seal(covered) : Y.encodeStateAsUpdate(covered);
      expect(state.load(stored(snapshot, tail))).toBe(true);
      expect(state.isHot, 'only what is not proven is read').toBe(!isSealed || tail.length > 0);
      const newcomer = new Y.Doc();
      Y.applyUpdate(
        newcomer,
        state.stateFrame((bytes) => bytes),
      );
      expect(contents(newcomer)).toEqual(contents(whole));
      expect(Y.decodeStateVector(state.stateVector())).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(whole)),
      );
      const returning = new Y.Doc();
      Y.applyUpdate(returning, Y.encodeStateAsUpdate(covered));
      Y.applyUpdate(returning, state.diff(Y.encodeStateVector(returning)));
      expect(contents(returning)).toEqual(contents(whole));
      // What is saved next is proven again, and says the same.
      const again = newState();
      expect(again.load(stored(state.sealed()))).toBe(true);
      expect(again.isHot).toBe(false);
      expect(contents(again.hot())).toEqual(contents(whole));
    }),
    { seed: SEED, numRuns: 120 },
  );
});

test('a document nobody has written has nothing to read', () => {
  const state = newState();
  expect(state.load(stored(null))).toBe(true);
  expect(state.isHot).toBe(false);
  expect(Array.from(state.stateVector())).toEqual([0]);
  expect(Array.from(state.fold())).toEqual([0, 0]);
});

test('a seal keeps the state readable for who does not know seals', () => {
  const { doc } = history([{ hand: 0, kind: 'write', at: 0, value: 'hola' }]);
  const plain = new Y.Doc();
  Y.applyUpdate(plain, seal(doc));
  expect(plain.store.pendingStructs).toBeNull();
  expect(plain.getText('t').toString()).toBe('hola');
  const opened = openSnapshot(seal(doc));
  expect(opened?.state).toEqual(Y.encodeStateAsUpdate(doc));
});

test(`a sealed snapshot with one byte changed is not served as if it were whole (seed ${SEED})`, () => {
  const { doc } = history([
    { hand: 0, kind: 'write', at: 0, value: 'hola' },
    { hand: 1, kind: 'set', at: 1, value: 'sí' },
    { hand: 2, kind: 'erase', at: 1, value: '' },
  ]);
  const whole = seal(doc);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = whole.slice();
      damaged[at]! ^= flip;
      const state = newState();
      // Only the mark may be lost without harm: then it is an older snapshot, and is read before it is served.
      if (state.load(stored(damaged))) expect(contents(state.hot())).toEqual(contents(doc));
      else expect(openSnapshot(damaged)).toBeNull();
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('a newcomer gets the content at the first sync and no document is made for it; a write makes one', async () => {
  const { doc } = history([{ hand: 0, kind: 'write', at: 0, value: 'hola' }]);
  world = await DocWorld.open({}, await storing(seal(doc)));
  const ana = await world.raw('ana', DOC, true);
  ana.sendStepOne();
  await until(() => expect(ana.stepTwos).toBe(1));
  expect(ana.doc.getText('t').toString()).toBe('hola');
  const luis = world.provider('luis');
  await until(() => expect(luis.synced).toBe(true));
  expect(luis.doc.getText('t').toString()).toBe('hola');
  expect(world.server.stats()).toMatchObject({ rooms: 1, hotRooms: 0 });
  ana.sendStepTwo(
    updateBy(99, (mine) => mine.getText('t').insert(4, ' a todas'), Y.encodeStateAsUpdate(doc)),
  );
  await until(() => expect(luis.doc.getText('t').toString()).toBe('hola a todas'));
  expect(world.server.stats()).toMatchObject({ rooms: 1, hotRooms: 1 });
  await world.server.close();
  const kept = openSnapshot(world.storage.docs.get(DOC)!.snapshot!);
  expect(kept?.stateVector).not.toBeNull();
  const state = new Y.Doc();
  Y.applyUpdate(state, kept!.state);
  expect(state.getText('t').toString()).toBe('hola a todas');
});

test('who comes back to a sleeping document, or writes first, does not pay for waking it', async () => {
  const { doc } = history([{ hand: 0, kind: 'write', at: 0, value: 'hola' }]);
  world = await DocWorld.open({}, await storing(seal(doc)));
  const { server } = world;
  // Whatever is charged with the waking costs ten seconds.
  world.processorMs = () => (server.stats().hotRooms > 0 ? 10_000 : 0);
  const ana = await world.raw('ana', DOC, true);
  ana.sendStepOne(Y.encodeStateVector(doc));
  await until(() => expect(ana.stepTwos).toBe(1));
  expect(server.stats().hotRooms).toBe(1);
  const luis = await world.raw('luis', DOC, true);
  luis.sendUpdate(updateBy(98, (mine) => mine.getMap('m').set('k', 1)));
  await until(() => expect(luis.acknowledged).toBe(1));
  expect([ana.closeCode, luis.closeCode]).toEqual([null, null]);
});

test('a document that turns out unreadable takes no write; it is still read, and its bytes stay', async () => {
  const broken = sealSnapshot(WAITING, NOTHING);
  world = await DocWorld.open({ pingMs: 20, quietMs: 20 }, await storing(broken));
  const eva = await world.raw('eva');
  eva.sendStepOne();
  await until(() => expect(eva.stepTwos).toBe(1));
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(updateBy(9, (doc) => doc.getText('t').insert(0, 'no')));
  await until(() => expect(ana.closeCode).toBe(CLOSE.quarantined));
  expect(world.logged).toContainEqual({ doc: DOC, message: 'document cannot be loaded: quarantined' });
  // Who comes back with something, and who comes for the first time, read what is there.
  const back = await world.raw('luis');
  back.sendStepOne(Uint8Array.from([1, 9, 1]));
  const late = await world.raw('eva');
  late.sendStepOne();
  await until(() => expect([back.stepTwos, late.stepTwos]).toEqual([1, 1]));
  expect(await world.server.encodedState(DOC)).toEqual(WAITING);
  const other = await world.raw('ana', 'mesa/m1/notes', true);
  other.sendUpdate(updateBy(9, (doc) => doc.getText('t').insert(0, 'sí')));
  await until(() => expect(other.acknowledged).toBe(1));
  expect([eva.closeCode, back.closeCode, late.closeCode]).toEqual([null, null, null]);
  await expect(
    world.server.applyAsServer(
      DOC,
      updateBy(9, (doc) => doc.getText('t').insert(0, 'no')),
    ),
  ).rejects.toThrow('quarantined');
  await world.server.close();
  expect(world.storage.docs.get(DOC)).toMatchObject({ snapshot: broken, updates: [] });
});

test('a sealed snapshot that was changed on the disk is quarantined with its bytes kept', async () => {
  const { doc } = history([{ hand: 0, kind: 'write', at: 0, value: 'hola' }]);
  const damaged = seal(doc);
  damaged[8]! ^= 1;
  world = await DocWorld.open({}, await storing(damaged));
  const ana = await world.raw('ana');
  await until(() => expect(ana.closeCode).toBe(CLOSE.quarantined));
  expect(world.storage.docs.get(DOC)?.snapshot).toEqual(damaged);
});
