// Coming in and out: names, seats, the size of a mesa, admission, and a removal that holds at once.
import { describe, expect, it, vi } from 'vitest';
import { openApp, openTable, whoIs } from '../../support/app.ts';
import { refusedCode, TestPerson, WAIT } from '../../support/person.ts';
import { openText, state } from '../../support/rounds.ts';

const code = (answer: { body: unknown }) =>
  refusedCode(answer.body as { error: { code: string; message: string } });

describe('introducing oneself', () => {
  it.each([
    ['an empty name', { displayName: '' }, 400, 'name_empty'],
    ['a name of spaces and controls', { displayName: ' \t\u202e\n ' }, 400, 'name_empty'],
    ['81 characters', { displayName: 'a'.repeat(81) }, 400, 'name_too_long'],
    ['81 emoji of many code points', { displayName: '👩🏽‍🌾'.repeat(81) }, 400, 'name_too_long'],
    ['a name as long as a book', { displayName: 'a'.repeat(3000) }, 400, 'bad_request'],
    ['a name that is no text', { displayName: 7 }, 400, 'bad_request'],
    ['no party', { partyId: undefined }, 400, 'party_required'],
    ['a party of another mesa', { partyId: 'xyz' }, 409, 'unknown_party'],
    ['a seat that does not exist', { seatId: 'gob-9' }, 404, 'unknown_seat'],
    ['a seat of another party', { seatId: 'soc-1' }, 409, 'seat_other_party'],
    ['an observer with a seat', { role: 'observer', seatId: 'gob-2' }, 409, 'seat_other_party'],
    ['the role of facilitator', { role: 'facilitator' }, 400, 'bad_request'],
    ['the role of projector', { role: 'screen' }, 400, 'bad_request'],
    ['with voice and a party at once (C2)', { withoutParty: true }, 409, 'seat_other_party'],
    ['a seat that is taken', { seatId: 'gob-1' }, 409, 'seat_taken'],
    ['a code that does not exist', { code: 'NADA 00' }, 404, 'unknown_code'],
  ])('%s is refused with its sentence', async (_what, body, status, expected) => {
    const world = await openApp();
    const table = await openTable(world, { seats: { gob: 2, soc: 1 } });
    const answer = await world.join(table.created.joinCode, { partyId: 'gob', ...body });
    expect([answer.status, code(answer)]).toEqual([status, expected]);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('80 characters of many code points fit, and an organisation is cut without breaking an emoji', async () => {
    const world = await openApp();
    const table = await openTable(world, { seats: { gob: 2, soc: 1 } });
    const joined = await world.join(table.created.joinCode, {
      displayName: '👩🏽‍🌾'.repeat(80),
      organisation: `${'a'.repeat(119)}🏞️ y más`,
      partyId: 'gob',
    });
    expect(joined.status).toBe(201);
    await table.admit((joined.body as { participantId: string }).participantId);
    const { people } = table.facilitator.view;
    expect(people.at(-1)).toMatchObject({ name: '👩🏽‍🌾'.repeat(80), organisation: `${'a'.repeat(119)}🏞️` });
  });

  it('[C2, B4] an invited person comes in without a party: she writes, holds no seat and states no position', async () => {
    const world = await openApp();
    const table = await openTable(world, { seats: { gob: 2, soc: 1 } });
    const guest = { displayName: 'Alma Ruiz', withoutParty: true, mode: 'inPerson' as const };
    const joined = await table.arrive(guest);
    await table.admit(joined.participantId);
    const person = await TestPerson.connect(world.url, joined);
    expect(person.me).toMatchObject({
      role: 'participant',
      partyId: null,
      seatId: null,
      mayWrite: true,
      states: false,
    });
    expect(await person.refusal('decision.invokeMajority', { decisionId: 'd1' as never, text: 'Ya.' })).toBe(
      'unknown_decision',
    );
    const { view } = table.facilitator;
    expect(view.people.find((one) => one.name === 'Alma Ruiz')).toMatchObject({ acting: false });
    expect(view.parties.map((party) => party.peoplePresent)).toEqual([1, 1]);
  });

  it('two people on one seat at the same time: one sits, the other is told', async () => {
    const world = await openApp();
    const table = await openTable(world, { seats: { gob: 2, soc: 1 } });
    const sit = () => world.join(table.created.joinCode, { partyId: 'gob', seatId: 'gob-2' });
    const answers = await Promise.all([sit(), sit(), sit()]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409]);
  });

  it('the code is read without accents, case, spaces or hyphens', async () => {
    const world = await openApp();
    const { joinCode } = await world.createMesa();
    const [word = '', digits = ''] = joinCode.split(' ');
    for (const typed of [
      joinCode,
      `${word.toLowerCase()}-${digits}`,
      ` ${word}${digits} `,
      `${word}_${digits}`,
    ])
      expect((await world.ask(`/api/door/${encodeURIComponent(typed)}`)).status, typed).toBe(200);
  });
});

describe('the size of a mesa', () => {
  it('refuses the one too many, and lets her in when somebody leaves', async () => {
    const world = await openApp();
    // The facilitation, the projector and two voices.
    const table = await openTable(world, { seats: { gob: 1, soc: 1 }, body: { config: { maxPeople: 4 } } });
    const enter = () => world.join(table.created.joinCode, { role: 'observer', displayName: 'Una más' });
    const full = await enter();
    expect([full.status, code(full)]).toEqual([409, 'mesa_full']);
    await table.facilitator.must('person.remove', {
      participantId: table.voice.soc!.participantId,
      reason: 'Se fue',
    });
    expect((await enter()).status).toBe(201);
    expect(code(await enter())).toBe('mesa_full');
  });

  it('a body with repeated parties, too many seats or ids of no use is refused, never half created', async () => {
    const world = await openApp();
    const party = (id: string, seats = 1) => ({ id, kind: 'academia', name: id, seats });
    const bodies = [
      [party('a'), party('a')],
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => party(id, 30)),
      [party('a'.repeat(40)), party('b')],
      [party('__proto__'), party('b')],
      [party('a')],
    ];
    for (const parties of bodies) {
      const answer = await world.ask('/api/mesas', {
        body: { theme: 'Agua', parties },
        token: world.app.startToken,
      });
      expect([answer.status, code(answer)]).toEqual([400, 'bad_request']);
    }
    expect(await world.app.mesas.list()).toEqual([]);
    const long = await world.createMesa({ theme: `${'a'.repeat(119)}🏞️🏞️` });
    expect(long.mesaId).toBeTruthy();
  });
});

describe('admission', () => {
  it('[B4] in an open mesa nobody counts until the facilitation admits; a stranger cannot join a seat that counts', async () => {
    const world = await openApp();
    const table = await openTable(world, {
      seats: { gob: 1, soc: 1 },
      body: { admission: 'open' },
      open: false,
    });
    const { facilitator, voice } = table;
    // openTable admits each one, which is what makes the seats count.
    expect(facilitator.view.quorum.holds).toBe(true);
    const stranger = await table.arrive({ partyId: 'gob', seatId: 'gob-1', seatAs: 'alternate' });
    expect(stranger.admitted).toBe(false);
    const passer = await table.arrive({ partyId: 'soc' });
    expect(passer.admitted).toBe(true);
    await facilitator.sees((view) => view.waiting.length === 1);
    expect(facilitator.view.quorum.holds).toBe(true);
    expect(facilitator.view.parties[0]?.spokesperson).toBe(voice.gob!.participantId);
  });

  it('[B4] in an open mesa a seat taken by the code alone speaks but does not count', async () => {
    const world = await openApp();
    const created = await world.createMesa({
      admission: 'open',
      parties: ['gob', 'soc'].map((id) => ({ id, kind: 'academia', name: id, seats: 1 })),
    });
    const facilitator = await TestPerson.connect(
      world.url,
      await whoIs(world, created.mesaId, created.facilitatorToken),
    );
    const people = [];
    for (const partyId of ['gob', 'soc']) {
      const joined = await world.join(created.joinCode, { partyId, seatId: `${partyId}-1` });
      expect(joined.body).toMatchObject({ admitted: true });
      people.push(await TestPerson.connect(world.url, joined.body as never));
    }
    await facilitator.sees((view) => view.people.filter((one) => one.present).length === 3);
    expect(facilitator.view.quorum.holds).toBe(false);
    for (const one of people) await facilitator.must('person.admit', { participantId: one.participantId });
    expect(facilitator.view.quorum.holds).toBe(true);
  });

  it('somebody rejected is told, and her seat is free again', async () => {
    const table = await openTable(await openApp(), { seats: { gob: 2, soc: 1 } });
    const rejected = await table.seat('gob', 2, { admit: false });
    await table.facilitator.must('person.reject', {
      participantId: rejected.participantId,
      reason: 'No consta',
    });
    await vi.waitFor(() => expect(rejected.out?.code).toBe('not_admitted'), WAIT);
    await vi.waitFor(() => expect(rejected.socket.connected).toBe(false), WAIT);
    expect(table.facilitator.view.parties[0]?.seats[1]).toMatchObject({ holder: null });
    await table.seat('gob', 2);
  });

  it('somebody waiting comes in without reconnecting, and counts from then', async () => {
    const table = await openTable(await openApp(), { seats: { gob: 1, soc: 2 } });
    const waiting = await table.seat('soc', 2, { admit: false });
    expect(waiting.view.role).toBe('lobby');
    await table.admit(waiting.participantId);
    await waiting.sees((view) => view.role === 'participant');
    await table.facilitator.sees((view) => view.parties[1]?.presentSeats === 2);
  });
});

describe('a removal', () => {
  it('holds from its acknowledgement: sockets and documents closed within a second, token of no use, also for HTTP', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const gob = table.voice.gob!;
    const second = await TestPerson.connect(world.url, gob);
    const tree = `mesa/${table.mesaId}/tree`;
    const doc = await gob.open(tree);
    const { provider } = gob.document(tree);
    const closed = new Promise<number>((resolve) => {
      provider.on('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0));
    });
    await table.facilitator.must('person.remove', {
      participantId: gob.participantId,
      reason: 'Agredió a otra persona',
    });
    const start = performance.now();
    await vi.waitFor(
      () => expect([gob.socket.connected, second.socket.connected]).toEqual([false, false]),
      WAIT,
    );
    expect([4401, 4403]).toContain(await closed);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(gob.out?.code).toBe('unauthenticated');

    for (const path of ['', '/me', '/exports'])
      expect((await world.ask(`/api/mesas/${table.mesaId}${path}`, { token: gob.token })).status).toBe(401);
    const command = { name: 'session.close', args: {}, commandId: 'uno-dos-tres' };
    const sent = await world.ask(`/api/mesas/${table.mesaId}/commands`, { body: command, token: gob.token });
    expect(code(sent)).toBe('unauthenticated');
    const again = new TestPerson(world.url, gob);
    await vi.waitFor(() => expect(again.refused).toBe('unauthenticated'), WAIT);
    doc.getMap('x').set('y', 1);
    expect(table.facilitator.view.parties[0]).toMatchObject({ presentSeats: 0, spokesperson: null });
  });

  it('takes the voice of the party with it, and the next seat has it', async () => {
    const table = await openTable(await openApp(), { seats: { gob: 2, gar: 1, soc: 1 } });
    const second = await table.seat('gob', 2);
    const id = await openText(table);
    await table.facilitator.must('person.remove', {
      participantId: table.voice.gob!.participantId,
      reason: 'x',
    });
    expect((await state(second, id, 'agree')).ok).toBe(true);
    expect(
      await table.facilitator.refusal('person.remove', {
        participantId: table.facilitator.participantId,
        reason: 'x',
      }),
    ).toBe('not_allowed');
  });

  it('[Q3] whoever passes to observer no longer counts nor answers', async () => {
    const table = await openTable(await openApp());
    const gob = table.voice.gob!;
    const id = await openText(table);
    await table.facilitator.must('person.demote', {
      participantId: gob.participantId,
      reason: 'Cede su lugar',
    });
    expect(table.facilitator.view.quorum.missing).toEqual(['gob']);
    await gob.sees((view) => view.role === 'observer');
    const answer = await state(gob, id, 'agree');
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
  });
});
