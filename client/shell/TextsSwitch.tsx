// On a phone the tab «Textos» has two halves: what is written and what is decided. Only on their lists; inside one of
// them there is a text to read.
import { Link, useLocation } from 'wouter';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { Count } from '../ui/Tag.tsx';
import { addressOf, liveDecision, placeOf } from './sections.ts';
import styles from './TextsSwitch.module.css';

const HALVES = ['compromisos', 'decisiones'] as const;

export function TextsSwitch() {
  const t = useWords();
  const { view } = useMesa();
  const [address] = useLocation();
  const here = HALVES.find((half) => half === placeOf(address));
  if (here === undefined) return null;
  return (
    <nav className={styles.switch} aria-label={t('shell.tab_compromisos')}>
      {HALVES.map((half) => (
        <Link
          key={half}
          href={addressOf(view.mesaId, half)}
          className={classes(styles.half, half === here && styles.active)}
          aria-current={half === here ? 'page' : undefined}
        >
          {t(`shell.section_${half}`)}
          {half === 'decisiones' && liveDecision(view) !== null ? (
            <Count value={1} tone="now" label={t('shell.openDecision')} />
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
