// An item between two neighbours of different lists is refused; honest ones between neighbours are not.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { admit } from '../../../server/sync/docGate.ts';
import { parseUpdate } from '../../../server/sync/updateParser.ts';

function verdictOf(doc: Y.Doc, update: Uint8Array): string {
  const parsed = parseUpdate(update, 100);
  if (parsed === null || parsed === 'large') throw new Error('the update does not parse');
  return admit(doc, parsed, 'ana', () => 'ana').kind;
}

function baseDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getText('t').insert(0, 'ab');
  doc.getArray('a').push(['x']);
  return doc;
}

test('an item whose neighbours stand in different lists is refused', () => {
  // One client, one struct: client 9, clock 0, a string with origin and right origin.
  const between = (right: number) =>
    Uint8Array.from([1, 1, 9, 0, 0xc4, 1, 0, 1, right, 1, 'z'.charCodeAt(0), 0]);
  expect(verdictOf(baseDoc(), between(1))).toBe('admit');
  expect(verdictOf(baseDoc(), between(2))).toBe('refuse');
});

test('an honest insertion between two letters is admitted', () => {
  const doc = baseDoc();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.getText('t').insert(1, 'medio');
  expect(verdictOf(doc, Y.encodeStateAsUpdate(copy, before))).toBe('admit');
});
