// Private cards never leave the server before their reveal, and never tell more of their author than was said (C10, 5.3,
// trust.md 4): every byte every role receives is recorded, and the data folder is read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import type { CardId, CardSignature, RainId } from '../../../shared/model/cards.ts';
import type { CardList } from '../../../shared/model/views/cardsView.ts';
import { ask, openApp, openTable, type TestApp, type TestTable } from '../../support/app.ts';
import { TestPerson, WAIT } from '../../support/person.ts';
import { RecordingProxy } from '../../support/recordingProxy.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const QUESTION = '¿Por qué se paga menos por el mismo trabajo?';
const WRITTEN = {
  gob: ['zanahoria-del-gobierno', 'betabel-del-gobierno'],
  soc: ['nopal-de-la-sociedad'],
  gar: ['quelite-del-garante'],
};
const BEFORE = 'chayote-que-se-corrigio';
const DROPPED = 'calabaza-que-se-quito';
const PAPER = 'verdolaga-en-papel';
const SHOWN = [...Object.values(WRITTEN).flat(), PAPER];
const NEVER_SHOWN = [BEFORE, DROPPED];
/** What each device may know before the reveal: its own words, and what the scribe typed for its person. */
const OWN: Record<string, string[]> = {
  gob: [...WRITTEN.gob, BEFORE],
  soc: [...WRITTEN.soc, DROPPED],
  gar: WRITTEN.gar,
  'second seat of soc': [PAPER],
  facilitator: [PAPER],
};

interface Wire {
  role: string;
  proxy: RecordingProxy;
  person: TestPerson;
}
async function wiretap(world: TestApp, role: string, person: TestPerson): Promise<Wire> {
  const proxy = await RecordingProxy.to(world.url);
  return { role, proxy, person: await TestPerson.connect(proxy.url, person) };
}
async function everyRole(world: TestApp, table: TestTable, second: TestPerson): Promise<Wire[]> {
  const people: Record<string, TestPerson> = {
    ...table.voice,
    'second seat of soc': second,
    facilitator: table.facilitator,
    observer: await table.observer(),
    screen: await table.screen(),
    lobby: await table.seat('gob', 2, { admit: false }),
  };
  return Promise.all(Object.entries(people).map(([role, person]) => wiretap(world, role, person)));
}
/** Everything a role can ask over HTTP that may hold words of the table. */
async function askEverything({ proxy, person }: Wire, mesaId: string): Promise<void> {
  const base = `/api/mesas/${mesaId}`;
  for (const path of [base, `${base}/me`, `${base}/cards`, `${base}/receipt`, `${base}/exports`, '/metrics'])
    await ask(proxy.url, path, { token: person.token });
  for (const extension of ['json', 'md', 'csv'])
    await ask(proxy.url, `${base}/acta/1.${extension}`, { token: person.token });
}
const cardsOf = async (world: TestApp, table: TestTable, person: TestPerson): Promise<CardList> =>
  (await world.ask(`/api/mesas/${table.mesaId}/cards`, { token: person.token })).body as CardList;

interface Rained {
  world: TestApp;
  table: TestTable;
  second: TestPerson;
  folder: string;
  rainId: RainId;
}
/** Everybody writes; one card is corrected, one taken back, one typed by the facilitation for who has no device. */
async function rained(signature: CardSignature): Promise<Rained & { wires: Wire[] }> {
  const folder = temporaryFolder();
  const world = await openApp({ folder });
  const table = await openTable(world, { seats: { gob: 2, gar: 1, soc: 2 } });
  const second = await table.seat('soc', 2);
  const wires = await everyRole(world, table, second);
  const { rainId: id } = await table.facilitator.must('rain.open', { question: QUESTION, signature });
  const rainId = id as RainId;
  const put = (person: TestPerson, cardId: string, text: string, to: TestPerson | null = null) =>
    person.must('card.put', { rainId, cardId: cardId as CardId, text, for: to?.participantId ?? null });
  await put(table.voice.gob!, 'card-gob-0', BEFORE);
  for (const [party, texts] of Object.entries(WRITTEN))
    for (const [n, text] of texts.entries()) await put(table.voice[party]!, `card-${party}-${n}`, text);
  await put(table.voice.soc!, 'card-soc-dropped', DROPPED);
  await table.voice.soc!.must('card.drop', { rainId, cardId: 'card-soc-dropped' as CardId });
  await put(table.facilitator, 'card-on-paper', PAPER, second);
  // Refused attempts leak nothing either.
  expect(
    await table.voice.gar!.refusal('card.put', { rainId, cardId: 'card-gob-0' as CardId, text: 'x' }),
  ).toBe('card_not_yours');
  expect(await table.facilitator.refusal('session.close', {})).toBe('rain_open');
  for (const wire of wires) await askEverything(wire, table.mesaId);
  return { world, table, second, folder, rainId, wires };
}

/** Every row of every table, as text. */
function rowsOf(folder: string): string[] {
  const database = new DatabaseSync(join(folder, 'mesa-abierta.sqlite'), { readOnly: true });
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
  const rows = tables.flatMap(({ name }) => database.prepare(`select * from "${String(name)}"`).all());
  database.close();
  return rows.map((row) => JSON.stringify(row));
}
const bytesOf = (folder: string): string =>
  ['mesa-abierta.sqlite', 'mesa-abierta.sqlite-wal']
    .map((name) => join(folder, name))
    .map((path) => (existsSync(path) ? readFileSync(path).toString('latin1') : ''))
    .join('');
const timesIn = (bytes: string, text: string): number => bytes.split(text).length - 1;

describe('a round of private cards on the wire', () => {
  it.each<CardSignature>(['party', 'anonymous'])(
    '[C10] signed by «%s», no word leaves before the reveal but to its author and its scribe, and no author after it',
    async (signature) => {
      const { world, table, second, folder, rainId, wires } = await rained(signature);
      wires.push(await wiretap(world, 'late observer', await table.observer('Llega tarde')));
      await table.facilitator.sees((view) => view.cards.rains[0]?.cards === SHOWN.length);
      for (const { role, proxy, person } of wires) {
        expect(proxy.bytes, role).toBeGreaterThan(500);
        for (const text of [...SHOWN, ...NEVER_SHOWN]) {
          const own = OWN[role]?.includes(text) ?? false;
          expect([text, own ? 'own' : proxy.carried(text)], role).toEqual([text, own ? 'own' : false]);
        }
        const { rains } = person.view.cards;
        if (role === 'lobby') expect(rains).toEqual([]);
        else expect(rains[0]).toMatchObject({ cards: 5, people: 4 });
        expect(rains[0]?.byParty.length ?? 0).toBe(signature === 'party' && role !== 'lobby' ? 3 : 0);
      }
      // The test can see: what authors and the scribe may know did pass through their wires.
      for (const wire of wires)
        for (const text of OWN[wire.role]?.filter((one) => one === PAPER || one === WRITTEN.gar[0]) ?? [])
          await vi.waitFor(() => expect(wire.proxy.carried(text), wire.role).toBe(true), WAIT);
      expect(second.me.cards).toMatchObject([{ text: PAPER, for: null }]);
      expect(table.facilitator.me.cards).toMatchObject([{ text: PAPER, for: second.participantId }]);

      await table.facilitator.must('rain.reveal', { rainId });
      for (const { role, person } of wires) {
        if (role === 'lobby') continue;
        const { cards } = await cardsOf(world, table, person);
        expect(cards.map((card) => card.text).toSorted()).toEqual(SHOWN.toSorted());
        expect(cards.every((card) => card.by === null)).toBe(true);
        expect(cards.filter((card) => card.partyId !== null)).toHaveLength(signature === 'party' ? 5 : 0);
        expect(JSON.stringify(cards)).not.toMatch(
          new RegExp(
            Object.values(table.voice)
              .map((one) => one.participantId)
              .join('|'),
          ),
        );
        expect(person.me.cards).toEqual([]);
      }
      expect(await world.ask(`/api/mesas/${table.mesaId}/cards`)).toMatchObject({ status: 401 });
      const lobby = wires.find((wire) => wire.role === 'lobby')!;
      for (const text of SHOWN) expect(lobby.proxy.carried(text)).toBe(false);
      expect(
        world.logged.filter((line) => [...SHOWN, ...NEVER_SHOWN].some((text) => line.includes(text))),
      ).toEqual([]);

      // On the disk: one row for each text, which is its event, and nothing that joins it to who wrote it.
      const rows = rowsOf(folder);
      const authors = [...Object.values(table.voice), second].map((one) => String(one.participantId));
      for (const text of SHOWN) {
        const found = rows.filter((row) => row.includes(text));
        expect(found, text).toHaveLength(1);
        expect(authors.filter((author) => found[0]!.includes(author))).toEqual([]);
        expect(timesIn(bytesOf(folder), text), `${text} in the bytes of the store`).toBe(1);
      }
      for (const text of NEVER_SHOWN) expect(timesIn(bytesOf(folder), text), text).toBe(0);
      expect(rows.filter((row) => row.includes('card/'))).toEqual([]);

      // 5.3: a device that was away sends its card now; nobody is told whose it is, and the store does not know.
      const late = { rainId, cardId: 'card-late-1' as CardId, text: 'huitlacoche-que-llego-tarde' };
      expect(await table.voice.soc!.send('card.put', late, 'late-command-1')).toMatchObject({
        ok: true,
        value: { late: true },
      });
      expect(await table.voice.soc!.send('card.put', late, 'late-command-1')).toMatchObject({
        value: { late: true },
      });
      const parked = (await cardsOf(world, table, table.facilitator)).cards.at(-1);
      expect(parked).toMatchObject({
        text: late.text,
        late: true,
        disposition: 'movedToParkingLot',
        by: null,
      });
      expect(parked?.partyId).toBe(signature === 'party' ? 'soc' : null);
      const after = rowsOf(folder);
      expect(after.filter((row) => row.includes('late-command-1'))).toEqual([]);
      expect(after.filter((row) => row.includes(late.text))).toHaveLength(1);
      expect(authors.filter((one) => after.find((row) => row.includes(late.text))!.includes(one))).toEqual(
        [],
      );
      // As many late ones as cards each person could write, and no more: nobody fills the parking lot without a name.
      const more = (n: number) => ({ rainId, cardId: `card-late-${n}` as CardId, text: `tarde ${n}` });
      for (const n of [2, 3, 4, 5]) expect((await table.voice.soc!.send('card.put', more(n))).ok).toBe(true);
      expect(await table.voice.soc!.refusal('card.put', more(6))).toBe('cards_full');
      expect((await table.voice.gar!.send('card.put', more(7))).ok).toBe(true);
    },
    20_000,
  );

  it('[C10] what was acknowledged is on the disk: after a restart everybody has their cards, and the numbers are the same', async () => {
    const { world, table, second, folder, rainId } = await rained('party');
    const numbers = (await table.facilitator.sees((view) => view.cards.rains[0]?.cards === 5)).cards;
    for (const one of [table.facilitator, second, ...Object.values(table.voice)]) one.leave();
    await world.app.close();
    const again = await openApp({ folder });
    const back = (person: TestPerson) => TestPerson.connect(again.url, person);
    const [gob, soc, facilitator] = [
      await back(table.voice.gob!),
      await back(table.voice.soc!),
      await back(table.facilitator),
    ];
    expect(facilitator.view.cards).toEqual(numbers);
    const texts = (person: TestPerson) => person.me.cards.map((card) => card.text).toSorted();
    await vi.waitFor(() => expect(texts(gob)).toEqual(WRITTEN.gob.toSorted()), WAIT);
    await vi.waitFor(() => expect(texts(soc)).toEqual(WRITTEN.soc), WAIT);
    await vi.waitFor(() => expect(texts(facilitator)).toEqual([PAPER]), WAIT);
    await facilitator.must('rain.withdraw', { rainId, reason: 'La pregunta era otra' });
    await facilitator.sees((view) => view.cards.rains[0]?.state === 'withdrawn');
    expect(facilitator.view.cards.rains[0]).toMatchObject({ cards: 5, people: 4, byParty: [] });
    for (const text of [...SHOWN, ...NEVER_SHOWN]) expect(timesIn(bytesOf(folder), text), text).toBe(0);
  }, 20_000);

  it('[C28] a command replayed by the network does not bring back what was corrected or taken back, and a refused one leaves no row', async () => {
    const folder = temporaryFolder();
    const world = await openApp({ folder });
    const table = await openTable(world);
    const { rainId: id } = await table.facilitator.must('rain.open', { question: QUESTION, perPerson: 1 });
    const card = { rainId: id as RainId, cardId: 'card-replayed' as CardId };
    const soc = table.voice.soc!;
    const first = () => soc.send('card.put', { ...card, text: 'primera' }, 'replayed-put-1');
    await first();
    await soc.must('card.put', { ...card, text: 'segunda' });
    expect((await first()).ok).toBe(true);
    await vi.waitFor(() => expect(soc.me.cards.map(({ text }) => text)).toEqual(['segunda']), WAIT);
    const other = { ...card, cardId: 'card-too-many' as CardId, text: 'una más' };
    expect(await soc.send('card.put', other, 'refused-put-1')).toMatchObject({ ok: false });
    expect(rowsOf(folder).filter((row) => row.includes('refused-put-1'))).toEqual([]);
    await soc.must('card.drop', card);
    expect((await first()).ok).toBe(true);
    await table.facilitator.must('rain.reveal', { rainId: card.rainId });
    // Nor as a late card, when the round is over.
    expect((await first()).ok).toBe(true);
    expect((await cardsOf(world, table, table.facilitator)).cards).toEqual([]);
  });

  it('[C28] a hidden card keeps its place without its words, but for the facilitation', async () => {
    const world = await openApp();
    const table = await openTable(world);
    await table.facilitator.must('cards.bring', {
      origin: 'Foro',
      texts: ['señala a una persona', 'otra cosa'],
    });
    const [card] = (await cardsOf(world, table, table.facilitator)).cards;
    await table.facilitator.must('card.hide', { cardId: card!.id, reason: 'Señala a una persona' });
    const screen = await table.screen();
    for (const person of [table.voice.soc!, screen]) {
      const { cards } = await cardsOf(world, table, person);
      expect(cards.map((one) => one.text)).toEqual(['', 'otra cosa']);
      expect(cards[0]?.hidden).toMatchObject({ reason: 'Señala a una persona' });
    }
    expect((await cardsOf(world, table, table.facilitator)).cards[0]?.text).toBe('señala a una persona');
    const waiting = await table.arrive({ displayName: 'En la puerta', role: 'observer' });
    const refused = await world.ask(`/api/mesas/${table.mesaId}/cards`, { token: waiting.token });
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'not_admitted' } } });
  });
});
