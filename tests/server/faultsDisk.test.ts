// trust.md 8, the whole server on a disk that fails in the middle of a session: full, read-only, slow, or one that
// keeps a write and loses its answer. Refused with a sentence, readable, well again without a restart, nothing half.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Storage } from '../../server/application/ports.ts';
import { openSqliteStorage } from '../../server/storage/sqlite.ts';
import { foldEvents } from '../../shared/model/fold.ts';
import { MesaId } from '../../shared/model/ids.ts';
import { openApp, openTable, type TestTable } from '../support/app.ts';
import { refusedCode, type TestPerson, WAIT } from '../support/person.ts';
import { decisionOf, openText, state } from '../support/rounds.ts';
import { FaultyDisk } from '../support/syncFaultyStorage.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const FIELD = 'notas';
const SLOW = { timeout: 20_000, interval: 20 };
const mount = (...args: string[]) => spawnSync('mount', args).status === 0;

function mayMount(): boolean {
  const probe = `/tmp/mesa-mount-faults-${process.pid}`;
  mkdirSync(probe, { recursive: true });
  const works = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe);
  if (works) spawnSync('umount', [probe]);
  rmSync(probe, { recursive: true, force: true });
  if (!works) console.log('skipped: this user may not mount a tmpfs, so a full disk cannot be made here');
  return works;
}

const treeOf = (table: TestTable) => `mesa/${table.mesaId}/tree`;
const textOf = (person: TestPerson, tree: string) => person.document(tree).doc.getText(FIELD).toString();

/** A session with an open decision that one party has answered, and a text that two people see. */
async function openSession(storage: Storage) {
  const world = await openApp({ storage });
  const table = await openTable(world);
  const decisionId = await openText(table);
  expect((await state(table.voice.gob!, decisionId, 'agree')).ok).toBe(true);
  const tree = treeOf(table);
  const written = await table.voice.gob!.open(tree);
  await table.voice.soc!.open(tree);
  written.getText(FIELD).insert(0, 'antes ');
  await vi.waitFor(() => expect(textOf(table.voice.soc!, tree)).toBe('antes '), WAIT);
  return { world, table, decisionId, tree };
}

type Session = Awaited<ReturnType<typeof openSession>>;

/** Nothing is accepted, everything can be read, and the decision stands as it stood. */
async function expectRefusedAndReadable({ world, table, decisionId }: Session): Promise<void> {
  const answer = await state(table.voice.gar!, decisionId, 'agree');
  expect(refusedCode(answer)).toBe('internal');
  expect(await table.facilitator.refusal('spotlight.set', { place: 'arbol', nodeId: null })).toBe('internal');
  const seen = await world.ask(`/api/mesas/${table.mesaId}`, { token: table.voice.soc!.token });
  expect(seen.status).toBe(200);
  expect(seen.body).toMatchObject({ spotlight: null, decisions: [{ id: decisionId, state: 'open' }] });
  await table.facilitator.sees((view) => view.decisions[0]?.rounds[0]?.answered.length === 1);
  const newcomer = await table.screen();
  expect(newcomer.view.decisions[0]?.rounds[0]?.answered).toEqual(['gob']);
}

/** Without a restart the same people go on: the commands are accepted and the words typed meanwhile arrive once. */
async function expectWell({ table, decisionId, tree }: Session): Promise<void> {
  await vi.waitFor(
    async () => expect(await state(table.voice.gar!, decisionId, 'agree')).toMatchObject({ ok: true }),
    SLOW,
  );
  expect((await state(table.voice.soc!, decisionId, 'agree')).ok).toBe(true);
  await vi.waitFor(() => expect(textOf(table.voice.soc!, tree)).toBe('antes durante '), SLOW);
  await table.facilitator.must('decision.close', { decisionId: decisionId as never, round: 1 });
  expect(decisionOf(table.facilitator, decisionId).state).toBe('adoptedByConsensus');
}

/** What is stored is one whole record, and it says what everybody saw. */
async function expectWhole(storage: Storage, { table, decisionId }: Session): Promise<void> {
  const events = await storage.loadEvents(MesaId.parse(table.mesaId));
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  expect(foldEvents(events).seq).toBe(table.facilitator.view.seq);
  const positions = events.filter((event) => event.type === 'decision.positionSealed');
  expect(positions.length).toBe(3);
  expect(decisionOf(table.facilitator, decisionId).rounds.length).toBe(1);
}

async function liveThrough(storage: Storage, breakDisk: () => void, mend: () => void): Promise<void> {
  const session = await openSession(storage);
  breakDisk();
  const { table, tree } = session;
  await expectRefusedAndReadable(session);
  table.voice.gob!.document(tree).doc.getText(FIELD).insert(6, 'durante ');
  await expectRefusedAndReadable(session);
  expect(textOf(table.voice.soc!, tree)).toBe('antes ');
  mend();
  await expectWell(session);
  await expectWhole(storage, session);
}

test.skipIf(!mayMount())(
  '[trust 8] a disk that fills up during a decision refuses with a sentence, and is left without a restart',
  async () => {
    const folder = join(temporaryFolder(), 'disk');
    mkdirSync(folder);
    expect(mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder)).toBe(true);
    onTestFinished(() => void spawnSync('umount', ['-l', folder]));
    const storage = await openSqliteStorage({ folder: join(folder, 'data') });
    const filler = join(folder, 'filler');
    const fill = () => {
      // A block of the database's own size is the last thing that must not fit.
      for (const size of [65_536, 4_096, 512]) {
        expect(() => {
          for (let block = 0; block < 20_000; block += 1)
            writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
        }).toThrow(/ENOSPC/);
      }
    };
    await liveThrough(storage, fill, () => rmSync(filler));
  },
  60_000,
);

test('[trust 8] a disk that turns read-only during a decision refuses with a sentence, and is left without a restart', async () => {
  const disk = new FaultyDisk();
  const storage = disk.over(await openSqliteStorage({ folder: temporaryFolder() }));
  await liveThrough(
    storage,
    () => {
      disk.state = 'readOnly';
    },
    () => {
      disk.state = 'well';
    },
  );
}, 60_000);

test('[trust 8] a fault that only commands meet is left without a restart and without anybody writing in a document', async () => {
  const disk = new FaultyDisk();
  const storage = disk.over(await openSqliteStorage({ folder: temporaryFolder() }));
  const world = await openApp({ storage });
  const table = await openTable(world);
  const decisionId = await openText(table);
  disk.state = 'readOnly';
  expect(refusedCode(await state(table.voice.gob!, decisionId, 'agree'))).toBe('internal');
  // A store refuses every write after a fault until somebody asks how it is.
  await vi.waitFor(() => expect(disk.healthAsked).toBeGreaterThan(0), WAIT);
  disk.state = 'well';
  await vi.waitFor(
    async () => expect(await state(table.voice.gob!, decisionId, 'agree')).toMatchObject({ ok: true }),
    SLOW,
  );
});

test('[trust 8] a write that is kept but whose answer is lost leaves one effect, and the mesa goes on', async () => {
  const disk = new FaultyDisk();
  const storage = disk.over(await openSqliteStorage({ folder: temporaryFolder() }));
  const world = await openApp({ storage });
  const table = await openTable(world);
  const { facilitator } = table;
  disk.state = 'forgetful';
  const envelope = {
    name: 'commitment.create',
    args: { title: 'Pozos vigilados' },
    commandId: facilitator.newCommandId(),
  };
  expect(refusedCode(await facilitator.raw(envelope))).toBe('internal');
  disk.state = 'well';
  // The device asks again with the same number: the first effect is the answer, and there is no second one.
  await vi.waitFor(async () => expect(await facilitator.raw(envelope)).toMatchObject({ ok: true }), SLOW);
  await vi.waitFor(
    async () =>
      expect(await facilitator.send('spotlight.set', { place: 'arbol', nodeId: null })).toMatchObject({
        ok: true,
      }),
    SLOW,
  );
  const view = await facilitator.sees(({ spotlight }) => spotlight !== null);
  expect(view.commitments.map(({ title }) => title)).toEqual(['Pozos vigilados']);
});

test('[trust 7] words that are kept but whose answer is lost are neither doubled nor lost', async () => {
  const disk = new FaultyDisk();
  const world = await openApp({ storage: disk.over(await openSqliteStorage({ folder: temporaryFolder() })) });
  const table = await openTable(world);
  const tree = treeOf(table);
  const written = await table.voice.gob!.open(tree);
  await table.voice.soc!.open(tree);
  disk.state = 'forgetful';
  written.getText(FIELD).insert(0, 'una vez');
  await vi.waitFor(() => expect(world.app.docs.stats().storeFaults).toBeGreaterThan(0), WAIT);
  disk.state = 'well';
  await vi.waitFor(() => expect(textOf(table.voice.soc!, tree)).toBe('una vez'), SLOW);
  written.getText(FIELD).insert(7, ', y ya');
  await vi.waitFor(() => expect(textOf(table.voice.soc!, tree)).toBe('una vez, y ya'), SLOW);
  const again = await table.facilitator.open(tree);
  expect(again.getText(FIELD).toString()).toBe('una vez, y ya');
});

test('[4.3] on a slow disk commands keep their order, and nothing is shown or acknowledged before it is kept', async () => {
  const disk = new FaultyDisk();
  const storage = disk.over(await openSqliteStorage({ folder: temporaryFolder() }));
  const world = await openApp({ storage });
  const table = await openTable(world);
  const tree = treeOf(table);
  const gob = await table.voice.gob!.open(tree);
  await table.voice.soc!.open(tree);
  const { facilitator } = table;
  const before = facilitator.view.seq;
  disk.hold();
  const answers: number[] = [];
  const places = ['arbol', 'personas', 'acta'];
  const sent = places.map((place) =>
    facilitator.send('spotlight.set', { place, nodeId: null }).then((answer) => {
      if (!answer.ok) throw new Error(answer.error.code);
      answers.push(answer.value.seq);
    }),
  );
  gob.getText(FIELD).insert(0, 'palabras');
  await vi.waitFor(() => expect(disk.waiting).toBe(2), WAIT);
  // The server still answers who asks to read, so that «not yet» is not «not reached».
  expect((await world.ask(`/api/mesas/${table.mesaId}`, { token: facilitator.token })).body).toMatchObject({
    seq: before,
    spotlight: null,
  });
  expect(answers).toEqual([]);
  expect(textOf(table.voice.soc!, tree)).toBe('');
  disk.release();
  await Promise.all(sent);
  expect(answers).toEqual([...answers].sort((a, b) => a - b));
  await facilitator.sees(({ spotlight }) => spotlight?.place === 'acta');
  const stored = await storage.loadEvents(MesaId.parse(table.mesaId), before);
  expect(stored.map(({ payload }) => payload)).toMatchObject(places.map((place) => ({ place })));
  await vi.waitFor(() => expect(textOf(table.voice.soc!, tree)).toBe('palabras'), WAIT);
});
