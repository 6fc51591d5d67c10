// What happens to cards: revealed all at once or brought, put together and apart, hidden, and what was done with each.
import type { Card, CardGroupId, CardId, CardTable, Rain, RainId } from '../cards.ts';
import type { MesaEvent } from '../event.ts';
import type { ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { Reducers } from './reducer.ts';

const change = (state: MesaState, event: MesaEvent, next: Partial<CardTable>): MesaState => ({
  ...state,
  cards: { ...state.cards, ...next, seq: event.seq },
});
const mapRain = (state: MesaState, id: RainId, next: Partial<Rain>): Rain[] =>
  state.cards.rains.map((one) => (one.id === id ? { ...one, ...next } : one));
const mapCards = (state: MesaState, ids: readonly CardId[], next: (card: Card) => Partial<Card>): Card[] => {
  const named = new Set(ids);
  return state.cards.cards.map((card) => (named.has(card.id) ? { ...card, ...next(card) } : card));
};

const NEW_CARD = {
  groupId: null,
  hidden: null,
  disposition: 'pending',
  reason: '',
  became: null,
  partyId: null,
  by: null,
  enteredBy: null,
  rainId: null,
  origin: '',
  late: false,
} as const satisfies Partial<Card>;

/** Groups nobody is in any more are gone; their title stays in the record. */
const kept = (groups: CardTable['groups'], cards: Card[]): CardTable['groups'] => {
  const used = new Set(cards.map((card) => card.groupId));
  return groups.filter((group) => used.has(group.id));
};
const setGroup = (state: MesaState, ids: CardId[], groupId: CardGroupId | null) =>
  mapCards(state, ids, () => ({ groupId }));

export const cardReducers: Reducers<
  | 'rain.opened'
  | 'rain.revealed'
  | 'rain.withdrawn'
  | 'card.revealed'
  | 'card.brought'
  | 'cards.grouped'
  | 'cards.split'
  | 'card.hidden'
  | 'card.shown'
  | 'cards.disposed'
> = {
  'rain.opened': (state, { rainId, number, question, perPerson, signature }, event) =>
    change(state, event, {
      rains: [
        ...state.cards.rains,
        {
          id: rainId,
          number,
          question,
          perPerson,
          signature,
          state: 'open',
          openedAt: event.at,
          endedAt: null,
          endReason: '',
          cards: 0,
          people: 0,
        },
      ],
    }),
  'rain.revealed': (state, { rainId, people }, event) =>
    change(state, event, { rains: mapRain(state, rainId, { state: 'revealed', endedAt: event.at, people }) }),
  'rain.withdrawn': (state, { rainId, reason, cards, people }, event) =>
    change(state, event, {
      rains: mapRain(state, rainId, {
        state: 'withdrawn',
        endedAt: event.at,
        endReason: reason,
        cards,
        people,
      }),
    }),
  'card.revealed': (state, { rainId, cardId, partyId, by, enteredBy, text, late }, event) =>
    change(state, event, {
      rains: state.cards.rains.map((rain) =>
        rain.id === rainId && !late ? { ...rain, cards: rain.cards + 1 } : rain,
      ),
      cards: [
        ...state.cards.cards,
        {
          ...NEW_CARD,
          id: cardId,
          text,
          source: 'person',
          rainId,
          partyId,
          by,
          enteredBy,
          late,
          at: event.at,
          // 5.3: what arrives for a closed phase goes to the parking lot, never lost.
          disposition: late ? 'movedToParkingLot' : 'pending',
        },
      ],
    }),
  'card.brought': (state, { cardId, text, origin }, event) =>
    change(state, event, {
      cards: [
        ...state.cards.cards,
        { ...NEW_CARD, id: cardId, text, source: 'consultation', origin, at: event.at },
      ],
    }),
  'cards.grouped': (state, { groupId, title, cardIds }, event) => {
    const cards = setGroup(state, cardIds, groupId);
    const known = state.cards.groups.some((group) => group.id === groupId);
    const groups = known
      ? state.cards.groups.map((group) => (group.id === groupId ? { ...group, title } : group))
      : [...state.cards.groups, { id: groupId, title, by: event.actor as ParticipantId, at: event.at }];
    return change(state, event, { cards, groups: kept(groups, cards) });
  },
  'cards.split': (state, { cardIds }, event) => {
    const cards = setGroup(state, cardIds, null);
    return change(state, event, { cards, groups: kept(state.cards.groups, cards) });
  },
  'card.hidden': (state, { cardId, reason }, event) =>
    change(state, event, {
      cards: mapCards(state, [cardId], () => ({
        hidden: { reason, by: event.actor as ParticipantId, at: event.at },
      })),
    }),
  'card.shown': (state, { cardId }, event) =>
    change(state, event, { cards: mapCards(state, [cardId], () => ({ hidden: null })) }),
  'cards.disposed': (state, { cardIds, disposition, reason, became }, event) =>
    change(state, event, { cards: mapCards(state, cardIds, () => ({ disposition, reason, became })) }),
};
