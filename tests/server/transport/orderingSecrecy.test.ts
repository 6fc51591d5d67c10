// What people answer in a round of ordering never leaves the server before its time (trust.md 4, D9, E8): every byte
// every role receives is recorded and searched; and the files of a secret round join nobody to a ballot.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../shared/decisions/method.ts';
import type { OrderingId } from '../../../shared/model/ordering.ts';
import { ask, openApp, openTable, type TestApp, type TestTable } from '../../support/app.ts';
import { ballotNumber, OPTIONS, question, randomBallot } from '../../support/orderings.ts';
import { answerOverWire, castOverWire, openOverWire } from '../../support/orderingsWire.ts';
import { TestPerson } from '../../support/person.ts';
import { seeded } from '../../support/random.ts';
import { RecordingProxy } from '../../support/recordingProxy.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

interface Wire {
  role: string;
  proxy: RecordingProxy;
  person: TestPerson;
}
async function wiretap(world: TestApp, role: string, person: TestPerson): Promise<Wire> {
  const proxy = await RecordingProxy.to(world.url);
  return { role, proxy, person: await TestPerson.connect(proxy.url, person) };
}

/** Everything one role can ask over HTTP. */
async function askEverything({ proxy, person }: Wire, mesaId: string): Promise<void> {
  const get = (path: string) => ask(proxy.url, path, { token: person.token });
  await get(`/api/mesas/${mesaId}`);
  await get(`/api/mesas/${mesaId}/me`);
  await get('/metrics');
  const listed = (await get(`/api/mesas/${mesaId}/exports`)).body as { formats?: { url: string | null }[] };
  for (const { url } of listed?.formats ?? []) if (url && !/pdf|docx/.test(url)) await get(url);
}

async function everyRole(
  world: TestApp,
  table: TestTable,
  people: Record<string, TestPerson>,
): Promise<Wire[]> {
  const others = {
    facilitator: table.facilitator,
    observer: await table.observer(),
    screen: await table.screen(),
    lobby: await table.seat('soc', 9, { admit: false }),
  };
  const wires: Wire[] = [];
  for (const [role, person] of Object.entries({ ...people, ...others }))
    wires.push(await wiretap(world, role, person));
  return wires;
}

/** How a ballot looks in a frame: its own numbers, together and in this order. */
const trace = (ballot: Ballot): string => JSON.stringify(ballot).slice(1, -1);
const dots = (...counts: number[]): Ballot => ({
  shape: 'dots',
  dots: Object.fromEntries(OPTIONS.map((id, index) => [id, counts[index]!])),
});
const SEATS = { seats: { gob: 1, gar: 1, soc: 9 } };

describe('a round with names', () => {
  it('[D9] no ballot leaves before the closing, except to who cast it; then everybody has all', async () => {
    const world = await openApp();
    const table = await openTable(world, SEATS);
    const wires = await everyRole(world, table, { ...table.voice });
    const wire = (role: string) => wires.find((one) => one.role === role)!;
    const id = await openOverWire(table, question('dots', { settings: { dots: 50 } }));
    const said: Record<string, Ballot[]> = {
      gob: [dots(7, 11, 13, 1), dots(9, 8, 6, 17)],
      gar: [dots(21, 3, 2, 12)],
      soc: [dots(1, 1, 19, 23)],
    };
    for (const [role, ballots] of Object.entries(said))
      for (const ballot of ballots)
        expect(await answerOverWire(wire(role).person, id, ballot)).toMatchObject({ ok: true });
    // Refused attempts leak nothing either.
    await answerOverWire(wire('observer').person, id, dots(1, 0, 0, 0));
    await table.facilitator.refusal('session.close', {});
    await table.facilitator.sees((view) => view.orderings[0]?.answered === 3);
    await wire('gob').person.sees(() => wire('gob').person.me.ballots[id]?.n === 2);
    for (const one of wires) await askEverything(one, table.mesaId);
    wires.push(await wiretap(world, 'late', await table.observer('Llega tarde')));

    for (const { role, proxy } of wires) {
      expect(proxy.bytes, role).toBeGreaterThan(500);
      for (const [owner, ballots] of Object.entries(said))
        for (const ballot of ballots)
          if (owner !== role)
            expect([role, owner, proxy.carried(trace(ballot))]).toEqual([role, owner, false]);
    }
    // The test can see: the own ballot did pass through the own wire, and only the last one is shown as mine.
    expect(wire('gob').proxy.carried(trace(said.gob![1]!))).toBe(true);
    expect(wire('gob').person.me.ballots[id]).toMatchObject({ n: 2, ballot: said.gob![1] });
    expect(wire('soc').person.me.orderings).toEqual([id]);
    expect(wire('facilitator').person.me).toMatchObject({ orderings: [], ballots: {} });

    await table.facilitator.must('ordering.close', { orderingId: id as OrderingId });
    for (const { role, person, proxy } of wires) {
      if (role === 'lobby') continue;
      await person.sees((view) => view.orderings[0]?.state === 'closed');
      for (const last of [said.gob![1]!, said.gar![0]!, said.soc![0]!])
        expect(proxy.carried(trace(last)), role).toBe(true);
      expect(person.me.ballots).toEqual({});
    }
    for (const ballot of Object.values(said).flat())
      expect(wire('lobby').proxy.carried(trace(ballot))).toBe(false);
    expect(world.logged.filter((line) => /ballot|dots/.test(line))).toEqual([]);
  });

  it('[D9] a round that is withdrawn never opens what was answered', async () => {
    const world = await openApp();
    const table = await openTable(world, SEATS);
    const wire = await wiretap(world, 'facilitator', table.facilitator);
    const id = await openOverWire(table, question('dots', { settings: { dots: 50 } }));
    await answerOverWire(table.voice.soc!, id, dots(7, 11, 13, 1));
    await table.facilitator.must('ordering.withdraw', {
      orderingId: id as OrderingId,
      reason: 'Otra pregunta',
    });
    await table.facilitator.must('session.close', {});
    await askEverything(wire, table.mesaId);
    expect(wire.proxy.carried(trace(dots(7, 11, 13, 1)))).toBe(false);
  });
});

/** The table of a secret round on disk, with ballots cast in a known order. */
async function secretOnDisk() {
  const random = seeded('disk');
  const folder = temporaryFolder();
  const world = await openApp({ folder });
  const table = await openTable(world, SEATS);
  const people: Record<string, TestPerson> = { ...table.voice };
  for (let n = 2; n <= 8; n += 1) people[`soc ${n}`] = await table.seat('soc', n);
  const wires = await everyRole(world, table, people);
  const id = await openOverWire(table, question('dots', { secret: true, settings: { dots: 50 } }));
  const voters = wires.filter((one) => people[one.role]);
  const cast = voters.map(({ role, person, proxy }) => {
    const ballot = dots(random.int(1, 12), random.int(1, 12), random.int(1, 12), random.int(1, 12));
    return { role, person, proxy, number: ballotNumber(random), ballot };
  });
  for (const { person, proxy, number, ballot } of cast) {
    expect(
      (await castOverWire(proxy.url, person, id, { number, ballot: randomBallot(random, 'dots') })).status,
    ).toBe(200);
    expect((await castOverWire(proxy.url, person, id, { number, ballot })).status).toBe(200);
  }
  return { folder, world, table, wires, id, cast };
}

const filesOf = (folder: string): { name: string; bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }));
const PAGE = 4096;
/** The pages of a database file on which any of these texts lies. */
function pagesWith(bytes: Buffer, texts: string[]): Set<number> {
  const pages = new Set<number>();
  for (const text of texts)
    for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1))
      pages.add(Math.floor(at / PAGE));
  return pages;
}

describe('a secret round', () => {
  it('[E8] no number and no ballot travels to anybody before the closing; then the list is the same for all', async () => {
    const { table, wires, id, cast } = await secretOnDisk();
    for (const one of wires) await askEverything(one, table.mesaId);
    for (const { role, proxy, person } of wires) {
      for (const { number, ballot } of cast) {
        expect([role, proxy.carried(number)]).toEqual([role, false]);
        expect([role, proxy.carried(trace(ballot))]).toEqual([role, false]);
      }
      if (role !== 'lobby') expect(person.view.orderings[0]).toMatchObject({ answered: null, result: null });
    }
    await table.facilitator.must('ordering.close', { orderingId: id as OrderingId });
    for (const { role, proxy, person } of wires) {
      if (role === 'lobby') continue;
      const view = await person.sees((now) => now.orderings[0]?.state === 'closed');
      const [round] = view.orderings;
      // Each device finds its own line, and nobody else's is said to be whose.
      for (const { number, ballot } of cast)
        expect(round!.secret.find((one) => one.number === number)).toEqual({ number, ballot, partyId: null });
      expect(round!.roll).toHaveLength(cast.length);
      expect(proxy.carried(cast[0]!.number)).toBe(true);
    }
  });

  it('[E8] a copy of the files joins nobody to a ballot: no row has both, no page, and no time', async () => {
    const { folder, world, cast, table, id } = await secretOnDisk();
    const people = cast.map((one) => String(one.person.participantId));
    const numbers = cast.map((one) => one.number);
    const written = filesOf(folder).filter(({ bytes }) => numbers.some((one) => bytes.includes(one)));
    // Not in the journal, whose pages lie in the order in which people answered.
    expect(written.map(({ name }) => name)).toEqual(['mesa-abierta.sqlite']);
    const { bytes } = written[0]!;
    const shared = [...pagesWith(bytes, numbers)].filter((page) => pagesWith(bytes, people).has(page));
    expect(shared).toEqual([]);
    await table.facilitator.must('ordering.close', { orderingId: id as OrderingId });
    await world.app.close();
    const db = new DatabaseSync(join(folder, 'mesa-abierta.sqlite'), { readOnly: true });
    const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as {
      name: string;
    }[];
    const both: string[] = [];
    for (const { name } of tables) {
      const rows = db.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
      for (const row of rows) {
        const text = JSON.stringify(row);
        if (!numbers.some((one) => text.includes(one))) continue;
        if (people.some((one) => text.includes(one)))
          both.push(`${name} ${/ordering\.\w+/.exec(text)?.[0] ?? ''}`);
        if (name === 'ballots')
          expect(Object.keys(row).filter((key) => /at$|time|seq|order$/.test(key))).toEqual([]);
      }
    }
    db.close();
    // Only the closing has both lists, each in its own order: by number and by id.
    expect(both).toEqual(['events ordering.closed']);
  });
});
