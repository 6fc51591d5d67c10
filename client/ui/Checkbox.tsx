// A box to tick, with its words. The whole row is the target.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './Checkbox.module.css';
import { classes } from './classes.ts';

export type CheckboxProps = {
  children: ReactNode;
  note?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  invalid?: boolean;
  className?: string;
};

/** Controlled checkbox; `children` are its words. */
export function Checkbox({ children, note, checked, onChange, disabled, invalid, className }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={checked}
      onChange={onChange}
      isDisabled={disabled}
      isInvalid={invalid}
      className={classes(styles.row, className)}
    >
      <span className={styles.box} aria-hidden="true">
        {checked ? <Check strokeWidth={3} /> : null}
      </span>
      <span className={styles.words}>
        {children}
        {note === undefined ? null : <small>{note}</small>}
      </span>
    </AriaCheckbox>
  );
}
