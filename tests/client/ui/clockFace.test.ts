// Digits of a countdown and the share of it that is left.
import { describe, expect, test } from 'vitest';
import { clockFace, shareLeft } from '../../../client/ui/clockFace.ts';

describe('clock face', () => {
  test.each([
    [0, '00:00'],
    [1, '00:01'],
    [1000, '00:01'],
    [59_001, '01:00'],
    [1_870_000, '31:10'],
    [6_300_000, '105:00'],
    [-5000, '00:00'],
    [Number.NaN, '00:00'],
    [Number.POSITIVE_INFINITY, '00:00'],
  ])('%d ms reads %s', (ms, text) => {
    expect(clockFace(ms).text).toBe(text);
  });

  test('the share left stays between nothing and everything', () => {
    expect(shareLeft(30, 60)).toBe(0.5);
    expect(shareLeft(90, 60)).toBe(1);
    expect(shareLeft(-1, 60)).toBe(0);
    expect(shareLeft(10, 0)).toBe(0);
    expect(shareLeft(Number.NaN, 60)).toBe(0);
  });
});
