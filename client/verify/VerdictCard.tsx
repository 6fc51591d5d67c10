// The frame of a verdict: its tone, its icon and its heading, which takes the focus when it appears.
import { CircleAlert, CircleCheck, FileQuestion } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../ui/classes.ts';
import styles from './Verdict.module.css';

export type VerdictTone = 'intact' | 'altered' | 'unreadable';
const ICONS = { intact: CircleCheck, altered: CircleAlert, unreadable: FileQuestion } as const;

/** A verdict. Colour, icon and words say the same. */
export function VerdictCard(props: {
  tone: VerdictTone;
  title: string;
  seal?: ReactNode;
  children: ReactNode;
}) {
  const { tone, title, seal, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Icon = ICONS[tone];
  return (
    <section className={classes(styles.verdict, styles[tone])}>
      <div className={styles.head}>
        <div>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>
            <Icon aria-hidden="true" />
            {title}
          </h2>
          <div className={styles.lead}>{children}</div>
        </div>
        {seal}
      </div>
    </section>
  );
}
