// One block per field that counts for a decision, and the same in words. It counts what is there, never how
// good it is.
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './Meter.module.css';
import type { SectionState } from './sections.ts';

export function Meter({ states, compact = false }: { states: readonly SectionState[]; compact?: boolean }) {
  const t = useWords();
  const total = states.length;
  const ready = states.filter((state) => state.mark === 'done').length;
  return (
    <div className={classes(styles.meter, compact && styles.compact)}>
      <div className={styles.bar} role="img" aria-label={t('writing.meterBar', { ready, total })}>
        {states.map(({ id }, at) => (
          // Blocks fill from the left: which field each one is does not show.
          <i key={id} className={at < ready ? styles.on : undefined} />
        ))}
      </div>
      <p>
        <b>{t('writing.meterCount', { ready, total })}</b> {t('writing.meterRest')}
      </p>
    </div>
  );
}
