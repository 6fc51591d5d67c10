// Looks: which shape and hue stands for a party, and the letters of a person.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookOfParty, looksOfParties, partyLooks } from '../../../client/ui/looks.ts';
import { initialsOf } from '../../../shared/model/initials.ts';
import { PARTY_KINDS } from '../../../shared/model/mesa.ts';

describe('looks of parties', () => {
  test.each([
    ['government', 'gov'],
    ['guarantor', 'gua'],
    ['civilSociety', 'civ'],
    ['academia', 'aca'],
    ['business', 'pri'],
  ] as const)('%s has a drawing of its own wherever it sits', (kind, look) => {
    for (const index of [0, 3, 6]) expect(lookOfParty(kind, index)).toBe(look);
  });

  test('kinds without a drawing take the one of their place', () => {
    expect(lookOfParty('municipality', 5)).toBe('six');
    expect(lookOfParty('legislature', 6)).toBe('sev');
    expect(lookOfParty('unheardOf', 7)).toBe('gov');
    expect(lookOfParty('unheardOf', -1)).toBe('sev');
    expect(lookOfParty('unheardOf', Number.NaN)).toBe('gov');
  });

  test('[B1] the parties of a body of up to seven never share a look, even when they share a kind', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTY_KINDS), { minLength: 2, maxLength: 7 }), (kinds) => {
        const looks = looksOfParties(kinds);
        expect(looks).toHaveLength(kinds.length);
        expect(new Set(looks).size).toBe(kinds.length);
        expect(looks).not.toContain('obs');
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });

  test('the first party of a kind keeps the look of its kind', () => {
    expect(looksOfParties(['municipality', 'government', 'civilSociety', 'civilSociety'])).toEqual([
      'gua',
      'gov',
      'civ',
      'aca',
    ]);
  });

  test('more parties than looks still get one each', () => {
    const looks = looksOfParties(Array.from({ length: 9 }, () => 'civilSociety'));
    expect(looks).toHaveLength(9);
    for (const look of looks) expect(partyLooks).toContain(look);
  });
});

describe('initials', () => {
  test.each([
    ['Citlali Ramos', 'CR'],
    ['María de la Luz Pérez', 'ML'],
    ['  teresa   ibarra ', 'TI'],
    ['Ángel', 'Á'],
    ['LA', 'LA'],
    ['De la O', 'O'],
    ['de la', 'DL'],
    ['', ''],
    ['𝒜lba Ñu', '𝒜Ñ'],
  ])('«%s» gives «%s»', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
