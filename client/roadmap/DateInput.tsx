// A date in a form: the browser's own field, bounded by the period, with its error tied to it. A date half typed is
// simply not a date yet.
import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import styles from './DateInput.module.css';

export interface DateInputProps {
  label: string;
  /** `YYYY-MM-DD` or ''. */
  value: string;
  onChange: (date: string) => void;
  min?: string;
  max?: string;
  hint?: string | undefined;
  error: string | undefined;
}

export function DateInput({ label, value, onChange, min, max, hint, error }: DateInputProps) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter((one) => one !== '')
    .join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="date"
        className={styles.input}
        value={value}
        min={min || undefined}
        max={max || undefined}
        required
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described === '' ? undefined : described}
        onChange={({ target }) => onChange(target.value)}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles.error}>
          <CircleAlert aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
