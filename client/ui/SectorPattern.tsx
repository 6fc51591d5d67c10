// Bars and swatches in the hue and the pattern of a sector. Decorative: the figure goes beside it in words.

import { classes } from './classes.ts';
import type { SectorLook } from './looks.ts';
import styles from './SectorPattern.module.css';

/** A bar filled from the left; `share` from 0 to 1, `height` a CSS length (6 px by default). */
export function SectorPatternBar({
  look,
  share,
  height = '6px',
}: {
  look: SectorLook;
  share: number;
  height?: string;
}) {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <span className={styles.bar} style={{ height }} aria-hidden="true">
      <span className={classes(styles.fill, styles[look])} style={{ width }} />
    </span>
  );
}

/** A small rectangle with the pattern, for legends. */
export function SectorPatternSwatch({ look, className }: { look: SectorLook; className?: string }) {
  return <span className={classes(styles.swatch, styles[look], className)} aria-hidden="true" />;
}
