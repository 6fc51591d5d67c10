// How the revealed cards lie on the table: groups, loose cards, what was answered and the parking lot, under a filter and
// a search that ignores accents. Pure.
import type { Card, CardGroup } from '../../shared/model/cards.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { normaliseWording } from '../../shared/problemTree/wording.ts';

export const CARD_FILTERS = ['all', 'loose', 'inputs', 'pending'] as const;
export type CardFilter = (typeof CARD_FILTERS)[number];

export interface Pile {
  group: CardGroup;
  /** The cards to show, in the order of the reveal. */
  cards: Card[];
  /** All of the group, whatever the filter and the search. */
  all: Card[];
}

export interface TableRows {
  groups: Pile[];
  loose: Card[];
  /** Answered ones (4.5): whole groups first, then loose cards. */
  answeredGroups: Pile[];
  answered: Card[];
  parked: Card[];
}

export interface Sight {
  filter: CardFilter;
  search: string;
}

export const EVERYTHING: Sight = { filter: 'all', search: '' };

/** P1: shown and without an answer yet. */
export const isPending = (card: Card): boolean => card.disposition === 'pending' && card.hidden === null;
const isParked = (card: Card): boolean => card.disposition === 'movedToParkingLot';
/** C28: what the facilitation took from view is neither grouped nor answered. */
export const mayTake = (card: Card): boolean => card.hidden === null;

const FILTERS: Record<CardFilter, (card: Card) => boolean> = {
  all: () => true,
  loose: (card) => card.groupId === null && isPending(card),
  inputs: (card) => card.source === 'consultation',
  pending: isPending,
};

/** What was just written at this table first, then what was brought to it. */
export const peopleFirst = (cards: readonly Card[]): Card[] => [
  ...cards.filter(({ source }) => source === 'person'),
  ...cards.filter(({ source }) => source === 'consultation'),
];

/** The table as a person asked to see it. A group whose title matches the search is shown whole. */
export function arrange({ cards, groups }: CardList, { filter, search }: Sight): TableRows {
  const wanted = normaliseWording(search);
  const said = (words: string): boolean => wanted === '' || normaliseWording(words).includes(wanted);
  const seen = cards.filter(FILTERS[filter]);
  const matches = (card: Card): boolean => said(`${card.text} ${card.origin}`);
  const piles = groups
    .map((group): Pile => {
      const all = cards.filter((card) => card.groupId === group.id && !isParked(card));
      const mine = seen.filter((card) => card.groupId === group.id && !isParked(card));
      return { group, all, cards: said(group.title) ? mine : mine.filter(matches) };
    })
    .filter((pile) => pile.cards.length > 0);
  const loose = peopleFirst(seen).filter((card) => card.groupId === null && !isParked(card) && matches(card));
  const waits = ({ all }: Pile): boolean => all.some(isPending);
  const rests = (card: Card): boolean => card.disposition === 'pending';
  return {
    groups: piles.filter(waits),
    loose: loose.filter(rests),
    answeredGroups: piles.filter((pile) => !waits(pile)),
    answered: loose.filter((card) => !rests(card)),
    parked: seen.filter((card) => isParked(card) && matches(card)),
  };
}

/** Every card of the rows that may be selected. */
export const takeable = (rows: TableRows): Card[] =>
  [...rows.groups.flatMap(({ cards }) => cards), ...rows.loose].filter(mayTake);

/** Numbers of the heading. `loose`: shown, in no group and without an answer. */
export function countTable({ cards, groups }: CardList) {
  return {
    total: cards.length,
    groups: groups.length,
    loose: cards.filter(FILTERS.loose).length,
    inputs: cards.filter(FILTERS.inputs).length,
    pending: cards.filter(isPending).length,
  };
}

/**
 * Those of `ids` that this person may take to the tree: who answers, any that is shown; the rest, only what nobody has
 * answered otherwise (P1).
 */
export function plantable({ cards }: CardList, ids: Iterable<string>, answers: boolean): string[] {
  const named = new Set(ids);
  return cards
    .filter((card) => named.has(card.id) && mayTake(card))
    .filter(({ disposition }) => answers || disposition === 'pending' || disposition === 'adopted')
    .map(({ id }) => id);
}

/** What grouping these cards makes: which group stays and its first title. Null with fewer than two things. */
export function groupingOf(
  { cards, groups }: CardList,
  chosen: ReadonlySet<string>,
): { groupId: string | null; title: string; cardIds: string[] } | null {
  const taken = cards.filter((card) => chosen.has(card.id) && mayTake(card));
  if (taken.length < 2) return null;
  const sizes = new Map<string, number>();
  for (const { groupId } of taken) if (groupId !== null) sizes.set(groupId, (sizes.get(groupId) ?? 0) + 1);
  const alone = sizes.size === 1 && taken.every(({ groupId }) => groupId !== null);
  // The largest of the groups that are whole in the selection stays; parts of a group make a new one.
  const whole = groups
    .filter(({ id }) => cards.every((card) => card.groupId !== id || chosen.has(card.id) || !mayTake(card)))
    .filter(({ id }) => sizes.has(id))
    .sort((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0))[0];
  if (alone && whole !== undefined) return null;
  return {
    groupId: whole?.id ?? null,
    title: whole?.title ?? taken[0]?.text ?? '',
    cardIds: taken.map(({ id }) => id),
  };
}

/** Cards of the selection that are in some group: the ones «Separar» takes out. */
export const separable = ({ cards }: CardList, chosen: ReadonlySet<string>): string[] =>
  cards.filter((card) => chosen.has(card.id) && card.groupId !== null).map(({ id }) => id);
