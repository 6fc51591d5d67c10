// How an open round goes: how many have answered, never what. A secret one has no live count at all, and says so.
import { EyeOff } from 'lucide-react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import styles from './OrderingProgress.module.css';

export function OrderingProgress({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { answered, eligible, definition } = ordering;
  return (
    <section className={styles.progress} aria-label={t('orderings.progress')}>
      <h2>{t('orderings.progress')}</h2>
      {answered === null ? (
        <>
          <p className={styles.secret}>
            <EyeOff aria-hidden="true" />
            {t('orderings.noLiveCount')}
          </p>
          <p className={styles.note}>
            {t('orderings.secretEligible', { count: eligible, least: definition.settings.floor })}
          </p>
        </>
      ) : (
        <>
          <p className={styles.count}>
            <b>{answered}</b>
            <span>
              {t(eligible === 1 ? 'orderings.answeredOf_one' : 'orderings.answeredOf_other', {
                count: eligible,
              })}
            </span>
          </p>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${(100 * answered) / Math.max(1, eligible)}%` }} />
          </span>
        </>
      )}
    </section>
  );
}
