// What must stay hidden never leaves the server (D9, trust 4): every byte every role receives, over both sockets and
// HTTP, is recorded during a decision, and searched for texts that can only be the positions.
import { describe, expect, it } from 'vitest';
import { type Asked, ask, openApp, openTable, type TestApp, type TestTable } from '../../support/app.ts';
import { TestPerson } from '../../support/person.ts';
import { RecordingProxy } from '../../support/recordingProxy.ts';
import { decisionOf, openText, state } from '../../support/rounds.ts';

const SECRETS = {
  gob: {
    text: 'zanahoria-gobierno-primera',
    proposal: 'betabel-gobierno-propuesta',
    passage: 'nopal-gobierno-pasaje',
  },
  gobAgain: { text: 'chayote-gobierno-segunda' },
  gar: { text: 'calabaza-garante-reserva' },
  soc: { text: 'quelite-sociedad-objecion', proposal: 'verdolaga-sociedad-propuesta' },
};
const allSecrets = Object.values(SECRETS).flatMap((one) => Object.values(one));
/** What the party of each wire may know before the round closes. */
const OWN: Record<string, string[]> = {
  gob: [...Object.values(SECRETS.gob), ...Object.values(SECRETS.gobAgain)],
  gar: Object.values(SECRETS.gar),
  soc: Object.values(SECRETS.soc),
};

interface Wire {
  role: string;
  proxy: RecordingProxy;
  person: TestPerson;
}

/** The same device again, through a wire that remembers. */
async function wiretap(world: TestApp, role: string, person: TestPerson): Promise<Wire> {
  const proxy = await RecordingProxy.to(world.url);
  return { role, proxy, person: await TestPerson.connect(proxy.url, person) };
}

/** Everything one role can ask over HTTP. */
async function askEverything({ proxy, person }: Wire, mesaId: string, joinCode: string): Promise<void> {
  const get = (path: string, asked: Asked = {}) => ask(proxy.url, path, { token: person.token, ...asked });
  const base = `/api/mesas/${mesaId}`;
  await get(base);
  await get(`${base}/me`);
  const listed = (await get(`${base}/exports`)).body as { formats?: { url: string | null }[] } | null;
  for (const { url } of listed?.formats ?? []) if (url) await get(url);
  for (const extension of ['json', 'md', 'csv']) await get(`${base}/acta/1.${extension}`);
  for (const path of [
    `/api/door/${encodeURIComponent(joinCode)}`,
    '/metrics',
    '/readyz',
    '/healthz',
    '/api/openapi.json',
  ])
    await get(path);
  await get('/api/session', { body: { mesaId, token: person.token } });
  await get(`${base}/commands`, { body: { name: 'decision.close', args: {}, commandId: 'uno-dos-tres' } });
}

async function everyRole(world: TestApp, table: TestTable): Promise<Wire[]> {
  const second = await table.seat('gob', 2);
  const waiting = await table.seat('soc', 2, { admit: false });
  const people: Record<string, TestPerson> = {
    ...table.voice,
    'second seat of gob': second,
    facilitator: table.facilitator,
    observer: await table.observer(),
    screen: await table.screen(),
    lobby: waiting,
  };
  const wires: Wire[] = [];
  for (const [role, person] of Object.entries(people)) wires.push(await wiretap(world, role, person));
  // Documents are bytes too.
  for (const { role, person } of wires) if (role !== 'lobby') await person.open(`mesa/${table.mesaId}/tree`);
  return wires;
}

describe('a decision with secrets', () => {
  it('[D9] no position leaves the server before its round closes, except to its own voice; then everybody has all', async () => {
    const world = await openApp();
    const table = await openTable(world, { seats: { gob: 2, gar: 1, soc: 2 } });
    const wires = await everyRole(world, table);
    const wire = (role: string) => wires.find((one) => one.role === role)!;
    const id = await openText(table);

    await state(wire('gob').person, id, 'object', SECRETS.gob);
    await state(wire('soc').person, id, 'object', SECRETS.soc);
    await state(wire('gar').person, id, 'reservation', SECRETS.gar);
    await state(wire('gob').person, id, 'reservation', SECRETS.gobAgain);
    // Refused attempts leak nothing either.
    await state(wire('second seat of gob').person, id, 'agree');
    await state(wire('lobby').person, id, 'agree').catch(() => undefined);
    await table.facilitator.refusal('session.close', {});
    await table.facilitator.sees(() => decisionOf(table.facilitator, id).rounds[0]!.answered.length === 3);
    for (const one of wires) await askEverything(one, table.mesaId, table.created.joinCode);
    // A newcomer and a reconnection get the same silence.
    wires.push(await wiretap(world, 'late observer', await table.observer('Llega tarde')));

    for (const { role, proxy } of wires) {
      expect(proxy.bytes, role).toBeGreaterThan(500);
      for (const secret of allSecrets)
        expect([secret, OWN[role]?.includes(secret) ? 'own' : proxy.carried(secret)], role).toEqual([
          secret,
          OWN[role]?.includes(secret) ? 'own' : false,
        ]);
      // Not even the kind of stance: who has answered, never what.
      const view = wires.find((one) => one.role === role)!.person.view;
      expect(view.decisions.every((one) => one.rounds.every((round) => round.positions === null))).toBe(true);
    }
    // The test can see: what the voices may know did pass through their wires.
    expect(wire('gob').proxy.carried(SECRETS.gobAgain.text)).toBe(true);

    await table.facilitator.must('decision.close', { decisionId: id as never, round: 1 });
    for (const { role, person, proxy } of wires) {
      if (role === 'lobby') continue;
      await person.sees((view) => view.decisions[0]?.rounds[0]?.positions != null);
      for (const secret of [SECRETS.gobAgain.text, SECRETS.gar.text, ...OWN.soc!])
        expect(proxy.carried(secret), `${role} ${secret}`).toBe(true);
    }
    for (const secret of allSecrets) expect(wire('lobby').proxy.carried(secret)).toBe(false);
    expect(world.logged.filter((line) => allSecrets.some((secret) => line.includes(secret)))).toEqual([]);
  });

  it('[D9] a decision put off or withdrawn with answers inside never opens them', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const wire = await wiretap(world, 'facilitator', table.facilitator);
    for (const end of ['decision.defer', 'decision.withdraw'] as const) {
      const id = await openText(table);
      await state(table.voice.soc!, id, 'object', SECRETS.soc);
      await table.facilitator.must(end, { decisionId: id as never, reason: 'Se aplaza' });
    }
    await table.facilitator.must('session.close', {});
    await askEverything(wire, table.mesaId, table.created.joinCode);
    for (const secret of OWN.soc!) expect(wire.proxy.carried(secret)).toBe(false);
  });

  it('a new voice of the same party sees what her party said; a voice of another one does not', async () => {
    const table = await openTable(await openApp(), { seats: { gob: 2, gar: 1, soc: 1 } });
    const second = await table.seat('gob', 2);
    const id = await openText(table);
    await state(table.voice.gob!, id, 'object', SECRETS.gob);
    expect(second.me.positions).toEqual({});
    await table.facilitator.must('person.markExit', { participantId: table.voice.gob!.participantId });
    await second.sees(() => Object.keys(second.me.positions).length === 1);
    expect(table.voice.soc!.me.positions).toEqual({});
    expect(table.facilitator.me.positions).toEqual({});
  });
});

describe('people at the door', () => {
  it('receive the title and the ring, nothing of what happens inside', async () => {
    const world = await openApp();
    const table = await openTable(world, { seats: { gob: 1, gar: 1, soc: 2 } });
    const joined = await table.arrive({ displayName: 'Espera', partyId: 'soc', seatId: 'soc-2' });
    const proxy = await RecordingProxy.to(world.url);
    const waiting = await TestPerson.connect(proxy.url, joined);
    await openText(table, 'texto-que-se-decide-dentro');
    await table.facilitator.must('commitment.create', { title: 'titulo-del-compromiso' });
    await table.facilitator.must('lock.set', { target: 'tree', locked: true, reason: 'x' });
    await waiting.sees((view) => view.seq >= table.facilitator.view.seq);
    const { view } = waiting;
    expect(view).toMatchObject({
      role: 'lobby',
      people: [],
      waiting: [],
      join: null,
      decisions: [],
      commitments: [],
      spotlight: null,
      can: {},
      tree: { strategic: [] },
    });
    const document = waiting.document(`mesa/${table.mesaId}/tree`);
    const closed = await new Promise<number>((resolve) => {
      document.provider.on('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0));
    });
    expect(closed).toBe(4403);
    for (const inside of [
      'texto-que-se-decide-dentro',
      'titulo-del-compromiso',
      'Persona gob 1',
      table.created.joinCode,
    ])
      expect(proxy.carried(inside), inside).toBe(false);
    expect((await world.ask(`/api/mesas/${table.mesaId}/exports`, { token: joined.token })).status).toBe(403);
  });
});
