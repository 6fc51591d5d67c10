// The facilitation changes hands on connections that are already open (B5, E23): what each device sees, may send and may
// read holds from the acknowledgement, and the acta says who received it.
import { describe, expect, it } from 'vitest';
import { openApp, openTable } from '../../support/app.ts';
import { TestPerson } from '../../support/person.ts';

async function withHelper() {
  const table = await openTable(await openApp());
  const helper = await table.observer('Relatoría Ejemplo');
  const give = () =>
    table.facilitator.must('role.handOver', { participantId: helper.participantId, reason: 'Relevo' });
  return { table, helper, give };
}

describe('a facilitation that changes hands', () => {
  it('[B5] who receives it has the console and the door at once, without entering again', async () => {
    const { table, helper, give } = await withHelper();
    const waiting = await table.seat('gob', 1, { as: 'alternate', admit: false });
    expect(helper.view.waiting).toEqual([]);
    expect(await helper.refusal('person.admit', { participantId: waiting.participantId })).toBe(
      'not_allowed',
    );
    await give();
    const view = await helper.sees((now) => now.role === 'facilitator');
    expect(view.waiting).toHaveLength(1);
    expect(view.can['role.leave']).toBe(true);
    await helper.must('person.admit', { participantId: waiting.participantId });
    await waiting.sees((now) => now.role === 'participant');
  });

  it('[B5] who leaves it stops seeing the door and the notes of the record, on the connections she had', async () => {
    const { table, helper, give } = await withHelper();
    await give();
    await helper.sees((now) => now.role === 'facilitator');
    const notes = `mesa/${table.mesaId}/notes`;
    await helper.open(notes);
    const closed = new Promise<number>((resolve) => {
      helper
        .document(notes)
        .provider.on(
          'connection-close',
          (event: { code: number } | null) => void (event && resolve(event.code)),
        );
    });
    await helper.must('role.leave', { reason: 'Vuelvo a relatar' });
    expect(await closed).toBeGreaterThanOrEqual(4400);
    const view = await helper.sees((now) => now.role === 'observer');
    expect([view.waiting, view.can['phase.go']]).toEqual([[], undefined]);
    expect(await helper.refusal('role.leave', { reason: '' })).toBe('not_allowed');
    // The one of the call never stopped facilitating.
    await table.facilitator.must('phase.extend', { minutes: 5 });
  });

  it('[B5] a browser that dies leaves the other one facilitating, and comes back to the same role', async () => {
    const { table, helper, give } = await withHelper();
    await give();
    await helper.sees((now) => now.role === 'facilitator');
    table.facilitator.leave();
    await helper.must('spotlight.set', { place: 'arbol', nodeId: null });
    const back = await TestPerson.connect(table.world.url, table.facilitator);
    expect(back.view.role).toBe('facilitator');
    expect(back.view.spotlight?.place).toBe('arbol');
  });

  it('[B5] the acta says who received it and who left it, with the reason', async () => {
    const { table, helper, give } = await withHelper();
    await give();
    await helper.sees((now) => now.role === 'facilitator');
    await table.facilitator.must('role.leave', { reason: 'Termina mi turno' });
    await helper.must('session.close', {});
    const acta = await table.world.ask(`/api/mesas/${table.mesaId}/acta/1.md`, { token: helper.token });
    expect(acta.text).toContain('Relatoría Ejemplo recibió la facilitación. Relevo');
    expect(acta.text).toContain('dejó la facilitación. Termina mi turno');
  });
});
