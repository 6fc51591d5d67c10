// The code as it is dictated, the word and its two digits: never cut inside of the word.
import type { CSSProperties } from 'react';
import styles from './WaitingStage.module.css';

export function JoinCode({ code }: { code: string }) {
  const parts = code.split(' ');
  const letters = Math.max(...parts.map((part) => part.length));
  return (
    <b className={styles.code} style={{ '--letters': letters } as CSSProperties}>
      {parts.map((part, at) => (
        <span key={part}>{at === 0 ? part : ` ${part}`}</span>
      ))}
    </b>
  );
}
