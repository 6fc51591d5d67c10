// A party's shape filled with its stance: full = agree, half = with reservations, empty = stands aside,
// octagon = reasoned block, dashed = not given yet. Works on a black-and-white photocopy.

import type { WordKey } from '../../shared/i18n/words.ts';
import type { Stance } from '../../shared/model/decision.ts';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import { glyphShapes, octagon } from './glyphShapes.ts';
import type { GlyphLook } from './looks.ts';
import styles from './StanceGlyph.module.css';

/** A stance, or `none`: not given yet. */
export type StanceMark = Stance | 'none';

/** Words of each stance, for labels beside the glyph. */
export const stanceWords: Readonly<Record<StanceMark, WordKey>> = {
  agree: 'ui.stanceAgree',
  reservation: 'ui.stanceReservation',
  standAside: 'ui.stanceStandAside',
  object: 'ui.stanceObject',
  none: 'ui.stanceNone',
};

export type StanceGlyphProps = {
  look: GlyphLook;
  stance: StanceMark;
  /** Says the stance aloud; without it the glyph is decorative (there must be words beside it). */
  spoken?: boolean;
  /** CSS length of the side; 1em by default. */
  size?: string;
  className?: string;
};

/** Glyph of a stance. */
export function StanceGlyph({ look, stance, spoken = false, size, className }: StanceGlyphProps) {
  const t = useWords();
  return (
    <svg
      viewBox="0 0 24 24"
      className={classes(styles.glyph, styles[look], className)}
      style={size === undefined ? undefined : { width: size, height: size }}
      role="img"
      aria-label={spoken ? t(stanceWords[stance]) : undefined}
      aria-hidden={!spoken}
    >
      <StanceShape look={look} stance={stance} />
    </svg>
  );
}

/** The drawing alone, on a 24 × 24 grid, for use inside another SVG. Colour comes from `currentColor`. */
export function StanceShape({ look, stance }: { look: GlyphLook; stance: StanceMark }) {
  const shape = glyphShapes[look];
  switch (stance) {
    case 'agree':
      return <path d={shape.whole} fill="currentColor" strokeLinejoin="round" />;
    case 'reservation':
      return (
        <>
          <path
            className={styles.hole}
            d={shape.whole}
            stroke="currentColor"
            strokeWidth="2.4"
            strokeLinejoin="round"
          />
          <path d={shape.lowerHalf} fill="currentColor" />
        </>
      );
    case 'standAside':
      return (
        <path
          className={styles.hole}
          d={shape.whole}
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinejoin="round"
        />
      );
    case 'object':
      return <BlockShape look={look} />;
    case 'none':
      return (
        <path
          d={shape.whole}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="3.2 2.6"
          strokeLinejoin="round"
        />
      );
  }
}

function BlockShape({ look }: { look: GlyphLook }) {
  return (
    <>
      <path className={styles.block} d={octagon} />
      {look === 'all' ? (
        <path className={styles.bar} d="M6.5 12h11" strokeWidth="3.4" strokeLinecap="round" />
      ) : (
        <path className={styles.inBlock} d={glyphShapes[look].whole} transform="translate(6 6) scale(.5)" />
      )}
    </>
  );
}
