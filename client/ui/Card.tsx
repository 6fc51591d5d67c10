// A white panel with a thin line. `tone` changes the line: `strong` for what is chosen, `danger` for a block.
import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { classes } from './classes.ts';

export type CardProps = {
  title?: ReactNode;
  /** Level of the title's heading; 2 by default. */
  level?: 2 | 3 | 4;
  /** At the right of the title: a tag or a quiet button. */
  aside?: ReactNode;
  tone?: 'plain' | 'strong' | 'danger' | 'dashed';
  /** No inner padding: for lists and tables that reach the edges. */
  flush?: boolean;
  children: ReactNode;
  className?: string;
};

/** A card, with an optional heading. */
export function Card({ title, level = 2, aside, tone = 'plain', flush, children, className }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classes(styles.card, styles[tone], flush && styles.flush, className)}>
      {title === undefined ? null : (
        <header className={styles.head}>
          <Heading className={styles.title}>{title}</Heading>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
