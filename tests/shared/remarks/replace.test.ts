// C15 and V3: an accepted replacement changes its passage and nothing else, in plain and rich texts, whatever others type
// meanwhile; of two that overlap, the other stays applicable exactly when its passage still reads as it did.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRow, draftDescription, draftText, readDraft } from '../../../shared/mesaDoc/draftAccess.ts';
import { plainToRichText } from '../../../shared/mesaDoc/richText.ts';
import { cellField, holdsWords, remarkTarget } from '../../../shared/remarks/fields.ts';
import { isInConflict, placeOf } from '../../../shared/remarks/place.ts';
import { remarkPieces, replaceQuote } from '../../../shared/remarks/replace.ts';

const ME = { draft: 'mine' };

function draft(problem: string, description = ''): Y.Doc {
  const doc = new Y.Doc();
  draftText(doc, 'problem').insert(0, problem);
  if (description !== '') plainToRichText(draftDescription(doc), description);
  return doc;
}
const problemOf = (doc: Y.Doc): string => draftText(doc, 'problem').toString();
const replace = (doc: Y.Doc, quote: string, text: string, field = 'problem') =>
  replaceQuote(doc, { field, quote, text }, ME);

describe('what a remark is about', () => {
  it.each([
    ['', { kind: 'whole' }, false],
    ['problem', { kind: 'text', field: 'problem' }, true],
    ['description', { kind: 'description' }, true],
    ['axes', { kind: 'part', part: 'axes' }, false],
    [
      'actionLines/r1/deliverable',
      { kind: 'cell', list: 'actionLines', row: 'r1', cell: 'deliverable' },
      true,
    ],
  ])('[C15] «%s»', (field, target, words) => {
    expect(remarkTarget(field)).toEqual(target);
    expect(holdsWords(remarkTarget(field)!)).toBe(words);
  });

  it.each([
    'constructor',
    'problema',
    'links',
    'links/r1',
    'links/r 1/text',
    'links/r1/text/x',
    'links/r1/valueOf',
  ])('[C15] «%s» is no field of a draft', (field) => expect(remarkTarget(field)).toBeNull());

  it('[C15] a cell whose name does not fit on the wire has none', () => {
    expect(cellField('links', 'r1', 'text')).toBe('links/r1/text');
    expect(cellField('indicators', 'r'.repeat(40), 'verification')).toBeNull();
  });
});

describe('carrying a replacement in', () => {
  it('[C15] changes its passage, and one that is not there touches nothing', () => {
    const doc = draft('En un plazo de seis meses.');
    expect(replace(doc, 'seis meses', 'nueve meses')).toBe('done');
    expect(problemOf(doc)).toBe('En un plazo de nueve meses.');
    expect(replace(doc, 'seis meses', 'diez meses')).toBe('gone');
    expect(replace(doc, 'n', 'x')).toBe('repeated');
    expect(replace(doc, 'plazo', 'x', 'otro')).toBe('gone');
    expect(problemOf(doc)).toBe('En un plazo de nueve meses.');
  });

  it('[C15] in one line, line breaks are spaces; in several, they stay', () => {
    const doc = draft('Uno dos');
    draftText(doc, 'title').insert(0, 'Uno dos');
    expect([replace(doc, 'dos', 'a\nb'), replace(doc, 'dos', 'a\nb', 'title')]).toEqual(['done', 'done']);
    expect([problemOf(doc), draftText(doc, 'title').toString()]).toEqual(['Uno a\nb', 'Uno a b']);
  });

  it('[C15] in a row, and a row that is gone is not a place', () => {
    const doc = draft('');
    expect(addRow(doc, 'links', 'r1', { texts: { text: 'Ley de planeación' } }, ME).ok).toBe(true);
    expect(replace(doc, 'planeación', 'aguas', 'links/r1/text')).toBe('done');
    expect(readDraft(doc).links[0]?.text).toBe('Ley de aguas');
    expect(replace(doc, 'Ley', 'x', 'links/otra/text')).toBe('gone');
  });

  it('[C15] in the rich text keeps its bold words and its other paragraphs', () => {
    const doc = draft('', 'Primero.\nUn consejo con voz.\n- Sesiona cada mes');
    const [, second] = draftDescription(doc).toArray() as Y.XmlElement[];
    (second!.get(0) as Y.XmlText).format(3, 7, { bold: true });
    expect(remarkPieces(doc, 'description')).toEqual(['Primero.', 'Un consejo con voz.', 'Sesiona cada mes']);
    expect(replace(doc, 'consejo con voz', 'consejo con voz y voto', 'description')).toBe('done');
    expect(replace(doc, 'cada mes', 'cada trimestre', 'description')).toBe('done');
    expect(readDraft(doc).description).toBe('Primero.\nUn consejo con voz y voto.\n- Sesiona cada trimestre');
    expect((second!.get(0) as Y.XmlText).toDelta()).toEqual([
      { insert: 'Un ' },
      { insert: 'consejo', attributes: { bold: true } },
      { insert: ' con voz y voto.' },
    ]);
  });

  it('[V3] what two devices do at once, a replacement and typing beside it, both stay', () => {
    const [a, b] = [draft('En un plazo de seis meses.'), new Y.Doc()];
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    replace(a, 'plazo de seis meses', 'plazo de nueve meses');
    draftText(b, 'problem').insert(0, 'Los Implan nacerán: ');
    draftText(b, 'problem').insert(problemOf(b).indexOf(' meses'), ' o más');
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    expect(problemOf(a)).toBe(problemOf(b));
    for (const words of ['Los Implan nacerán: ', 'nueve', 'o más', ' meses.'])
      expect(problemOf(a)).toContain(words);
  });
});

describe('two replacements of the same text', () => {
  const word = fc.constantFrom('seis', 'nueve', 'meses', 'con', 'voz', 'voto', 'año');
  const text = fc.array(word, { minLength: 3, maxLength: 14 });
  const range = fc.tuple(fc.nat(), fc.nat());
  const passage = (list: string[], [from, many]: [number, number]): string => {
    const first = from % list.length;
    return list.slice(first, first + 1 + (many % (list.length - first))).join(' ');
  };

  it('[C15] accepting one is exactly it, and leaves the other in conflict exactly when its passage is not intact', () => {
    fc.assert(
      fc.property(
        text,
        range,
        range,
        fc.array(word, { maxLength: 3 }),
        word,
        (list, one, two, put, other) => {
          const before = list.join(' ');
          const [quote, second] = [passage(list, one), passage(list, two)];
          const place = placeOf([before], quote);
          const doc = draft(before);
          const answer = replace(doc, quote, put.join(' '));
          if (typeof place === 'string') {
            expect([answer, problemOf(doc)]).toEqual([place, before]);
            return;
          }
          const after = before.slice(0, place.start) + put.join(' ') + before.slice(place.end);
          expect([answer, problemOf(doc)]).toEqual(['done', after]);
          // The other: applicable when, and only when, what it quotes reads once; nothing of either is lost.
          const reads = after.replace(/ +/g, ' ').split(second).length - 1;
          const conflict = isInConflict([after], second);
          if (reads === 0) expect(conflict).toBe(true);
          const then = replace(doc, second, other);
          expect(then === 'done').toBe(!conflict);
          if (conflict) expect(problemOf(doc)).toBe(after);
        },
      ),
    );
  });
});
