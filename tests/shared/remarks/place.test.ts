// C15: where the passage of a remark stands in the present words, and how it is made unique before it is sent.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInConflict, placeOf, uniquePassage } from '../../../shared/remarks/place.ts';

const PLAN = 'Se instalarán en un plazo de seis meses. El consejo sesiona cada seis meses.';

describe('the place of a passage', () => {
  it.each([
    ['as it is written', [PLAN], 'plazo de seis meses', { at: 0, start: 20, end: 39 }],
    ['letters typed in two code points', ['El cafe\u0301 sigue'], 'caf\u00e9', { at: 0, start: 3, end: 8 }],
    ['runs of spaces and line ends', ['uno  dos\n\ntres'], 'uno dos tres', { at: 0, start: 0, end: 14 }],
    ['in the paragraph that has it', ['Uno.', 'Dos y tres.'], 'y tres', { at: 1, start: 4, end: 10 }],
    ['never across two paragraphs', ['Uno', 'dos'], 'Uno dos', 'gone'],
    ['changed words', [PLAN], 'plazo de nueve meses', 'gone'],
    ['read in two places', [PLAN], 'seis meses', 'repeated'],
    ['read in two paragraphs', ['seis', 'seis'], 'seis', 'repeated'],
    ['never half a character', ['q\u0303'], 'q', 'gone'],
    ['nothing quoted', [PLAN], '  ', 'gone'],
    ['a field that is not there', [], 'plazo', 'gone'],
  ] as const)('[C15] %s', (_name, pieces, quote, place) => {
    expect(placeOf(pieces, quote)).toEqual(place);
    expect(isInConflict(pieces, quote)).toBe(typeof place === 'string');
  });

  it('[C15] a chosen passage that reads twice grows by whole words until it reads once', () => {
    const at = PLAN.lastIndexOf('seis');
    const grown = uniquePassage([PLAN], { at: 0, start: at, end: at + 4 })!;
    expect(PLAN.slice(grown.start, grown.end)).toBe('cada seis meses.');
    expect(placeOf([PLAN], PLAN.slice(grown.start, grown.end))).toEqual(grown);
    expect(uniquePassage(['a a'], { at: 0, start: 0, end: 1 })).toEqual({ at: 0, start: 0, end: 3 });
    expect(uniquePassage(['a', 'a'], { at: 0, start: 0, end: 1 })).toBeNull();
    expect(uniquePassage([PLAN], { at: 0, start: 2, end: 3 })).toBeNull();
  });

  it('[C15] whatever is chosen in one text is found again exactly where it was', () => {
    const words = fc.array(fc.constantFrom('seis', 'meses', 'ñandú', 'año', '🙂', 'a'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, from, many) => {
        const raw = list.join(' ');
        const first = from % list.length;
        const last = first + (many % (list.length - first));
        const start = list.slice(0, first).reduce((sum, word) => sum + word.length + 1, 0);
        const end = start + list.slice(first, last + 1).join(' ').length;
        const grown = uniquePassage([raw], { at: 0, start, end });
        if (grown === null) return;
        expect(grown.start).toBeLessThanOrEqual(start);
        expect(grown.end).toBeGreaterThanOrEqual(end);
        expect(placeOf([raw], raw.slice(grown.start, grown.end))).toEqual(grown);
      }),
    );
  });
});
