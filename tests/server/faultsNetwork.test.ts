// trust.md 8, the whole server on bad lines with its limits on: 8 % loss, 300 ms and cuts in the middle of a decision;
// hundreds of sockets that say half a sentence, or fall silent after their handshake. New people still come in.
// RUNS=400 makes the bad weather long; SEED repeats one.
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openApp, openTable, type TestApp, type TestTable } from '../support/app.ts';
import { BadNetwork } from '../support/badNetwork.ts';
import { TestPerson, WAIT } from '../support/person.ts';
import { decisionOf, openText } from '../support/rounds.ts';

const SEED = Number(process.env.SEED ?? 20_261_120);
const TURNS = Number(process.env.RUNS ?? 24);
const FIELD = 'tecleo';
const SLOW = { timeout: 40_000, interval: 20 };
const HALF_UPGRADES = 200;
const SILENT = 500;

/** Sends a command as a device does: again with the same number until somebody answers. */
async function insist(person: TestPerson, name: string, args: unknown): Promise<void> {
  const envelope = { name, args, commandId: person.newCommandId() };
  await vi.waitFor(async () => {
    const answer = await person.socket.timeout(1_500).emitWithAck('command', envelope);
    expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true });
  }, SLOW);
}

test(
  `[trust 8] 8 % loss, 300 ms and cuts during a decision: one effect each, no honest person is sent out (seed ${SEED})`,
  async () => {
    const world = await openApp({ settings: { LIMITS: 'on' } });
    const table = await openTable(world);
    const network = await BadNetwork.open(
      Number(new URL(world.url).port),
      { delayMs: 150, loss: 0.08, resendMs: 300 },
      SEED,
    );
    onTestFinished(() => network.close());
    const far: Record<string, TestPerson> = {};
    for (const [id, { mesaId, participantId, token }] of Object.entries(table.voice))
      far[id] = await TestPerson.connect(`http://127.0.0.1:${network.port}`, {
        mesaId,
        participantId,
        token,
      });
    const tree = `mesa/${table.mesaId}/tree`;
    const people = Object.values(far);
    for (const person of people) await person.open(tree);
    const decisionId = await openText(table);
    const { contentHash } = decisionOf(table.facilitator, decisionId).rounds[0]!;
    const letters: string[] = [];
    const answering: Promise<void>[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const person = people[turn % people.length]!;
      const text = person.document(tree).doc.getText(FIELD);
      letters.push(String.fromCharCode(97 + (turn % 26)));
      text.insert(Math.floor(network.random() * (text.length + 1)), letters.at(-1)!);
      if (turn === 2)
        for (const voice of people) {
          const args = { decisionId, round: 1, contentHash, value: 'reservation', text: 'Con cuidado.' };
          answering.push(insist(voice, 'decision.position', args));
        }
      if (turn % 6 !== 5) continue;
      await vi.waitFor(() => expect(network.size).toBeGreaterThanOrEqual(people.length), SLOW);
      network.cut();
    }
    await Promise.all(answering);
    const sorted = (text: string) => [...text].sort().join('');
    const all = sorted(letters.join(''));
    await vi.waitFor(() => {
      const texts = people.map((person) => person.document(tree).doc.getText(FIELD).toString());
      expect(new Set(texts).size).toBe(1);
      expect(sorted(texts[0]!)).toBe(all);
    }, SLOW);
    await table.facilitator.must('decision.close', { decisionId: decisionId as never, round: 1 });
    const { state, rounds } = decisionOf(table.facilitator, decisionId);
    expect([state, Object.keys(rounds[0]?.positions ?? {}).length]).toEqual(['adoptedByConsensus', 3]);
    // A handshake that was cut is tried again; nobody was told to leave.
    expect(people.map(({ out }) => out)).toEqual(people.map(() => null));
    const { forgedPresence: _echoes, ...refusals } = world.app.docs.stats().refusals;
    expect(refusals).toEqual({});
  },
  60_000 + TURNS * 2_000,
);

/** Raw sockets to the server that are closed with the test. */
function openRaw(world: TestApp, count: number, say: (index: number) => string): Promise<Socket[]> {
  const { port } = new URL(world.url);
  const opened = Array.from(
    { length: count },
    (_, index) =>
      new Promise<Socket>((resolve, reject) => {
        const socket = connect(Number(port), '127.0.0.1');
        onTestFinished(() => void socket.destroy());
        socket.on('error', () => undefined);
        socket.once('connect', () => socket.write(say(index), () => resolve(socket)));
        socket.once('close', () => reject(new Error('closed before it spoke')));
      }),
  );
  return Promise.all(opened);
}

/** Somebody new arrives, is admitted, sees the mesa, and writes in the tree what another person reads. */
async function expectOpenDoor(world: TestApp, table: TestTable, word: string): Promise<void> {
  const seat = await table.seat('soc', 1, { as: 'alternate', name: `Persona ${word}` });
  const tree = `mesa/${table.mesaId}/tree`;
  const text = (await seat.open(tree)).getText(FIELD);
  text.insert(0, word);
  const reader = await table.voice.gob!.open(tree);
  await vi.waitFor(() => expect(reader.getText(FIELD).toString()).toContain(word), WAIT);
  expect((await world.ask('/healthz')).status).toBe(200);
}

test('[trust 3] two hundred upgrades that never end their sentence keep nobody out', async () => {
  const world = await openApp({ settings: { LIMITS: 'on' } });
  const table = await openTable(world);
  const path = `/yjs/mesa/${table.mesaId}/tree`;
  const halves = [
    `GET ${path} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgr`,
    `GET ${path}?token=`,
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: a\r\n',
    '',
  ];
  await openRaw(world, HALF_UPGRADES, (index) => halves[index % halves.length]!);
  await expectOpenDoor(world, table, 'lento');
});

test('[trust 3] five hundred sockets that fall silent after their handshake keep nobody out, and the ping ends them', async () => {
  const world = await openApp();
  const table = await openTable(world);
  const { token } = table.voice.gar!;
  const sockets = await openRaw(
    world,
    SILENT,
    () =>
      `GET /yjs/mesa/${table.mesaId}/tree?token=${token} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n` +
      'Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const { docs } = world.app;
  await vi.waitFor(() => expect(docs.stats().connections).toBe(SILENT), WAIT);
  await expectOpenDoor(world, table, 'callados');
  // They never read nor answer: at the second silence they are gone, and who answers stays.
  const honest = 2;
  await vi.waitFor(() => {
    world.clock.advance(10_000);
    expect(docs.stats().connections).toBeLessThanOrEqual(honest);
  }, SLOW);
  expect(docs.stats().refusals.silent).toBe(SILENT);
  expect(sockets.length).toBe(SILENT);
  await vi.waitFor(() => expect(docs.stats().connections).toBe(honest), SLOW);
});
