// After a secret round: this device looks for its own number in the published list. The search is made here; the
// server is not told which line is being looked for.
import { Check, CircleAlert } from 'lucide-react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { ballotLines } from './ballotLines.ts';
import { OptionWords } from './OptionWords.tsx';
import styles from './OwnLine.module.css';
import { useNumber } from './SecretVote.tsx';
import { inGroups } from './secretNumber.ts';

export function OwnLine({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { kept } = useNumber(ordering);
  if (kept === null) return null;
  const line = ordering.secret.find(({ number }) => number === kept.number);
  if (line === undefined) {
    return (
      <Banner
        tone={kept.counted ? 'danger' : 'now'}
        icon={<CircleAlert />}
        role="status"
        title={t(kept.counted ? 'orderings.ownMissingTitle' : 'orderings.ownUnsureTitle')}
      >
        {t(kept.counted ? 'orderings.ownMissingText' : 'orderings.ownUnsureText')}
      </Banner>
    );
  }
  return (
    <section className={styles.own} aria-label={t('orderings.ownTitle')}>
      <h2>
        <Check aria-hidden="true" />
        {t('orderings.ownTitle')}
      </h2>
      {ordering.definition.receipts ? (
        <>
          <p className={styles.number}>{inGroups(kept.number)}</p>
          <p className={styles.note}>{t('orderings.ownSays')}</p>
          <ul>
            {ballotLines(t, ordering.definition.settings, line.ballot).map((words) => (
              <li key={words}>
                <OptionWords label={words} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className={styles.note}>{t('orderings.ownNoReceipt')}</p>
      )}
    </section>
  );
}
