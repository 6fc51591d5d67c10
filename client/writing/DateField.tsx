// A date of the form. While it is typed it stays on this device; it is written once it is a whole date, so that
// nobody sees the year 0002 on its way to 2027.
import { useId, useState } from 'react';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import { FieldLabel, type LabelWords } from './FieldLabel.tsx';
import styles from './PlainFields.module.css';
import { useDraft } from './useDraft.ts';

export interface DateFieldProps extends LabelWords {
  /** YYYY-MM-DD or ''. */
  value: string;
  onChange: (date: string) => void;
  invalid?: boolean;
  /** Id of what explains it. */
  describedBy?: string | undefined;
  look?: 'field' | 'line';
}

/** Years that a plan can hold; anything else is a date half typed. */
const isWhole = (date: string): boolean => /^(19|20|21)\d\d-\d\d-\d\d$/.test(date);

export function DateField(props: DateFieldProps) {
  const { value, onChange, invalid, describedBy, look = 'field' } = props;
  const t = useWords();
  const id = useId();
  const { mayWrite } = useDraft();
  const [typed, setTyped] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  return (
    <div className={styles.field}>
      <FieldLabel id={id} label={props.label} context={props.context} hideLabel={props.hideLabel} />
      <input
        id={id}
        type="date"
        className={classes(styles.input, look === 'line' && styles.line, value === '' && styles.unset)}
        value={typed ?? value}
        readOnly={!mayWrite}
        aria-invalid={invalid || broken || undefined}
        aria-describedby={broken ? `${id}-error` : describedBy}
        onChange={({ target }) => {
          setTyped(target.value);
          if (isWhole(target.value) || (target.value === '' && !target.validity.badInput))
            onChange(target.value);
        }}
        onBlur={({ target }) => {
          setBroken(target.validity.badInput || (typed !== null && typed !== '' && !isWhole(typed)));
          setTyped(null);
        }}
      />
      {broken ? (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {t('writing.dateInvalid')}
        </p>
      ) : null}
    </div>
  );
}
