// What every text field shares: label (with «opcional» when asked), hint and error, tied to the control by
// React Aria. Used inside a React Aria field; TextField, TextArea and Select are built on it.
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import styles from './FieldFrame.module.css';

export type FieldWords = {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do next; shown when the field is invalid. */
  error?: string;
  /** Says «opcional» beside the label. */
  markOptional?: boolean;
};

/** Label and hint above, the control, then the error. */
export function FieldFrame({
  label,
  hideLabel,
  hint,
  error,
  markOptional,
  children,
}: FieldWords & { children: ReactNode }) {
  const t = useWords();
  return (
    <>
      <Label className={hideLabel ? 'visuallyHidden' : classes(styles.label)}>
        {label}
        {markOptional ? <span className={styles.note}> ({t('ui.optional')})</span> : null}
      </Label>
      {hint === undefined ? null : (
        <Text slot="description" className={classes(styles.hint)}>
          {hint}
        </Text>
      )}
      {children}
      <FieldError className={classes(styles.error)}>
        {error === undefined ? undefined : (
          <>
            <CircleAlert aria-hidden="true" />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
