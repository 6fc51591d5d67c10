// D2: how the seats of a party become its position, and who may speak for it.
import { describe, expect, it } from 'vitest';
import {
  answeredParties,
  latestStatements,
  partyPositions,
  stanceOfSeats,
} from '../../../shared/decisions/partyPosition.ts';
import { actingPerson, spokespersonOf, voiceOf } from '../../../shared/decisions/seats.ts';
import type { OpenedPosition, Stance } from '../../../shared/model/decision.ts';
import type { ParticipantId, PartyId, SeatId } from '../../../shared/model/ids.ts';
import type { Party } from '../../../shared/model/mesa.ts';
import { partyId, person, type Roll, rollOf } from '../../support/builders.ts';

const SHORT: Record<string, Stance> = { a: 'agree', r: 'reservation', s: 'standAside', o: 'object' };
const stances = (short: string): (Stance | null)[] => [...short].map((letter) => SHORT[letter] ?? null);

const statement = (
  party: string,
  seat: number | null,
  n: number,
  value: Stance,
  text = '',
): OpenedPosition => ({
  partyId: partyId(party),
  ...(seat === null ? {} : { seatId: `s${seat}` as SeatId }),
  by: `p${seat}` as ParticipantId,
  at: n,
  n,
  value,
  text,
  passage: '',
  proposal: '',
});

/** One party C of `present.length` seats («x» present, «-» away) in the given mode. */
function table(mode: Party['positionMode'], present: string): Roll {
  const rows = [...present].map((mark, index) => ({
    party: 'C',
    holder: person(`p${index + 1}`, { partyId: partyId('C'), present: mark === 'x' }),
  }));
  const roll = rollOf(['C'], rows);
  return { ...roll, parties: roll.parties.map((party) => ({ ...party, positionMode: mode })) };
}

describe('stanceOfSeats', () => {
  it.each<['seatMajority' | 'seatUnanimity', string, Stance | null]>([
    ['seatMajority', 'aar', 'agree'],
    ['seatMajority', 'aao', 'agree'],
    ['seatMajority', 'oao', 'object'],
    ['seatMajority', 'ao', null],
    ['seatMajority', 'aaoo', null],
    ['seatMajority', 'aro', null],
    ['seatMajority', 'aa--', null],
    ['seatMajority', 'aaa--', 'agree'],
    ['seatMajority', 's', 'standAside'],
    ['seatMajority', '', null],
    ['seatUnanimity', 'aaa', 'agree'],
    ['seatUnanimity', 'aar', null],
    ['seatUnanimity', 'aa-', null],
    ['seatUnanimity', 'o', 'object'],
    ['seatUnanimity', '', null],
  ])('[D2] %s of %s → %s', (mode, short, expected) => {
    expect(stanceOfSeats(mode, stances(short))).toBe(expected);
  });
});

describe('partyPositions', () => {
  it('[D8] of each seat its last statement counts, whatever the order they are read in', () => {
    const said = [
      statement('C', 1, 1, 'object'),
      statement('C', 2, 2, 'agree'),
      statement('C', 1, 3, 'agree'),
    ];
    for (const order of [said, [...said].reverse()]) {
      expect(partyPositions(table('seatUnanimity', 'xx'), order)[partyId('C')]?.value).toBe('agree');
      expect(latestStatements(order).map((one) => one.n)).toEqual([2, 3]);
    }
  });

  it('[D2] a seat that left does not count, and one that stayed silent keeps a majority from forming', () => {
    const said = [statement('C', 1, 1, 'agree'), statement('C', 2, 2, 'object')];
    expect(partyPositions(table('seatMajority', 'x-'), said)[partyId('C')]?.value).toBe('agree');
    expect(partyPositions(table('seatMajority', 'xx'), said)).toEqual({});
    expect(partyPositions(table('seatMajority', 'x-x'), said)).toEqual({});
  });

  it('[D5] the words of the party are those of the seats that share its position', () => {
    const said = [
      statement('C', 1, 1, 'reservation', 'Con presupuesto.'),
      statement('C', 2, 2, 'reservation', 'Antes de junio.'),
      statement('C', 3, 3, 'object', 'No alcanza nunca.'),
    ];
    expect(partyPositions(table('seatMajority', 'xxx'), said)[partyId('C')]).toMatchObject({
      value: 'reservation',
      text: 'Con presupuesto.\nAntes de junio.',
      by: 'p1',
    });
  });

  it('[D2] a spokesperson mode ignores what a seat alone would say, and the other modes what a voice alone would', () => {
    expect(partyPositions(table('spokesperson', 'x'), [statement('C', 1, 1, 'agree')])).toEqual({});
    expect(partyPositions(table('seatMajority', 'x'), [statement('C', null, 1, 'agree')])).toEqual({});
  });

  it('[D9] a party has answered when its voice has, or when all its present seats have', () => {
    const sealed = { [partyId('C')]: {} } as Record<PartyId, unknown>;
    const one = { s1: {} } as Record<SeatId, unknown>;
    expect(answeredParties(table('spokesperson', 'xx'), { sealed, sealedSeats: {} })).toEqual(['C']);
    expect(answeredParties(table('seatMajority', 'xx'), { sealed, sealedSeats: one })).toEqual([]);
    expect(answeredParties(table('seatMajority', 'x-'), { sealed, sealedSeats: one })).toEqual(['C']);
    expect(answeredParties(table('seatMajority', '--'), { sealed, sealedSeats: one })).toEqual([]);
  });
});

describe('voiceOf', () => {
  it('[D2] one voice in spokesperson mode, one per counting seat in the others', () => {
    const who = (mode: Party['positionMode']) =>
      ['p1', 'p2', 'p3'].map((id) => voiceOf(table(mode, 'xx-'), id as ParticipantId));
    expect(who('spokesperson')).toEqual([{ partyId: 'C' }, null, null]);
    expect(who('seatMajority')).toEqual([
      { partyId: 'C', seatId: 's1' },
      { partyId: 'C', seatId: 's2' },
      null,
    ]);
  });

  it('[B2] a person speaks for one party only, even if another seat named her', () => {
    const ana = person('ana', { partyId: partyId('G') });
    const roll = rollOf(
      ['G', 'C'],
      [
        { party: 'G', holder: ana },
        { party: 'C', holder: person('p1', { partyId: partyId('C') }) },
      ],
    );
    expect(voiceOf(roll, ana.id)).toEqual({ partyId: 'G' });
    expect(spokespersonOf(roll, partyId('C'))).toBe('p1');
  });

  it('[B3] a ceded seat is acted by its alternate, one person at every instant, and falls back to who is there', () => {
    const holder = person('h');
    const alternate = person('a');
    const roll = rollOf(['C'], [{ party: 'C', holder, alternate }]);
    const seat = roll.seats[0]!;
    const acting = (ceded: boolean) => actingPerson(roll, { ...seat, ceded });
    expect([acting(false), acting(true)]).toEqual(['h', 'a']);
    alternate.present = false;
    expect([acting(false), acting(true)]).toEqual(['h', 'h']);
    holder.present = false;
    expect([acting(false), acting(true)]).toEqual([null, null]);
    alternate.present = true;
    expect([acting(false), acting(true)]).toEqual(['a', 'a']);
  });
});
