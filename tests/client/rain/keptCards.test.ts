// Where private cards are kept on a device: under the name of one person in one mesa, and of nobody else (C10, E10).
import { describe, expect, it } from 'vitest';
import { cardsKey, changeKept, draftKey, ownCardIds, parseCards } from '../../../client/rain/keptCards.ts';
import { putCard } from '../../../client/rain/ownCards.ts';
import { forgetPersonal, type PersonalShelf, readPersonal } from '../../../client/state/personalStorage.ts';

function shelf(): PersonalShelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}
const card = (id: string, person: string | null = null) => ({
  id,
  rainId: 'r1',
  text: 'Nadie mide',
  at: 1,
  for: person,
});

describe('the cards a device keeps', () => {
  it('outlive the page, and another person on the same device does not find them (E10)', () => {
    const device = shelf();
    const hers = cardsKey('m1', 'civ-4');
    expect(changeKept(hers, (cards) => putCard(cards, card('card-aaaa')), device)).toBe(true);
    expect(parseCards(readPersonal(hers, device)).map(({ id }) => id)).toEqual(['card-aaaa']);
    for (const [mesa, person] of [
      ['m1', 'civ-6'],
      ['m2', 'civ-4'],
    ] as const)
      expect(parseCards(readPersonal(cardsKey(mesa, person), device))).toEqual([]);
  });

  it('leave with her, drafts too, when she leaves the device', () => {
    const device = shelf();
    changeKept(cardsKey('m1', 'civ-4'), (cards) => putCard(cards, card('card-aaaa')), device);
    device.setItem(draftKey('m1', 'civ-4', 'r1', null), 'A medias');
    changeKept(cardsKey('m1', 'civ-6'), (cards) => putCard(cards, card('card-bbbb')), device);
    forgetPersonal('m1', 'civ-4', device);
    expect([...device.kept.keys()]).toEqual([cardsKey('m1', 'civ-6')]);
  });

  it('are changed over what another tab wrote meanwhile', () => {
    const device = shelf();
    const key = cardsKey('m1', 'civ-4');
    for (const id of ['card-aaaa', 'card-bbbb']) changeKept(key, (cards) => putCard(cards, card(id)), device);
    expect(ownCardIds('m1', 'civ-4', device)).toEqual(['card-aaaa', 'card-bbbb']);
  });

  it('are hers in a list only if they are her own, not those she typed for somebody (B7)', () => {
    const device = shelf();
    const key = cardsKey('m1', 'f');
    changeKept(key, (cards) => putCard(cards, card('card-aaaa', 'g7')), device);
    expect(ownCardIds('m1', 'f', device)).toEqual([]);
  });

  it('count as none when what is kept is not cards, and say so when nothing can be kept', () => {
    for (const junk of ['', '{', '{"a":1}', '[1,{"id":"x"}]']) expect(parseCards(junk)).toEqual([]);
    const shut = {
      ...shelf(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(changeKept('k', (cards) => putCard(cards, card('card-aaaa')), shut)).toBe(false);
  });
});
