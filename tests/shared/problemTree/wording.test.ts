// Wording hints of 6.3 against the phrases of wording-tests.json and the examples.
import { describe, expect, it } from 'vitest';
import { compileWording, lintWording, normaliseWording } from '../../../shared/problemTree/wording.ts';
import { loadCases } from '../../support/cases.ts';
import file from './wording-tests.json' with { type: 'json' };

describe('wording hints (6.3)', () => {
  it.each(file.cases)('«$text» gives $expect', ({ text, expect: codes }) => {
    expect(lintWording(text).toSorted()).toEqual(codes.toSorted());
  });

  it('gives every contribution of the examples the codes its file expects', () => {
    for (const example of loadCases()) {
      for (const raw of example.rawContributions) {
        if (raw.expectLint)
          expect(lintWording(raw.text).toSorted(), raw.text).toEqual(raw.expectLint.toSorted());
      }
    }
  });

  it('finds nothing in the accepted nodes of the examples', () => {
    for (const example of loadCases()) {
      for (const node of example.tree.nodes) expect(lintWording(node.text), node.text).toEqual([]);
    }
  });

  it('gives the same codes for composed and decomposed accents, and none for an empty text', () => {
    expect(lintWording('Diseñar un reglamento de tránsito'.normalize('NFD'))).toEqual(['W-SOLUTION']);
    expect(lintWording('   ')).toEqual([]);
    expect(normaliseWording('  «¿Qué  PASÓ?» ')).toBe('«¿que paso?»');
    expect(normaliseWording(' (¡Agua!) ')).toBe('agua');
  });

  it('ignores rules it does not know', () => {
    const rules = compileWording({ stopWords: [], rules: [{ code: 'W-NEW', pattern: '.' }] });
    expect(lintWording('Cualquier cosa', rules)).toEqual([]);
  });
});
