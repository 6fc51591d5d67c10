// A still-working mark: an open ring that turns. Decorative by default; with `label` it is a status
// that is read out. Reduced motion stops the turn and keeps the mark.
import styles from './Spinner.module.css';

export type SpinnerProps = { size?: string; label?: string };

/** `size` is a CSS length; 1.25rem by default. */
export function Spinner({ size = '1.25rem', label }: SpinnerProps) {
  const mark = (
    <svg
      className={styles.spinner}
      viewBox="0 0 24 24"
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      <path d="M14.9 20.5A9 9 0 1 1 20.5 14.9" fill="none" stroke="currentColor" strokeWidth="3.4" />
    </svg>
  );
  if (label === undefined) return mark;
  return (
    <span className={styles.labelled} role="status">
      {mark}
      <span>{label}</span>
    </span>
  );
}
