// One block per activity: empty, half, hatched, full, or half in red with its word beside it. Fill says how far it is.
import type { ActivityStatus } from '../../shared/model/roadmap.ts';
import { classes } from '../ui/classes.ts';
import styles from './StatusBlock.module.css';

export interface StatusBlockProps {
  status: ActivityStatus;
  overdue: boolean;
  className?: string | undefined;
}

/** Decorative: the status is written beside it. */
export function StatusBlock({ status, overdue, className }: StatusBlockProps) {
  return (
    <span
      className={classes(styles.block, styles[status], overdue && styles.overdue, className)}
      aria-hidden="true"
    />
  );
}
