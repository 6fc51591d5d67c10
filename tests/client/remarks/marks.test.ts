// C15: suggestions drawn inside of their text, notes of the margin one under another, and the passage a note is sent with.
import { describe, expect, it } from 'vitest';
import { frozenPassages } from '../../../client/remarks/frozenPassages.ts';
import { markLines } from '../../../client/remarks/marks.ts';
import { chosenFrom, optionsOf, quoteOf, wordsOf } from '../../../client/remarks/passages.ts';
import { stackOf } from '../../../client/remarks/stack.ts';
import type { Remark } from '../../../shared/model/remarks.ts';

const suggestion = (quote: string, text: string): Remark =>
  ({ kind: 'replace', quote, text }) as Partial<Remark> as Remark;
const drawn = (lines: string[], ...remarks: Remark[]): string[] =>
  markLines(lines, remarks).map((pieces) =>
    pieces
      .map((piece) => (piece.kind === 'text' ? piece.text : `[-${piece.removed}+${piece.inserted}]`))
      .join(''),
  );

describe('suggestions inside of the text', () => {
  it('[C15] each in its place; of two that overlap the older, and none that has lost its passage', () => {
    const lines = ['Uno.', 'En un plazo de seis meses, con voz.'];
    expect(
      drawn(
        lines,
        suggestion('plazo de seis meses', 'plazo de nueve meses'),
        suggestion('seis meses,', 'un año,'),
        suggestion('con voz', 'con voz y voto'),
        suggestion('diez', 'once'),
      ),
    ).toEqual(['Uno.', 'En un plazo de [-seis+nueve] meses, con voz [-+y voto].']);
  });

  it('[C15] a passage taken out leaves what is around it', () => {
    expect(drawn(['Uno dos tres.'], suggestion('dos', ''))).toEqual(['Uno [-dos+] tres.']);
  });
});

describe('the margin', () => {
  it('each card at its text, or under the one before', () => {
    const places = [
      { id: 'c', top: 500, height: 40 },
      { id: 'a', top: 100, height: 80 },
      { id: 'b', top: 120, height: 50 },
    ];
    expect(stackOf(places)).toEqual({ order: ['a', 'b', 'c'], gaps: [100, 12, 258] });
    expect(stackOf([{ id: 'a', top: -5, height: 9 }])).toEqual({ order: ['a'], gaps: [0] });
  });
});

describe('the passage of a note', () => {
  const RAW = 'Plazo de seis meses. Sesiona cada seis meses.';

  it('[C15] what is selected is sent with the words that make it unique, and its replacement with them', () => {
    const at = RAW.lastIndexOf('seis');
    const last = { field: 'problem', paragraph: 0, start: at, end: at + 5, shown: null };
    const chosen = chosenFrom(last, [RAW])!;
    expect(wordsOf(chosen)).toBe('seis');
    expect(quoteOf(chosen, 'tres')).toEqual({ quote: 'cada seis meses.', text: 'cada tres meses.' });
    expect(chosenFrom({ ...last, start: at, end: at }, [RAW])).toBeNull();
  });

  it('[C15] in a list of the description its mark is not of the text, and empty paragraphs do not count', () => {
    const last = { field: 'description', paragraph: 1, start: 2, end: 7, shown: '- Sesiona' };
    expect(chosenFrom(last, ['Uno', ' ', 'Sesiona'])).toEqual({
      field: 'description',
      pieces: ['Uno', ' ', 'Sesiona'],
      passage: { at: 2, start: 0, end: 5 },
    });
    expect(chosenFrom({ ...last, paragraph: 4 }, ['Uno'])).toBeNull();
  });

  it('[C15] without a selection every paragraph and every sentence can be chosen', () => {
    const options = optionsOf('problem', 'Problemática', [RAW, '', 'Solo una']);
    expect(options.map((option) => option.label)).toEqual([
      RAW,
      'Plazo de seis meses.',
      'Sesiona cada seis meses.',
      'Solo una',
    ]);
    expect(new Set(options.map((option) => option.value)).size).toBe(4);
    expect(optionsOf('problem', '', ['a'.repeat(601)])).toEqual([]);
  });
});

describe('the passages of an agreed text', () => {
  it('[C15] are read from the version that was agreed, without the marks of its lists, and junk gives none', () => {
    const content = {
      kind: 'commitment',
      commitment: {
        title: 'Institutos',
        problem: { text: 'Crecen en desorden' },
        description: 'Uno.\n- Dos',
        summary: 7,
      },
    };
    const options = frozenPassages(content, (field) => field);
    expect(options.map(({ label, note }) => [note, label])).toEqual([
      ['title', 'Institutos'],
      ['problem', 'Crecen en desorden'],
      ['description', 'Uno.'],
      ['description', 'Dos'],
    ]);
    expect(quoteOf(options[3]!.chosen, 'Tres')).toEqual({ quote: 'Dos', text: 'Tres' });
    expect([frozenPassages(null, () => ''), frozenPassages({ commitment: 'x' }, () => '')]).toEqual([[], []]);
  });
});
