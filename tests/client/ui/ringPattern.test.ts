// Patterns: each party differs without colour, and dashes fill their arc evenly.
import { describe, expect, test } from 'vitest';
import { partyLooks } from '../../../client/ui/looks.ts';
import { arcLength, ringArcs } from '../../../client/ui/ringGeometry.ts';
import { arcPattern } from '../../../client/ui/ringPattern.ts';

describe('arc patterns', () => {
  test('no two looks share a pattern, and observers have none', () => {
    const [arc] = ringArcs(4);
    if (arc === undefined) throw new Error('no arc');
    const drawn = partyLooks.map((look) => JSON.stringify(arcPattern(look, arc, 92, 30)));
    expect(new Set(drawn).size).toBe(partyLooks.length);
    for (const pattern of drawn) expect(pattern).not.toBe('[]');
    expect(arcPattern('obs', arc, 92, 30)).toEqual([]);
  });

  test('the drawing of the design: eight dots and nine diagonals on a quarter of the table', () => {
    const [arc] = ringArcs(4);
    if (arc === undefined) throw new Error('no arc');
    const [dots] = arcPattern('civ', arc, 92, 30);
    const [lines] = arcPattern('gua', arc, 92, 30);
    expect(arcLength(arc, 92) / sum(dots?.dash)).toBeCloseTo(8, 6);
    expect(arcLength(arc, 92) / sum(lines?.dash)).toBeCloseTo(9, 6);
  });

  test.each([2, 3, 4, 5, 6, 7])('with %i parties every dash fits a whole number of times', (count) => {
    for (const arc of ringArcs(count)) {
      for (const look of ['civ', 'gua', 'aca', 'six'] as const) {
        for (const stroke of arcPattern(look, arc, 92, 30)) {
          if (stroke.dash === undefined) continue;
          const times = arcLength(arc, 92) / sum(stroke.dash);
          expect(times).toBeCloseTo(Math.round(times), 6);
        }
      }
    }
  });
});

function sum(dash: readonly [number, number] | undefined): number {
  return dash === undefined ? Number.NaN : dash[0] + dash[1];
}
