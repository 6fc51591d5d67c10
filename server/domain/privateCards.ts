// Cards before their reveal (C10): where they wait in the sealed store, which ones stand, and the only thing anybody else
// is told of them, which is how many.
import type { CardId, Rain, RainId } from '../../shared/model/cards.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import type { RainView } from '../../shared/model/views/cardsView.ts';

/** The last writing of one card. Without text: its author took it back (C28). */
export interface PrivateCard {
  rainId: RainId;
  cardId: CardId;
  by: ParticipantId;
  /** B7: who typed it for its author, or null. */
  enteredBy: ParticipantId | null;
  /** 1 for its first writing. */
  n: number;
  at: number;
  text: string;
}
export type PrivateCards = ReadonlyMap<CardId, PrivateCard>;

/** Every private card of a mesa. */
export const CARDS_PREFIX = 'card/';
/** Every private card of one round. */
export const rainPrefix = (rainId: RainId): string => `${CARDS_PREFIX}${rainId}/`;
/** Sorted by key, the last writing of a card is its last row. */
export const cardKey = ({ rainId, by, cardId, n }: PrivateCard): string =>
  `${rainPrefix(rainId)}${by}/${cardId}/${String(n).padStart(4, '0')}`;

type Kept = Pick<PrivateCard, 'text' | 'enteredBy' | 'at'>;
/** What the sealed store keeps. There is no salt: nothing in the record points at it. */
export const sealedCard = (card: PrivateCard): { key: string; value: string; salt: string } => {
  const kept: Kept = { text: card.text, enteredBy: card.enteredBy, at: card.at };
  return { key: cardKey(card), value: JSON.stringify(kept), salt: '' };
};

function readCard({ key, value }: { key: string; value: string }): PrivateCard | null {
  const [, rainId, by, cardId, n] = key.split('/');
  if (!key.startsWith(CARDS_PREFIX) || !rainId || !by || !cardId || !n) return null;
  const kept = JSON.parse(value) as Kept;
  return {
    ...kept,
    rainId: rainId as RainId,
    by: by as ParticipantId,
    cardId: cardId as CardId,
    n: Number(n),
  };
}

/** The cards after `rows` were written to the sealed store and everything under `dropped` deleted from it. */
export function withRows(
  cards: PrivateCards,
  rows: readonly { key: string; value: string }[],
  dropped: readonly string[] = [],
): PrivateCards {
  const next = new Map(
    [...cards].filter(([, card]) => !dropped.some((prefix) => cardKey(card).startsWith(prefix))),
  );
  for (const row of rows) {
    const card = readCard(row);
    if (card && card.n >= (next.get(card.cardId)?.n ?? 0)) next.set(card.cardId, card);
  }
  return next;
}

/** Cards of a round that stand: written and not taken back. */
export const standing = (cards: Iterable<PrivateCard>, rainId: RainId): PrivateCard[] =>
  [...cards].filter((card) => card.rainId === rainId && card.text !== '');

export const authorsOf = (cards: readonly PrivateCard[]): number => new Set(cards.map(({ by }) => by)).size;

/** How many private cards a round has: what everybody inside may know. Whose, only as its signature will say. */
export type HiddenCount = Pick<RainView, 'cards' | 'people' | 'byParty'>;

/** Numbers of an open round. `byParty` in the order of the body, those without a party last; [] when nobody will know. */
export function countHidden(
  state: Pick<MesaState, 'parties' | 'participants'>,
  rain: Pick<Rain, 'id' | 'signature'>,
  cards: Iterable<PrivateCard>,
): HiddenCount {
  const mine = standing(cards, rain.id);
  const partyOf = (by: ParticipantId) => state.participants[by]?.partyId ?? null;
  const parties = [...state.parties.map((party) => party.id), null];
  const byParty = parties.map((partyId) => ({
    partyId,
    cards: mine.filter((card) => partyOf(card.by) === partyId).length,
  }));
  return {
    cards: mine.length,
    people: authorsOf(mine),
    byParty: rain.signature === 'anonymous' ? [] : byParty.filter((one) => one.cards > 0),
  };
}
