// Owns the pattern drawn over each arc, so that parties differ without colour. Pure: strokes to be drawn
// in the pattern ink on top of the arc, named after the look of the party.

import type { SectorLook } from './looks.ts';
import { type Arc, arcLength, arcPath, pointAt } from './ringGeometry.ts';

export type PatternStroke = {
  readonly d: string;
  readonly width: number;
  /** Dash and space, in units. */
  readonly dash?: readonly [number, number];
  readonly offset?: number;
  readonly roundCap?: boolean;
};

/** Strokes of the pattern of `look` on an arc of the given radius (of its centre line) and width. */
export function arcPattern(look: SectorLook, arc: Arc, radius: number, width: number): PatternStroke[] {
  const d = arcPath(arc, radius);
  const length = arcLength(arc, radius);
  switch (look) {
    case 'gov':
      return [-1, 1].map((side) => ({ d: arcPath(arc, radius + (side * width) / 6), width: width * 0.06 }));
    case 'civ':
      return [dashed(d, length, width * 0.22, 0.01, width * 0.48, true)];
    case 'gua':
      return [dashed(d, length, width, width * 0.07, width * 0.44)];
    case 'aca':
      return [{ d, width: width * 0.05 }, dashed(d, length, width, width * 0.05, width * 0.5)];
    case 'pri':
      return crossHatch(arc, radius, width);
    case 'six':
      return [dashed(d, length, width, width * 0.2, width * 0.62)];
    case 'sev':
      return checker(arc, radius, width);
    case 'obs':
      return [];
  }
}

// The dashes are spread so that a whole number of them fits the arc, half a period in from each end.
function dashed(
  d: string,
  length: number,
  strokeWidth: number,
  dash: number,
  aim: number,
  roundCap = false,
): PatternStroke {
  const space = length / Math.max(1, Math.round(length / aim)) - dash;
  return {
    d,
    width: strokeWidth,
    dash: [dash, space],
    offset: -space / 2,
    ...(roundCap ? { roundCap } : {}),
  };
}

function crossHatch(arc: Arc, radius: number, width: number): PatternStroke[] {
  const cells = Math.max(2, Math.round(arcLength(arc, radius) / (width * 0.55)));
  const step = (arc.endDeg - arc.startDeg) / cells;
  let d = '';
  for (let cell = 0; cell < cells; cell += 1) {
    const from = arc.startDeg + cell * step;
    for (const [a, b] of [
      [from, from + step],
      [from + step, from],
    ] as const) {
      const inner = pointAt(a, radius - width / 2);
      const outer = pointAt(b, radius + width / 2);
      d += `M${inner.x} ${inner.y}L${outer.x} ${outer.y}`;
    }
  }
  return [{ d, width: width * 0.05 }];
}

function checker(arc: Arc, radius: number, width: number): PatternStroke[] {
  return [-1, 1].map((side) => {
    const at = radius + (side * width) / 4;
    const length = arcLength(arc, at);
    const period = length / Math.max(1, Math.round(arcLength(arc, radius) / width));
    return {
      d: arcPath(arc, at),
      width: width / 2,
      dash: [period / 2, period / 2],
      offset: side > 0 ? 0 : period / 2,
    };
  });
}
