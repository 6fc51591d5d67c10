// B6 over the wire: who may not seat anybody is told so with a code and a sentence, and the place stays as it was.
import { expect, it } from 'vitest';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import type { TestPerson } from '../../support/person.ts';

const OWN = { config: { seatsByParty: true } };

/** Two people of society: one seated by admission, «Nadia» inside and waiting for its second seat. */
async function table(
  body: Record<string, unknown> = OWN,
  admit = true,
): Promise<{ table: TestTable; nadia: TestPerson }> {
  const world = await openApp();
  const own = await openTable(world, { seats: { gob: 1, soc: 2 }, body, open: false });
  return { table: own, nadia: await own.seat('soc', 2, { name: 'Nadia Olvera', admit }) };
}
const placeOf = (who: TestPerson) => ({
  seatId: 'soc-2' as never,
  as: 'holder' as const,
  participantId: who.participantId,
});

it('[B6] another party, the facilitation and the one who asks are refused with a code and a sentence', async () => {
  const { table: own, nadia } = await table();
  const { gob, soc } = own.voice;
  const asked = placeOf(nadia);
  for (const [who, code, sentence] of [
    [gob!, 'seat_not_delegate', /actúa por esa parte/],
    [nadia, 'seat_not_delegate', /actúa por esa parte/],
    [own.facilitator, 'not_allowed', /papel en la mesa/],
  ] as const) {
    for (const name of ['seat.recognise', 'seat.release'] as const) {
      const answer = await who.send(name, asked);
      expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(sentence) } });
    }
  }
  const admitted = await own.facilitator.send('person.admit', { participantId: nadia.participantId });
  expect(admitted).toMatchObject({
    ok: false,
    error: { code: 'seat_by_party', message: expect.stringMatching(/la propia parte/) },
  });
  await own.facilitator.sees((view) => view.parties[1]?.seats[1]?.asking?.length === 1);
  expect(own.facilitator.view.parties[1]?.seats[1]).toMatchObject({ holder: null, acting: null });

  await soc!.must('seat.recognise', asked);
  await nadia.sees((view) => view.parties[1]?.seats[1]?.acting === nadia.participantId);
  expect(await soc!.send('seat.release', asked)).toMatchObject({
    ok: false,
    error: { code: 'reason_required' },
  });
  await soc!.must('seat.release', { ...asked, reason: 'Cambio de representación' });
  await nadia.sees((view) => view.parties[1]?.presentSeats === 1);
});

it('[B6] two people may ask for one place, and the party chooses', async () => {
  const { table: own, nadia } = await table();
  const second = await own.seat('soc', 2, { name: 'Omar Paz' });
  const seat = () => own.facilitator.view.parties[1]?.seats[1];
  await own.facilitator.sees(() => seat()?.asking?.length === 2);
  await own.voice.soc!.must('seat.recognise', placeOf(second));
  const late = await own.voice.soc!.send('seat.recognise', placeOf(nadia));
  expect(late).toMatchObject({ ok: false, error: { code: 'seat_taken' } });
  await own.facilitator.sees(() => seat()?.holder === second.participantId);
  expect(seat()?.asking).toEqual([nadia.participantId]);
});

it('[B6] where the code alone lets people in, the facilitation seats the first of a party and no more', async () => {
  const { table: own, nadia } = await table({ ...OWN, admission: 'open' }, false);
  expect(own.facilitator.view.parties[1]?.seats[0]?.holder).toBe(own.voice.soc?.participantId);
  const answer = await own.facilitator.send('person.admit', { participantId: nadia.participantId });
  expect(answer).toMatchObject({ ok: false, error: { code: 'seat_by_party' } });
});

it('[B6] without the switch a seat is confirmed at admission, as always', async () => {
  const { table: own, nadia } = await table({});
  await own.facilitator.sees((view) => view.parties[1]?.seats[1]?.holder === nadia.participantId);
  const answer = await own.voice.soc!.send('seat.release', placeOf(nadia));
  expect(answer).toMatchObject({ ok: false, error: { code: 'seat_by_facilitation' } });
});
