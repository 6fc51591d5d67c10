// How the revealed cards lie on the table, what a filter and a search show, and what grouping would make (C11, P1).
import { describe, expect, it } from 'vitest';
import {
  arrange,
  countTable,
  EVERYTHING,
  groupingOf,
  plantable,
  type Sight,
  separable,
  takeable,
} from '../../../client/cards/cardTable.ts';
import type { Card } from '../../../shared/model/cards.ts';
import { card, cardId, groupId, sampleList } from './sampleCards.ts';

const names = (cards: readonly Pick<Card, 'id'>[]): string => cards.map(({ id }) => id[5]).join('');
const seen = (sight: Partial<Sight>) => {
  const rows = arrange(sampleList(), { ...EVERYTHING, ...sight });
  return {
    groups: rows.groups.map(({ cards }) => names(cards)).join(' '),
    loose: names(rows.loose),
    answered: [...rows.answeredGroups.map(({ cards }) => names(cards)), names(rows.answered)].join(''),
    parked: names(rows.parked),
  };
};
const hand = (some: string) => new Set([...some].map((name): string => cardId(name)));

describe('the table of cards', () => {
  it('[C11] shows groups, loose cards with the own ones of the table first, what was answered and the parking lot', () => {
    expect(seen({})).toEqual({ groups: 'ab', loose: 'cgd', answered: 'f', parked: 'e' });
  });

  it.each([
    ['loose', { groups: '', loose: 'cd', answered: '', parked: '' }],
    ['inputs', { groups: '', loose: 'd', answered: '', parked: '' }],
    ['pending', { groups: 'ab', loose: 'cd', answered: '', parked: '' }],
  ] as const)('[P1] filters: %s', (filter, expected) => {
    expect(seen({ filter })).toEqual(expected);
  });

  it.each([
    ['larguisimas', { groups: '', loose: 'c', answered: '', parked: '' }],
    ['TONALA', { groups: '', loose: 'd', answered: '', parked: '' }],
    ['se publican', { groups: 'a', loose: '', answered: '', parked: '' }],
    ['nadie cobra', { groups: 'ab', loose: '', answered: '', parked: '' }],
    ['guarderias', { groups: '', loose: '', answered: 'f', parked: '' }],
    ['nada de esto', { groups: '', loose: '', answered: '', parked: '' }],
  ])('searches words, titles and origins without accents nor case: %s', (search, expected) => {
    expect(seen({ search })).toEqual(expected);
  });

  it('[C28] what was taken from view keeps its place and is never taken in hand nor counted as pending', () => {
    expect(names(takeable(arrange(sampleList(), EVERYTHING)))).toBe('abcd');
    expect(countTable(sampleList())).toEqual({ total: 7, groups: 2, loose: 2, inputs: 1, pending: 4 });
  });
});

describe('what grouping would make', () => {
  it.each([
    ['', null],
    ['c', null],
    ['ab', null],
    ['g', null],
    ['cd', { groupId: null, title: 'Texto d', cardIds: 'dc' }],
    ['abc', { groupId: groupId('G'), title: 'Nadie cobra lo mismo', cardIds: 'abc' }],
    ['abf', { groupId: groupId('G'), title: 'Nadie cobra lo mismo', cardIds: 'abf' }],
    ['ac', { groupId: null, title: 'Los sueldos no se publican', cardIds: 'ac' }],
    ['cdg', { groupId: null, title: 'Texto d', cardIds: 'dc' }],
  ])('[C11] of «%s»: a whole group stays, parts of one make another', (some, expected) => {
    const made = groupingOf(sampleList(), hand(some));
    expect(made && { ...made, cardIds: made.cardIds.map((id) => id[5]).join('') }).toEqual(expected);
  });

  it('[C11] only cards that are in a group can be separated', () => {
    expect(separable(sampleList(), hand('abcd')).map((id) => id[5])).toEqual(['a', 'b']);
  });

  it('[P1] a participant takes to the tree only what nobody answered otherwise; the facilitation, any that is shown', () => {
    const plant = (answers: boolean) =>
      plantable(sampleList(), hand('abcdefg'), answers)
        .map((id) => id[5])
        .join('');
    expect(plant(false)).toBe('dabcf');
    expect(plant(true)).toBe('dabcef');
    expect(names([card('a')])).toBe('a');
  });
});
