// The private cards of this person as a screen uses them: the list, and adding, changing and taking back.
import { useMemo, useSyncExternalStore } from 'react';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { newCommandId } from '../net/commandId.ts';
import { readPersonal } from '../state/personalStorage.ts';
import { useMesa, useMesaStore } from '../state/useMesa.ts';
import { cardsKey, changeKept, onKeptChange, parseCards } from './keptCards.ts';
import {
  dropCard,
  type OwnCard,
  type OwnCards,
  putCard,
  reconcile,
  retryCard,
  shownCards,
} from './ownCards.ts';

/** Everything this device keeps of this person in this mesa. */
export function useKeptCards(): { key: string; kept: OwnCards; empty: boolean } {
  const { view, me } = useMesa();
  const key = cardsKey(view.mesaId, me.participantId);
  const text = useSyncExternalStore(onKeptChange, () => readPersonal(key));
  return { key, kept: useMemo(() => parseCards(text), [text]), empty: text === null };
}

export interface OwnCardsActions {
  cards: OwnCard[];
  /** Keeps it on the device and has it sent. The sentence of a refusal only where the browser keeps nothing. */
  write: (text: string, id?: string) => Promise<string | null>;
  drop: (id: string) => void;
  retry: (id: string) => void;
}

/** The own cards of a round, or those typed for `person` (B7). */
export function useOwnCards(rain: RainView, person: string | null): OwnCardsActions {
  const store = useMesaStore();
  const { me } = useMesa();
  const { key, kept, empty } = useKeptCards();
  // A browser that keeps nothing shows what the server has.
  const cards = empty ? reconcile([], rain.id, me.cards) : kept;
  const write = async (text: string, id: string = newCommandId()) => {
    const card = { id, rainId: rain.id, text, at: Date.now(), for: person };
    if (changeKept(key, (before) => putCard(before, card))) return null;
    const answer = await store.send('card.put', { rainId: rain.id, cardId: id, text, for: person });
    return answer.ok ? null : answer.error.message;
  };
  const drop = (id: string) => {
    if (changeKept(key, (before) => dropCard(before, id))) return;
    void store.send('card.drop', { rainId: rain.id, cardId: id, for: person });
  };
  return {
    cards: shownCards(cards, rain.id, person),
    write,
    drop,
    retry: (id) => changeKept(key, (before) => retryCard(before, id)),
  };
}
