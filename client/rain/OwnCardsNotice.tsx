// After the reveal, the author's own device compares what it kept with what everybody reads, and says so when a card of
// hers is not there or reads otherwise. When all is well it says nothing.
import type { Card } from '../../shared/model/cards.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { type OwnFault, ownFaults } from './ownCards.ts';
import styles from './Rain.module.css';
import { useKeptCards } from './useOwnCards.ts';

/** `cards` is the whole list of the table, as the server gives it. */
export function OwnCardsNotice({ cards }: { cards: readonly Card[] }) {
  const t = useWords();
  const { view } = useMesa();
  const { kept } = useKeptCards();
  const faults = ownFaults(kept, view.cards.rains, cards);
  if (faults.length === 0) return null;
  const grave = faults.some(({ kind }) => kind === 'missing' || kind === 'different');
  return (
    <Banner tone={grave ? 'danger' : 'now'} role="status" title={t('rain.fault_title')}>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={fault.id}>{t(`rain.fault_${fault.kind}`, valuesOf(fault))}</li>
        ))}
      </ul>
    </Banner>
  );
}

const valuesOf = (fault: OwnFault): Record<string, string> =>
  'reads' in fault ? { wrote: fault.wrote, reads: fault.reads } : { wrote: fault.wrote };
