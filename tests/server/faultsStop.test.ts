// trust.md 8: the real program stops in the middle of a decision (SIGSTOP, as a machine that swaps or a blocked loop)
// and goes on. Nothing is lost or doubled, people come back by themselves, positions stay, the clock is right.
// STOP=long waits until every device has noticed, some 20 to 30 seconds; without it the stop is short.
import { expect, it, vi } from 'vitest';
import type { MesaView } from '../../shared/model/view.ts';
import { ask, type TestTable, whoIs } from '../support/app.ts';
import { TestPerson, WAIT } from '../support/person.ts';
import { decisionOf, state } from '../support/rounds.ts';
import { ADMIN, freePort, ServerProcess } from '../support/serverProcess.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const IS_LONG = process.env.STOP === 'long';
const FIELD = 'tecleo';
const SLOW = { timeout: 60_000, interval: 50 };
/** What a loaded machine may take to deliver a view; the stop itself must not be in it. */
const TOLERANCE_MS = 2_000;

async function openTable(url: string): Promise<TestTable> {
  const world = { url, ask: (path: string, asked = {}) => ask(url, path, asked) };
  const parties = ['gob', 'gar', 'soc'].map((id) => ({ id, kind: 'academia', name: id, seats: 1 }));
  const made = await world.ask('/api/mesas', { body: { theme: 'Agua', parties }, token: ADMIN });
  const created = made.body as TestTable['created'];
  const link = await whoIs(world, created.mesaId, created.facilitatorToken);
  const facilitator = await TestPerson.connect(url, link);
  const voice: Record<string, TestPerson> = {};
  for (const { id } of parties) {
    const body = { code: created.joinCode, displayName: id, partyId: id, seatId: `${id}-1`, mode: 'online' };
    const joined = (await world.ask('/api/join', { body })).body as TestPerson;
    await facilitator.must('person.admit', { participantId: joined.participantId });
    voice[id] = await TestPerson.connect(url, joined);
  }
  await facilitator.sees((view) => view.quorum.holds);
  await facilitator.must('session.open', {});
  return { created, facilitator, voice } as TestTable;
}

const textOf = (person: TestPerson, name: string) => person.document(name).doc.getText(FIELD).toString();
const remaining = (view: MesaView) => view.clock?.remainingMs ?? 0;

it('[trust 8] a program stopped in the middle of a decision loses nothing, doubles nothing and keeps its clock', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = new ServerProcess({ PORT: String(port), DATA_DIR: temporaryFolder(), LIMITS: 'off' });
  await server.ready(url);
  const { facilitator, voice, created } = await openTable(url);
  const { gob, gar, soc } = voice as Record<'gob' | 'gar' | 'soc', TestPerson>;
  const tree = `mesa/${created.mesaId}/tree`;
  for (const person of [gob, soc]) await person.open(tree);
  const { decisionId } = await facilitator.must('decision.open', {
    matter: 'Padrón de pozos',
    subject: { kind: 'text', text: 'Publicar el padrón de pozos.' },
  });
  expect((await state(gob, decisionId!, 'agree')).ok).toBe(true);
  const before = await facilitator.must('spotlight.set', { place: 'arbol', nodeId: null });
  const clockBefore = remaining(await facilitator.sees((view) => view.seq >= before.seq));
  const stoppedAt = performance.now();

  server.signal('SIGSTOP');
  const round = decisionOf(soc, decisionId!).rounds[0]!;
  const position = {
    name: 'decision.position',
    args: { decisionId, round: 1, contentHash: round.contentHash, value: 'agree', text: '' },
    commandId: soc.newCommandId(),
  };
  const answering = soc.raw(position).catch(() => null);
  for (const letter of 'durante') gob.document(tree).doc.getText(FIELD).insert(0, letter);
  gar.document(tree);
  if (IS_LONG) {
    const devices = [facilitator, gob, gar, soc];
    await vi.waitFor(() => expect(devices.some(({ socket }) => socket.connected)).toBe(false), SLOW);
  }
  expect(textOf(soc, tree)).toBe('');
  server.signal('SIGCONT');

  for (const person of [facilitator, gob, gar, soc])
    await vi.waitFor(() => expect(person.socket.connected).toBe(true), SLOW);
  await vi.waitFor(() => expect(textOf(soc, tree)).toBe('etnarud'), SLOW);
  await vi.waitFor(() => expect(textOf(gar, tree)).toBe('etnarud'), SLOW);
  await answering;
  // A device that got no answer asks again with the same number: one position, whatever happened to the first.
  expect(await soc.raw(position)).toMatchObject({ ok: true });
  expect(decisionOf(facilitator, decisionId!).rounds[0]?.answered).toContain('gob');
  expect((await state(gar, decisionId!, 'agree')).ok).toBe(true);
  await facilitator.must('decision.close', { decisionId: decisionId as never, round: 1 });
  const decision = decisionOf(facilitator, decisionId!);
  expect(decision.state).toBe('adoptedByConsensus');
  expect(Object.keys(decision.rounds[0]?.positions ?? {}).sort()).toEqual(['gar', 'gob', 'soc']);

  const after = await facilitator.must('spotlight.clear', {});
  const clockAfter = remaining(await facilitator.sees((view) => view.seq >= after.seq));
  const passed = performance.now() - stoppedAt;
  expect(Math.abs(clockBefore - clockAfter - passed)).toBeLessThan(TOLERANCE_MS);
  await vi.waitFor(
    () => expect(facilitator.view.people.filter(({ connected }) => connected)).toHaveLength(4),
    WAIT,
  );
}, 180_000);
