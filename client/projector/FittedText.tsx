// A record text on the projector: as large as it fits. What does not fit at a size that the back of the room reads is laid
// out in pages that turn by themselves: nobody touches this screen, and everybody has the whole text in their hands.
import { type CSSProperties, useRef } from 'react';
import { FrozenBlocks } from '../decisions/FrozenBlocks.tsx';
import { type FrozenBlock, plainLines } from '../decisions/frozenText.ts';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './FittedText.module.css';
import { useFit } from './useFit.ts';
import { usePages } from './usePages.ts';
import wall from './Wall.module.css';

/** Title and body in vh, from the largest to the smallest: 28 px of 1080 (E30). */
const SIZES = [
  { title: 5.6, body: 4 },
  { title: 5.2, body: 3.6 },
  { title: 4.8, body: 3.2 },
  { title: 4.2, body: 2.9 },
  { title: 3.8, body: 2.6 },
] as const;
/** Of a text in pages, where larger letters only cost one page more. */
const PAGED = { title: 4.4, body: 3.1 } as const;

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
  const flow = useRef<HTMLDivElement>(null);
  const content = JSON.stringify([label, title, blocks]);
  const { step, fits } = useFit(box, SIZES.length, content);
  const letters = plainLines(blocks).reduce((sum, line) => sum + line.length, 0);
  const { page, pages } = usePages(flow, !fits, content, letters);
  const size = fits ? (SIZES[step] ?? SIZES[4]) : PAGED;
  const style = {
    '--title': `${size.title}vh`,
    '--body': `${size.body}vh`,
    '--page': page,
  } as CSSProperties;
  return (
    <section className={classes(styles.frame, className)} style={style}>
      <div ref={box} className={classes(styles.text, wall.measured)}>
        <div ref={flow} className={fits ? undefined : styles.paged}>
          <p className={wall.label}>{label}</p>
          <h1 className={styles.title}>{title}</h1>
          <div className={styles.body}>
            <FrozenBlocks blocks={blocks} />
          </div>
        </div>
      </div>
      {pages < 2 ? null : (
        <p className={styles.rest}>
          <b>{t('screen.page', { n: page + 1, total: pages })}</b>
          <span>{t('screen.pageOnPhones')}</span>
        </p>
      )}
      {fits && note !== undefined ? <p className={styles.note}>{note}</p> : null}
    </section>
  );
}
