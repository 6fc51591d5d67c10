// The rules of the box against two people who agree to break it (trust.md 5).
import { expect, it } from 'vitest';
import { castInto } from '../../../server/storage/ballotBox.ts';

const number = 'a'.repeat(20);
const other = 'b'.repeat(20);
const cast = (participantId: string, partyId: string | null, numbered: string, option: string) => ({
  mesaId: 'm' as never,
  orderingId: 'o' as never,
  participantId: participantId as never,
  number: numbered,
  partyId: partyId as never,
  ballot: { shape: 'approval' as const, options: [option] },
});

it('[C13] refuses to move a ballot to another party, which would leave a record that nobody can verify', () => {
  const first = castInto({ roll: [], ballots: [] }, cast('ana', 'gob', number, 'pozos')).box!;
  const both = castInto(first, cast('luis', 'soc', other, 'pozos')).box!;
  // Ana told Luis her number: he may be counted once, as of his own party.
  expect(castInto(both, cast('luis', 'soc', number, 'tarifa'))).toEqual({ answer: 'alreadyCast', box: null });
  expect(castInto(both, cast('luis', 'soc', number, 'pozos'))).toEqual({ answer: 'alreadyCast', box: null });
  expect(castInto(both, cast('ana', 'gob', number, 'tarifa')).answer).toBe('changed');
});
