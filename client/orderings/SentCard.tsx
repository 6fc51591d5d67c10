// The ballot that already counts, shown back to who sent it; the heading takes the focus, because the button that was
// pressed is gone.
import { type ReactNode, useEffect, useRef } from 'react';
import { OptionWords } from './OptionWords.tsx';
import styles from './SentCard.module.css';

interface SentCardProps {
  mark: ReactNode;
  title: string;
  lead: string;
  /** What the ballot says; null when this device does not keep it. */
  lines: readonly string[] | null;
  children?: ReactNode;
}

export function SentCard({ mark, title, lead, lines, children }: SentCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.sent}>
      {mark}
      <div role="status" className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{lead}</p>
      </div>
      {lines === null ? null : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>
              <OptionWords label={line} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
