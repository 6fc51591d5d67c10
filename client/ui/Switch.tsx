// On or off, at once. The words say what is on; `state` says it beside the switch («Abierto»), so that
// colour is never the only sign.
import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Switch.module.css';

export type SwitchProps = {
  label: ReactNode;
  /** For a label drawn elsewhere: read aloud only. */
  hideLabel?: boolean;
  note?: ReactNode;
  /** Short word for the present state, drawn next to the track. */
  state?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  className?: string;
};

/** Switch with its words at the left and the track at the right; the row is the target. */
export function Switch({ label, hideLabel, note, state, on, onChange, disabled, className }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={on}
      onChange={onChange}
      isDisabled={disabled}
      className={classes(styles.row, hideLabel && styles.bare, className)}
    >
      <span className={hideLabel ? 'visuallyHidden' : styles.words}>
        <span className={styles.label}>{label}</span>
        {note === undefined ? null : <small>{note}</small>}
      </span>
      {state === undefined ? null : <span className={styles.state}>{state}</span>}
      <span className={styles.track} aria-hidden="true" />
    </AriaSwitch>
  );
}
