// The code of a mesa however it is written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doorAddress, readCode } from '../../../client/door/joinCode.ts';

describe('the code of a mesa', () => {
  it.each(['CANTERA 52', 'cantera-52', ' Cantera52 ', 'CANTERA_52', 'cantera – 52', 'Cantera   52'])(
    'reads «%s» as CANTERA 52',
    (typed) => expect(readCode(typed)).toBe('CANTERA 52'),
  );

  it('keeps what it does not recognise, so that the person can correct it', () => {
    expect(readCode('  cantera ')).toBe('CANTERA');
    expect(readCode('52 cantera')).toBe('52 CANTERA');
  });

  it('gives an address that reads back as the same code, whatever case and separator', () => {
    const code = fc.record({
      word: fc.stringMatching(/^[A-ZÑ]{3,9}$/),
      digits: fc.stringMatching(/^\d{2}$/),
      gap: fc.constantFrom('', ' ', '-', '  '),
      lower: fc.boolean(),
    });
    fc.assert(
      fc.property(code, ({ word, digits, gap, lower }) => {
        const typed = `${lower ? word.toLocaleLowerCase('es') : word}${gap}${digits}`;
        const inAddress = decodeURIComponent(doorAddress(typed).replace('/m/', ''));
        expect(readCode(inAddress)).toBe(`${word} ${digits}`);
      }),
      { verbose: 1 },
    );
  });
});
