// The inner layers of the gate, each by itself: our own reader and our own judge refuse what Yjs would refuse later,
// and what is remembered of people has an end (guards.test.ts takes each guard out and expects a red test here).
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BadBytes, ByteReader } from '../../../server/sync/byteReader.ts';
import { admit } from '../../../server/sync/docGate.ts';
import { defaultDocSettings } from '../../../server/sync/docSettings.ts';
import { Presence } from '../../../server/sync/presence.ts';
import { parseUpdate } from '../../../server/sync/updateParser.ts';
import { principal } from '../../support/docWorld.ts';
import { presenceFrameOf } from '../../support/rawDocClient.ts';

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

// Yjs would stumble over these too, and the batch be judged again one by one. Our own reader comes first: it costs
// little, and does not depend on how another library fails.
const ours: [string, string][] = [
  ['invalid UTF-8', '01 01 07 00 04 01 01 74 02 ffff 00'],
  ['an embed that is not JSON', '01 01 07 00 05 01 01 74 02 7b7b 00'],
  ['a value nested 100 deep', `01 01 07 00 08 01 01 74 01 ${'7501'.repeat(100)} 7e 00`],
];

test.each(ours)('our own reader refuses %s', (_name, update) => {
  expect(parseUpdate(hex(update), 5_000)).toBeNull();
});

test('our own reader refuses a count before it reads what it counts', () => {
  const reader = new ByteReader(hex('80808010 00 00'));
  expect(() => reader.count(1)).toThrow(BadBytes);
});

test('our own gate refuses an item that stands behind itself', () => {
  const parsed = parseUpdate(hex('01 01 07 00 84 07 00 02 6869 00'), 5_000);
  if (parsed === null || parsed === 'large') throw new Error('the update should be readable');
  expect(admit(new Y.Doc(), parsed, 'mal', () => 'mal').kind).toBe('refuse');
});

test('a thousand departures are remembered and no more', () => {
  const presence = new Presence<object>(defaultDocSettings);
  for (let id = 1; id <= 1_200; id += 1) {
    const connection = {};
    presence.take(
      connection,
      principal('mal'),
      presenceFrameOf([{ id, clock: 1, json: '{}' }]).subarray(2),
      () => true,
    );
    presence.leave(connection);
    presence.news();
  }
  expect(presence.ownerOf(1)).toBeUndefined();
  expect(presence.ownerOf(1_200)).toBe('mal');
});
