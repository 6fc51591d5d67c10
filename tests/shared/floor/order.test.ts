// C9: the declared order to speak, as a table and as properties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speakingOrder } from '../../../shared/floor/order.ts';
import type { Turn, TurnId, TurnKind } from '../../../shared/model/floor.ts';
import type { ParticipantId, PartyId } from '../../../shared/model/ids.ts';

const SECONDS = 60;
type Ask = [by: string, party: string | null, kind?: TurnKind];

/** Turns that wait, in order of arrival. */
const waiting = (asks: Ask[], from = 1000): Turn[] =>
  asks.map(([by, party, kind = 'floor'], n) => ({
    id: `${by}-${n}` as TurnId,
    by: by as ParticipantId,
    partyId: party as PartyId | null,
    enteredBy: null,
    kind,
    text: '',
    requestedAt: from + n,
    state: 'waiting',
    startedAt: null,
    endedAt: null,
    override: '',
  }));
const spoken = (by: string, party: string | null, seconds: number, n = 0): Turn => ({
  ...waiting([[by, party]])[0]!,
  id: `${by}-said-${n}` as TurnId,
  requestedAt: 0,
  state: 'done',
  startedAt: 0,
  endedAt: seconds * 1000,
});
const order = (turns: Turn[]) => speakingOrder({ turns, seconds: SECONDS });
const said = (turns: Turn[]) => order(turns).map(({ by, place }) => `${by} ${place}`);

const SPOKEN = [
  spoken('g1', 'gob', 300),
  spoken('g2', 'gob', 100),
  spoken('s1', 'soc', 60),
  spoken('s2', 'soc', 30, 1),
  spoken('s2', 'soc', 30, 2),
  spoken('t1', 'gar', 50),
];
/** Twelve people ask: two points of order, five who never spoke, four who spoke once, one who spoke twice. */
const TWELVE: Ask[] = [
  ['g1', 'gob'],
  ['g3', 'gob'],
  ['g4', 'gob'],
  ['g5', 'gob', 'order'],
  ['g2', 'gob'],
  ['s2', 'soc'],
  ['s3', 'soc'],
  ['s1', 'soc', 'order'],
  ['t1', 'gar'],
  ['t2', 'gar'],
  ['a1', null],
  ['s4', 'soc', 'doubt'],
];

describe('[C9] the order to speak', () => {
  it('[C9] points of order, then who never spoke, then fewer turns, then the party that has spoken less', () => {
    expect(said([...SPOKEN, ...waiting(TWELVE)])).toEqual([
      'g5 order',
      's1 order',
      'a1 neverSpoke',
      't2 neverSpoke',
      's3 neverSpoke',
      's4 neverSpoke',
      'g3 neverSpoke',
      'g4 neverSpoke',
      't1 partyTime',
      'g1 arrival',
      'g2 fewerTurns',
      's2 arrival',
    ]);
  });

  it('[C9] is the order of arrival among equals', () => {
    const asks: Ask[] = [
      ['s3', 'soc'],
      ['s1', 'soc'],
      ['s2', 'soc'],
    ];
    expect(said(waiting(asks))).toEqual(['s3 neverSpoke', 's1 neverSpoke', 's2 neverSpoke']);
    const everybody = asks.map(([by, party]) => spoken(by, party, 10));
    expect(said([...everybody, ...waiting(asks)])).toEqual(['s3 arrival', 's1 arrival', 's2 arrival']);
  });

  it('[C9] alternates parties, and somebody’s second turn waits for who has none', () => {
    const asks: Ask[] = [
      ['g1', 'gob'],
      ['g1', 'gob', 'reply'],
      ['g2', 'gob'],
      ['s1', 'soc'],
    ];
    expect(order(waiting(asks)).map(({ by, kind }) => `${by} ${kind}`)).toEqual([
      'g1 floor',
      's1 floor',
      'g2 floor',
      'g1 reply',
    ]);
  });

  it('[C9] does not change while somebody speaks', () => {
    const running: Turn = { ...spoken('g1', 'gob', 0), state: 'speaking', endedAt: null };
    const turns = [
      running,
      spoken('s1', 'soc', 45),
      ...waiting([
        ['g2', 'gob'],
        ['s2', 'soc'],
      ]),
    ];
    expect(order(turns).map(({ by }) => by)).toEqual(['s2', 'g2']);
  });
});

const ask: fc.Arbitrary<Ask> = fc.tuple(
  fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'),
  fc.constantFrom('gob', 'soc', 'gar', null),
  fc.constantFrom('floor', 'order', 'reply', 'answer', 'doubt'),
);
const past = fc.array(
  fc
    .tuple(
      fc.constantFrom('p1', 'p2', 'p3', 'p4'),
      fc.constantFrom('gob', 'soc'),
      fc.integer({ max: 300, min: 1 }),
    )
    .map(([by, party, seconds]) => spoken(by, party, seconds)),
  { maxLength: 8 },
);

describe('[C9] whatever people ask', () => {
  it('[C9] twelve requests come out the same however the list of them is shuffled', () => {
    const expected = said([...SPOKEN, ...waiting(TWELVE)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(waiting(TWELVE), { minLength: 12 }), (shuffled) => {
        expect(said([...shuffled, ...SPOKEN])).toEqual(expected);
      }),
    );
  });

  it('[C9] arriving in another order only changes who goes first among equals', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TWELVE, { minLength: 12 }), (shuffled) => {
        const kinds = order([...SPOKEN, ...waiting(shuffled)]).map(({ by, partyId, kind }) =>
          // Who has said nothing yet and is of the same party is equal to the other.
          kind === 'order' ? 'order' : ['g3', 'g4', 's3', 's4'].includes(by) ? `new ${partyId}` : by,
        );
        expect(kinds.slice(0, 9)).toEqual([
          'order',
          'order',
          'a1',
          't2',
          'new soc',
          'new soc',
          'new gob',
          'new gob',
          't1',
        ]);
        expect(kinds.at(-1)).toBe('s2');
      }),
    );
  });

  it('[C9] nobody is lost, points of order go first, and giving the first turn leaves the rest as they were', () => {
    fc.assert(
      fc.property(past, fc.array(ask, { maxLength: 14 }), (before, asks) => {
        const turns = [...before, ...waiting(asks)];
        const all = order(turns);
        expect(new Set(all.map(({ id }) => id)).size).toBe(asks.length);
        const lastOrder = all.findLastIndex(({ kind }) => kind === 'order');
        expect(all.slice(0, lastOrder + 1).every(({ kind }) => kind === 'order')).toBe(true);
        const given = turns.map(
          (turn): Turn => (turn.id === all[0]?.id ? { ...turn, state: 'speaking', startedAt: 5000 } : turn),
        );
        expect(order(given).map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
      }),
    );
  });
});
