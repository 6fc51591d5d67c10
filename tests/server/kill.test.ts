// Killing the real program (SIGKILL, nothing flushed) while people type and answer a decision: what anybody had
// seen from another person, and everything acknowledged, is there after the restart, and clients come back alone.
import { expect, it, onTestFinished, vi } from 'vitest';
import type { CardId, RainId } from '../../shared/model/cards.ts';
import type { MesaView, MeView } from '../../shared/model/view.ts';
import { ask, type TestTable, whoIs } from '../support/app.ts';
import { TestPerson, WAIT } from '../support/person.ts';
import { type Random, seeded } from '../support/random.ts';
import { decisionOf, state } from '../support/rounds.ts';
import { ADMIN, freePort, ServerProcess } from '../support/serverProcess.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const KILLS = 5;
const FIELD = 'tecleo';
const SLOW = { timeout: 30_000, interval: 20 };

/** What must be the same before and after: everything but live facts (revision, time, who is connected). */
const lasting = ({ revision: _r, serverNow: _n, clock, people, ...view }: MesaView) => ({
  ...view,
  clock: clock && { ...clock, remainingMs: 0 },
  people: people.map(({ connected: _, ...one }) => one),
});

const textOf = (person: TestPerson, name: string) => person.document(name).doc.getText(FIELD).toString();
const words = (text: string) => new Set(text.split(' ').filter((word) => word !== ''));

interface Scene {
  table: TestTable;
  tree: string;
  decisionId: string;
  /** Private writing that stays open (C10). */
  rainId: RainId;
  /** The last position of society that was acknowledged. */
  acknowledged: number;
  typed: number;
}

async function prepare(url: string): Promise<Scene> {
  const world = { url, ask: (path: string, asked = {}) => ask(url, path, asked) };
  const parties = ['gob', 'gar', 'soc'].map((id) => ({ id, kind: 'academia', name: id, seats: 1 }));
  const made = await world.ask('/api/mesas', { body: { theme: 'Agua', parties }, token: ADMIN });
  const created = made.body as TestTable['created'];
  const facilitator = await TestPerson.connect(
    url,
    await whoIs(world, created.mesaId, created.facilitatorToken),
  );
  const voice: Record<string, TestPerson> = {};
  for (const { id } of parties) {
    const body = { code: created.joinCode, displayName: id, partyId: id, seatId: `${id}-1`, mode: 'online' };
    const joined = (await world.ask('/api/join', { body })).body as {
      participantId: never;
      mesaId: string;
      token: string;
    };
    await facilitator.must('person.admit', { participantId: joined.participantId });
    voice[id] = await TestPerson.connect(url, joined);
  }
  await facilitator.sees((view) => view.quorum.holds);
  await facilitator.must('session.open', {});
  const { decisionId } = await facilitator.must('decision.open', {
    matter: 'Padrón de pozos',
    subject: { kind: 'text', text: 'Publicar el padrón de pozos.' },
  });
  expect(
    (await state(voice.gob!, decisionId!, 'reservation', { text: 'dicho antes del primer corte' })).ok,
  ).toBe(true);
  expect((await state(voice.gar!, decisionId!, 'agree')).ok).toBe(true);
  const { rainId } = await facilitator.must('rain.open', { question: '¿Por qué falta agua?', perPerson: 8 });
  const tree = `mesa/${created.mesaId}/tree`;
  for (const person of Object.values(voice)) await person.open(tree);
  const table = { created, facilitator, voice } as TestTable;
  return { table, tree, decisionId: decisionId!, rainId: rainId as RainId, acknowledged: 0, typed: 0 };
}

/** Society answers again and again; only what was acknowledged is remembered. */
async function keepAnswering(scene: Scene, stopped: () => boolean): Promise<void> {
  for (let number = scene.acknowledged + 1; !stopped(); number += 1) {
    const answer = await state(scene.table.voice.soc!, scene.decisionId, 'reservation', {
      text: `postura ${number}`,
    }).catch(() => null);
    if (!answer?.ok) return;
    scene.acknowledged = number;
  }
}

/** Government types; the guarantor reads. When it has seen enough, the program is killed between two bytes. */
async function typeUntilKilled(scene: Scene, random: Random, server: ServerProcess): Promise<void> {
  const { table, tree } = scene;
  const writer = table.voice.gob!.document(tree).doc.getText(FIELD);
  const reader = table.voice.gar!.document(tree).doc;
  const enough = random.int(3, 25);
  let killed = false;
  const answering = keepAnswering(scene, () => killed);
  const type = () => {
    for (let burst = random.int(1, 4); burst > 0; burst -= 1) {
      scene.typed += 1;
      writer.insert(random.chance(0.5) ? 0 : writer.length, ` p${scene.typed} `);
    }
  };
  await new Promise<void>((resolve) => {
    let seen = 0;
    const onUpdate = (_update: Uint8Array, origin: unknown) => {
      if (origin === null) return;
      seen += 1;
      if (seen < enough) return type();
      reader.off('update', onUpdate);
      killed = true;
      server.kill().then(resolve, resolve);
    };
    reader.on('update', onUpdate);
    type();
  });
  await answering;
}

it(`[trust 7] ${KILLS} kills in the middle of typing and of an open decision lose nothing seen nor acknowledged`, async () => {
  const random = seeded('kill');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { PORT: String(port), DATA_DIR: temporaryFolder(), LIMITS: 'off' };
  let server = new ServerProcess(settings);
  onTestFinished(() => server.kill());
  await server.ready(url);
  const scene = await prepare(url);
  const { table, tree, decisionId } = scene;
  const { gob, gar, soc } = table.voice as Record<'gob' | 'gar' | 'soc', TestPerson>;

  for (let kill = 1; kill <= KILLS; kill += 1) {
    await table.facilitator.must('spotlight.set', { place: `decisiones/${kill}`, nodeId: null });
    const cardId = `card-of-kill-${kill}` as CardId;
    await gob.must('card.put', { rainId: scene.rainId, cardId, text: `tarjeta ${kill}` });
    const before = await table.facilitator.sees((view) => view.cards.rains[0]?.cards === kill);
    await typeUntilKilled(scene, random, server);
    const seen = words(textOf(gar, tree));
    // The devices that typed and read stay away, so that what is found was on the disk and not sent again.
    for (const person of [gob, gar, soc]) person.document(tree).provider.disconnect();

    server = new ServerProcess(settings);
    await server.ready(url);
    await vi.waitFor(() => expect(table.facilitator.socket.connected).toBe(true), SLOW);
    await table.facilitator.sees((view) => view.people.some((one) => one.connected));
    expect(lasting(await table.facilitator.sees((view) => view.seq >= before.seq)).decisions).toMatchObject(
      lasting(before).decisions.map(({ rounds: _, ...decision }) => decision),
    );
    const after = lasting(table.facilitator.view);
    // Positions that arrived before the kill move the record on: its number and head are those of later.
    const still = { seq: 0, head: '', decisions: [] };
    expect({ ...after, ...still }).toEqual({ ...lasting(before), ...still });
    expect(decisionOf(table.facilitator, decisionId).rounds[0]?.answered).toEqual(
      expect.arrayContaining(['gob', 'gar']),
    );

    // Private cards that were acknowledged are there too, and only for their author (C10).
    const me = await ask(url, `/api/mesas/${table.created.mesaId}/me`, { token: gob.token });
    expect((me.body as MeView).cards.map((one) => one.text)).toEqual(
      Array.from({ length: kill }, (_, n) => `tarjeta ${n + 1}`),
    );

    const newcomer = await TestPerson.connect(url, table.facilitator);
    const found = words((await newcomer.open(tree)).getText(FIELD).toString());
    expect(
      [...seen].filter((word) => !found.has(word)),
      `seen and lost in kill ${kill}`,
    ).toEqual([]);
    newcomer.leave();

    // Answers that were acknowledged are there.
    await vi.waitFor(() => expect(soc.socket.connected).toBe(true), SLOW);
    if (scene.acknowledged > 0) {
      const number = () => Number(/\d+/.exec(Object.values(soc.me.positions)[0]?.text ?? '')?.[0] ?? 0);
      await vi.waitFor(() => expect(number()).toBeGreaterThanOrEqual(scene.acknowledged), WAIT);
      scene.acknowledged = number();
    }
    for (const person of [gob, gar, soc]) person.document(tree).provider.connect();
    await vi.waitFor(() => expect(words(textOf(gar, tree))).toEqual(words(textOf(gob, tree))), SLOW);
    expect(words(textOf(gar, tree)).size).toBe(scene.typed);
  }

  expect((await state(soc, decisionId, 'agree')).ok).toBe(true);
  await table.facilitator.must('decision.close', { decisionId: decisionId as never, round: 1 });
  const decision = decisionOf(table.facilitator, decisionId);
  expect(decision.state).toBe('adoptedByConsensus');
  expect(decision.rounds[0]?.positions?.['gob' as never]).toMatchObject({
    text: 'dicho antes del primer corte',
  });
}, 240_000);

it('[4.3] a document open during the kill comes back by itself with the stock client, and both ways', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { PORT: String(port), DATA_DIR: temporaryFolder(), LIMITS: 'off' };
  const first = new ServerProcess(settings);
  await first.ready(url);
  const { table, tree } = await prepare(url);
  const { gob, gar } = table.voice as Record<'gob' | 'gar', TestPerson>;
  await first.kill();
  gob.document(tree).doc.getText(FIELD).insert(0, ' sin-red ');
  const second = new ServerProcess(settings);
  await second.ready(url);
  await vi.waitFor(() => expect(textOf(gar, tree)).toContain('sin-red'), SLOW);
  gar.document(tree).doc.getText(FIELD).insert(0, ' de-vuelta ');
  await vi.waitFor(() => expect(textOf(gob, tree)).toContain('de-vuelta'), SLOW);
}, 120_000);
