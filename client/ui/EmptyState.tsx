// What a place says while it has nothing: one line, one verb, no drawing.
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  title: ReactNode;
  children?: ReactNode;
  icon?: ReactNode;
  /** The first thing to do. */
  action?: ReactNode;
  /** `line`: a row inside a list; `panel`: centred, for an empty screen. */
  layout?: 'line' | 'panel';
  className?: string;
};

/** Empty state. */
export function EmptyState({ title, children, icon, action, layout = 'line', className }: EmptyStateProps) {
  return (
    <div className={classes(styles.empty, styles[layout], className)}>
      {icon === undefined ? null : (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <div className={styles.words}>
        <b>{title}</b>
        {children === undefined ? null : <p>{children}</p>}
      </div>
      {action}
    </div>
  );
}
