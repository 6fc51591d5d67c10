// A dropped amendment (E18): whatever several people wrote since the agreed text, the draft says the agreed text again on
// every replica, and the words that left it are told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  draftDescription,
  draftText,
  fieldsOf,
  readDraft,
  rowsOf,
} from '../../../shared/mesaDoc/draftReader.ts';
import { droppedWords, revertDraft } from '../../../shared/mesaDoc/revertDraft.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import { canonicalDraft } from '../../../shared/mesaDoc/snapshot.ts';
import { canonicalJson } from '../../../shared/record/canonicalJson.ts';
import { loadCases } from '../../support/cases.ts';

const example = loadCases().find((one) => one.commitment)!;
const said = (doc: Y.Doc) => canonicalJson(canonicalDraft(readDraft(doc)));
function agreedDraft(): Y.Doc {
  const doc = new Y.Doc();
  expect(seedDraft(doc, example.commitment!, actorLookup(example), 'test').ok).toBe(true);
  return doc;
}
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

type Edit = (doc: Y.Doc, n: number) => void;
const firstRow = (doc: Y.Doc) => rowsOf(doc, 'indicators').entries().next().value as [string, Y.Map<unknown>];
const EDITS: Edit[] = [
  (doc, n) =>
    draftText(doc, 'problem').insert(n % (draftText(doc, 'problem').length + 1), 'palabras nuevas '),
  (doc, n) => {
    const text = draftText(doc, 'problem');
    const at = n % (text.length + 1);
    text.delete(at, Math.min(7, text.length - at));
  },
  (doc, n) => fieldsOf(doc).set('periodEnd', `2027-0${(n % 9) + 1}-01`),
  (doc) => fieldsOf(doc).delete('policyEffect'),
  (doc) => draftDescription(doc).delete(0, draftDescription(doc).length),
  (doc, n) => {
    const block = new Y.XmlElement('paragraph');
    block.insert(0, [new Y.XmlText(`Párrafo ${n} de la modificación`)]);
    draftDescription(doc).insert(0, [block]);
  },
  (doc) => firstRow(doc)?.[1].set('removed', true),
  (doc, n) => rowsOf(doc, 'risks').set(`riesgo-${n}`, new Y.Map([['order', 'a0']])),
];

describe('an amendment that is dropped', () => {
  it('[R8, E18] whatever was written meanwhile, by however many, the draft says what was agreed, on every replica', () => {
    const step = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: EDITS.length - 1 }), fc.nat({ max: 400 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const agreed = agreedDraft();
        const state = Y.encodeStateAsUpdate(agreed);
        const people = [copyOf(agreed), copyOf(agreed), copyOf(agreed)];
        for (const [who, edit, n] of steps) {
          EDITS[edit]!(people[who]!, n);
          const next = people[(who + 1) % 3]!;
          if (n % 3 === 0) Y.applyUpdate(next, Y.encodeStateAsUpdate(people[who]!));
        }
        const server = copyOf(agreed);
        for (const person of people) Y.applyUpdate(server, Y.encodeStateAsUpdate(person));
        const back = revertDraft(Y.encodeStateAsUpdate(server), state);
        if (back) for (const doc of [server, ...people]) Y.applyUpdate(doc, back);
        for (const person of people) Y.applyUpdate(person, Y.encodeStateAsUpdate(server));
        for (const doc of [server, ...people]) expect(said(doc)).toBe(said(agreed));
      }),
      { seed: 20261121, numRuns: 15 },
    );
  });

  it('[R8, E18] tells the words that leave, and nothing when nothing was written', () => {
    const agreed = agreedDraft();
    const state = Y.encodeStateAsUpdate(agreed);
    expect([revertDraft(state, state), droppedWords(state, state)]).toEqual([null, []]);
    const now = copyOf(agreed);
    draftText(now, 'statusQuo').insert(0, 'Una frase que se retiró. ');
    expect(droppedWords(Y.encodeStateAsUpdate(now), state)).toEqual([
      expect.stringContaining('Una frase que se retiró.'),
    ]);
  });
});
