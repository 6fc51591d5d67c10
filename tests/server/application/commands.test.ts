// The pipeline: one effect and one answer per commandId, one command at a time, and a state that the log
// alone gives back after a restart.
import { describe, expect, it } from 'vitest';
import { hashToken } from '../../../server/application/sessions.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import type { MesaEvent } from '../../../shared/model/event.ts';
import { foldEvents } from '../../../shared/model/fold.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import { firstChainBreak } from '../../../shared/record/hashChain.ts';
import { openApp, openTable, type TestApp, whoIs } from '../../support/app.ts';
import { TestPerson } from '../../support/person.ts';
import { close, decisionOf, openText, state, stateAll } from '../../support/rounds.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const roomOf = async (world: TestApp, mesaId: string) => (await world.app.mesas.room(mesaId))!;
const eventsOf = async (world: TestApp, mesaId: string): Promise<MesaEvent[]> =>
  world.storage!.loadEvents((await roomOf(world, mesaId)).mesaId);

describe('a command sent more than once', () => {
  it('gives the same answer and one effect, in a row and at the same time', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { facilitator } = table;
    const send = () => facilitator.send('commitment.create', { title: 'Padrón' }, 'repetido-0001');
    const answers = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(answers[0]).toMatchObject({ ok: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await facilitator.sees((view) => view.commitments.length === 1);
    const created = (await eventsOf(world, table.mesaId)).filter((one) => one.type === 'commitment.created');
    expect(created).toHaveLength(1);
  });

  it('gives the same answer over HTTP as over the socket, and belongs to its sender only', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table);
    const gob = table.voice.gob!;
    const round = decisionOf(table.facilitator, id).rounds[0]!;
    const args = { decisionId: id, round: 1, contentHash: round.contentHash, value: 'agree' };
    const envelope = { name: 'decision.position', args, commandId: 'compartido-1' };
    const first = await gob.raw(envelope);
    const again = await world.ask(`/api/mesas/${table.mesaId}/commands`, {
      body: envelope,
      token: gob.token,
    });
    expect(first).toEqual({ ok: true, value: again.body });
    // Another person with the same commandId sends a command of her own.
    const other = await table.voice.soc!.raw(envelope);
    expect(other).toMatchObject({ ok: true });
    expect(other).not.toEqual(first);
    await table.facilitator.sees(() => decisionOf(table.facilitator, id).rounds[0]!.answered.length === 2);
  });

  it('gives the first answer also after a restart', async () => {
    const folder = temporaryFolder();
    const before = await openApp({ folder });
    const table = await openTable(before);
    const first = await table.facilitator.send('commitment.create', { title: 'Padrón' }, 'antes-del-corte');
    table.facilitator.leave();
    await before.app.close();
    const after = await openApp({ folder });
    const who = await whoIs(after, table.mesaId, table.created.facilitatorToken);
    const facilitator = await TestPerson.connect(after.url, who);
    expect(await facilitator.send('commitment.create', { title: 'Otro' }, 'antes-del-corte')).toEqual(first);
    await facilitator.sees((view) => view.commitments.length === 1);
  });

  it('gives the first answer also when it was refused: sent 3 times, one effect at most and one answer', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { facilitator } = table;
    const send = () =>
      facilitator.send('phase.go', { phaseId: facilitator.view.phases[4]!.id, reason: '' }, 'sin-motivo-1');
    const first = await send();
    expect(first).toMatchObject({
      error: { code: 'reason_required', message: expect.stringContaining('motivo') },
    });
    expect(await send()).toEqual(first);
    // What would be accepted now is still the command that was refused: its sender must send another one.
    await facilitator.must('phase.go', { phaseId: facilitator.view.phases[3]!.id, reason: 'Vamos bien' });
    const before = await eventsOf(world, table.mesaId);
    expect(await send()).toEqual(first);
    expect(await eventsOf(world, table.mesaId)).toEqual(before);
  });

  it('remembers a refusal over a restart', async () => {
    const folder = temporaryFolder();
    const before = await openApp({ folder });
    const table = await openTable(before, { open: false });
    const first = await table.facilitator.send('session.resume', {}, 'negado-antes');
    expect(first).toMatchObject({ error: { code: 'wrong_phase' } });
    await table.facilitator.must('session.open', {});
    await table.facilitator.must('session.recess', { reason: 'Comida' });
    table.facilitator.leave();
    await before.app.close();
    const after = await openApp({ folder });
    const who = await whoIs(after, table.mesaId, table.created.facilitatorToken);
    const facilitator = await TestPerson.connect(after.url, who);
    expect(await facilitator.send('session.resume', {}, 'negado-antes')).toEqual(first);
    expect(await facilitator.send('session.resume', {}, 'negado-luego')).toMatchObject({ ok: true });
  });

  it('does not remember what is no answer of the rules: a bad request, a person at the door', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { facilitator } = table;
    expect(await facilitator.raw({ name: 'phase.go', args: {}, commandId: 'incompleto-1' })).toMatchObject({
      error: { code: 'bad_request' },
    });
    const { phases } = facilitator.view;
    const args = { phaseId: phases[1]!.id, reason: '' };
    expect(await facilitator.raw({ name: 'phase.go', args, commandId: 'incompleto-1' })).toMatchObject({
      ok: true,
    });
    const waiting = await table.seat('gob', 1, { as: 'alternate', admit: false });
    expect(await waiting.send('party.return', {}, 'en-la-puerta')).toMatchObject({
      error: { code: 'not_admitted' },
    });
    await table.admit(waiting.participantId);
    expect(await waiting.send('party.return', {}, 'en-la-puerta')).toMatchObject({
      error: { code: 'not_delegate' },
    });
  });

  it('a flood of refusals of one person stops filling the store', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const gob = table.voice.gob!;
    const room = await roomOf(world, table.mesaId);
    for (let n = 0; n < 320; n += 1)
      expect(await gob.send('session.close', {}, `flota-${n}-de-negados`)).toMatchObject({ ok: false });
    const kept = (n: number) =>
      world.storage!.findCommand(room.mesaId, gob.participantId, `flota-${n}-de-negados` as never);
    expect(await kept(299)).not.toBeNull();
    expect(await kept(300)).toBeNull();
    expect(await table.voice.soc!.refusal('session.close', {})).toBe('not_allowed');
    expect(room.refusalsKept.get(table.voice.soc!.participantId)).toBe(1);
  });

  it('a refused command leaves no trace in the record', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const before = await eventsOf(world, table.mesaId);
    expect(await table.facilitator.refusal('phase.go', { phaseId: 'nada' as never, reason: '' })).toBe(
      'unknown_phase',
    );
    expect(await table.voice.gob!.refusal('session.close', {})).toBe('not_allowed');
    expect(await eventsOf(world, table.mesaId)).toEqual(before);
  });
});

describe('one command at a time', () => {
  it('[V5] two closings of a round give one outcome', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    const answers = await Promise.all([close(table, id), close(table, id), close(table, id)]);
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
    for (const answer of answers.filter((one) => !one.ok))
      expect(answer).toMatchObject({ error: { code: 'round_closed' } });
    const closings = (await eventsOf(world, table.mesaId)).filter(
      (one) => one.type === 'decision.roundClosed',
    );
    expect(closings).toHaveLength(1);
  });

  it('[V10] two phase changes at once: the later one is current and both are in the record', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { facilitator } = table;
    const [, second, third] = facilitator.view.phases;
    const go = (phaseId: never) => facilitator.send('phase.go', { phaseId, reason: 'A la vez' });
    const answers = await Promise.all([go(second!.id as never), go(third!.id as never)]);
    expect(answers.every((one) => one.ok)).toBe(true);
    const room = await roomOf(world, table.mesaId);
    expect(room.state.clock?.phaseId).toBe(third!.id);
    expect(room.state.phaseVisits.slice(-2).map((visit) => visit.phaseId)).toEqual([second!.id, third!.id]);
    await facilitator.sees((view) => view.phases.filter((phase) => phase.status === 'current').length === 1);
  });

  it('two decisions opened at once: one opens', async () => {
    const table = await openTable(await openApp());
    const open = () =>
      table.facilitator.send('decision.open', {
        matter: 'Dos',
        subject: { kind: 'text', text: 'Texto uno' },
      });
    const answers = await Promise.all([open(), open()]);
    expect(answers.map((one) => (one.ok ? 'ok' : one.error.code)).sort()).toEqual(['decision_alive', 'ok']);
  });

  it('[V4] a position that arrives after the closing is kept as late, told to its author, and does not count', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    await close(table, id);
    const late = await state(table.voice.gob!, id, 'object');
    expect(late).toMatchObject({ ok: true, value: { late: true } });
    const { decisions } = (await roomOf(world, table.mesaId)).state;
    expect(decisions[0]).toMatchObject({ state: 'adoptedByConsensus' });
    expect((await eventsOf(world, table.mesaId)).at(-1)?.type).toBe('decision.positionLate');
  });

  it('[V4] a position on another text than the frozen one is refused', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    const args = { decisionId: id as never, round: 1, contentHash: 'f'.repeat(64), value: 'agree' as const };
    expect(await table.voice.gob!.refusal('decision.position', args)).toBe('wrong_text');
  });
});

/** What must be equal after a restart: everything but the live facts. */
const lasting = ({ revision: _r, serverNow: _s, people, clock: _c, ...view }: MesaView) => ({
  ...view,
  people: people.map(({ connected: _, ...one }) => one),
});

describe('a restart', () => {
  it('[V9] gives the same state from the log, with a valid chain, also with a round half answered', async () => {
    const folder = temporaryFolder();
    const before = await openApp({ folder });
    const table = await openTable(before, { seats: { gob: 2, gar: 1, soc: 1 } });
    const adopted = await openText(table);
    await stateAll(table, adopted, { gob: 'agree', gar: 'reservation', soc: 'standAside' });
    await close(table, adopted);
    await table.facilitator.must('lock.set', { target: 'tree', locked: true, reason: 'Se lee' });
    await table.facilitator.must('commitment.create', { title: 'Padrón' });
    const pending = await openText(table, 'Otra cosa que se decide');
    await stateAll(table, pending, { gob: 'object', soc: 'agree' });
    await table.facilitator.sees(
      () => decisionOf(table.facilitator, pending).rounds[0]!.answered.length === 2,
    );
    const room = (await before.app.mesas.room(table.mesaId))!;
    const [stateBefore, viewBefore] = [room.state, before.app.mesas.view(room, 'facilitator')];
    const { gar } = table.voice;
    const urlBefore = before.app.publicUrl();
    await before.app.close();

    const after = await openApp({ folder, clock: before.clock });
    const again = (await after.app.mesas.room(table.mesaId))!;
    expect(again.state).toEqual(stateBefore);
    const view = after.app.mesas.view(again, 'facilitator');
    const own = (url: string, given: typeof view) => JSON.parse(JSON.stringify(given).replaceAll(url, ''));
    expect(lasting(own(after.app.publicUrl(), view))).toEqual(lasting(own(urlBefore, viewBefore)));

    // The sealed positions are there: the round closes with what was said before.
    const facilitator = await TestPerson.connect(
      after.url,
      await whoIs(after, table.mesaId, table.created.facilitatorToken),
    );
    const voice = await TestPerson.connect(after.url, gar!);
    expect(await state(voice, pending, 'agree')).toMatchObject({ ok: true });
    await facilitator.must('decision.close', { decisionId: pending as never, round: 1 });
    const closed = decisionOf(facilitator, pending);
    expect(closed.state).toBe('deliberating');
    expect(
      Object.values(closed.rounds[0]!.positions!)
        .map((one) => one.value)
        .sort(),
    ).toEqual(['agree', 'agree', 'object']);
  });

  it('the chain of a played mesa has no break and folds to the state in memory', async () => {
    const storage = createMemoryStorage();
    const world = await openApp({ storage });
    const table = await openTable(world);
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    await close(table, id);
    await table.facilitator.must('session.close', {});
    const events = await eventsOf(world, table.mesaId);
    expect(firstChainBreak(events)).toBeNull();
    expect(foldEvents(events)).toEqual((await roomOf(world, table.mesaId)).state);
    // Neither names nor tokens are in the chain.
    const text = JSON.stringify(events);
    expect(text).not.toContain('Persona gob');
    expect(text).not.toContain(table.created.facilitatorToken);
    expect(text).not.toContain(hashToken(table.created.facilitatorToken));
  });
});
