// Quorum by party: the examples of domain 6.1 and everything that must not count.
import { describe, expect, it } from 'vitest';
import { quorumOf } from '../../../shared/decisions/quorum.ts';
import {
  actingPerson,
  attendanceByParty,
  seatCounts,
  spokespersonOf,
} from '../../../shared/decisions/seats.ts';
import { partyIds, person, rollOf, type SeatRow } from '../../support/builders.ts';

const GNC = partyIds('G', 'N', 'C');
const one = { minSeatsPerParty: 1, minSeatsTotal: 0 };

describe('quorumOf', () => {
  it.each([
    { seats: { G: 3, N: 1, C: 4 }, holds: true, missing: [], why: '3/1/4' },
    { seats: { G: 3, N: 0, C: 4 }, holds: false, missing: ['N'], why: '3/0/4, even if all present agree' },
    { seats: { G: 0, N: 1, C: 5 }, holds: false, missing: ['G'], why: '0/1/5' },
    { seats: { G: 1, N: 1, C: 1 }, holds: true, missing: [], why: '1/1/1' },
    { seats: { G: 0, N: 0, C: 9 }, holds: false, missing: ['G', 'N'], why: 'one party alone' },
    { seats: {}, holds: false, missing: ['G', 'N', 'C'], why: 'nobody' },
    { seats: { G: 9, N: 9, C: 9, X: 0 }, holds: true, missing: [], why: 'a party of another body' },
  ])('[Q1] $why → $holds', ({ seats, holds, missing }) => {
    expect(quorumOf(seats, GNC, one)).toEqual({ holds, missing });
  });

  it.each([
    { per: 2, seats: { G: 2, N: 2, C: 2 }, holds: true },
    { per: 2, seats: { G: 2, N: 1, C: 9 }, holds: false },
    { per: 3, seats: { G: 3, N: 3, C: 2 }, holds: false },
  ])('[Q1] with $per seats per party $seats → $holds', ({ per, seats, holds }) => {
    expect(quorumOf(seats, GNC, { minSeatsPerParty: per, minSeatsTotal: 0 }).holds).toBe(holds);
  });

  it.each([
    { total: 5, seats: { G: 1, N: 1, C: 3 }, holds: true },
    { total: 6, seats: { G: 1, N: 1, C: 3 }, holds: false },
    { total: 3, seats: { G: 3, N: 0, C: 3 }, holds: false },
  ])('[Q2] with $total seats in total $seats → $holds', ({ total, seats, holds }) => {
    expect(quorumOf(seats, GNC, { minSeatsPerParty: 1, minSeatsTotal: total }).holds).toBe(holds);
  });
});

describe('seats', () => {
  const absent = (id: string) => person(id, { present: false });
  const rows: { why: string; row: SeatRow; counts: number; acts: string | null }[] = [
    { why: '[B3] holder present', row: { party: 'G', holder: person('h') }, counts: 1, acts: 'h' },
    {
      why: '[B3] alternate present, holder absent',
      row: { party: 'G', holder: absent('h'), alternate: person('a') },
      counts: 1,
      acts: 'a',
    },
    {
      why: '[B3] both present: one seat, and the holder acts',
      row: { party: 'G', holder: person('h'), alternate: person('a') },
      counts: 1,
      acts: 'h',
    },
    { why: '[Q1] nobody present', row: { party: 'G', holder: absent('h') }, counts: 0, acts: null },
    {
      why: '[B4] decision power declared but not confirmed',
      row: { party: 'G', holder: person('h'), power: 'declared' },
      counts: 0,
      acts: 'h',
    },
    {
      why: '[B4] no decision power',
      row: { party: 'G', holder: person('h'), power: 'none' },
      counts: 0,
      acts: 'h',
    },
    {
      why: '[Q3] an observer in the seat',
      row: { party: 'G', holder: person('h', { role: 'observer' }) },
      counts: 0,
      acts: null,
    },
    {
      why: '[Q3] a facilitator in the seat',
      row: { party: 'G', holder: person('h', { role: 'facilitator' }) },
      counts: 0,
      acts: null,
    },
    {
      why: '[Q3] somebody still at the door',
      row: { party: 'G', holder: person('h', { status: 'waiting' }) },
      counts: 0,
      acts: null,
    },
    {
      why: '[Q3] somebody who was removed',
      row: { party: 'G', holder: person('h', { status: 'removed' }) },
      counts: 0,
      acts: null,
    },
  ];
  it.each(rows)('$why', ({ row, counts, acts }) => {
    const roll = rollOf(['G', 'N'], [row]);
    expect(attendanceByParty(roll)).toEqual({ G: counts, N: 0 });
    expect(actingPerson(roll, roll.seats[0]!)).toBe(acts);
    expect(seatCounts(roll, roll.seats[0]!)).toBe(counts === 1);
    expect(spokespersonOf(roll, partyIds('G')[0]!)).toBe(counts === 1 ? acts : null);
  });

  it('[D2] the voice is of the first seat that counts, and passes to the next one when it goes', () => {
    const first = person('first');
    const roll = rollOf(
      ['G'],
      [
        { party: 'G', holder: person('unconfirmed'), power: 'declared' },
        { party: 'G', holder: first },
        { party: 'G', holder: person('second') },
      ],
    );
    const [government] = partyIds('G');
    expect(spokespersonOf(roll, government!)).toBe('first');
    first.present = false;
    expect(spokespersonOf(roll, government!)).toBe('second');
  });

  it('[B1] ten seats of one party do not stand for another', () => {
    const crowd = Array.from({ length: 10 }, (_, n) => ({ party: 'G', holder: person(`g${n}`) }));
    const roll = rollOf(['G', 'N', 'C'], crowd);
    expect(quorumOf(attendanceByParty(roll), GNC, one)).toEqual({ holds: false, missing: ['N', 'C'] });
  });
});
