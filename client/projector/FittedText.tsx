// A record text on the projector: as large as it fits. When even the smallest size overflows, it says where the rest
// can be read instead of cutting a line in two.
import { type CSSProperties, useRef } from 'react';
import { FrozenBlocks } from '../decisions/FrozenBlocks.tsx';
import type { FrozenBlock } from '../decisions/frozenText.ts';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './FittedText.module.css';
import { useFit } from './useFit.ts';

/** Title and body in vh, from the largest to the smallest. */
const SIZES = [
  { title: 5.6, body: 4 },
  { title: 5.2, body: 3.6 },
  { title: 4.8, body: 3.2 },
  { title: 4.2, body: 2.9 },
  { title: 3.8, body: 2.6 },
  { title: 3.4, body: 2.4 },
  { title: 3, body: 2.2 },
  { title: 2.8, body: 2.05 },
] as const;

interface FittedTextProps {
  label: string;
  title: string;
  blocks: readonly FrozenBlock[];
  /** Said at the foot although everything fits. */
  note?: string;
  className?: string;
}

export function FittedText({ label, title, blocks, note, className }: FittedTextProps) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { step, fits } = useFit(box, SIZES.length, JSON.stringify([label, title, blocks]));
  const size = SIZES[step] ?? SIZES[7];
  const style = { '--title': `${size.title}vh`, '--body': `${size.body}vh` } as CSSProperties;
  return (
    <section className={classes(styles.frame, className)} style={style}>
      <div ref={box} className={styles.text}>
        <p className={styles.label}>{label}</p>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.body}>
          <FrozenBlocks blocks={blocks} />
        </div>
      </div>
      {fits ? null : <p className={styles.rest}>{t('screen.restOnPhones')}</p>}
      {fits && note !== undefined ? <p className={styles.note}>{note}</p> : null}
    </section>
  );
}
