// A choice among a few, each as a card with a name, an explanation and a mark at the left (usually a
// sector glyph). Arrow keys move the choice; the whole card is the target.
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import type { SectorLook } from './looks.ts';
import styles from './RadioCards.module.css';

export type RadioCard<Value extends string> = {
  value: Value;
  title: string;
  note?: ReactNode;
  /** Drawn at the left; receives whether the card is chosen (full or empty glyph). */
  mark?: (chosen: boolean) => ReactNode;
  /** Tints the chosen card with the sector's soft colour. */
  look?: SectorLook;
  disabled?: boolean;
  /** Opens under the card while it is chosen: the fields that this choice asks for. */
  details?: ReactNode;
};

export type RadioCardsProps<Value extends string> = {
  label: string;
  hideLabel?: boolean;
  hint?: ReactNode;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly RadioCard<Value>[];
  disabled?: boolean;
  /** `roomy`: rows of 70 px, for stances. */
  size?: 'md' | 'roomy';
  className?: string;
};

/** Radio group drawn as cards. `value` null means nothing chosen yet. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, hideLabel, hint, value, onChange, options, disabled, size = 'md', className } = props;
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup
      value={value}
      onChange={choose}
      isDisabled={disabled}
      className={classes(styles.group, className)}
    >
      <Label className={hideLabel ? 'visuallyHidden' : classes(styles.label)}>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      {options.map((option) => (
        <div key={option.value} className={styles.item}>
          <Radio
            value={option.value}
            isDisabled={option.disabled}
            className={classes(
              styles.card,
              size === 'roomy' && styles.roomy,
              option.look && styles[option.look],
            )}
          >
            {({ isSelected }) => (
              <>
                {option.mark === undefined ? null : (
                  <span className={styles.mark}>{option.mark(isSelected)}</span>
                )}
                <span className={styles.words}>
                  <b>{option.title}</b>
                  {option.note === undefined ? null : <small>{option.note}</small>}
                </span>
                <span className={styles.dot} aria-hidden="true" />
              </>
            )}
          </Radio>
          {option.value === value && option.details !== undefined ? (
            <div className={styles.details}>{option.details}</div>
          ) : null}
        </div>
      ))}
    </RadioGroup>
  );
}
