// C11: what is in a group and where it comes from; and that putting cards together and apart, in any order, never loses,
// doubles or changes one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedCards, looseCards, originOf, originsOf } from '../../../shared/cards/cardLists.ts';
import type { CardGroupId, CardId } from '../../../shared/model/cards.ts';
import { DISPOSITIONS } from '../../../shared/model/cards.ts';
import { Meeting } from '../../support/meeting.ts';
import { seeded } from '../../support/random.ts';

/** Three cards with three origins: two parties, and a consultation. */
function table(): { meeting: Meeting; a: CardId; b: CardId; c: CardId } {
  const meeting = new Meeting();
  const { rainId } = meeting.must('fac', 'rain.open', { question: '¿Por qué?', signature: 'party' });
  const put = (by: string) =>
    meeting.must(by, 'card.put', { rainId: rainId as never, cardId: `card-${by}` as CardId, text: by });
  put('gob1');
  put('soc1');
  meeting.must('fac', 'rain.reveal', { rainId: rainId as never });
  meeting.must('fac', 'cards.bring', { origin: 'Foro', texts: ['Del foro'] });
  const c = meeting.state.cards.cards.find((card) => card.source === 'consultation')!.id;
  return { meeting, a: 'card-gob1' as CardId, b: 'card-soc1' as CardId, c };
}
const group = (name: string) => name as CardGroupId;

describe('origins of a group (C11)', () => {
  it('[C11] merge A and B, split, merge with C: the origins of the result are those of A, B and C', () => {
    const { meeting, a, b, c } = table();
    const send = (groupId: string, cardIds: CardId[]) =>
      meeting.must('soc1', 'cards.group', { groupId: group(groupId), title: 'Juntas', cardIds });
    send('group-01', [a, b]);
    meeting.must('gob1', 'cards.split', { cardIds: [b] });
    expect(
      looseCards(meeting.state.cards)
        .map((card) => card.id)
        .toSorted(),
    ).toEqual([b, c].toSorted());
    send('group-02', [b, c]);
    send('group-02', [a]);
    const [only, ...others] = groupedCards(meeting.state.cards);
    expect(others).toEqual([]);
    expect(new Set(only!.cards.map((card) => card.id))).toEqual(new Set([a, b, c]));
    const origins = originsOf(only!.cards);
    expect(new Set(origins.map(({ origin }) => JSON.stringify(origin)))).toEqual(
      new Set([
        JSON.stringify({ kind: 'party', partyId: 'gob' }),
        JSON.stringify({ kind: 'party', partyId: 'soc' }),
        JSON.stringify({ kind: 'consultation', origin: 'Foro' }),
      ]),
    );
    expect(origins.flatMap(({ cardIds }) => cardIds).toSorted()).toEqual([a, b, c].toSorted());
  });

  it.each([
    [
      { by: 'gob1', partyId: 'gob' },
      { kind: 'person', by: 'gob1', partyId: 'gob' },
    ],
    [
      { by: null, partyId: 'gob' },
      { kind: 'party', partyId: 'gob' },
    ],
    [{ by: null, partyId: null }, { kind: 'table' }],
    [
      { source: 'consultation', origin: 'Buzón' },
      { kind: 'consultation', origin: 'Buzón' },
    ],
  ])('[C11] the origin of %j is as much as its round says', (more, origin) => {
    const { meeting } = table();
    expect(originOf({ ...meeting.state.cards.cards[0]!, ...(more as object) })).toEqual(origin);
  });

  it('[C11] cards of one origin are said together, in the order in which they first appear', () => {
    const { meeting, a, b } = table();
    const [first, second] = [a, b].map((id) => meeting.state.cards.cards.find((card) => card.id === id)!);
    const twin = { ...first!, id: 'card-twin' as CardId };
    expect(originsOf([first!, second!, twin]).map(({ cardIds }) => cardIds)).toEqual([[a, 'card-twin'], [b]]);
  });
});

const act = fc.oneof(
  fc.record({
    kind: fc.constant('group' as const),
    to: fc.integer({ min: 1, max: 4 }),
    some: fc.array(fc.nat(7), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('split' as const),
    some: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constantFrom('hide' as const, 'show' as const), one: fc.nat(7) }),
  fc.record({
    kind: fc.constant('dispose' as const),
    one: fc.nat(7),
    disposition: fc.constantFrom(...DISPOSITIONS),
  }),
);

describe('any sequence of acts on cards (C11)', () => {
  it('[C11] never loses, doubles or changes a card, and every group that is left has its cards', () => {
    const { seed } = seeded('cards');
    const property = fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const meeting = new Meeting();
      const texts = Array.from({ length: 8 }, (_, n) => `Aporte ${n}`);
      meeting.must('fac', 'cards.bring', { origin: 'Foro', texts });
      const all = meeting.state.cards.cards.map((card) => card.id);
      for (const one of acts) {
        const some = 'some' in one ? one.some.map((n) => all[n]!) : [];
        const cardId = 'one' in one ? all[one.one]! : all[0]!;
        if (one.kind === 'group')
          meeting.send('soc1', 'cards.group', {
            groupId: group(`group-0${one.to}`),
            title: 'X',
            cardIds: some,
          });
        else if (one.kind === 'split') meeting.send('gob1', 'cards.split', { cardIds: some });
        else if (one.kind === 'hide')
          meeting.send('fac', 'card.hide', { cardId, reason: 'Señala a alguien' });
        else if (one.kind === 'show') meeting.send('fac', 'card.show', { cardId });
        else if ('disposition' in one)
          meeting.send('fac', 'cards.dispose', {
            cardIds: [cardId],
            disposition: one.disposition,
            reason: 'Motivo',
          });
        const { cards, groups } = meeting.state.cards;
        expect(cards.map((card) => [card.id, card.text, card.origin])).toEqual(
          all.map((id, n) => [id, texts[n], 'Foro']),
        );
        const lying = [
          ...groupedCards({ cards, groups }).flatMap((pile) => pile.cards),
          ...looseCards({ cards, groups }),
        ];
        expect(lying.map((card) => card.id).toSorted()).toEqual(all.toSorted());
        expect(groupedCards({ cards, groups }).every((pile) => pile.cards.length > 0)).toBe(true);
      }
    });
    fc.assert(property, { seed, numRuns: 60 });
  });
});
