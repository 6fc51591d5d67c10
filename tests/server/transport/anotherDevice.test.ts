// Another device (trust.md 2, C27, E10): four words bring a person back as herself, five wrong tries end them, and
// every wrong way in sounds the same. Real HTTP, real hashes.
import { describe, expect, it } from 'vitest';
import { ENTRY_WORDS } from '../../../server/application/entryWordList.ts';
import { drawWords, MOST_TRIES, readWords } from '../../../server/application/entryWords.ts';
import type { ActaContent } from '../../../shared/model/acta/types.ts';
import type { JoinAnswer, WordsAnswer } from '../../../shared/protocol/http.ts';
import { type HttpAnswer, openApp, openTable, type TestApp, type TestTable } from '../../support/app.ts';
import { refusedCode, TestPerson } from '../../support/person.ts';
import { RecordingProxy } from '../../support/recordingProxy.ts';

const resume = (world: TestApp, body: Record<string, unknown>): Promise<HttpAnswer> =>
  world.ask('/api/resume', { body });
const wordsOf = (answer: HttpAnswer): string[] => {
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as WordsAnswer).words;
};
const draw = async (table: TestTable, person: TestPerson): Promise<string[]> =>
  wordsOf(await table.world.ask(`/api/mesas/${table.mesaId}/words`, { body: {}, token: person.token }));
const give = (table: TestTable, giver: TestPerson, to: TestPerson): Promise<HttpAnswer> =>
  table.world.ask(`/api/mesas/${table.mesaId}/people/${to.participantId}/words`, {
    body: {},
    token: giver.token,
  });
const enter = (table: TestTable, words: readonly string[]): Promise<HttpAnswer> =>
  resume(table.world, { code: table.created.joinCode, words: words.join(' ') });
/** The same words with the last one changed. */
const wrong = ([a, b, c, d]: string[]): string[] => [a!, b!, c!, d === 'milpa' ? 'arena' : 'milpa'];

describe('the words', () => {
  it('are 1024, of plain letters, and no slip of one letter makes another of them', () => {
    expect(new Set(ENTRY_WORDS).size).toBe(1024);
    expect(ENTRY_WORDS.filter((word) => !/^[a-z]{4,10}$/.test(word))).toEqual([]);
    const without = ENTRY_WORDS.flatMap((word) =>
      Array.from(word, (_, at) => `${word.length} ${word.slice(0, at)}_${word.slice(at + 1)}`),
    );
    expect(new Set(without).size).toBe(without.length);
    const shorter = new Set(
      ENTRY_WORDS.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))),
    );
    expect(ENTRY_WORDS.filter((word) => shorter.has(word))).toEqual([]);
  });

  it('are four of the list by the random source that is handed in', () => {
    let bytes = 0;
    const random = (count: number) =>
      Uint8Array.from({ length: count }, () => {
        bytes += 37;
        return bytes;
      });
    const drawn = [drawWords({ random }), drawWords({ random })];
    for (const words of drawn) {
      expect(words).toHaveLength(4);
      for (const word of words) expect(ENTRY_WORDS).toContain(word);
    }
    expect(drawn[0]).not.toEqual(drawn[1]);
  });

  const typed: [string, string[]][] = [
    ['  Arena, BARCO·selva\ncometa ', ['arena', 'barco', 'selva', 'cometa']],
    ['aréna bárco', ['arena', 'barco']],
    ['1. arena 2. barco', ['arena', 'barco']],
    ['', []],
    ['  ', []],
  ];
  for (const [text, words] of typed)
    it(`«${text.trim()}» is read as ${words.length} words`, () => expect(readWords(text)).toEqual(words));
});

describe('coming in from another device', () => {
  it('[C27] brings the same person back, admitted and in her seat, and leaves her other device alone', async () => {
    const table = await openTable(await openApp());
    const soc = table.voice.soc!;
    const words = await draw(table, soc);
    const back = await enter(table, words);
    expect(back.status, back.text).toBe(200);
    const answer = back.body as JoinAnswer;
    expect(answer).toMatchObject({
      participantId: soc.participantId,
      mesaId: table.mesaId,
      admitted: true,
    });
    expect(back.headers.get('set-cookie')).toContain(`mesa_${table.mesaId}=${answer.token}`);
    expect(answer.token).not.toBe(soc.token);
    const tablet = await TestPerson.connect(table.world.url, answer);
    await tablet.sees((view) => view.people.some((one) => one.id === soc.participantId && one.acting));
    expect(tablet.me).toEqual(soc.me);
    expect(soc.out).toBeNull();
    // By the id of a mesa that this browser knows, and read aloud in capitals, also.
    const again = await resume(table.world, {
      mesaId: table.mesaId,
      words: words.join(', ').toUpperCase(),
    });
    expect(again.status).toBe(200);
  });

  it('[E10] five wrong tries end them, right words included, until the facilitation gives new ones', async () => {
    const table = await openTable(await openApp());
    const soc = table.voice.soc!;
    const words = await draw(table, soc);
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const answer = await enter(table, wrong(words));
      expect([answer.status, refusedCode(answer.body as never)]).toEqual([404, 'unknown_words']);
    }
    const blocked = await enter(table, words);
    expect([blocked.status, refusedCode(blocked.body as never)]).toEqual([409, 'words_blocked']);
    expect((blocked.body as { error: { message: string } }).error.message).toMatch(/facilitación/);

    expect(refusedCode((await give(table, table.voice.gob!, soc)).body as never)).toBe('not_allowed');
    const renewed = wordsOf(await give(table, table.facilitator, soc));
    expect((await enter(table, words)).status).not.toBe(200);
    expect((await enter(table, renewed)).status).toBe(200);
    // That it gave them is in the record and in the acta; the words are nowhere.
    const acta = await table.world.ask(`/api/mesas/${table.mesaId}/acta/1.json`, { token: soc.token });
    const { events, content } = acta.body as { events: { type: string }[]; content: ActaContent };
    expect(events.map(({ type }) => type)).toContain('person.wordsGiven');
    expect(content.incidents).toEqual([
      expect.objectContaining({ kind: 'wordsGiven', participantId: soc.participantId }),
    ]);
    for (const word of renewed) expect(acta.text).not.toContain(`"${word}"`);
  });

  it('a right try forgives the wrong ones before it', async () => {
    const table = await openTable(await openApp());
    const words = await draw(table, table.voice.soc!);
    for (const _ of [1, 2]) {
      await Promise.all([1, 2, 3].map(() => enter(table, wrong(words))));
      expect((await enter(table, words)).status).toBe(200);
    }
  });

  it('[C27] sounds the same for another code, nobody’s words, wrong words, another mesa, a removed person, a closed mesa', async () => {
    const world = await openApp();
    const [table, other] = [await openTable(world), await openTable(world)];
    const words = await draw(table, table.voice.soc!);
    const gone = await draw(table, table.voice.gob!);
    const closed = await draw(other, other.voice.soc!);
    await table.facilitator.must('person.remove', {
      participantId: table.voice.gob!.participantId,
      reason: 'No se identificó',
    });
    const otherCode = other.created.joinCode;
    await other.facilitator.must('session.close', {});
    const code = table.created.joinCode;
    const bodies = [
      { code: 'NADA 00', words: words.join(' ') },
      { code, words: wrong(words).join(' ') },
      { code, words: [...words].reverse().join(' ') },
      { code, words: 'arena' },
      { code, words: '' },
      { code, words: gone.join(' ') },
      { code, words: closed.join(' ') },
      { code: otherCode, words: closed.join(' ') },
      { mesaId: 'nunca-existio', words: words.join(' ') },
    ];
    const began = performance.now();
    const answers: { status: number; text: string; ms: number }[] = [];
    for (const body of bodies) {
      const from = performance.now();
      const { status, text } = await resume(world, body);
      answers.push({ status, text, ms: performance.now() - from });
    }
    for (const { status, text, ms } of answers) {
      expect([status, text]).toEqual([404, answers[0]!.text]);
      expect(ms).toBeGreaterThan(140);
    }
    expect(performance.now() - began).toBeGreaterThan(140 * bodies.length);
    // Whoever was inside still reads and signs after the closing, from a device that knows the mesa.
    const later = await resume(world, { mesaId: other.mesaId, words: closed.join(' ') });
    expect(later.status).toBe(200);
    for (const body of [{ words: 'a' }, { code, mesaId: table.mesaId, words: 'a' }, { code }])
      expect((await resume(world, body)).status).toBe(400);
  });

  it('is for who is inside: not from the door, not for a screen, not for who is not there', async () => {
    const table = await openTable(await openApp(), { seats: { gob: 1, gar: 1, soc: 2 } });
    const waiting = await table.seat('soc', 2, { admit: false });
    const screen = await table.screen();
    const own = (token: string) => table.world.ask(`/api/mesas/${table.mesaId}/words`, { body: {}, token });
    expect(refusedCode((await own(waiting.token)).body as never)).toBe('not_admitted');
    expect(refusedCode((await own(screen.token)).body as never)).toBe('not_allowed');
    expect((await own('x'.repeat(43))).status).toBe(401);
    for (const person of [waiting, screen])
      expect(refusedCode((await give(table, table.facilitator, person)).body as never)).toBe(
        'unknown_person',
      );
    expect((await draw(table, table.facilitator)).length).toBe(4);
  });

  it('counts as guessing at the door: an address that tries too much waits, however many tries it sends at once; right words cost none', async () => {
    const table = await openTable(await openApp({ settings: { LIMITS: 'on' } }));
    expect((await enter(table, await draw(table, table.voice.soc!))).status).toBe(200);
    const words = { code: table.created.joinCode, words: 'a b c d' };
    const tries = await Promise.all(Array.from({ length: 45 }, () => resume(table.world, words)));
    const times = (code: number) => tries.filter(({ status }) => status === code).length;
    expect([times(404), times(429)]).toEqual([30, 15]);
    expect((await resume(table.world, words)).status).toBe(429);
  });

  it('[trust 4] the words are in one answer and on no other wire, and in no log', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const wires = await Promise.all(
      [table.facilitator, table.voice.gob!, table.voice.soc!].map(async (person) => {
        const proxy = await RecordingProxy.to(world.url);
        return { proxy, person: await TestPerson.connect(proxy.url, person) };
      }),
    );
    const words = await draw(table, table.voice.soc!);
    const given = wordsOf(await give(table, table.facilitator, table.voice.gob!));
    await enter(table, words);
    await enter(table, wrong(given));
    const seq = table.facilitator.view.seq;
    await table.facilitator.must('clock.pause', {});
    for (const { proxy, person } of wires) {
      await person.sees((view) => view.seq > seq);
      for (const secret of [words.join(' '), given.join(' '), words[3]!, given[3]!])
        expect(proxy.carried(`"${secret}"`), secret).toBe(false);
    }
    const spoken = [...words, ...given].map((word) => new RegExp(`\\b${word}\\b`));
    expect(world.logged.filter((line) => spoken.some((word) => word.test(line)))).toEqual([]);
  });
});

describe('leaving this device', () => {
  it('ends this session and its sockets alone, and takes its cookie', async () => {
    const table = await openTable(await openApp());
    const soc = table.voice.soc!;
    const answer = (await enter(table, await draw(table, soc))).body as JoinAnswer;
    const tablet = await TestPerson.connect(table.world.url, answer);
    const leave = () =>
      table.world.ask(`/api/mesas/${table.mesaId}/leave`, { body: {}, token: answer.token });
    const left = await leave();
    expect(left.status).toBe(200);
    expect(left.headers.get('set-cookie')).toMatch(/^mesa_[^=]+=; .*Max-Age=0/);
    await expect.poll(() => tablet.out?.code).toBe('unauthenticated');
    expect((await table.world.ask(`/api/mesas/${table.mesaId}`, { token: answer.token })).status).toBe(401);
    expect((await leave()).status).toBe(200);
    expect((await table.world.ask(`/api/mesas/${table.mesaId}`, { token: soc.token })).status).toBe(200);
    expect(soc.out).toBeNull();
    await table.facilitator.sees((view) =>
      view.people.some((one) => one.id === soc.participantId && one.present),
    );
  });
});
