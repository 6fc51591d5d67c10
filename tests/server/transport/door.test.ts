// The door under guessing (trust 2): wrong codes are counted, the QR goes on, and nothing tells apart a code that
// never was, one that closed and one that expired.
import { describe, expect, it } from 'vitest';
import { openApp, openTable, type TestApp } from '../../support/app.ts';
import { refusedCode } from '../../support/person.ts';

const LIMITS = { settings: { LIMITS: 'on' } };
const door = (world: TestApp, code: string, qr?: string) =>
  world.ask(`/api/door/${encodeURIComponent(code)}${qr ? `?qr=${qr}` : ''}`);
const qrOf = (joinUrl: string) => new URL(joinUrl).hash.slice('#q='.length);

/** Guesses wrong until the door stops answering; returns how many were answered. */
async function guess(world: TestApp): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await door(world, `NUNCA${String(tries).padStart(2, '0')}`);
    if (answer.status === 429) return tries;
    expect(answer.status).toBe(404);
  }
  throw new Error('never limited');
}

describe('the door', () => {
  it('lets thirty wrong codes of one address through and then asks to wait, also with the right code', async () => {
    const world = await openApp(LIMITS);
    const { joinCode, joinUrl } = await world.createMesa();
    expect(await guess(world)).toBe(30);
    const limited = await door(world, joinCode);
    expect(refusedCode(limited.body as never)).toBe('rate_limited');
    const typed = await world.join(joinCode, { role: 'observer' });
    expect([typed.status, refusedCode(typed.body as never)]).toEqual([429, 'rate_limited']);

    // Whoever scanned the QR, and whoever is already inside, go on.
    const qr = qrOf(joinUrl);
    expect((await door(world, joinCode, qr)).status).toBe(200);
    expect((await world.join(joinCode, { role: 'observer', qr })).status).toBe(201);
    expect((await door(world, joinCode, `${qr.slice(1)}A`)).status).toBe(429);
    expect((await door(world, 'NUNCA00', qr)).status).toBe(429);
  });

  it('right codes cost nothing', async () => {
    const world = await openApp(LIMITS);
    const { joinCode } = await world.createMesa();
    for (let tries = 0; tries < 40; tries += 1) expect((await door(world, joinCode)).status).toBe(200);
  });

  it('wrong admin keys count as guesses', async () => {
    const world = await openApp(LIMITS);
    for (let tries = 0; tries < 30; tries += 1)
      expect((await world.ask('/api/admin', { body: { token: `clave-${tries}` } })).status).toBe(401);
    expect((await world.ask('/api/admin', { body: { token: 'otra' } })).status).toBe(429);
  });

  it('gives one identical answer for a code that never existed, one that closed, and nonsense', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { joinCode, joinUrl } = table.created;
    await table.facilitator.must('session.close', {});
    const codes = ['NADA 00', joinCode, '', ' ', '🦎', 'x'.repeat(70), "' OR 1=1", '../..'];
    const answers = await Promise.all(
      codes.filter((one) => one.trim() !== '').map((one) => door(world, one)),
    );
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([404, answers[0]!.text]);
    const joins = [
      await world.join(joinCode, { role: 'observer' }),
      await world.join('NADA 00', { role: 'observer' }),
    ];
    expect(joins.map((one) => [one.status, one.text])).toEqual([
      [404, answers[0]!.text],
      [404, answers[0]!.text],
    ]);
    expect((await door(world, joinCode, qrOf(joinUrl))).text).toBe(answers[0]!.text);
  });

  it('a closed mesa refuses who was inside to write, and lets read', async () => {
    const world = await openApp();
    const table = await openTable(world);
    await table.facilitator.must('session.close', {});
    const { token } = table.voice.gob!;
    expect((await world.ask(`/api/mesas/${table.mesaId}`, { token })).body).toMatchObject({
      state: 'closed',
    });
    expect(await table.facilitator.refusal('lock.set', { target: 'tree', locked: false, reason: '' })).toBe(
      'session_closed',
    );
    const acta = await world.ask(`/api/mesas/${table.mesaId}/acta/1.json`, { token });
    expect(acta.status).toBe(200);
  });

  it('an export of nothing has a code and a sentence; an unknown format another', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const { token } = table.facilitator;
    const base = `/api/mesas/${table.mesaId}`;
    const listed = (await world.ask(`${base}/exports`, { token })).body as {
      formats: { id: string; url: string | null }[];
    };
    const empty = listed.formats.filter((one) => one.url === null);
    expect(empty.length).toBeGreaterThan(0);
    for (const { id } of empty) {
      const answer = await world.ask(`${base}/exports/${id}`, { token });
      expect([answer.status, refusedCode(answer.body as never)], id).toEqual([404, 'nothing_to_export']);
    }
    for (const path of [
      'exports/nada',
      'exports/__proto__',
      'acta/1.exe',
      'acta/x.json',
      'acta/9.json',
      'exports/..%2f..',
    ]) {
      const answer = await world.ask(`${base}/${path}`, { token });
      expect([404, 400], path).toContain(answer.status);
      expect(['unknown_export', 'nothing_to_export', 'bad_request'], path).toContain(
        refusedCode(answer.body as never),
      );
    }
  });

  it('a person who sends more than her bucket is told, and others are not slowed', async () => {
    const world = await openApp(LIMITS);
    const table = await openTable(world);
    const gob = table.voice.gob!;
    const answers = await Promise.all(Array.from({ length: 200 }, () => gob.send('session.close', {})));
    const codes = answers.map((one) => (one.ok ? 'ok' : one.error.code));
    // A hundred at once, and twenty more for every second these took.
    const answered = codes.filter((one) => one === 'not_allowed').length;
    expect(answered).toBeGreaterThanOrEqual(100);
    expect(codes.filter((one) => one === 'rate_limited')).toHaveLength(200 - answered);
    expect(answered).toBeLessThan(200);
    await table.facilitator.must('spotlight.clear', {});
    world.clock.advance(1000);
    expect(await gob.refusal('session.close', {})).toBe('not_allowed');
  });
});
