// The cards of the mesa for a screen: the list of the HTTP surface, as fresh as the view says that it should be (C11).
import { useEffect, useSyncExternalStore } from 'react';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { callApi } from '../net/api.ts';
import { useMesa, useMesaStore } from '../state/useMesa.ts';
import { CardFeed, type FeedSnapshot } from './cardFeed.ts';

/** `list` is null until the first answer; `error` is why the last request failed, with the former list kept. */
export function useCards(): FeedSnapshot {
  const store = useMesaStore();
  const { view } = useMesa();
  store.cardFeed ??= new CardFeed({
    fetch: () => callApi<CardList>('GET', `/api/mesas/${store.mesaId}/cards`),
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  });
  const feed = store.cardFeed;
  const snapshot = useSyncExternalStore(feed.subscribe, feed.read);
  const { seq } = view.cards;
  useEffect(() => feed.want(seq, view.role), [feed, seq, view.role]);
  return snapshot;
}
