// The remembered appearance survives foreign or broken storage.
import { describe, expect, test } from 'vitest';
import { defaultAppearance, parseAppearance, themeFor } from '../../../client/theme/theme.ts';

describe('appearance', () => {
  test.each([null, '', 'no es json', '[]', '7', 'null', '{"theme":"neon","textSize":3}'])(
    'stored %j gives the default',
    (stored) => {
      expect(parseAppearance(stored)).toEqual(defaultAppearance);
    },
  );

  test('keeps each known part and ignores the rest', () => {
    expect(parseAppearance('{"theme":"dark","textSize":"x","singleTypeface":true,"other":1}')).toEqual({
      theme: 'dark',
      textSize: 'normal',
      singleTypeface: true,
    });
  });

  test('the system decides only when the person did not', () => {
    expect(themeFor('system', true)).toBe('dark');
    expect(themeFor('system', false)).toBe('light');
    expect(themeFor('light', true)).toBe('light');
    expect(themeFor('dark', false)).toBe('dark');
  });
});
