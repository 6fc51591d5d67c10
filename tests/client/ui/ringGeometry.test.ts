// The table: equal arcs, one place open, and room for everybody behind their arc.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arcLength,
  arcOutline,
  arcPath,
  layoutSeats,
  openingAtDeg,
  openingDeg,
  pointAt,
  ringArcs,
} from '../../../client/ui/ringGeometry.ts';

const partyCounts = [2, 3, 4, 5, 6, 7];
const seed = 20261120;

describe('ring arcs', () => {
  test.each(partyCounts)('[B1] a body of %i parties is drawn as arcs of equal length', (count) => {
    const lengths = ringArcs(count).map((arc) => arc.endDeg - arc.startDeg);
    expect(lengths).toHaveLength(count);
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0, 9);
  });

  test.each(partyCounts)(
    'with %i parties the arcs leave 7 degrees between them and 52 at the lower right',
    (count) => {
      const arcs = ringArcs(count);
      arcs.slice(1).forEach((arc, index) => {
        expect(arc.startDeg - (arcs[index]?.endDeg ?? 0)).toBeCloseTo(7, 9);
      });
      const first = arcs[0]?.startDeg ?? 0;
      const last = (arcs.at(-1)?.endDeg ?? 0) - 360;
      expect(first - last).toBeCloseTo(openingDeg, 9);
      expect((first + last) / 2).toBeCloseTo(openingAtDeg, 9);
    },
  );

  test('four parties match the drawing of the design', () => {
    const arcs = ringArcs(4).map((arc) => arcPath(arc, 92));
    expect(arcs[0]).toBe('M30 87A92 92 0 0 1 -73.2 55.7');
    expect(arcs[3]).toBe('M55.7 -73.2A92 92 0 0 1 87 30');
  });

  test('a missing party is a closed outline between the two radii', () => {
    const arc = ringArcs(4)[3];
    expect(arc && arcOutline(arc, 76, 108)).toBe(
      'M46 -60.5A76 76 0 0 1 71.9 24.7L102.1 35.2A108 108 0 0 0 65.4 -86Z',
    );
  });

  test('a single party takes the large way around, and no party draws nothing', () => {
    const [only] = ringArcs(1);
    expect(only && arcPath(only, 92)).toContain(' 1 1 ');
    for (const count of [0, -1, 1.5, Number.NaN]) expect(ringArcs(count)).toEqual([]);
  });

  test('points never carry a negative zero into a path', () => {
    expect(Object.is(pointAt(180, 10).y, 0)).toBe(true);
  });
});

describe('seats', () => {
  test('seats of a small party sit in one row, centred in equal shares of their arc', () => {
    const arcs = ringArcs(4);
    const { size, spots } = layoutSeats(arcs, [4, 3, 2, 2], 108, 32);
    expect(size).toBe(32);
    expect(spots.map((row) => row.length)).toEqual([4, 3, 2, 2]);
    expect(spots[0]?.[0]?.deg).toBeCloseTo(71 + 71.75 / 8, 6);
    expect(new Set(spots.flat().map((spot) => spot.radius)).size).toBe(1);
  });

  test('a table without seats asks for no room outside the arcs', () => {
    expect(layoutSeats(ringArcs(3), [0, 0, 0], 107, 32).outerRadius).toBe(107);
  });

  test('every seat is placed behind its own arc, inside the drawing, and none covers another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 2, maxLength: 7 }), (counts) => {
        const arcs = ringArcs(counts.length);
        const { size, spots, outerRadius } = layoutSeats(arcs, counts, 107, 38);
        expect(spots.map((row) => row.length)).toEqual(counts);
        expect(size).toBeGreaterThanOrEqual(20);
        spots.forEach((row, index) => {
          const arc = arcs[index];
          for (const spot of row) {
            expect(spot.deg).toBeGreaterThan(arc?.startDeg ?? 0);
            expect(spot.deg).toBeLessThan(arc?.endDeg ?? 0);
            expect(spot.radius + size / 2).toBeLessThanOrEqual(outerRadius + 1e-9);
          }
        });
        const all = spots.flat();
        all.forEach((spot, index) => {
          for (const other of all.slice(index + 1)) {
            expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThan(size * 0.95);
          }
        });
      }),
      { seed, numRuns: 300 },
    );
  });

  test('arc length grows with the radius', () => {
    const [arc] = ringArcs(2);
    expect(arc && arcLength(arc, 200) / arcLength(arc, 100)).toBeCloseTo(2, 9);
  });
});
