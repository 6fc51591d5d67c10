// What of the cards goes on the wall (C11, C28).
import { expect, it } from 'vitest';
import { wallOf } from '../../../client/projector/wallCards.ts';
import { card, groupId, HIDDEN, sampleList } from '../cards/sampleCards.ts';

it('[C11] shows the groups, the largest first, with how many cards are left and how many came from outside', () => {
  const list = sampleList();
  const more = {
    ...list,
    cards: [...list.cards, card('h', { groupId: groupId('H') }), card('i', { groupId: groupId('H') })],
  };
  const wall = wallOf(more);
  expect(wall.piles.map(({ text, cards }) => [text, cards.length])).toEqual([
    ['Las guarderías cierran temprano', 3],
    ['Nadie cobra lo mismo', 2],
  ]);
  expect(wall.loose.map(({ text }) => text)).toEqual(['Las jornadas son LARGUÍSIMAS', 'Texto d']);
  expect(wall).toMatchObject({ total: 8, inputs: 1 });
});

it('[C28] before there is a group shows the cards that wait, never one that was taken from view', () => {
  const cards = [
    card('d', { source: 'consultation' }),
    card('a'),
    card('g', { hidden: HIDDEN, text: 'Nombre' }),
  ];
  const wall = wallOf({ seq: 1, groups: [], cards });
  expect(wall.loose.map(({ text }) => text)).toEqual(['Texto a', 'Texto d']);
  expect(wall.piles).toEqual([]);
});
