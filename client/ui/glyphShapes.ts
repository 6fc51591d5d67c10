// Owns the outlines of the sector shapes on a 24 × 24 grid: the whole shape and its lower half.
// Fill says the stance, so both come from the same outline; drawing them is the work of StanceGlyph.
import type { GlyphLook } from './looks.ts';

export type GlyphShape = { readonly whole: string; readonly lowerHalf: string };

const round: GlyphShape = {
  whole: 'M2.4 12a9.6 9.6 0 1 1 19.2 0a9.6 9.6 0 1 1 -19.2 0z',
  lowerHalf: 'M2.4 12h19.2a9.6 9.6 0 0 1 -19.2 0z',
};

/** Square, circle, triangle, diamond, pentagon; arch and cross for a sixth and a seventh party. */
export const glyphShapes: Readonly<Record<GlyphLook, GlyphShape>> = {
  gov: {
    whole:
      'M5.5 3h13a2.5 2.5 0 0 1 2.5 2.5v13a2.5 2.5 0 0 1 -2.5 2.5h-13a2.5 2.5 0 0 1 -2.5 -2.5v-13a2.5 2.5 0 0 1 2.5 -2.5z',
    lowerHalf: 'M3 12h18v6.5a2.5 2.5 0 0 1 -2.5 2.5h-13a2.5 2.5 0 0 1 -2.5 -2.5z',
  },
  civ: round,
  all: round,
  obs: round,
  gua: { whole: 'M2 4h20l-8.6 17h-2.8z', lowerHalf: 'M6.05 12h11.9L13.4 21h-2.8z' },
  aca: { whole: 'M12 1.8 22.2 12 12 22.2 1.8 12z', lowerHalf: 'M1.8 12h20.4L12 22.2z' },
  pri: { whole: 'M12 1.8 22 9.4 18.2 21.4H5.8L2 9.4z', lowerHalf: 'M2.82 12h18.36L18.2 21.4H5.8z' },
  six: { whole: 'M3 21.5V11a9 9 0 0 1 18 0v10.5z', lowerHalf: 'M3 12h18v9.5H3z' },
  sev: {
    whole: 'M7.8 2h8.4v5.8H22v8.4h-5.8V22H7.8v-5.8H2V7.8h5.8z',
    lowerHalf: 'M2 12h20v4.2h-5.8V22H7.8v-5.8H2z',
  },
};

/** The octagon of a reasoned block, same grid. */
export const octagon = 'M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z';
