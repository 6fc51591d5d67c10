// Several lines of text: grows with what is written and counts characters when there is a limit.
// The limit warns and never cuts: what somebody wrote is not lost.
import { useLayoutEffect, useRef } from 'react';
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import styles from './FieldFrame.module.css';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';

export type TextAreaProps = Omit<TextFieldProps, 'className' | 'children' | 'style' | 'maxLength' | 'value'> &
  FieldWords & {
    value: string;
    /** Most characters; shows the counter and, over it, the counter as a warning. */
    max?: number;
    rows?: number;
    placeholder?: string;
    record?: boolean;
    className?: string;
  };

/** Labelled text area, controlled: `value` and `onChange(text)`. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    markOptional,
    value,
    max,
    rows = 3,
    placeholder,
    record,
    className,
    ...rest
  } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [value]);
  const over = max !== undefined && value.length > max;
  return (
    <TextField
      {...rest}
      value={value}
      isInvalid={over || error !== undefined || rest.isInvalid === true}
      className={classes(styles.field, className)}
    >
      <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} markOptional={markOptional}>
        <AriaTextArea
          ref={area}
          rows={rows}
          placeholder={placeholder}
          className={classes(styles.input, styles.area, record && styles.record)}
        />
      </FieldFrame>
      {max === undefined ? null : <Counter count={value.length} max={max} />}
    </TextField>
  );
}

function Counter({ count, max }: { count: number; max: number }) {
  const t = useWords();
  const over = count - max;
  if (over > 0) {
    return (
      <p className={classes(styles.counter, styles.over)} role="status">
        {t('ui.counterOver', { count: over, max })}
      </p>
    );
  }
  return (
    <p className={styles.counter} title={t('ui.counter', { count, max })}>
      <span aria-hidden="true">
        {count} / {max}
      </span>
      <span className="visuallyHidden">{t('ui.counter', { count, max })}</span>
    </p>
  );
}
