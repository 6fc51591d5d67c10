// The life of a decision through the pipeline (5.5, D2–D6): what is refused out of turn, and why.
import { describe, expect, it } from 'vitest';
import { openApp, openTable } from '../../support/app.ts';
import { type Answer, refusedCode } from '../../support/person.ts';
import { close, openText, state, stateAll } from '../../support/rounds.ts';

const codeOf = (answer: Answer) => refusedCode(answer);

describe('decisions out of turn', () => {
  it('[D2] a second seat of the party does not carry its voice; another party cannot answer for it', async () => {
    const table = await openTable(await openApp(), { seats: { gob: 2, gar: 1, soc: 1 } });
    const second = await table.seat('gob', 2);
    const id = await openText(table);
    expect(codeOf(await state(second, id, 'agree'))).toBe('not_spokesperson');
    expect((await state(table.voice.gob!, id, 'agree')).ok).toBe(true);
  });

  it('[D3, D4] a round with a silent party does not close', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree' });
    expect(codeOf(await close(table, id))).toBe('decision_incomplete');
  });

  it('[D5] an objection needs ten characters of reason and a reservation needs a text', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    const gob = table.voice.gob!;
    expect(codeOf(await state(gob, id, 'object', { text: '123456789 ' }))).toBe('objection_needs_reason');
    expect(codeOf(await state(gob, id, 'reservation', { text: ' \n ' }))).toBe('reservation_needs_text');
    expect((await state(gob, id, 'object', { text: '1234567890' })).ok).toBe(true);
    expect((await state(gob, id, 'standAside', { text: '' })).ok).toBe(true);
  });

  it('[D6] a new round needs another text or ten minutes; a void one needs neither', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table, 'Texto de la primera ronda');
    const again = (text = '') =>
      table.facilitator.send('decision.newRound', { decisionId: id as never, text });
    expect(codeOf(await again())).toBe('decision_not_open');
    await stateAll(table, id, { gob: 'object', gar: 'agree', soc: 'agree' });
    await close(table, id);
    expect(codeOf(await again())).toBe('needs_deliberation');
    expect(codeOf(await again('Texto  de la primera ronda '))).toBe('needs_deliberation');
    world.clock.advance(10 * 60_000 - 1);
    expect(codeOf(await again())).toBe('needs_deliberation');
    world.clock.advance(1);
    expect((await again()).ok).toBe(true);
    expect((await table.facilitator.send('decision.void', { decisionId: id as never, round: 2 })).ok).toBe(
      true,
    );
    expect((await again()).ok).toBe(true);
    await stateAll(table, id, { gob: 'object', gar: 'agree', soc: 'agree' });
    await close(table, id, 3);
    expect((await again('Un texto distinto')).ok).toBe(true);
  });

  it('[5.5] an adopted decision is final', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    await close(table, id);
    const decisionId = id as never;
    const { facilitator } = table;
    expect(await facilitator.refusal('decision.newRound', { decisionId, text: 'Otro' })).toBe(
      'decision_not_open',
    );
    expect(await facilitator.refusal('decision.defer', { decisionId, reason: 'x' })).toBe(
      'decision_not_open',
    );
    expect(await facilitator.refusal('decision.withdraw', { decisionId, reason: 'x' })).toBe(
      'decision_not_open',
    );
    expect(await facilitator.refusal('decision.void', { decisionId, round: 1 })).toBe('decision_not_open');
    expect(await facilitator.refusal('decision.openMajority', { decisionId })).toBe('decision_not_open');
    expect(await table.voice.gob!.refusal('decision.dissent', { decisionId, text: 'x' })).toBe(
      'dissent_not_yours',
    );
  });

  it('a session does not close nor pause with a decision alive', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    expect(await table.facilitator.refusal('session.close', {})).toBe('decision_alive');
    expect(await table.facilitator.refusal('session.recess', { reason: '' })).toBe('decision_alive');
    await table.facilitator.must('decision.defer', { decisionId: id as never, reason: 'Falta leer' });
    await table.facilitator.must('session.close', {});
  });
});
