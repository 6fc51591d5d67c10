// What each event about cards does to the state (C10, C11, C28, P1).
import { describe, expect, it } from 'vitest';
import type { Became, CardGroupId, CardId, RainId } from '../../../shared/model/cards.ts';
import type { ParticipantId, PartyId } from '../../../shared/model/ids.ts';
import type { EventLog } from '../../support/eventLog.ts';
import { type FoldRows, proveRows } from '../../support/foldRows.ts';
import { openedMesa } from '../../support/sampleMesa.ts';

const rainId = 'rain-1' as RainId;
const one = 'card-one' as CardId;
const two = 'card-two' as CardId;
const group = 'group-01' as CardGroupId;
const question = '¿Por qué falta agua?';

const raining = (): EventLog =>
  openedMesa().add('rain.opened', { rainId, number: 1, question, perPerson: 5, signature: 'party' }, 'fac');
const card = (cardId: CardId, late = false) => ({
  rainId,
  cardId,
  partyId: 'gob' as PartyId,
  by: null,
  enteredBy: 'fac' as ParticipantId,
  text: `Texto ${cardId}`,
  late,
});
const revealed = (): EventLog =>
  raining()
    .add('rain.revealed', { rainId, people: 1 }, 'fac')
    .add('card.revealed', card(one), 'fac')
    .add('card.revealed', card(two), 'fac');
const grouped = (): EventLog =>
  revealed().add('cards.grouped', { groupId: group, title: 'Juntas', cardIds: [one, two] }, 'ruben');
const node: Became = { kind: 'node', nodeId: 'n1' as never };

const rows: FoldRows<
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
  'rain.opened': {
    from: openedMesa,
    payload: { rainId, number: 1, question, perPerson: 5, signature: 'party' },
    after: (state, before, log) => {
      expect(before.cards).toEqual({ rains: [], cards: [], groups: [], seq: 0 });
      expect(state.cards.seq).toBe(state.seq);
      expect(state.cards.rains).toEqual([
        {
          id: rainId,
          number: 1,
          question,
          perPerson: 5,
          signature: 'party',
          state: 'open',
          openedAt: log.now,
          endedAt: null,
          endReason: '',
          cards: 0,
          people: 0,
        },
      ]);
    },
  },
  'rain.revealed': {
    from: raining,
    payload: { rainId, people: 3 },
    after: (state, _before, log) =>
      expect(state.cards.rains[0]).toMatchObject({
        state: 'revealed',
        endedAt: log.now,
        people: 3,
        cards: 0,
      }),
  },
  'rain.withdrawn': {
    from: raining,
    payload: { rainId, reason: 'No dio tiempo', cards: 4, people: 2 },
    after: (state, _before, log) =>
      expect(state.cards.rains[0]).toMatchObject({
        state: 'withdrawn',
        endedAt: log.now,
        endReason: 'No dio tiempo',
        cards: 4,
        people: 2,
      }),
  },
  'card.revealed': {
    from: () => raining().add('rain.revealed', { rainId, people: 1 }, 'fac'),
    payload: card(one),
    after: (state, before, log) => {
      expect(before.cards.cards).toEqual([]);
      expect(state.cards.rains[0]?.cards).toBe(1);
      expect(state.cards.cards).toEqual([
        {
          id: one,
          text: 'Texto card-one',
          source: 'person',
          origin: '',
          rainId,
          partyId: 'gob',
          by: null,
          enteredBy: 'fac',
          at: log.now,
          late: false,
          groupId: null,
          hidden: null,
          disposition: 'pending',
          reason: '',
          became: null,
        },
      ]);
    },
  },
  'card.brought': {
    from: openedMesa,
    payload: { cardId: one, text: 'Del foro', origin: 'Foro de marzo' },
    after: (state) =>
      expect(state.cards.cards).toMatchObject([
        { id: one, source: 'consultation', origin: 'Foro de marzo', rainId: null, partyId: null, by: null },
      ]),
  },
  'cards.grouped': {
    from: revealed,
    payload: { groupId: group, title: 'Juntas', cardIds: [one] },
    after: (state, before, log) => {
      expect(before.cards.groups).toEqual([]);
      expect(state.cards.groups).toEqual([{ id: group, title: 'Juntas', by: 'fac', at: log.now }]);
      expect(state.cards.cards.map((item) => item.groupId)).toEqual([group, null]);
    },
  },
  'cards.split': {
    from: grouped,
    payload: { cardIds: [two] },
    after: (state) => {
      expect(state.cards.cards.map((item) => item.groupId)).toEqual([group, null]);
      expect(state.cards.groups).toMatchObject([{ id: group, by: 'ruben' }]);
    },
  },
  'card.hidden': {
    from: revealed,
    payload: { cardId: one, reason: 'Señala a alguien' },
    after: (state, _before, log) =>
      expect(state.cards.cards[0]).toMatchObject({
        text: 'Texto card-one',
        hidden: { reason: 'Señala a alguien', by: 'fac', at: log.now },
      }),
  },
  'card.shown': {
    from: () => revealed().add('card.hidden', { cardId: one, reason: 'Señala a alguien' }, 'fac'),
    payload: { cardId: one },
    after: (state) => expect(state.cards.cards[0]?.hidden).toBeNull(),
  },
  'cards.disposed': {
    from: grouped,
    payload: { cardIds: [two], disposition: 'partlyAdopted', reason: 'Una parte', became: node },
    after: (state) =>
      expect(state.cards.cards).toMatchObject([
        { disposition: 'pending', reason: '', became: null },
        { disposition: 'partlyAdopted', reason: 'Una parte', became: node, groupId: group },
      ]),
  },
};

describe('cards', () => {
  proveRows(rows);

  it('[5.3] a late card goes to the parking lot, and does not count among those of the reveal', () => {
    const log = revealed().add('card.revealed', card('card-late' as CardId, true));
    expect(log.state.cards.cards.at(-1)).toMatchObject({ late: true, disposition: 'movedToParkingLot' });
    expect(log.state.cards.rains[0]?.cards).toBe(2);
  });

  it('[C11] a group that nobody is in is gone, and a card is in one group at most', () => {
    const log = grouped().add(
      'cards.grouped',
      { groupId: 'group-02' as CardGroupId, title: 'Otra', cardIds: [one, two] },
      'fac',
    );
    expect(log.state.cards.groups.map((item) => item.id)).toEqual(['group-02']);
    log.add(
      'cards.grouped',
      { groupId: 'group-02' as CardGroupId, title: 'Con otro título', cardIds: [one] },
      'fac',
    );
    expect(log.state.cards.groups).toMatchObject([{ title: 'Con otro título' }]);
    log.add('cards.split', { cardIds: [one, two] }, 'fac');
    expect(log.state.cards.groups).toEqual([]);
  });
});
