// A mesa prepared for another day and one that pauses, on the real server: what the door says (5.1, 5.2), that being
// connected is not being at the table, and that nothing is written while the mesa waits.
import { describe, expect, it, vi } from 'vitest';
import { openApp, openTable, TestTable, whoIs } from '../../support/app.ts';
import { START_MS } from '../../support/clock.ts';
import { refusedCode, TestPerson, WAIT } from '../../support/person.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const RESET = 4409;
const sentence = (answer: { body: unknown }) => (answer.body as { error: { message: string } }).error.message;

/** A planned mesa of two parties with its facilitation connected. */
async function preparing() {
  const world = await openApp();
  const parties = ['gob', 'soc'].map((id) => ({ id, kind: 'academia', name: `Parte ${id}`, seats: 1 }));
  const created = await world.createMesa({ parties, planned: true });
  const who = await whoIs(world, created.mesaId, created.facilitatorToken);
  const table = new TestTable(world, created, await TestPerson.connect(world.url, who));
  const introduce = () =>
    world.join(created.joinCode, {
      partyId: 'gob',
      seatId: 'gob-1',
      displayName: 'Ana',
      role: 'participant',
    });
  return { world, table, introduce, fac: table.facilitator, code: created.joinCode };
}
const INVITED = ['gob', 'soc'].map((partyId) => ({ partyId: partyId as never, to: 'Dirección' }));
const HOURS = {
  kind: 'ordinary',
  scheduledStart: START_MS + 7 * DAY,
  scheduledEnd: START_MS + 8 * DAY,
} as const;

describe('a mesa prepared for another day', () => {
  it('[5.1, 5.2] its door says calmly that nobody was called yet, and its day when there is one', async () => {
    const { world, introduce, fac, code } = await preparing();
    expect(fac.view).toMatchObject({ state: 'planned', session: { state: 'scheduled' } });
    expect(fac.view.planning.noticeFrom).toEqual({ ordinary: '2026-03-18', extraordinary: '2026-03-13' });
    expect(refusedCode((await introduce()).body as never)).toBe('mesa_not_called');
    await fac.must('session.schedule', HOURS);
    expect(await world.door(code)).toMatchObject({
      mesaState: 'planned',
      sessionState: 'scheduled',
      scheduledStart: HOURS.scheduledStart,
      reason: '',
    });
    expect(sentence(await introduce())).toContain('jueves 19 de marzo de 2026, a las 10:00 horas');
    expect(await fac.refusal('commitment.create', { title: 'Padrón' })).toBe('session_not_called');
    await fac.must('mesa.cancel', { reason: 'Se une a la mesa del agua' });
    expect(sentence(await introduce())).toContain('Se une a la mesa del agua');
    expect(await world.door(code)).toMatchObject({
      mesaState: 'cancelled',
      reason: 'Se une a la mesa del agua',
    });
  });

  it('[5.2 called → gathering] from the call people come in and wait, and are present from the gathering on', async () => {
    const { world, table, fac } = await preparing();
    await fac.must('session.schedule', HOURS);
    await fac.must('background.add', { title: 'Diagnóstico', text: 'Los pozos bajan.', reference: '' });
    await fac.must('session.call', { invitations: INVITED });
    const people = await Promise.all(
      ['gob', 'soc'].map(async (id) => {
        const joined = await table.arrive({
          displayName: id,
          partyId: id,
          seatId: `${id}-1`,
          seatAs: 'holder',
        });
        await table.admit(joined.participantId);
        return TestPerson.connect(world.url, joined);
      }),
    );
    await fac.sees((view) => view.people.filter((one) => one.connected).length === 3);
    expect(fac.view.people.some((one) => one.present)).toBe(false);
    expect(people[0]!.view.planning.background).toHaveLength(1);
    expect(await fac.refusal('session.gather', {})).toBe('session_too_early');
    world.clock.advance(7 * DAY - MINUTE);
    await fac.must('session.gather', {});
    await fac.sees((view) => view.quorum.holds && view.people.every((one) => one.present));
    // Q10: the waiting counts from the hour of the call, although people were there before.
    expect(fac.view.gathering.notHeldFrom).toBe(HOURS.scheduledStart + 30 * MINUTE);
    await fac.must('session.open', {});
  });
});

describe('a mesa in pause', () => {
  it('[5.1 open → paused, 5.1 paused → open] nobody is present, nothing is written, and everybody is back afterwards', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { facilitator: fac, voice } = table;
    await fac.must('session.recess', { reason: 'Comida' });
    const commandId = fac.newCommandId();
    const pause = () => fac.send('mesa.pause', { reason: 'Sigue mañana' }, commandId);
    const first = await pause();
    // A repeat gets the first answer, although the mesa is paused by now.
    expect([first.ok, await pause()]).toEqual([true, first]);
    await fac.sees((view) => view.state === 'paused' && view.people.every((one) => !one.present));
    expect(fac.view.planning.pause).toMatchObject({ reason: 'Sigue mañana', until: null });
    voice.gob!.socket.disconnect();
    voice.gob!.socket.connect();
    await vi.waitFor(() => expect(voice.gob!.socket.connected).toBe(true), WAIT);
    expect(await voice.gob!.refusal('aside.send', { doc: 'tree', text: 'Otra cosa' })).toBe('mesa_paused');
    for (const person of [fac, voice.soc!]) {
      const name = `mesa/${table.mesaId}/tree`;
      const doc = await person.open(name);
      const { provider } = person.document(name);
      const closed = new Promise<number>((resolve) => {
        provider.once('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0));
      });
      doc.getMap('prueba').set('palabra', true);
      expect(await closed).toBe(RESET);
      provider.destroy();
      person.providers.delete(name);
    }
    expect(fac.view.people.some((one) => one.present)).toBe(false);
    world.clock.advance(DAY);
    await fac.must('mesa.unpause', {});
    await fac.sees((view) => view.quorum.holds && view.people.every((one) => one.present));
    await fac.must('session.resume', {});
    expect(fac.view).toMatchObject({ state: 'open', session: { state: 'inSession' } });
  });
});
