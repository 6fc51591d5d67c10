// The parser must take everything Yjs writes, or honest people would be sent away; and never throw or
// hang on anything else. Properties with printed seeds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readMessage } from '../../../server/sync/docProtocol.ts';
import { DocState } from '../../../server/sync/docState.ts';
import { exactTimer } from '../../../server/sync/taskTimer.ts';
import { parseStateVector, parseUpdate } from '../../../server/sync/updateParser.ts';

const values = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.uint8Array({ maxLength: 5 }),
  fc.constant(2n ** 60n),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.dictionary(
    fc.string({ maxLength: 3 }).filter((key) => key !== '__proto__'),
    fc.integer(),
    { maxKeys: 3, noNullPrototype: true },
  ),
);
const step = fc.record({
  writer: fc.nat(2),
  kind: fc.constantFrom('text', 'format', 'embed', 'map', 'array', 'erase', 'xml', 'nested', 'sync', 'undo'),
  at: fc.nat(100),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  value: values,
});

test('every update Yjs makes is parsed, with the clocks Yjs gives it', () => {
  let parsedUpdates = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      const undo = docs.map((doc) => new Y.UndoManager(doc.getText('t')));
      const check = (update: Uint8Array) => {
        const parsed = parseUpdate(update, 10_000);
        if (parsed === null || parsed === 'large')
          throw new Error(`refused: ${Buffer.from(update).toString('hex')}`);
        parsedUpdates += 1;
        const { structs, ds } = Y.decodeUpdate(update);
        expect(parsed.structs).toBe(structs.length);
        expect(parsed.deletes.length).toBe(
          [...ds.clients.values()].reduce((sum, list) => sum + list.length, 0),
        );
        for (const run of parsed.runs) {
          const last = structs.filter(({ id }) => id.client === run.client).at(-1)!;
          expect(run.end).toBe(last.id.clock + last.length);
        }
      };
      for (const doc of docs) doc.on('update', check);
      for (const { writer, kind, at, text, value } of steps) {
        if (kind === 'sync') Y.applyUpdate(docs[writer]!, Y.encodeStateAsUpdate(docs[(writer + 1) % 3]!));
        else if (kind === 'undo') undo[writer]!.undo();
        else edit(docs[writer]!, kind, at, text, value);
      }
      for (const doc of docs) {
        check(Y.encodeStateAsUpdate(doc));
        check(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(docs[0]!)));
        expect(parseStateVector(Y.encodeStateVector(doc))).toEqual(
          Y.decodeStateVector(Y.encodeStateVector(doc)),
        );
      }
      check(Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc))));
    }),
    { numRuns: 300, verbose: 1 },
  );
  expect(parsedUpdates).toBeGreaterThan(1_000);
});

function edit(doc: Y.Doc, kind: string, at: number, text: string, value: unknown): void {
  const body = doc.getText('t');
  const list = doc.getArray<unknown>('a');
  const from = at % (body.length + 1);
  if (kind === 'text') body.insert(from, text);
  else if (kind === 'format') body.format(from, Math.min(3, body.length - from), { bold: text });
  else if (kind === 'embed') body.insertEmbed(from, { image: text });
  else if (kind === 'map') doc.getMap('m').set(text, value);
  else if (kind === 'array') list.insert(at % (list.length + 1), [{ value }, text]);
  else if (kind === 'erase') {
    if (body.length > from) body.delete(from, 1);
    if (list.length > 0) list.delete(at % list.length, 1);
  } else if (kind === 'xml') {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', text);
    paragraph.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment('x').insert(0, [paragraph]);
  } else {
    const inner = new Y.Text();
    inner.applyDelta([{ insert: text, attributes: { bold: true } }, { insert: 'x' }]);
    doc.getMap('n').set(
      text,
      new Y.Map([
        ['text', inner],
        ['list', new Y.Array()],
      ]),
    );
  }
}

test('no bytes make the parsers throw, and what they take Yjs can read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      readMessage(bytes);
      parseStateVector(bytes);
      const parsed = parseUpdate(bytes, 5_000);
      if (parsed !== null && parsed !== 'large') expect(() => Y.decodeUpdate(bytes)).not.toThrow();
    }),
    { numRuns: 5_000, verbose: 1 },
  );
});

test('a sound update with one byte changed is refused or can be applied without touching the rest', () => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'una mesa');
  doc.getMap('m').set('k', new Y.Map([['v', 1]]));
  doc.getText('t').delete(2, 3);
  const update = Y.encodeStateAsUpdate(doc);
  fc.assert(
    fc.property(fc.nat(update.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const bent = Uint8Array.from(update);
      bent[at] = bent[at]! ^ mask;
      const parsed = parseUpdate(bent, 5_000);
      if (parsed === null || parsed === 'large') return;
      const state = new DocState(exactTimer(() => 0));
      const seed = new Y.Doc();
      seed.getText('other').insert(0, 'queda');
      state.load({ snapshot: Y.encodeStateAsUpdate(seed), updates: [], tailBytes: 0 });
      state.apply([
        { bytes: bent, runs: parsed.runs, judge: () => ({ kind: 'admit' }), charge: () => undefined },
      ]);
      expect(state.hot().store.pendingStructs).toBeNull();
      expect(state.hot().store.pendingDs).toBeNull();
      expect(state.hot().getText('other').toString()).toBe('queda');
    }),
    { numRuns: 3_000, verbose: 1 },
  );
});

test('a batch with one member that Yjs cannot take admits the others, once each', () => {
  const state = new DocState(exactTimer(() => 0));
  state.load({ snapshot: null, updates: [], tailBytes: 0 });
  const good = (text: string) => {
    const doc = new Y.Doc();
    doc.getText(text).insert(0, text);
    return Y.encodeStateAsUpdate(doc);
  };
  // A struct at clock 5 of a client of whom nothing is held: stays pending.
  const pending = Uint8Array.from([1, 1, 7, 5, 4, 1, 1, 116, 1, 97, 0]);
  const candidates = [good('a'), pending, good('b')].map((bytes) => ({
    bytes,
    runs: [],
    judge: () => ({ kind: 'admit' }) as const,
    charge: () => undefined,
  }));
  const { update, verdicts } = state.apply(candidates);
  expect(verdicts.map(({ kind }) => kind)).toEqual(['admit', 'refuse', 'admit']);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, update!);
  expect([copy.getText('a').toString(), copy.getText('b').toString()]).toEqual(['a', 'b']);
  state.rollBack();
  expect(state.hot().getText('a').toString()).toBe('');
});
