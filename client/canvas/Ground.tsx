// Sky, soil and the ground line between them, which spans the canvas whatever is framed. The names of both sides
// stay over the cards: the causes' under the ground line, and at the top once that has gone by.
import { useViewport } from '@xyflow/react';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './TreeCanvas.module.css';

export interface GroundProps {
  /** From the ground line to the foot of the problem, px at 100 %: under it run the lines to the causes. */
  depth: number;
}

/** A line of a section's name, px. */
const NAME = 28;

export function Ground({ depth }: GroundProps) {
  const t = useWords();
  const { y, zoom } = useViewport();
  const line = Math.round(y);
  const causes = Math.round(y + Math.max(4, depth * zoom - NAME));
  return (
    <div className={styles.ground}>
      <div className={styles.soil} style={{ top: line }} />
      <p
        className={classes(styles.zone, styles.top)}
        style={{ visibility: line < 64 ? 'hidden' : undefined }}
      >
        <b>{t('canvas.effects')}</b> <span>{t('canvas.askEffects')}</span>
      </p>
      <p
        className={classes(styles.zone, styles.below, causes <= 0 && styles.top)}
        style={causes <= 0 ? undefined : { top: causes }}
      >
        <b>{t('canvas.causes')}</b> <span>{t('canvas.askCauses')}</span>
      </p>
    </div>
  );
}
