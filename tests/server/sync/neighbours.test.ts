// Items that would stand in two lists, or be cut in two while alive, are refused; honest ones are not. Each of
// the first tests shows on a bare Y.Doc what the refusal is for.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { admit } from '../../../server/sync/docGate.ts';
import { parseUpdate } from '../../../server/sync/updateParser.ts';

function verdictOf(doc: Y.Doc, update: Uint8Array): string {
  const parsed = parseUpdate(update, 100);
  if (parsed === null || parsed === 'large') throw new Error('the update does not parse');
  return admit(doc, parsed, 'ana', () => 'ana').kind;
}

const code = (letters: string) => [letters.length, ...new TextEncoder().encode(letters)];
/** An update of one struct of `client` from `clock` on; `body` is its info byte and all after it. */
const oneStruct = (client: number, clock: number, body: number[], deletes = [0]) =>
  Uint8Array.from([1, 1, client, clock, ...body, ...deletes]);
/** A string that says its place: inside of the type 2:0, under a key. */
const keyedString = (key: string, letters: string) => [0x24, 0, 2, 0, ...code(key), ...code(letters)];

/** Client 1: text t "ab" (clocks 0, 1) and a value in the list a (clock 2). Client 2: a map inside of a map (0). */
function baseDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getText('t').insert(0, 'ab');
  doc.getArray('a').push(['x']);
  const other = new Y.Doc();
  other.clientID = 2;
  other.getMap('m').set('nested', new Y.Map());
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  return doc;
}

/** What Yjs does by itself with `updates` and then the removal of the nested map. */
function collectNested(...updates: Uint8Array[]): void {
  const doc = baseDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  doc.getMap('m').delete('nested');
}

test('an item whose neighbours stand in different lists is refused', () => {
  // Client 9, clock 0, a string with origin and right origin.
  const between = (right: number) => oneStruct(9, 0, [0xc4, 1, 0, 1, right, ...code('z')]);
  expect(verdictOf(baseDoc(), between(1))).toBe('admit');
  expect(verdictOf(baseDoc(), between(2))).toBe('refuse');
});

test('the list of a neighbour that comes in the same update is told through its own neighbour', () => {
  // 9:0 and 9:1 are one string behind 1:1 of the text; 9:2 stands behind 9:0 and before `right`.
  const chain = (right: number) =>
    Uint8Array.from([1, 2, 9, 0, 0x84, 1, 1, ...code('yz'), 0xc4, 9, 0, ...[1, right], ...code('z'), 0]);
  expect(verdictOf(baseDoc(), chain(0))).toBe('admit');
  expect(verdictOf(baseDoc(), chain(2))).toBe('refuse');
});

test('the empty key is not the sequence of the same type', () => {
  const doc = baseDoc();
  Y.applyUpdate(doc, oneStruct(9, 0, [0x24, 1, ...code('t'), 0, ...code('z')]));
  expect(verdictOf(doc, oneStruct(9, 1, [0xc4, 1, 0, 9, 0, ...code('z')]))).toBe('refuse');
});

test('an item known in part that stands in another list here is refused: its rest would join two lists', () => {
  // The text ends with a letter of client 4; the update says that it begins a value of the nested map.
  const doc = baseDoc();
  Y.applyUpdate(doc, oneStruct(3, 0, [0x84, 1, 1, ...code('c')]));
  Y.applyUpdate(doc, oneStruct(4, 0, [0x84, 3, 0, ...code('d')]));
  const straddling = oneStruct(4, 0, keyedString('k', 'de'));
  expect(verdictOf(doc, straddling)).toBe('refuse');
  expect(verdictOf(doc, oneStruct(4, 0, [0x84, 3, 0, ...code('de')]))).toBe('admit');
  Y.applyUpdate(doc, straddling);
  expect(() => doc.getMap('m').delete('nested')).toThrow(/Unexpected case/);
});

test('a live value of a key that is longer than one is refused: cut in two, its first half outlives its map', () => {
  const long = oneStruct(9, 0, keyedString('k', 'xy'));
  const cut = Uint8Array.from([0, 1, 9, 1, 1, 1]);
  expect(() => collectNested(long, cut)).toThrow(/Unexpected case/);
  expect(() => collectNested(long)).not.toThrow();
  expect(verdictOf(baseDoc(), long)).toBe('refuse');
  expect(verdictOf(baseDoc(), oneStruct(9, 0, keyedString('k', 'x')))).toBe('admit');
  // Deleted by the same update, in two ranges or in one, nothing of it stays alive.
  expect(verdictOf(baseDoc(), oneStruct(9, 0, keyedString('k', 'xy'), [1, 9, 1, 0, 2]))).toBe('admit');
  expect(verdictOf(baseDoc(), oneStruct(9, 0, keyedString('k', 'xy'), [1, 9, 2, 0, 1, 1, 1]))).toBe('admit');
  expect(verdictOf(baseDoc(), oneStruct(9, 0, keyedString('k', 'xy'), [1, 9, 1, 1, 1]))).toBe('refuse');
  expect(verdictOf(baseDoc(), oneStruct(9, 0, keyedString('k', 'xyz'), [1, 9, 2, 0, 1, 2, 1]))).toBe(
    'refuse',
  );
});

test('an honest insertion between two letters is admitted', () => {
  const doc = baseDoc();
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.getText('t').insert(1, 'medio');
  expect(verdictOf(doc, Y.encodeStateAsUpdate(copy, before))).toBe('admit');
});

test('an honest state known in part is admitted: the rest of a word, of a key, of a removed list', () => {
  const honest = new Y.Doc();
  const late = new Y.Doc();
  const write = (word: string) => {
    honest.getText('t').insert(honest.getText('t').length, word);
    honest.getMap('m').set('k', word);
    honest.getMap<Y.Array<string>>('m').get('list')?.push([word]);
  };
  honest.getMap('m').set('list', new Y.Array());
  write('uno');
  write('dos');
  Y.applyUpdate(late, Y.encodeStateAsUpdate(honest));
  honest.getText('t').insert(honest.getText('t').length, 'tres');
  Y.applyUpdate(late, Y.encodeStateAsUpdate(honest));
  honest.getText('t').insert(honest.getText('t').length, 'cuatro');
  expect(verdictOf(late, Y.encodeStateAsUpdate(honest))).toBe('admit');
  write('cinco');
  const far = new Y.Doc();
  Y.applyUpdate(far, Y.encodeStateAsUpdate(honest));
  far.getMap('m').delete('list');
  Y.applyUpdate(late, Y.encodeStateAsUpdate(far));
  write('seis');
  expect(verdictOf(late, Y.encodeStateAsUpdate(honest))).toBe('admit');
});

test('values of one key that an undo stack keeps travel as one deleted item, and are admitted', () => {
  const honest = new Y.Doc();
  const map = honest.getMap('m');
  const undo = new Y.UndoManager(map);
  map.set('k', 1);
  for (const value of [2, 3, 4]) {
    undo.stopCapturing();
    map.set('k', value);
  }
  const update = Y.encodeStateAsUpdate(honest);
  expect(parseUpdate(update, 100)).toMatchObject({ items: [{ length: 3, isDeleted: false }, { length: 1 }] });
  expect(verdictOf(baseDoc(), update)).toBe('admit');
});
