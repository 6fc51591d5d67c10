// Cards one beside the other, each with what a person may do with it.
import type { ReactNode } from 'react';
import type { Card } from '../../shared/model/cards.ts';
import styles from './Cards.module.css';
import { CardTile } from './CardTile.tsx';
import type { Pile } from './cardTable.ts';
import type { OriginOf } from './useCardWords.ts';

/** What every row of the table needs. */
export interface RowTools {
  originOf: OriginOf;
  /** Ids of the cards this person wrote. */
  own: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  /** Absent where cards are only read. */
  toggle?: ((id: string) => void) | undefined;
  toggleAll?: ((ids: readonly string[]) => void) | undefined;
  menuOf: (card: Card) => ReactNode;
  pileMenuOf: (pile: Pile) => ReactNode;
  /** Groups are shown open: what was searched for is inside. */
  open: boolean;
}

export function Tiles({ cards, tools }: { cards: readonly Card[]; tools: RowTools }) {
  return (
    <ul className={styles.grid}>
      {cards.map((card) => (
        <CardTile
          key={card.id}
          card={card}
          originOf={tools.originOf}
          own={tools.own.has(card.id)}
          chosen={tools.chosen.has(card.id)}
          onToggle={tools.toggle}
          menu={tools.menuOf(card)}
        />
      ))}
    </ul>
  );
}
