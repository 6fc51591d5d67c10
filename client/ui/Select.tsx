// One option of a list that is too long for RadioCards. Opens with a press, arrows or typing.
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import frame from './FieldFrame.module.css';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import styles from './Select.module.css';

export type SelectOption<Value extends string> = {
  value: Value;
  label: string;
  note?: string;
  icon?: ReactNode;
};

export type SelectProps<Value extends string> = FieldWords & {
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  placeholder?: string;
  disabled?: boolean;
  className?: string;
};

/** Labelled list of options; `value` null shows the placeholder. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    label,
    hideLabel,
    hint,
    error,
    markOptional,
    value,
    onChange,
    options,
    placeholder,
    disabled,
    className,
  } = props;
  const t = useWords();
  const choose = (key: unknown) => {
    const option = options.find((candidate) => candidate.value === key);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      isDisabled={disabled}
      isInvalid={error !== undefined}
      placeholder={placeholder ?? t('ui.choose')}
      className={classes(frame.field, className)}
    >
      <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} markOptional={markOptional}>
        <Button className={classes(frame.input, styles.button)}>
          <SelectValue className={classes(styles.value)} />
          <ChevronDown aria-hidden="true" />
        </Button>
      </FieldFrame>
      <Popover className={classes(styles.popover)} offset={6}>
        <ListBox className={classes(styles.list)}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={classes(styles.option)}
            >
              {({ isSelected }) => (
                <>
                  {option.icon}
                  <span className={styles.words}>
                    {option.label}
                    {option.note === undefined ? null : <small>{option.note}</small>}
                  </span>
                  {isSelected ? <Check aria-hidden="true" /> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
