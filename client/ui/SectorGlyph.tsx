// The shape and hue of a party, as tall as the text around it. Decorative: the party's name goes beside it.

import type { GlyphLook } from './looks.ts';
import { StanceGlyph } from './StanceGlyph.tsx';

export type SectorGlyphProps = {
  look: GlyphLook;
  /** full by default; `empty` for an option not chosen, `dashed` for absent. Observers are always a ring. */
  fill?: 'full' | 'empty' | 'dashed';
  size?: string;
  className?: string;
};

/** Glyph of a sector. */
export function SectorGlyph({ look, fill = 'full', size, className }: SectorGlyphProps) {
  const ring = look === 'obs' && fill === 'full';
  const stance = fill === 'dashed' ? 'none' : fill === 'empty' || ring ? 'standAside' : 'agree';
  return <StanceGlyph look={look} stance={stance} size={size} className={className} />;
}
