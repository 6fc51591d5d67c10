// «Deshacer» of a grouping or a separation: the commands that put every card back where it was. Pure.
import type { CardList } from '../../shared/model/views/cardsView.ts';

export type Inverse =
  | { name: 'cards.group'; groupId: string; title: string; cardIds: string[] }
  | { name: 'cards.split'; cardIds: string[] };

/**
 * What undoes a change of these cards, given the list of before: former groups with their titles, then loose cards. `after`
 * is the group they were put in, or null when they were separated: its former title comes back with its former cards.
 */
export function inverseOf(before: CardList, cardIds: readonly string[], after: string | null): Inverse[] {
  const moved = new Set(cardIds);
  const taken = before.cards.filter((card) => moved.has(card.id));
  const back = before.groups.flatMap((group): Inverse[] => {
    const own = taken.filter(({ groupId }) => groupId === group.id);
    const all = before.cards.filter(({ groupId, hidden }) => groupId === group.id && hidden === null);
    const ids = (own.length === 0 && group.id === after ? all : own).map(({ id }) => id);
    return ids.length === 0
      ? []
      : [{ name: 'cards.group', groupId: group.id, title: group.title, cardIds: ids }];
  });
  const loose = taken.filter(({ groupId }) => groupId === null).map(({ id }) => id);
  return loose.length === 0 ? back : [...back, { name: 'cards.split', cardIds: loose }];
}

/**
 * Whether undoing would touch only this person's own work: every card is still where the act left it (`after`: the group,
 * or null when it separated them). What somebody else moved since is theirs.
 */
export function isUntouched(now: CardList, cardIds: readonly string[], after: string | null): boolean {
  const moved = new Set(cardIds);
  const taken = now.cards.filter((card) => moved.has(card.id));
  return taken.length === moved.size && taken.every(({ groupId }) => groupId === after);
}
