// Presence as a state of the person (Q4), and what its loss does to decisions (Q5, Q6, Q7), with a clock that the
// test moves and real sockets that drop.
import { describe, expect, it, vi } from 'vitest';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import { openApp, openTable, type TestApp, type TestTable, whoIs } from '../../support/app.ts';
import { START_MS } from '../../support/clock.ts';
import { TestPerson, WAIT } from '../../support/person.ts';
import { close, decisionOf, openText, stateAll } from '../../support/rounds.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const stateOf = async (world: TestApp, table: TestTable) => (await world.app.mesas.room(table.mesaId))!.state;
const personIn = async (world: TestApp, table: TestTable, person: TestPerson) =>
  (await stateOf(world, table)).participants[person.participantId as ParticipantId]!;

/** The device falls silent; resolves when the server knows. */
async function drop(table: TestTable, person: TestPerson): Promise<void> {
  person.socket.disconnect();
  await table.facilitator.sees(
    (view) => view.people.find((one) => one.id === person.participantId)?.connected === false,
  );
}
async function comeBack(table: TestTable, person: TestPerson): Promise<void> {
  person.socket.connect();
  await table.facilitator.sees(
    (view) => view.people.find((one) => one.id === person.participantId)?.connected === true,
  );
}

describe('a device that drops', () => {
  it('[Q4] 100 s without a device change nothing; coming back leaves no trace in the record', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const gob = table.voice.gob!;
    const before = await stateOf(world, table);
    await drop(table, gob);
    world.clock.advance(100 * SECOND);
    await comeBack(table, gob);
    world.clock.advance(100 * SECOND);
    // A command behind whatever the grace would have queued.
    await table.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
    const after = await stateOf(world, table);
    expect(after.participants).toEqual(before.participants);
    expect(after.seq).toBe(before.seq + 1);
    expect(after.quorum).toEqual(before.quorum);
  });

  it('[Q4, C4] after 130 s the person is absent, from the moment of the drop', async () => {
    const world = await openApp();
    const table = await openTable(world);
    world.clock.advance(5 * MINUTE);
    const droppedAt = world.clock.now();
    await drop(table, table.voice.gob!);
    world.clock.advance(119 * SECOND);
    expect((await personIn(world, table, table.voice.gob!)).present).toBe(true);
    world.clock.advance(11 * SECOND);
    await table.facilitator.sees((view) => !view.quorum.holds);
    expect((await personIn(world, table, table.voice.gob!)).attendance).toEqual([
      { in: START_MS, out: droppedAt },
    ]);
    const { session, quorum } = table.facilitator.view;
    expect(session.state).toBe('suspended');
    expect(quorum.missing).toEqual(['gob']);
  });

  it('[Q4] with two devices, losing one changes nothing', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const gob = table.voice.gob!;
    const second = await TestPerson.connect(world.url, gob);
    second.leave();
    gob.socket.disconnect();
    gob.socket.connect();
    await vi.waitFor(() => expect(gob.socket.connected).toBe(true), WAIT);
    world.clock.advance(10 * MINUTE);
    await table.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
    expect((await personIn(world, table, gob)).present).toBe(true);
  });

  it('[Q4] somebody marked present without a device stays; also when the mark came within the grace', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { gob, soc } = table.voice;
    await table.facilitator.must('person.markPresent', { participantId: soc!.participantId });
    await drop(table, gob!);
    world.clock.advance(60 * SECOND);
    await table.facilitator.must('person.markPresent', { participantId: gob!.participantId });
    await drop(table, soc!);
    world.clock.advance(60 * MINUTE);
    await table.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
    expect((await personIn(world, table, gob!)).present).toBe(true);
    expect((await personIn(world, table, soc!)).present).toBe(true);
    expect(table.facilitator.view.quorum.holds).toBe(true);
  });

  it('[Q3] observers and the projector neither make quorum nor break it', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const observer = await table.observer();
    const screen = await table.screen();
    await table.facilitator.sees((view) => view.observers === 1);
    await drop(table, observer);
    screen.leave();
    world.clock.advance(10 * MINUTE);
    await table.facilitator.sees((view) => view.observers === 0);
    expect(table.facilitator.view.quorum.holds).toBe(true);
    expect(
      Object.values((await stateOf(world, table)).participants).filter((one) => one.role === 'screen'),
    ).toMatchObject([{ present: false, attendance: [] }]);
  });
});

describe('an exit that is said', () => {
  it('[Q4] has no grace: quorum goes at once and comes back with the person', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const gar = { participantId: table.voice.gar!.participantId };
    await table.facilitator.must('person.markExit', gar);
    expect(table.facilitator.view.quorum).toMatchObject({ holds: false, missing: ['gar'] });
    expect(table.facilitator.view.session.state).toBe('suspended');
    world.clock.advance(3 * MINUTE);
    await table.facilitator.must('person.markPresent', gar);
    expect(table.facilitator.view.quorum.holds).toBe(true);
    expect(table.facilitator.view.session.state).toBe('inSession');
    expect((await personIn(world, table, table.voice.gar!)).attendance).toEqual([
      { in: START_MS, out: START_MS },
      { in: START_MS + 3 * MINUTE, out: null },
    ]);
  });

  it('[Q4] whoever was marked out by mistake is present again as soon as her device connects again', async () => {
    const table = await openTable(await openApp());
    const gar = table.voice.gar!;
    await table.facilitator.must('person.markExit', { participantId: gar.participantId });
    expect(table.facilitator.view.quorum.holds).toBe(false);
    gar.socket.disconnect().connect();
    await table.facilitator.sees((view) => view.quorum.holds);
    expect(table.facilitator.view.session.state).toBe('inSession');
  });

  it('[B3] the alternate keeps the seat when the holder leaves', async () => {
    const table = await openTable(await openApp());
    const alternate = await table.seat('gar', 1, { as: 'alternate' });
    await table.facilitator.must('person.markExit', { participantId: table.voice.gar!.participantId });
    const { quorum, parties } = table.facilitator.view;
    expect(quorum.holds).toBe(true);
    expect(parties.find((one) => one.id === 'gar')).toMatchObject({
      presentSeats: 1,
      spokesperson: alternate.participantId,
    });
  });
});

describe('quorum lost with a decision open', () => {
  it('[Q5, Q7] it is suspended at once, cannot be closed nor answered, and resumes with quorum', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree' });
    const gob = { participantId: table.voice.gob!.participantId };
    await table.facilitator.must('person.markExit', gob);
    expect(decisionOf(table.facilitator, id).state).toBe('suspended');
    expect(await close(table, id)).toMatchObject({ ok: false, error: { code: 'decision_suspended' } });
    const round = decisionOf(table.facilitator, id).rounds[0]!;
    const position = {
      decisionId: id as never,
      round: 1,
      contentHash: round.contentHash,
      value: 'agree' as const,
    };
    expect(await table.voice.soc!.refusal('decision.position', position)).toBe('decision_suspended');
    expect(
      await table.facilitator.refusal('decision.open', {
        matter: 'Otra',
        subject: { kind: 'text', text: 'Otra' },
      }),
    ).toBe('decision_alive');
    await table.facilitator.must('person.markPresent', gob);
    expect(decisionOf(table.facilitator, id).state).toBe('open');
    await stateAll(table, id, { soc: 'agree' });
    expect((await close(table, id)).ok).toBe(true);
    await table.facilitator.sees(() => decisionOf(table.facilitator, id).state === 'adoptedByConsensus');
  });

  it('[Q1] without quorum the session does not open and no decision does', async () => {
    const table = await openTable(await openApp(), { open: false });
    const { facilitator, voice } = table;
    const soc = { participantId: voice.soc!.participantId };
    await facilitator.must('person.markExit', soc);
    expect(await facilitator.refusal('session.open', {})).toBe('no_quorum');
    await facilitator.must('person.markPresent', soc);
    await facilitator.must('session.open', {});
    await facilitator.must('person.markExit', soc);
    const open = { matter: 'Una', subject: { kind: 'text' as const, text: 'Texto' } };
    expect(await facilitator.refusal('decision.open', open)).toBe('no_quorum');
  });

  it('[Q6] after 15 minutes the suspended decision is deferred; at 14:59 it is not', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table);
    await table.facilitator.must('person.markExit', { participantId: table.voice.gob!.participantId });
    expect(table.facilitator.view.quorum.voidsAt).toBe(world.clock.now() + 15 * MINUTE);
    world.clock.advance(15 * MINUTE - SECOND);
    await table.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
    expect(decisionOf(table.facilitator, id).state).toBe('suspended');
    world.clock.advance(SECOND);
    await table.facilitator.sees(() => decisionOf(table.facilitator, id).state === 'deferred');
    // The session may now pause or close, as the rule asks.
    await table.facilitator.must('session.recess', { reason: 'Sin quórum' });
  });

  it('[Q6] quorum that returns in time stops the count; a second loss counts again from zero', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table);
    const gob = { participantId: table.voice.gob!.participantId };
    await table.facilitator.must('person.markExit', gob);
    world.clock.advance(14 * MINUTE);
    await table.facilitator.must('person.markPresent', gob);
    await table.facilitator.must('person.markExit', gob);
    world.clock.advance(14 * MINUTE);
    await table.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
    expect(decisionOf(table.facilitator, id).state).toBe('suspended');
    world.clock.advance(MINUTE);
    await table.facilitator.sees(() => decisionOf(table.facilitator, id).state === 'deferred');
  });

  it('[D3] a removal that breaks quorum suspends the decision in the same step', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await table.facilitator.must('person.remove', {
      participantId: table.voice.gar!.participantId,
      reason: 'Suplantó a otra persona',
    });
    expect(decisionOf(table.facilitator, id).state).toBe('suspended');
  });
});

describe('a restart', () => {
  it('[Q4, Q6] gives everybody the grace again, and keeps counting the minutes without quorum', async () => {
    const folder = temporaryFolder();
    const before = await openApp({ folder });
    const table = await openTable(before);
    const id = await openText(table);
    await before.app.close();
    before.clock.advance(20 * MINUTE);

    const after = await openApp({ folder, clock: before.clock });
    const facilitator = await TestPerson.connect(
      after.url,
      await whoIs(after, table.mesaId, table.created.facilitatorToken),
    );
    expect(facilitator.view.quorum.holds).toBe(true);
    after.clock.advance(100 * SECOND);
    const gob = await TestPerson.connect(after.url, table.voice.gob!);
    await facilitator.sees((view) =>
      view.people.some((one) => one.id === gob.participantId && one.connected),
    );
    after.clock.advance(30 * SECOND);
    // Each one's grace ends in a step of its own.
    await facilitator.sees((view) => view.quorum.missing.length === 2);
    expect(facilitator.view.quorum.missing).toEqual(['gar', 'soc']);
    expect(decisionOf(facilitator, id).state).toBe('suspended');
    after.clock.advance(15 * MINUTE);
    await facilitator.sees(() => decisionOf(facilitator, id).state === 'deferred');
  });
});
