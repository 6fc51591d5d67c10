// A scale of whole numbers as a radio group: arrows move the choice, each number has its word, and every one is a
// target of 44 px. Nothing is chosen until the person chooses.
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from '../../ui/classes.ts';
import styles from './Scale.module.css';

interface ScaleProps {
  label: string;
  /** Read aloud but not drawn: for when the words are already above. */
  hideLabel?: boolean;
  note?: string;
  /** From the lowest: the number and what it means. */
  steps: readonly { value: number; word: string }[];
  value: number | null;
  onChange: (value: number) => void;
}

export function Scale({ label, hideLabel = false, note, steps, value, onChange }: ScaleProps) {
  return (
    <RadioGroup
      className={classes(styles.scale)}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      <Label className={hideLabel ? 'visuallyHidden' : classes(styles.label)}>
        {label}
        {note === undefined ? null : <span className={styles.note}> {note}</span>}
      </Label>
      <div className={styles.steps}>
        {steps.map((step) => (
          <Radio key={step.value} value={String(step.value)} className={classes(styles.step)}>
            <b>{step.value}</b>
            <small>{step.word}</small>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
