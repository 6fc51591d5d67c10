// «Deshacer» puts every card back in the group it was in, through the real policy and handlers (C11).
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inverseOf, isUntouched } from '../../../client/cards/inverse.ts';
import { CardGroupId, CardId } from '../../../shared/model/cards.ts';
import type { CardList } from '../../../shared/model/views/cardsView.ts';
import { Meeting } from '../../support/meeting.ts';
import { seeded } from '../../support/random.ts';
import { cardId, groupId, sampleList } from './sampleCards.ts';

const COUNT = 6;
/** Groups with their titles and their cards, as far as people see them. */
const lying = ({ cards, groups }: Pick<CardList, 'cards' | 'groups'>) =>
  Object.fromEntries(
    [...groups.map(({ id, title }) => [`${id} ${title}`, id] as const), ['loose', null] as const].map(
      ([name, id]) => [
        name,
        cards
          .filter((one) => one.groupId === id)
          .map((one) => one.text)
          .sort(),
      ],
    ),
  );

it('[C11] undoing a grouping or a separation leaves the table as it was, whatever it was', () => {
  const { seed } = seeded('undo');
  const some = fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 1, maxLength: COUNT });
  const step = fc.record({ to: fc.nat(2), some, title: fc.constantFrom('Uno', 'Dos') });
  const last = fc.record({ to: fc.option(fc.nat(3)), some });
  const property = fc.property(fc.array(step, { maxLength: 5 }), last, (steps, act) => {
    const meeting = new Meeting();
    const texts = Array.from({ length: COUNT }, (_, n) => `Aporte ${n}`);
    meeting.must('fac', 'cards.bring', { origin: 'Foro', texts });
    const all = meeting.state.cards.cards.map(({ id }) => id);
    const idsOf = (places: number[]) => places.map((place) => all[place] ?? cardId('x'));
    const group = (to: number, title: string, places: number[]) =>
      meeting.must('soc1', 'cards.group', { groupId: groupId(`${to}`), title, cardIds: idsOf(places) });
    for (const one of steps) group(one.to, one.title, one.some);
    const before = meeting.state.cards;
    if (act.to === null) meeting.must('soc1', 'cards.split', { cardIds: idsOf(act.some) });
    else group(act.to, 'Nuevo título', act.some);
    for (const one of inverseOf(before, idsOf(act.some), act.to === null ? null : groupId(`${act.to}`))) {
      const cardIds = one.cardIds.map((id) => CardId.parse(id));
      if (one.name === 'cards.split') meeting.must('soc1', 'cards.split', { cardIds });
      else {
        const target = { groupId: CardGroupId.parse(one.groupId), title: one.title };
        meeting.must('soc1', 'cards.group', { ...target, cardIds });
      }
    }
    expect(lying(meeting.state.cards)).toEqual(lying(before));
  });
  fc.assert(property, { seed, numRuns: 80 });
});

it('[C11] what somebody else moved since is theirs: undo is not offered', () => {
  const list = sampleList();
  expect(isUntouched(list, [cardId('a'), cardId('b')], groupId('G'))).toBe(true);
  expect(isUntouched(list, [cardId('a'), cardId('c')], groupId('G'))).toBe(false);
  expect(isUntouched(list, [cardId('c')], null)).toBe(true);
  expect(isUntouched(list, [cardId('z')], null)).toBe(false);
});
