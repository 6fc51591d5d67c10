// What everybody inside is told of cards in a view: numbers (C10). The cards themselves are a list of their own, asked for
// when the numbers change, where what was hidden has no words but for the facilitation (C28).
import type { MesaState, Role } from '../../shared/model/mesa.ts';
import type { CardList, CardsView, RainView } from '../../shared/model/views/cardsView.ts';
import { countHidden, type PrivateCards } from './privateCards.ts';

const NO_CARDS: CardsView = { seq: 0, rains: [], total: 0, groups: 0, pending: 0, pendingInputs: 0 };

/** Numbers of the cards; at the door nothing is said. The texts of `privateCards` are only counted. */
export function cardsView(
  state: MesaState,
  inside: boolean,
  privateCards: PrivateCards = new Map(),
): CardsView {
  if (!inside) return NO_CARDS;
  const { cards, groups, rains, seq } = state.cards;
  const pending = cards.filter((card) => card.disposition === 'pending' && card.hidden === null);
  const rainView = (rain: (typeof rains)[number]): RainView => {
    if (rain.state === 'open') return { ...rain, ...countHidden(state, rain, privateCards.values()) };
    const late = cards.filter((card) => card.rainId === rain.id && card.late);
    return { ...rain, cards: rain.cards + late.length, byParty: [] };
  };
  return {
    seq,
    rains: rains.map(rainView),
    total: cards.length,
    groups: groups.length,
    pending: pending.length,
    pendingInputs: pending.filter((card) => card.source === 'consultation').length,
  };
}

/** Every revealed and brought card for who reads as `role`. A hidden one keeps its place without its words (C28). */
export function cardList({ cards: { seq, cards, groups } }: MesaState, role: Role): CardList {
  const readsAll = role === 'facilitator';
  return {
    seq,
    cards: readsAll ? cards : cards.map((card) => (card.hidden === null ? card : { ...card, text: '' })),
    groups,
  };
}
