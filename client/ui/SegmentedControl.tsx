// A choice of two to four short options side by side (En la sala / A distancia). It is a radio group:
// exactly one is always chosen.
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './SegmentedControl.module.css';

export type Segment<Value extends string> = {
  value: Value;
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
};

export type SegmentedControlProps<Value extends string> = {
  label: string;
  hideLabel?: boolean;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Segment<Value>[];
  disabled?: boolean;
  className?: string;
};

/** Segments of equal width; 44 px high. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, hideLabel, value, onChange, options, disabled, className } = props;
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup
      value={value}
      onChange={choose}
      isDisabled={disabled}
      orientation="horizontal"
      className={classes(styles.group, className)}
    >
      <Label className={hideLabel ? 'visuallyHidden' : classes(styles.label)}>{label}</Label>
      <div className={styles.track}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.disabled}
            className={classes(styles.segment)}
          >
            {option.icon}
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
