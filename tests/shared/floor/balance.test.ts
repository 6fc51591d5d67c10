// N4 and E13: time to speak by party, relative to how many people each has, and who has not spoken.
import { describe, expect, it } from 'vitest';
import { balanceOf, relativeShares, timeShares } from '../../../shared/floor/balance.ts';
import type { Turn, TurnId } from '../../../shared/model/floor.ts';
import type { ParticipantId, PartyId } from '../../../shared/model/ids.ts';

const person = (id: string, party: string | null) => ({
  id: id as ParticipantId,
  partyId: party as PartyId | null,
});
const PARTIES = ['gob', 'soc'] as PartyId[];
const turn = (by: string, party: string | null, from: number, to: number | null): Turn => ({
  ...person(by, party),
  id: `${by}-${from}` as TurnId,
  by: by as ParticipantId,
  enteredBy: null,
  kind: 'floor',
  text: '',
  requestedAt: 0,
  state: to === null ? 'speaking' : 'done',
  startedAt: from,
  endedAt: to,
  override: '',
});
const PEOPLE = [
  person('g1', 'gob'),
  person('g2', 'gob'),
  person('g3', 'gob'),
  person('s1', 'soc'),
  person('a1', null),
];

describe('[N4] how the floor has been shared', () => {
  it('[N4] adds time and turns by party, and the running turn up to now', () => {
    const turns = [
      turn('g1', 'gob', 0, 60_000),
      turn('g1', 'gob', 60_000, 90_000),
      turn('s1', 'soc', 90_000, null),
    ];
    const { parties, silent } = balanceOf({ turns, declined: [] }, PARTIES, PEOPLE, 100_000);
    expect(parties).toEqual([
      { partyId: 'gob', ms: 90_000, turns: 2, people: 3 },
      { partyId: 'soc', ms: 10_000, turns: 1, people: 1 },
      { partyId: null, ms: 0, turns: 0, people: 1 },
    ]);
    expect(silent).toEqual(['g2', 'g3', 'a1']);
  });

  it('[N4] who declined is not silent, and a turn that only waits is not time', () => {
    const waits: Turn = { ...turn('g2', 'gob', 0, null), state: 'waiting', startedAt: null };
    const declined = ['g3'] as ParticipantId[];
    const { parties, silent } = balanceOf({ turns: [waits], declined }, PARTIES, PEOPLE.slice(0, 4), 50_000);
    expect(parties.map(({ ms, turns }) => [ms, turns])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(silent).toEqual(['g1', 'g2', 's1']);
  });

  it('[E13] three people with 75 % of the time and one with 25 % have half each', () => {
    const rows = [
      { ms: 75_000, people: 3 },
      { ms: 25_000, people: 1 },
    ];
    expect(timeShares(rows)).toEqual([0.75, 0.25]);
    expect(relativeShares(rows)).toEqual([0.5, 0.5]);
    expect(
      relativeShares([
        { ms: 0, people: 3 },
        { ms: 0, people: 0 },
      ]),
    ).toEqual([0, 0]);
    // Who spoke and left has time but nobody here to share it among.
    expect(
      relativeShares([
        { ms: 5000, people: 0 },
        { ms: 5000, people: 2 },
      ]),
    ).toEqual([0, 1]);
  });
});
