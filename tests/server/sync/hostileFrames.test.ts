// Trust 3: what the gate refuses, through a real socket. Each test checks three things: the code the
// sender gets, that nothing entered the document, and that the others go on.
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../../shared/protocol/errors.ts';
import { DocWorld } from '../../support/docWorld.ts';
import { type RawDocClient, syncFrame, updateBy } from '../../support/rawDocClient.ts';

const DOC = 'mesa/m1/tree';
let world: DocWorld;
afterEach(() => world.close());

const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 5_000, interval: 5 });

/** The refused one is closed with `code`; an honest neighbour still writes and is read. */
async function expectRefused(hostile: RawDocClient, code: number, text = ''): Promise<void> {
  await until(() => expect(hostile.closeCode).toBe(code));
  const honest = await world.raw('eva', DOC, true);
  const reader = await world.raw('luis');
  reader.sendStepOne();
  await until(() => expect(reader.stepTwos).toBe(1));
  expect(reader.doc.getText('t').toString()).toBe(text);
  honest.sendUpdate(updateBy(99, (doc) => doc.getMap('m').set('honest', true)));
  await until(() => expect(reader.doc.getMap('m').get('honest')).toBe(true));
  expect(honest.closeCode).toBeNull();
}

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

// One client with id 7. Item info 04: string without origin; 01 01 74: root named «t».
const sound = '01 01 07 00 04 01 01 74 02 6869 00';
const malformed: [string, string][] = [
  ['an item of length zero', '01 01 07 00 04 01 01 74 00 00'],
  ['a GC struct of length zero', '01 01 07 00 00 00 00'],
  ['a deleted item of length zero', '01 01 07 00 01 01 01 74 00 00'],
  ['a clock that overflows', '01 01 07 ffffffff07 04 01 01 74 02 6869 00'],
  ['a length that overflows the clock', '01 01 07 00 00 ffffffff0f 00'],
  ['a count of 2²⁵ structs', '01 80808010 07 00 00 01 00'],
  ['a count of 2²⁵ clients', '80808010 01 07 00 00 01 00'],
  ['a count of 2²⁵ values', '01 01 07 00 08 01 01 74 80808010 00'],
  ['a count of 2²⁵ deletions', '00 01 07 80808010 00 01'],
  ['trailing bytes', `${sound} 00`],
  ['a missing delete set', sound.slice(0, -3)],
  ['an overlong number', '01 01 8700 00 04 01 01 74 02 6869 00'],
  ['the same client twice', '02 01 07 00 00 01 01 07 01 00 01 00'],
  ['overlapping deletions', `${sound.slice(0, -2)} 01 07 02 00 02 01 01`],
  ['a deletion of nothing', `${sound.slice(0, -2)} 01 07 01 00 00`],
  ['a sub-document', '01 01 07 00 09 01 01 74 01 61 76 00 00'],
  ['an unknown content', '01 01 07 00 0b 01 01 74 00'],
  ['an unknown shared type', '01 01 07 00 07 01 01 74 09 00'],
  ['invalid UTF-8', '01 01 07 00 04 01 01 74 02 ffff 00'],
  ['an embed that is not JSON', '01 01 07 00 05 01 01 74 02 7b7b 00'],
  ['an item that is its own origin', '01 01 07 00 84 07 00 02 6869 00'],
  ['a value with a __proto__ key', '01 01 07 00 08 01 01 74 01 76 01 09 5f5f70726f746f5f5f 7e 00'],
  ['a value nested 5 000 deep', `01 01 07 00 08 01 01 74 01 ${'7501'.repeat(5_000)} 7e 00`],
];

test.each(malformed)('%s closes with badFrame and leaves no trace', async (_name, update) => {
  world = await DocWorld.open();
  const hostile = await world.raw('ana');
  hostile.sendUpdate(hex(update));
  await expectRefused(hostile, CLOSE.badFrame);
});

test('the frame the malformed ones are made from is sound', async () => {
  world = await DocWorld.open();
  const honest = await world.raw('ana', DOC, true);
  honest.sendUpdate(hex(sound));
  await until(() => expect(honest.acknowledged).toBe(1));
});

const badMessages: [string, number[]][] = [
  ['an unknown message type', [9, 0]],
  ['an unknown sync type', [0, 7, 0]],
  ['an authentication message', [2, 0]],
  ['two messages in one frame', [...syncFrame(0, new Uint8Array([0])), ...syncFrame(0, new Uint8Array([0]))]],
  ['an overlong type', [0x80, 0, 0, 1, 0]],
  ['a length beyond the frame', [0, 2, 200, 1]],
  ['a state vector with a count bomb', [0, 0, 4, 0x80, 0x80, 0x80, 0x10]],
  ['an empty frame', []],
];

test.each(badMessages)('%s closes with badFrame', async (_name, bytes) => {
  world = await DocWorld.open();
  const hostile = await world.raw('ana');
  hostile.send(...bytes);
  await expectRefused(hostile, CLOSE.badFrame);
});

test('a malformed WebSocket frame costs its sender only', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('ana');
  const tcp: unknown = Reflect.get(hostile.socket, '_socket');
  if (!(tcp instanceof (await import('node:net')).Socket)) throw new Error('no socket');
  tcp.write(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff]));
  await until(() => expect(hostile.closeCode).not.toBeNull());
  const honest = await world.raw('luis', DOC, true);
  honest.sendUpdate(hex(sound));
  await until(() => expect(honest.acknowledged).toBe(1));
});

test('writing under the client id of another person is refused with reset', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'mío')));
  await until(() => expect(ana.acknowledged).toBe(1));
  const hostile = await world.raw('mal');
  const base = await world.server.encodedState(DOC);
  hostile.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(3, ' no'), base));
  await expectRefused(hostile, CLOSE.reset, 'mío');
  expect(world.server.stats().refusals.forgedClient).toBe(1);
});

test('a client id seen in somebody’s presence cannot be taken before its first write', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  const reader = await world.raw('luis');
  ana.sendPresence([{ id: 7, clock: 1, json: '{}' }]);
  await until(() => expect(reader.presence.has(7)).toBe(true));
  const hostile = await world.raw('mal');
  hostile.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'robo')));
  await until(() => expect(hostile.closeCode).toBe(CLOSE.reset));
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'mío')));
  await until(() => expect(ana.acknowledged).toBe(1));
});

test('the ownership of client ids survives a restart', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'mío')));
  await until(() => expect(ana.acknowledged).toBe(1));
  const { storage } = world;
  await world.close();
  world = await DocWorld.open({}, storage);
  const hostile = await world.raw('mal');
  hostile.sendUpdate(
    updateBy(7, (doc) => doc.getText('t').insert(3, ' no'), await world.server.encodedState(DOC)),
  );
  await until(() => expect(hostile.closeCode).toBe(CLOSE.reset));
});

test('structs of others that are already here need no owner', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'hola')));
  await until(() => expect(ana.acknowledged).toBe(1));
  const luis = await world.raw('luis', DOC, true);
  const copy = new Y.Doc();
  copy.clientID = 8;
  Y.applyUpdate(copy, await world.server.encodedState(DOC));
  copy.getText('t').insert(4, ' y adiós');
  luis.sendStepTwo(Y.encodeStateAsUpdate(copy));
  await until(() => expect(luis.acknowledged).toBe(1));
  await until(() => expect(ana.doc.getText('t').toString()).toBe('hola y adiós'));
});

test('nesting deeper than 32 types is refused, in one update or in many', async () => {
  world = await DocWorld.open();
  const nest = (parent: Y.Map<unknown>, levels: number): Y.Map<unknown> => {
    let inner = parent;
    for (let level = 0; level < levels; level += 1) {
      const next = new Y.Map<unknown>();
      inner.set('n', next);
      inner = next;
    }
    return inner;
  };
  const hostile = await world.raw('mal');
  hostile.sendUpdate(updateBy(7, (doc) => nest(doc.getMap('deep'), 33)));
  await until(() => expect(hostile.closeCode).toBe(CLOSE.badFrame));
  const patient = await world.raw('luis', DOC, true);
  const doc = new Y.Doc();
  patient.follow(doc);
  const bottom = nest(doc.getMap('deep'), 32);
  await until(() => expect(patient.acknowledged).toBe(32));
  bottom.set('n', new Y.Map());
  await until(() => expect(patient.closeCode).toBe(CLOSE.badFrame));
});

test('items that wait for each other in a circle never touch the live document', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  // 7:0 has 8:0 as origin and 8:0 has 7:0 as origin.
  hostile.sendUpdate(hex('02 01 08 00 84 07 00 01 61 01 07 00 84 08 00 01 62 00'));
  const honest = await world.raw('luis', DOC, true);
  honest.sendUpdate(hex(sound.replace('01 01 07', '01 01 09')));
  await until(() => expect(honest.acknowledged).toBe(1));
  await expectRefused(hostile, CLOSE.badFrame, 'hi');
});

test('more structs than an upload may have are refused', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  const many = updateBy(7, (doc) => {
    for (let index = 0; index < 5_001; index += 1) doc.getMap('m').set(`k${index}`, index);
  });
  hostile.sendStepTwo(many);
  await expectRefused(hostile, CLOSE.tooLarge);
});

test('thousands of items that compete for one place are refused', async () => {
  world = await DocWorld.open();
  const hostile = await world.raw('mal');
  const crowd = updateBy(7, (doc) => {
    for (let index = 0; index < 3_000; index += 1) doc.getArray('a').insert(0, [index]);
  });
  hostile.sendStepTwo(crowd);
  await expectRefused(hostile, CLOSE.badFrame);
});

test('a live paste beyond the allowance of its author is refused, one page is not', async () => {
  world = await DocWorld.open({ bulkStructs: 500 });
  const page = (from: number, size: number) => (doc: Y.Doc) => {
    for (let index = 0; index < size; index += 1) doc.getMap('m').set(`k${from + index}`, index);
  };
  const ana = await world.raw('ana', DOC, true);
  ana.sendUpdate(updateBy(7, page(0, 600)));
  await until(() => expect(ana.acknowledged).toBe(1));
  ana.sendUpdate(updateBy(8, page(1_000, 600)));
  await until(() => expect(ana.closeCode).toBe(CLOSE.tooLarge));
});

test('a message or a document over its size is refused', async () => {
  world = await DocWorld.open({ messageBytes: 2_000, documentBytes: 5_000 });
  const long = await world.raw('ana');
  long.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'x'.repeat(2_001))));
  await until(() => expect(long.closeCode).toBe(CLOSE.tooLarge));
  const full = await world.raw('luis', DOC, true);
  const doc = new Y.Doc();
  full.follow(doc);
  doc.getText('t').insert(0, 'x'.repeat(1_900));
  doc.getText('t').insert(0, 'y'.repeat(1_900));
  await until(() => expect(full.acknowledged).toBe(2));
  doc.getText('t').insert(0, 'z'.repeat(1_900));
  await until(() => expect(full.closeCode).toBe(CLOSE.tooLarge));
  expect(world.logged.some(({ message }) => message === 'document over half of its size limit')).toBe(true);
});

test('a flood of messages closes its sender, on all the tabs of that person, and nobody else', async () => {
  // So slow that the debt is still there when the other tab speaks, also on a busy machine.
  world = await DocWorld.open({ messagesBurst: 50, messagesPerSecond: 1 });
  const hostile = await world.raw('mal');
  const otherTab = await world.raw('mal');
  for (let index = 0; index < 60; index += 1) hostile.sendStepOne();
  await until(() => expect(hostile.closeCode).toBe(CLOSE.rateLimited));
  otherTab.sendStepOne();
  await until(() => expect(otherTab.closeCode).toBe(CLOSE.rateLimited));
  expect(hostile.stepTwos).toBeLessThanOrEqual(1);
  const honest = await world.raw('luis', DOC, true);
  honest.sendUpdate(hex(sound));
  await until(() => expect(honest.acknowledged).toBe(1));
});

test('who spends too much processor time is closed, not their neighbours', async () => {
  world = await DocWorld.open();
  const honest = await world.raw('luis', DOC, true);
  const hostile = await world.raw('mal');
  let spent = 0;
  world.processorMs = () => {
    spent += 100;
    return spent;
  };
  hostile.sendUpdate(updateBy(7, (doc) => doc.getText('t').insert(0, 'caro')));
  hostile.sendUpdate(updateBy(8, (doc) => doc.getText('t').insert(0, 'caro')));
  hostile.sendUpdate(updateBy(9, (doc) => doc.getText('t').insert(0, 'caro')));
  await until(() => expect(hostile.closeCode).toBe(CLOSE.rateLimited));
  expect(hostile.closeReason).toBe('tooMuchTime');
  world.processorMs = null;
  honest.sendUpdate(hex(sound));
  await until(() => expect(honest.acknowledged).toBe(1));
});

test('a fast typist is never closed', async () => {
  world = await DocWorld.open();
  const ana = await world.raw('ana', DOC, true);
  const doc = new Y.Doc();
  ana.follow(doc);
  for (let index = 0; index < 250; index += 1) doc.getText('t').insert(index, 'a');
  await until(() => expect(ana.acknowledged).toBe(250));
  expect(ana.closeCode).toBeNull();
});

test('LIMITS=off lifts the rate and keeps the gate', async () => {
  world = await DocWorld.open({ limits: 'off', messagesBurst: 5 });
  const ana = await world.raw('ana', DOC, true);
  const doc = new Y.Doc();
  ana.follow(doc);
  for (let index = 0; index < 1_000; index += 1) doc.getText('t').insert(index, 'a');
  await until(() => expect(ana.acknowledged).toBe(1_000));
  ana.sendUpdate(hex(malformed[0]![1]));
  await until(() => expect(ana.closeCode).toBe(CLOSE.badFrame));
});
