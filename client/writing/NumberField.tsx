// A number of the form, typed as text so that «12.5» and «1,250» can be written as people write them. What is
// not a number stays in the field with the sentence that says so.
import { useId, useState } from 'react';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { numberFrom, typedFrom } from './decimalText.ts';
import { FieldLabel } from './FieldLabel.tsx';
import styles from './PlainFields.module.css';
import { useDraft } from './useDraft.ts';

export interface NumberFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const t = useWords();
  const id = useId();
  const { mayWrite } = useDraft();
  const [typed, setTyped] = useState<string | null>(null);
  const broken = typed !== null && numberFrom(typed) === undefined;
  return (
    <div className={styles.field}>
      <FieldLabel id={id} label={label} />
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        className={classes(styles.input, broken && styles.invalid)}
        value={typed ?? typedFrom(value)}
        readOnly={!mayWrite}
        aria-invalid={broken || undefined}
        aria-describedby={broken ? `${id}-error` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          const number = numberFrom(target.value);
          if (number !== undefined) onChange(number);
        }}
        onBlur={() => {
          if (!broken) setTyped(null);
        }}
      />
      {broken ? (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {t('writing.numberInvalid')}
        </p>
      ) : null}
    </div>
  );
}
