// The mark of Mesa Abierta: a table seen from above, with one place left open. `Logo` alone is decorative;
// with `wordmark` the name is read. Size follows the `size` prop (rem); the dot turns white on marigold.
import { classes } from './classes.ts';
import styles from './Logo.module.css';

export type LogoProps = {
  /** Side of the mark in rem; 2.25 by default. */
  size?: number;
  /** Text beside the mark (the product's name, from the words). */
  wordmark?: string;
  /** On a marigold ground the dot is white. */
  onAccent?: boolean;
  className?: string;
};

/** Mark, or mark and name. The mark itself is hidden from screen readers: a link around it needs a label. */
export function Logo({ size = 2.25, wordmark, onAccent = false, className }: LogoProps) {
  const mark = (
    <svg
      className={classes(styles.mark, onAccent && styles.onAccent)}
      viewBox="0 0 40 40"
      style={{ width: `${size}rem`, height: `${size}rem` }}
      aria-hidden="true"
    >
      <g fill="none" stroke="currentColor" strokeWidth="7.4">
        <path d="M24.2 32.3A13 13 0 0 1 9.7 27.9" />
        <path d="M8.8 26.5A13 13 0 0 1 10.3 11.4" />
        <path d="M11.4 10.3A13 13 0 0 1 26.5 8.8" />
        <path d="M27.9 9.7A13 13 0 0 1 32.3 24.2" />
      </g>
      <circle className={styles.dot} cx="30.7" cy="30.7" r="5.1" />
    </svg>
  );
  if (wordmark === undefined) return <span className={classes(styles.alone, className)}>{mark}</span>;
  return (
    <span className={classes(styles.wordmark, className)}>
      {mark}
      <span>{wordmark}</span>
    </span>
  );
}
