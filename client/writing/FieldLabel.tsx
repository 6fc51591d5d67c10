// The label of a field: in sight, only for screen readers, or left to the head of a table on wide screens.
import { classes } from '../ui/classes.ts';
import styles from './FieldLabel.module.css';

export interface LabelWords {
  label: string;
  /** Said before the label, for screen readers: which row it belongs to. */
  context?: string | undefined;
  /** `table`: hidden only while the head of a table says it. */
  hideLabel?: boolean | 'table' | undefined;
}

export function FieldLabel({ id, label, context, hideLabel }: LabelWords & { id: string }) {
  return (
    <label
      htmlFor={id}
      className={hideLabel === true ? 'visuallyHidden' : classes(styles.label, hideLabel && styles.inTable)}
    >
      {context === undefined ? null : <span className="visuallyHidden">{context}: </span>}
      {label}
    </label>
  );
}
