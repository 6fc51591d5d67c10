// The sections of the table of cards: groups, loose ones, what was answered and the parking lot.
import type { ReactNode } from 'react';
import type { Card } from '../../shared/model/cards.ts';
import { useWords } from '../i18n.ts';
import { Count } from '../ui/Tag.tsx';
import styles from './Cards.module.css';
import type { Pile } from './cardTable.ts';
import { PileTile } from './PileTile.tsx';
import { type RowTools, Tiles } from './Tiles.tsx';

export function Piles({ piles, tools }: { piles: readonly Pile[]; tools: RowTools }) {
  return (
    <ul className={styles.grid}>
      {piles.map((pile) => (
        <PileTile key={pile.group.id} pile={pile} tools={tools} />
      ))}
    </ul>
  );
}

interface SectionProps {
  title: string;
  count: number;
  hint?: string;
  children: ReactNode;
}

export function BoardSection({ title, count, hint, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>
        {title} <Count value={count} />
      </h2>
      {hint === undefined ? null : <p>{hint}</p>}
      {children}
    </section>
  );
}

/** What was already answered: out of the way, never out of reach (P2). */
export function AnsweredSection({
  piles,
  cards,
  tools,
}: {
  piles: readonly Pile[];
  cards: readonly Card[];
  tools: RowTools;
}) {
  const t = useWords();
  const count = cards.length + piles.reduce((sum, pile) => sum + pile.cards.length, 0);
  if (count === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t(count === 1 ? 'cards.answered_one' : 'cards.answered_other', { count })}</summary>
      <div className={styles.section}>
        {piles.length === 0 ? null : <Piles piles={piles} tools={tools} />}
        {cards.length === 0 ? null : <Tiles cards={cards} tools={tools} />}
      </div>
    </details>
  );
}

/** The parking lot: what waits for another moment, with its reason, and what arrived after the reveal (5.3). */
export function ParkingLot({ cards, tools }: { cards: readonly Card[]; tools: RowTools }) {
  const t = useWords();
  if (cards.length === 0) return null;
  return (
    <div className={styles.parking}>
      <BoardSection title={t('cards.parking')} count={cards.length} hint={t('cards.parkingHint')}>
        <Tiles cards={cards} tools={tools} />
      </BoardSection>
    </div>
  );
}
