// Texts of which nothing is seen (domain.md 4, Text(n)): empty when somebody sends one, and read as they are in a record.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvisible, withoutInvisible } from '../../../shared/model/plainText.ts';
import { text } from '../../../shared/model/textSchema.ts';

const NOTHING = [
  '\u200b',
  '\u00ad',
  '\u200e\u200f',
  '\u2060',
  '\ufeff',
  '\u3164',
  '\u2800',
  '\u00a0 \t\n',
  '\u180e\ufe0f',
];

describe('a text that shows nothing', () => {
  it.each(NOTHING)('[Text] %j is empty when it is sent', (nothing) => {
    expect(isInvisible(nothing)).toBe(true);
    expect(withoutInvisible({ reason: nothing, list: [nothing, { why: 'Sí' }], n: 1, none: null })).toEqual({
      reason: '',
      list: ['', { why: 'Sí' }],
      n: 1,
      none: null,
    });
  });

  it('[Text] words keep the marks they need: joined emoji, Persian and Indic joiners, direction marks', () => {
    for (const kept of [
      '👩\u200d🌾',
      'می\u200cخواهم',
      'क्\u200dष',
      '\u200fשלום',
      'agua\u00adcero',
      '❤\ufe0f',
      '-',
      '0',
      '',
    ])
      expect(withoutInvisible(kept)).toBe(kept);
  });

  it('[Text] what has one visible character is never touched', () => {
    const some = fc.tuple(
      fc.constantFrom(...NOTHING),
      fc.constantFrom('a', 'ñ', '7', '¿', '🌽', '漢'),
      fc.constantFrom(...NOTHING),
    );
    fc.assert(
      fc.property(some, (parts) => withoutInvisible(parts.join('')) === parts.join('')),
      { seed: 20261121 },
    );
  });

  it('[V9] a record that has one is still read: the schema of stored texts did not change', () => {
    expect(text(300, { min: 1 }).parse('\u200b')).toBe('\u200b');
  });

  it('what is nested thousands deep is left to the schema, which refuses it', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(Array.isArray(withoutInvisible(deep))).toBe(true);
  });

  it('a key that every object has stays a key', () => {
    const sent: unknown = JSON.parse('{"__proto__":{"admin":true}}');
    expect(Object.keys(withoutInvisible(sent) as object)).toEqual(['__proto__']);
  });
});
