// What changed between the texts of two rounds: nothing of the newer text is lost or invented, whatever the texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrozenText, linesOf, type TextChange } from '../../../client/decisions/frozenText.ts';
import { changesBlock, shortPieces, textChanges } from '../../../client/decisions/textChanges.ts';

const text = (words: string, title = ''): FrozenText => ({
  title,
  body: [{ kind: 'paragraphs', heading: '', lines: linesOf(words) }],
  rest: [],
});
const said = (changes: TextChange[]) =>
  changes.map(({ pieces }) =>
    pieces
      .map(({ kind, text: words }) => ({ same: words, added: `[+${words}]`, removed: `[-${words}]` })[kind])
      .join(''),
  );

describe('what changed from one round to the next (C16, C18)', () => {
  it('tells words that came, went and stayed in a line', () => {
    const changes = textChanges(
      text('Se publicará en 6 meses.'),
      text('Se publicará en 8 meses, por municipio.'),
    );
    expect(said(changes)).toEqual(['Se publicará en [-6][+8] meses[+, por municipio].']);
  });

  it('tells words that changed one after another as one change', () => {
    const changes = textChanges(
      text('Se entregará el padrón municipal cada año.'),
      text('Se entregará el registro estatal cada año.'),
    );
    expect(said(changes)).toEqual(['Se entregará el [-padrón municipal][+registro estatal] cada año.']);
  });

  it('tells a line that is new, one that is gone, and says nothing of the others', () => {
    const before = text('Uno queda.\nDos se va.\nTres queda.', 'Título');
    const after = text('Uno queda.\nTres queda.\nCuatro llega.', 'Título');
    expect(said(textChanges(before, after))).toEqual(['[-Dos se va.]', '[+Cuatro llega.]']);
  });

  it('tells two lines whole when they have little in common', () => {
    const changes = textChanges(
      text('Un registro público de empresas.'),
      text('Consulta anual a trabajadoras.'),
    );
    expect(said(changes)).toEqual([
      '[-Un registro público de empresas.]',
      '[+Consulta anual a trabajadoras.]',
    ]);
  });

  it('sees a date that moved in a row, under the name of its part', () => {
    const lines = (aside: string): FrozenText => ({
      title: '',
      body: [
        {
          kind: 'rows',
          heading: 'Líneas de acción',
          rows: [{ main: 'Registro', aside, under: ['Secretaría'] }],
        },
      ],
      rest: [],
    });
    const changes = textChanges(lines('3 mar 2027'), lines('3 jun 2027'));
    expect(changes).toMatchObject([{ heading: 'Líneas de acción' }]);
    expect(said(changes)).toEqual(['Registro · 3 [-mar][+jun] 2027 · Secretaría']);
  });

  it('tells of what stayed only the words beside what changed, and what changed whole', () => {
    const long = 'una y otra vez lo mismo que ya se había leído en la ronda de antes, palabra por palabra, ';
    const changes = textChanges(
      text(`${long}9 ${long}${long}fin.`),
      text(`${long}8 ${long}${long}fin de año.`),
    );
    const short = changes.map(({ heading, pieces }) => ({ heading, pieces: shortPieces(pieces) }));
    expect(said(short)).toEqual([
      '…en la ronda de antes, palabra por palabra, [-9][+8] una y otra vez lo mismo que ya se había leído … en la ronda de antes, palabra por palabra, fin[+ de año].',
    ]);
    const brief = textChanges(text('Se publicará en 6 meses.'), text('Se publicará en 8 meses.'));
    expect(brief.map(({ pieces }) => shortPieces(pieces))).toEqual(brief.map(({ pieces }) => pieces));
  });

  it('has nothing to draw for the same text', () => {
    expect(changesBlock('Lo que cambió', text('Igual.'), text('Igual.'))).toBeNull();
  });

  it('never loses nor invents a word of either text', () => {
    const words = fc.array(fc.constantFrom('el', 'registro', 'año', 'corrección,', 'público.', 'meses'), {
      maxLength: 12,
    });
    const lines = fc
      .array(words, { maxLength: 5 })
      .map((all) => all.map((one) => one.join(' ')).filter((one) => one !== ''));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = textChanges(text(before.join('\n')), text(after.join('\n')));
        const kept = (without: 'added' | 'removed') =>
          changes
            .map(({ pieces }) =>
              pieces
                .filter((one) => one.kind !== without)
                .map((one) => one.text)
                .join(''),
            )
            .filter((one) => one !== '');
        for (const line of kept('removed')) expect(after).toContain(line);
        for (const line of kept('added')) expect(before).toContain(line);
        if (before.join('\n') !== after.join('\n')) expect(changes).not.toEqual([]);
      }),
    );
  });
});
