// After the reveal, the author's own device compares what it kept with what everybody reads, and says so when a card of
// hers is not there or reads otherwise. When all is well it says nothing.
import { useEffect, useState } from 'react';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { type OwnFault, ownFaults } from './ownCards.ts';
import styles from './Rain.module.css';
import { useKeptCards } from './useOwnCards.ts';

/** A card, its answer and the list travel apart: what differs only between two of them is no fault. */
const SETTLED_MS = 2_000;

/** `list` is everything on the table, as the server gives it. */
export function OwnCardsNotice({ list }: { list: CardList }) {
  const t = useWords();
  const { view } = useMesa();
  const { kept } = useKeptCards();
  const isWhole = list.seq >= view.cards.seq;
  const faults = isWhole ? ownFaults(kept, view.cards.rains, list.cards) : [];
  const found = JSON.stringify(faults);
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(found), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [found]);
  if (faults.length === 0 || settled !== found) return null;
  const isGrave = faults.some(({ kind }) => kind === 'missing' || kind === 'different');
  return (
    <Banner tone={isGrave ? 'danger' : 'now'} role="status" title={t('rain.fault_title')}>
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
