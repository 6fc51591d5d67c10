// The draining bar of the running phase. Decorative: the digits say the same in words.

import { classes } from './classes.ts';
import { shareLeft } from './clockFace.ts';
import styles from './TimeBar.module.css';

export type TimeBarProps = {
  remainingMs: number;
  totalMs: number;
  /** `edge`: 4 px along the bottom of its positioned parent; `console`: 10 px on marigold; `screen`: projector. */
  look?: 'edge' | 'console' | 'screen';
  className?: string;
};

/** Bar as wide as the time left. */
export function TimeBar({ remainingMs, totalMs, look = 'edge', className }: TimeBarProps) {
  return (
    <div className={classes(styles.bar, styles[look], className)} aria-hidden="true">
      <span className={styles.left} style={{ width: `${shareLeft(remainingMs, totalMs) * 100}%` }} />
    </div>
  );
}
