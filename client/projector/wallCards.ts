// What of the cards goes on the wall while the mesa groups them: the groups, the largest first, and the cards that are
// still loose. What the facilitation took from view is never shown (C28). Pure.
import type { Card } from '../../shared/model/cards.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { peopleFirst } from '../cards/cardTable.ts';

export interface WallItem {
  id: string;
  text: string;
  /** Its cards, for their marks; one for a loose card. */
  cards: Card[];
}

export interface Wall {
  piles: WallItem[];
  loose: WallItem[];
  total: number;
  inputs: number;
}

export function wallOf({ cards, groups }: CardList): Wall {
  const shown = cards.filter(({ hidden }) => hidden === null);
  const piles = groups
    .map(
      ({ id, title }): WallItem => ({ id, text: title, cards: shown.filter((card) => card.groupId === id) }),
    )
    .filter((pile) => pile.cards.length > 0)
    .sort((a, b) => b.cards.length - a.cards.length);
  const waiting = peopleFirst(shown).filter(
    ({ groupId, disposition }) => groupId === null && disposition === 'pending',
  );
  const loose = waiting.map((card): WallItem => ({ id: card.id, text: card.text, cards: [card] }));
  return {
    piles,
    loose,
    total: shown.length,
    inputs: shown.filter(({ source }) => source === 'consultation').length,
  };
}
