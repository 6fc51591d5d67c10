// The cards of the table: the numbers that travel with the view, and the list that is asked for apart.
import type { Card, CardGroup, Rain } from '../cards.ts';
import type { PartyId } from '../ids.ts';

/** A round of private writing: how many, never what (C10). `cards` and `people` also count what is still private. */
export interface RainView extends Rain {
  /** Cards by party (null: people without one). Empty when nobody is told whose cards they are (`anonymous`). */
  byParty: { partyId: PartyId | null; cards: number }[];
}

/** Numbers of the cards on the table. The cards themselves are asked for over HTTP when `seq` grows: `CardList`. */
export interface CardsView {
  seq: number;
  rains: RainView[];
  total: number;
  groups: number;
  /** Shown ones without a disposition (P1). */
  pending: number;
  /** Of those, brought from the consultation (M15). */
  pendingInputs: number;
}

/** `GET /api/mesas/:id/cards`: what is revealed. The text of a hidden card is '' but for the facilitation (C28). */
export interface CardList {
  seq: number;
  cards: Card[];
  groups: CardGroup[];
}
