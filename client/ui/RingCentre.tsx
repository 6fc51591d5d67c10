// What the middle of the table says: one big figure or name, with a line above and a line below.
import type { ReactNode } from 'react';
import styles from './RingCentre.module.css';

export type RingCentreProps = {
  over?: ReactNode;
  main: ReactNode;
  under?: ReactNode;
  /** `figure`: a big number; `name`: a person; the line below a name is in mono (time). */
  look?: 'figure' | 'name';
};

/** Content for TableRing's middle. */
export function RingCentre({ over, main, under, look = 'figure' }: RingCentreProps) {
  return (
    <div className={styles[look]}>
      {over === undefined ? null : <p className={styles.over}>{over}</p>}
      <p className={styles.main}>{main}</p>
      {under === undefined ? null : <p className={styles.under}>{under}</p>}
    </div>
  );
}
