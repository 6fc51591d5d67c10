// «Sólo ordena»: said on every screen of a round, because an order that looks like a vote is taken for one (6.2).
import { ListOrdered } from 'lucide-react';
import { useWords } from '../i18n.ts';
import styles from './OnlyOrders.module.css';

export function OnlyOrders() {
  const t = useWords();
  return (
    <p className={styles.note}>
      <ListOrdered aria-hidden="true" />
      {t('orderings.onlyOrders')}
    </p>
  );
}
