// What must not be kept (trust.md 10, 5): the answers of an evaluation nobody closed, what a withdrawn round hid, private
// cards nobody revealed and the words of other devices. With real people on real sockets and a clock that is moved.
import { describe, expect, it, vi } from 'vitest';
import type { EventPayload } from '../../../shared/model/event.ts';
import type { MesaId } from '../../../shared/model/ids.ts';
import type { OrderingId } from '../../../shared/model/ordering.ts';
import { openApp, openTable, type TestApp, type TestTable } from '../../support/app.ts';
import { question } from '../../support/orderings.ts';
import { answerOverWire, castOverWire, openOverWire } from '../../support/orderingsWire.ts';
import { WAIT } from '../../support/person.ts';
import { openText, stateAll } from '../../support/rounds.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

async function waiting(world: TestApp, table: TestTable, prefix = ''): Promise<string[]> {
  return (await world.storage!.loadSealed(mesaOf(table), prefix)).map((row) => row.key);
}
const mesaOf = ({ mesaId }: TestTable): MesaId => mesaId as MesaId;
const stateOf = async (world: TestApp, table: TestTable) => (await world.app.mesas.room(table.mesaId))!.state;

describe('an evaluation nobody closes (trust.md 10)', () => {
  it('[trust 5, 10] closes by itself a day after the session: counts only, and no answer stays', async () => {
    const world = await openApp();
    const table = await openTable(world);
    await table.facilitator.must('session.close', {});
    for (const id of ['gob', 'gar'])
      await table.voice[id]!.must('evaluation.answer', { said: 4, gathered: 2 });
    expect(await waiting(world, table, 'evaluation/')).toHaveLength(2);
    world.clock.advance(23 * HOUR);
    expect((await stateOf(world, table)).evaluation).toBeNull();
    world.clock.advance(2 * HOUR);
    await vi.waitFor(async () => expect(await waiting(world, table)).toEqual([]), WAIT);
    const closed = (await world.storage!.loadEvents(mesaOf(table))).at(-1)!;
    expect([closed.type, closed.actor]).toEqual(['evaluation.closed', 'system']);
    expect(closed.payload as EventPayload<'evaluation.closed'>).toEqual({
      answered: 2,
      said: null,
      gathered: null,
    });
    const late = await table.voice.gob!.send('evaluation.answer', { said: 1, gathered: 1 });
    expect(late.ok ? '' : late.error.code).toBe('evaluation_closed');
  });

  it('[trust 10] with no answer nothing is written, and nobody answers a day later', async () => {
    const world = await openApp();
    const table = await openTable(world);
    await table.facilitator.must('session.close', {});
    const { seq } = await stateOf(world, table);
    world.clock.advance(2 * DAY);
    const late = await table.voice.gob!.send('evaluation.answer', { said: 1, gathered: 1 });
    expect(late.ok ? '' : late.error.code).toBe('evaluation_closed');
    expect((await stateOf(world, table)).seq).toBe(seq);
  });
});

describe('what a round that ended unopened hid (trust.md 5)', () => {
  it('[E7, E8] withdrawing a round of ordering destroys its ballots, with names and secret', async () => {
    const world = await openApp();
    const table = await openTable(world);
    for (const partyId of ['gob', 'soc'])
      await table.admit((await table.arrive({ displayName: `Otra ${partyId}`, partyId })).participantId);
    const named = await openOverWire(table, question('approval'));
    const ballot = { shape: 'approval' as const, options: ['pozos'] };
    expect((await answerOverWire(table.voice.gob!, named, ballot)).ok).toBe(true);
    expect(await waiting(world, table)).toHaveLength(1);
    await table.facilitator.must('ordering.withdraw', {
      orderingId: named as OrderingId,
      reason: 'Mal hecha',
    });
    expect(await waiting(world, table)).toEqual([]);
    const secret = await openOverWire(table, question('approval', { secret: true }));
    const cast = await castOverWire(world.url, table.voice.gob!, secret, { number: 'a'.repeat(20), ballot });
    expect(cast.status).toBe(200);
    const box = () => world.storage!.loadBallots(mesaOf(table), secret as OrderingId);
    expect((await box()).roll).toHaveLength(1);
    await table.facilitator.must('ordering.withdraw', {
      orderingId: secret as OrderingId,
      reason: 'Mal hecha',
    });
    expect(await box()).toEqual({ ballots: [], roll: [] });
  });

  it('[5.5] a decision withdrawn with its round open destroys the positions nobody will open', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const decisionId = await openText(table);
    await stateAll(table, decisionId, { gob: 'agree' });
    expect((await waiting(world, table)).length).toBeGreaterThan(0);
    await table.facilitator.must('decision.withdraw', { decisionId, reason: 'Falta leerlo' });
    expect(await waiting(world, table)).toEqual([]);
  });
});

describe('thirty days after the closing (trust.md 10)', () => {
  it('[trust 10] the words of other devices no longer open anything', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const gob = table.voice.gob!;
    const given = await world.ask(`/api/mesas/${table.mesaId}/words`, { body: {}, token: gob.token });
    const words = (given.body as { words: string[] }).words.join(' ');
    await table.facilitator.must('session.close', {});
    const resume = () => world.ask('/api/resume', { body: { mesaId: table.mesaId, words } });
    expect((await resume()).status).toBe(200);
    world.clock.advance(31 * DAY);
    await vi.waitFor(async () => expect((await resume()).status).not.toBe(200), WAIT);
  });
});
