// The seal: 32 ticks for 32 bytes, drawn the same on every device.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSeal, fingerprintGroups, sealDot } from '../../../client/ui/sealGeometry.ts';

const zeros = '0'.repeat(64);
const sha256 = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 })
  .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));

describe('seal', () => {
  test('has one tick per byte, the first at 71 degrees and each 9.935 further', () => {
    const ticks = drawSeal(zeros)?.ticks ?? [];
    expect(ticks).toHaveLength(32);
    ticks.forEach((tick, index) => {
      const turn = ((71 + index * 9.935) * Math.PI) / 180;
      expect(tick.from.x).toBeCloseTo(50 * Math.cos(turn), 0);
      expect(tick.from.y).toBeCloseTo(50 * Math.sin(turn), 0);
    });
  });

  test('draws the first byte of the design: 39 is a wide tick of 12.1 units', () => {
    const [tick] = drawSeal(`39${zeros.slice(2)}`)?.ticks ?? [];
    expect(tick).toEqual({ from: { x: 16.3, y: 47.3 }, to: { x: 20.2, y: 58.7 }, width: 6 });
  });

  test.each([
    ['00', 57, 3],
    ['08', 57, 6],
    ['f7', 82.5, 3],
    ['ff', 82.5, 6],
  ] as const)('byte %s reaches radius %d with width %d', (byte, radius, width) => {
    const [tick] = drawSeal(byte + zeros.slice(2))?.ticks ?? [];
    expect(Math.hypot(tick?.to.x ?? 0, tick?.to.y ?? 0)).toBeCloseTo(radius, 0);
    expect(tick?.width).toBe(width);
  });

  test('the open place holds the marigold dot at 45 degrees, and no tick enters it', () => {
    expect(sealDot.x).toBe(sealDot.y);
    fc.assert(
      fc.property(sha256, (hash) => {
        for (const tick of drawSeal(hash)?.ticks ?? []) {
          const clear = Math.hypot(tick.to.x - sealDot.x, tick.to.y - sealDot.y) - sealDot.radius - 3;
          expect(clear).toBeGreaterThan(0);
        }
      }),
      { seed: 20261120, numRuns: 200 },
    );
  });

  test('upper and lower case give the same drawing, and one different high nibble gives another', () => {
    fc.assert(
      fc.property(sha256, (hash) => {
        expect(drawSeal(hash.toUpperCase())).toEqual(drawSeal(hash));
        const other = (hash.startsWith('f') ? '0' : 'f') + hash.slice(1);
        expect(drawSeal(other)).not.toEqual(drawSeal(hash));
      }),
      { seed: 20261120, numRuns: 100 },
    );
  });

  test('what is not a SHA-256 has no seal', () => {
    for (const bad of ['', 'abc', `${zeros}0`, `${zeros.slice(1)}g`]) expect(drawSeal(bad)).toBeNull();
  });

  test('shows the first eight digits in two lines and groups the rest in fours', () => {
    const hash = `39690afd3919${zeros.slice(12)}`;
    expect(drawSeal(hash)?.lines).toEqual(['3969', '0AFD']);
    expect(fingerprintGroups(hash, 3)).toEqual(['3969', '0AFD', '3919']);
    expect(fingerprintGroups(hash)).toHaveLength(16);
    expect(fingerprintGroups('')).toEqual([]);
  });
});
