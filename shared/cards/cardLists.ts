// How the cards of a list lie: in groups and loose, and where what is in a group comes from (C11). A group holds no words
// of its own cards: every card stays whole, so nothing that is put together or apart can lose its origin.
import type { Card, CardGroup, CardGroupId, CardId } from '../model/cards.ts';
import type { ParticipantId, PartyId } from '../model/ids.ts';

export interface CardLists {
  cards: readonly Card[];
  groups: readonly CardGroup[];
}
export interface GroupedCards {
  group: CardGroup;
  /** In the order of the list. */
  cards: Card[];
}
/** Where a card comes from, as far as its round said: a consultation, a person, a party, or somebody at this table. */
export type CardOrigin =
  | { kind: 'consultation'; origin: string }
  | { kind: 'person'; by: ParticipantId; partyId: PartyId | null }
  | { kind: 'party'; partyId: PartyId }
  | { kind: 'table' };
export interface OriginCards {
  origin: CardOrigin;
  cardIds: CardId[];
}

/** Every group with its cards, in the order in which groups were made. */
export const groupedCards = ({ cards, groups }: CardLists): GroupedCards[] =>
  groups.map((group) => ({ group, cards: cards.filter((card) => card.groupId === group.id) }));

/** Cards that stand alone. One whose group is not in the list stands alone too: it is never lost from sight. */
export function looseCards({ cards, groups }: CardLists): Card[] {
  const known = new Set<CardGroupId | null>(groups.map((group) => group.id));
  return cards.filter((card) => !known.has(card.groupId));
}

export function originOf(card: Card): CardOrigin {
  if (card.source === 'consultation') return { kind: 'consultation', origin: card.origin };
  if (card.by !== null) return { kind: 'person', by: card.by, partyId: card.partyId };
  return card.partyId === null ? { kind: 'table' } : { kind: 'party', partyId: card.partyId };
}

/** The set of origins of some cards, each with its cards, in the order in which they first appear. */
export function originsOf(cards: readonly Card[]): OriginCards[] {
  const found = new Map<string, OriginCards>();
  for (const card of cards) {
    const origin = originOf(card);
    const key = JSON.stringify(origin);
    const known = found.get(key) ?? { origin, cardIds: [] };
    known.cardIds.push(card.id);
    found.set(key, known);
  }
  return [...found.values()];
}
