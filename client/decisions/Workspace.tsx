// The frame of a decision: the text or the result at the left, what is asked of the person at the right;
// one column under 1100 px, in reading order.
import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import styles from './Workspace.module.css';

interface WorkspaceProps {
  children: ReactNode;
  side: ReactNode;
  sideLabel: string;
  /** The result panel is narrower than the stance one. */
  narrow?: boolean;
}

export function Workspace({ children, side, sideLabel, narrow = false }: WorkspaceProps) {
  return (
    <div className={classes(styles.work, narrow && styles.narrow)}>
      <div className={styles.main}>{children}</div>
      <section className={styles.side} aria-label={sideLabel}>
        {side}
      </section>
    </div>
  );
}
