// «Sólo ordena»: said on every screen of a round, because an order that looks like a vote is taken for one (6.2).
import { ListOrdered } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { classes } from '../ui/classes.ts';
import styles from './OnlyOrders.module.css';

export function OnlyOrders({ quiet = false }: { quiet?: boolean }) {
  const t = useWords();
  return (
    <p className={classes(styles.note, quiet && styles.quiet)}>
      <ListOrdered aria-hidden="true" />
      {t('orderings.onlyOrders')}
    </p>
  );
}
