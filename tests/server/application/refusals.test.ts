// What people, programs and attackers send that cannot be: a stable code, a Spanish sentence, a server that
// stays up, and another mesa that notices nothing.
import { describe, expect, it } from 'vitest';
import { permitted } from '../../../server/domain/policy.ts';
import { COMMANDS, type CommandName } from '../../../shared/protocol/commands.ts';
import { openApp, openTable, type TestApp, type TestTable } from '../../support/app.ts';
import { type Answer, refusedCode, type TestPerson } from '../../support/person.ts';

/** Runs `attack` against one mesa while another one watches: it must receive nothing and the server must stay well. */
async function unnoticed(world: TestApp, attack: (table: TestTable) => Promise<void>): Promise<void> {
  const quiet = await openTable(world);
  const seen = quiet.facilitator.views.length;
  const table = await openTable(world);
  await attack(table);
  expect((await world.ask('/healthz')).status).toBe(200);
  expect(quiet.facilitator.views.length).toBe(seen);
  await quiet.facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
}

const codeOf = (answer: Answer) => refusedCode(answer);
const good = (name: string, args: unknown) => ({ name, args, commandId: 'uno-dos-tres' });

describe('malformed commands', () => {
  const junk: [string, unknown][] = [
    ['null', null],
    ['a number', 7],
    ['a text', 'session.open'],
    ['a list', ['session.open']],
    ['nothing inside', {}],
    ['no commandId', { name: 'session.open', args: {} }],
    ['a short commandId', { name: 'session.open', args: {}, commandId: 'x' }],
    ['a commandId with spaces', { name: 'session.open', args: {}, commandId: 'con espacios 1' }],
    ['a name that is no text', { name: 7, args: {}, commandId: 'uno-dos-tres' }],
    ['an unknown command', good('mesa.destroy', {})],
    ['a name every object has', good('constructor', {})],
    ['another one', good('__proto__', {})],
    ['a very long name', good('x'.repeat(5000), {})],
    ['args that are a list', good('phase.go', [])],
    ['args that are null where some are needed', good('phase.go', null)],
    ['an id with a slash', good('person.admit', { participantId: '../otra' })],
    ['minutes that are not whole', good('phase.extend', { minutes: 1.5 })],
    ['minutes beyond reason', good('phase.extend', { minutes: -1e9 })],
    ['minutes that are not a number', good('phase.extend', { minutes: 'NaN' })],
    ['a place outside the mesa', good('spotlight.set', { place: 'https://x', nodeId: null })],
    ['a stance that does not exist', good('decision.position', { decisionId: 'd', round: 1, value: 'veto' })],
    ['a flag that is a text', good('lock.set', { target: 'tree', locked: 'sí', reason: 'x' })],
  ];

  it('every one is refused with a code, over the socket and over HTTP, and another mesa notices nothing', async () => {
    const world = await openApp();
    await unnoticed(world, async (table) => {
      const { facilitator } = table;
      const before = facilitator.view.seq;
      for (const [what, envelope] of junk) {
        expect(['bad_request', 'too_large'], what).toContain(codeOf(await facilitator.raw(envelope)));
        const answer = await world.ask(`/api/mesas/${table.mesaId}/commands`, {
          body: JSON.stringify(envelope),
          token: facilitator.token,
        });
        expect([400, 413], what).toContain(answer.status);
        expect(['bad_request', 'too_large'], what).toContain(
          refusedCode(answer.body as { error: { code: string; message: string } }),
        );
      }
      expect((await facilitator.sees(() => true)).seq).toBe(before);
    });
    expect(world.logged).toEqual([]);
  });

  it('a body that is not JSON, one that is too large and a path that does not exist have their code', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const path = `/api/mesas/${table.mesaId}/commands`;
    const { token } = table.facilitator;
    const bodies: [string, number, string][] = [
      ['{"name":', 400, 'bad_request'],
      ['', 400, 'bad_request'],
      ['nada', 400, 'bad_request'],
      [JSON.stringify({ name: 'x'.repeat(70_000) }), 413, 'too_large'],
    ];
    for (const [body, status, code] of bodies) {
      const answer = await world.ask(path, { body, token });
      expect([answer.status, refusedCode(answer.body as never)]).toEqual([status, code]);
    }
    const lost = await world.ask('/api/no-existe', { body: {}, token });
    expect(refusedCode(lost.body as never)).toBe('bad_request');
    for (const code of ['%', '%E0%A4%A', '%00'])
      expect((await world.ask(`/api/door/${code}`)).status).toBeLessThan(500);
    expect(world.logged).toEqual([]);
  });

  it('an acknowledgement that is missing, and events that do not exist, leave the server up', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { socket } = table.voice.gob!;
    const loose = socket as unknown as { emit(name: string, ...more: unknown[]): void };
    for (const name of ['command', 'view', 'me', 'out', 'constructor', 'toString']) {
      loose.emit(name);
      loose.emit(name, { name: 'session.close' }, 'no-function');
      loose.emit(name, null, null, null);
    }
    expect(await table.voice.gob!.refusal('session.close', {})).toBe('not_allowed');
  });
});

describe('arguments out of their limits', () => {
  it('texts longer than their field are too_large, of exactly their size are accepted', async () => {
    const { facilitator } = await openTable(await openApp());
    const title = '👩🏽‍🌾'.repeat(150);
    expect((await facilitator.send('commitment.create', { title })).ok).toBe(true);
    expect(await facilitator.refusal('commitment.create', { title: 'a'.repeat(151) })).toBe('too_large');
  });

  it('ids that name nothing have a code for each kind of thing', async () => {
    const table = await openTable(await openApp());
    const { facilitator, voice } = table;
    const nobody = { participantId: 'nadie' as never };
    const nothing = { decisionId: 'nada' as never };
    const codes = {
      admit: await facilitator.refusal('person.admit', nobody),
      reject: await facilitator.refusal('person.reject', { ...nobody, reason: '' }),
      remove: await facilitator.refusal('person.remove', { ...nobody, reason: 'x' }),
      exit: await facilitator.refusal('person.markExit', { participantId: 'toString' as never }),
      phase: await facilitator.refusal('phase.go', { phaseId: 'f99' as never, reason: '' }),
      lock: await facilitator.refusal('lock.set', { target: 'c9' as never, locked: true, reason: 'x' }),
      cause: await facilitator.refusal('cause.mark', { nodeId: 'c9', strategic: true }),
      withdraw: await facilitator.refusal('commitment.withdraw', {
        commitmentId: 'c9' as never,
        reason: 'x',
      }),
      open: await facilitator.refusal('decision.open', {
        matter: 'Algo',
        subject: { kind: 'commitment', commitmentId: 'c9' as never },
      }),
      close: await facilitator.refusal('decision.close', { ...nothing, round: 1 }),
      void: await facilitator.refusal('decision.void', { ...nothing, round: 1 }),
      round: await facilitator.refusal('decision.newRound', nothing),
      defer: await facilitator.refusal('decision.defer', { ...nothing, reason: '' }),
      majority: await facilitator.refusal('decision.openMajority', nothing),
      invoke: await voice.gob!.refusal('decision.invokeMajority', { ...nothing, text: 'x' }),
      dissent: await voice.gob!.refusal('decision.dissent', { ...nothing, text: 'x' }),
    };
    expect(codes).toEqual({
      admit: 'unknown_person',
      reject: 'unknown_person',
      remove: 'unknown_person',
      exit: 'bad_request',
      phase: 'unknown_phase',
      lock: 'unknown_commitment',
      cause: 'unknown_node',
      withdraw: 'unknown_commitment',
      open: 'unknown_commitment',
      close: 'unknown_decision',
      void: 'unknown_decision',
      round: 'unknown_decision',
      defer: 'unknown_decision',
      majority: 'unknown_decision',
      invoke: 'unknown_decision',
      dissent: 'unknown_decision',
    });
  });

  it('reasons that must be written are asked for', async () => {
    const table = await openTable(await openApp());
    const { facilitator, voice } = table;
    const gob = { participantId: voice.gob!.participantId };
    const last = facilitator.view.phases.at(-1)!.id as never;
    expect(await facilitator.refusal('person.remove', { ...gob, reason: '  ' })).toBe('reason_required');
    expect(await facilitator.refusal('person.demote', { ...gob, reason: '' })).toBe('reason_required');
    expect(await facilitator.refusal('phase.go', { phaseId: last, reason: '\n' })).toBe('reason_required');
    expect(await facilitator.refusal('lock.set', { target: 'tree', locked: true, reason: '' })).toBe(
      'reason_required',
    );
  });
});

describe('every command with every right but its own', () => {
  const anyArgs: Record<string, unknown> = {
    participantId: 'x',
    reason: 'x',
    phaseId: 'f1',
    minutes: 1,
    target: 'tree',
    locked: true,
    place: 'arbol',
    nodeId: 'c1',
    strategic: true,
    title: 'x',
    commitmentId: 'c1',
    matter: 'Algo',
    subject: { kind: 'tree' },
    decisionId: 'd1',
    round: 1,
    contentHash: 'a'.repeat(64),
    value: 'agree',
    text: 'x',
    seatId: 'gob-1',
    to: 'alternate',
  };
  /** Arguments are read before rights are asked, so a command needs some that fit its schema. */
  const names = (Object.keys(COMMANDS) as CommandName[]).filter(
    (name) => COMMANDS[name].safeParse(anyArgs).success,
  );
  const send = (who: TestPerson, name: CommandName) => who.send(name, anyArgs as never);

  it('[B5] people at the door, observers, screens, voices and the facilitation are refused what is not theirs', async () => {
    const world = await openApp();
    const table = await openTable(world, { seats: { gob: 1, gar: 1, soc: 2 } });
    const waiting = await table.seat('soc', 2, { admit: false });
    const people = {
      waiting,
      observer: await table.observer(),
      screen: await table.screen(),
      participant: table.voice.gob!,
      facilitator: table.facilitator,
    };
    const room = (await world.app.mesas.room(table.mesaId))!;
    const before = room.state.seq;
    expect(names.length).toBeGreaterThanOrEqual(30);
    // The table itself is proved in policy.test.ts; here, that the sockets obey it.
    for (const name of names) {
      expect(codeOf(await send(people.waiting, name)), name).toBe('not_admitted');
      for (const role of ['observer', 'screen', 'participant', 'facilitator'] as const)
        if (!Object.hasOwn(permitted(room.state, role), name))
          expect(codeOf(await send(people[role], name)), `${role} ${name}`).toBe('not_allowed');
    }
    expect(Object.keys(permitted(room.state, 'observer'))).toEqual([]);
    expect(Object.keys(permitted(room.state, 'screen'))).toEqual([]);
    expect(room.state.seq).toBe(before);
  });

  it('after the session closed nobody may send anything but what belongs to the acta', async () => {
    const world = await openApp();
    const table = await openTable(world);
    await table.facilitator.must('session.close', {});
    const { state } = (await world.app.mesas.room(table.mesaId))!;
    const open = { ...permitted(state, 'participant'), ...permitted(state, 'facilitator') };
    const over = names.filter((name) => open[name] === false);
    expect(over).toEqual(expect.arrayContaining(['session.open', 'decision.open', 'decision.position']));
    for (const name of over) {
      const who = Object.hasOwn(permitted(state, 'facilitator'), name) ? table.facilitator : table.voice.gob!;
      expect(codeOf(await send(who, name)), name).toBe('session_closed');
    }
  });
});
