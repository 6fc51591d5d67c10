// What a secret ballot promises and what it cannot, in plain words and before voting (trust.md 5). Always on the
// screen: it is not a notice to be dismissed.
import { Check, EyeOff, TriangleAlert } from 'lucide-react';
import { useWords } from '../i18n.ts';
import styles from './SecretLimits.module.css';

export function SecretLimits({ receipts }: { receipts: boolean }) {
  const t = useWords();
  const promises = [
    t('orderings.promiseUnlinked'),
    t('orderings.promiseNoCount'),
    t(receipts ? 'orderings.promiseReceipt' : 'orderings.promiseList'),
  ];
  const limits = [
    t('orderings.limitOperator'),
    t('orderings.limitUnanimous'),
    t(receipts ? 'orderings.limitReceipt' : 'orderings.limitNoReceipt'),
  ];
  return (
    <section className={styles.limits} aria-label={t('orderings.limitsTitle')}>
      <h2>
        <EyeOff aria-hidden="true" />
        {t('orderings.limitsTitle')}
      </h2>
      <h3>{t('orderings.promises')}</h3>
      <ul>
        {promises.map((line) => (
          <li key={line}>
            <Check aria-hidden="true" />
            {line}
          </li>
        ))}
      </ul>
      <h3>{t('orderings.limits')}</h3>
      <ul>
        {limits.map((line) => (
          <li key={line}>
            <TriangleAlert aria-hidden="true" />
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
