// The receipt over HTTP: one's own, to insiders, as a file that verifies alone, with nothing hidden in it (M3).
import { describe, expect, it } from 'vitest';
import type { CardId, RainId } from '../../../shared/model/cards.ts';
import { verifyReceiptText } from '../../../shared/record/receipt.ts';
import { openApp, openTable } from '../../support/app.ts';
import { close, openText, state, stateAll } from '../../support/rounds.ts';

const SECRET_WORDS = 'Palabras que nadie debe leer todavía';

describe('GET /api/mesas/:id/receipt (M3)', () => {
  it('gives whoever asks their own receipt, whole and signed by this server, as a file', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    await close(table, id);
    for (const person of [table.voice.gob!, table.voice.soc!, table.facilitator]) {
      const answer = await table.world.ask(`/api/mesas/${table.mesaId}/receipt`, { token: person.token });
      expect(answer.status, answer.text).toBe(200);
      expect(answer.headers.get('content-disposition')).toContain(
        `recibo-${table.mesaId}-${person.participantId}.json`,
      );
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const result = verifyReceiptText(answer.text);
      expect(result).toMatchObject({
        intact: true,
        summary: { participantId: person.participantId, sealed: 0 },
      });
      expect(result.intact && result.summary.seal.publicKey).toBe(table.world.app.serverKey);
      expect(result.intact && result.summary.opened).toBe(person === table.facilitator ? 0 : 1);
    }
  });

  it('holds what is still sealed as a commitment only, also for its author', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await state(table.voice.gob!, id, 'object', { text: SECRET_WORDS });
    const answer = await table.world.ask(`/api/mesas/${table.mesaId}/receipt`, {
      token: table.voice.gob!.token,
    });
    expect(answer.text).not.toContain(SECRET_WORDS);
    expect(verifyReceiptText(answer.text)).toMatchObject({ intact: true, summary: { opened: 0, sealed: 1 } });
  });

  it('[C10] holds the cards without a name that the device says are its person’s; nothing else is taken from it', async () => {
    const table = await openTable(await openApp());
    const { rainId } = await table.facilitator.must('rain.open', { question: '¿Por qué falta agua?' });
    const cardId = 'card-of-society' as CardId;
    await table.voice.soc!.must('card.put', { rainId: rainId as RainId, cardId, text: 'Los pozos se secan' });
    await table.facilitator.must('rain.reveal', { rainId: rainId as RainId });
    const get = (query: string) =>
      table.world.ask(`/api/mesas/${table.mesaId}/receipt${query}`, { token: table.voice.soc!.token });
    const claimed = verifyReceiptText((await get(`?cards=${cardId},card-never-was`)).text);
    expect(claimed).toMatchObject({ intact: true, summary: { table: { cards: 0, claimed: 1 } } });
    expect((await get('')).text).not.toContain('Los pozos se secan');
    for (const query of [
      '?cards=x',
      '?cards=a,b',
      `?cards=${cardId},${cardId}`,
      `?cards=${cardId}&cards=card-other`,
    ])
      expect((await get(query)).body, query).toMatchObject({ error: { code: 'bad_request' } });
  });

  it('is refused to strangers, to people at the door and to people of another mesa', async () => {
    const world = await openApp();
    const [table, other] = [await openTable(world), await openTable(world)];
    const path = `/api/mesas/${table.mesaId}/receipt`;
    expect((await world.ask(path)).status).toBe(401);
    expect((await world.ask(path, { token: other.voice.gob!.token })).status).toBe(401);
    const waiting = await table.arrive({ displayName: 'En la puerta', role: 'observer' });
    expect((await world.ask(path, { token: waiting.token })).body).toMatchObject({
      error: { code: 'not_admitted' },
    });
  });
});
