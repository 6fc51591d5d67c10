// A choice among a few, each as a card with a name, an explanation and a mark at the left (usually a
// sector glyph). Arrow keys move the choice; the whole card is the target.
import type { KeyboardEvent, ReactNode } from 'react';
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
  const group = (
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
            <div className={styles.details} data-details>
              {option.details}
            </div>
          ) : null}
        </div>
      ))}
    </RadioGroup>
  );
  if (options.every((option) => option.details === undefined)) return group;
  return (
    <div className={styles.whole} onKeyDownCapture={(event) => moveChoice(event, options, onChange)}>
      {group}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The kit's arrows enter the radios of the open details and never come out: here they go from card to card. */
function moveChoice<Value extends string>(
  event: KeyboardEvent<HTMLElement>,
  options: readonly RadioCard<Value>[],
  onChange: (value: Value) => void,
): void {
  const { target, currentTarget } = event;
  const by = STEPS[event.key];
  if (by === undefined || !isCard(target)) return;
  const offered = options.filter((option) => !option.disabled);
  const at = offered.findIndex((option) => option.value === target.value);
  const next = offered[(at + by + offered.length) % offered.length];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  onChange(next.value);
  const radios = [...currentTarget.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  radios.find((radio) => isCard(radio) && radio.value === next.value)?.focus();
}

const isCard = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === 'radio' && target.closest('[data-details]') === null;
