// The wrong things people, and people with bad intentions, send while a decision is alive: each has its code, its
// sentence, and leaves the decision as it was.
import { describe, expect, it } from 'vitest';
import type { DecisionId } from '../../../shared/model/ids.ts';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import { type Answer, TestPerson } from '../../support/person.ts';
import { close, decisionOf, openText, state, stateAll } from '../../support/rounds.ts';

/** What a refusal says, so that a test reads as the person would. */
const said = (answer: Answer): [string, string] =>
  answer.ok ? ['accepted', ''] : [answer.error.code, answer.error.message];

async function opened(more: { seats?: Record<string, number> } = {}) {
  const table = await openTable(await openApp(), more);
  const id = await openText(table);
  const { contentHash } = decisionOf(table.facilitator, id).rounds[0]!;
  const args = { decisionId: id as DecisionId, round: 1, contentHash, value: 'agree' as const };
  const recorded = async () => (await table.world.app.mesas.room(table.mesaId))!.state;
  return { table, id, args, recorded };
}
const answeredBy = (table: TestTable, id: string) => decisionOf(table.facilitator, id).rounds[0]!.answered;

describe('a text of which nothing is seen (domain 4, Text)', () => {
  it('[D5, 5.3] is the empty one: no reason, no objection, no name', async () => {
    const { table, args, recorded } = await opened();
    const before = (await recorded()).seq;
    for (const text of [
      '\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b',
      '\u00ad'.repeat(12),
      '\u200f \u2060\u3164'.repeat(4),
    ]) {
      const objection = { ...args, value: 'object' as const, text };
      expect(said(await table.voice.soc!.send('decision.position', objection))[0]).toBe(
        'objection_needs_reason',
      );
      const lock = await table.facilitator.send('lock.set', { target: 'tree', locked: true, reason: text });
      expect(said(lock)[0]).toBe('reason_required');
      const named = await table.world.join(table.created.joinCode, { displayName: text });
      expect(named.status).toBe(400);
    }
    expect((await recorded()).seq).toBe(before);
  });
});

describe('a position that cannot be', () => {
  it('[D8] a second one of the same voice replaces the first until the closing, and both are kept', async () => {
    const { table, id, recorded } = await opened();
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'object' });
    expect((await state(table.voice.soc!, id, 'agree')).ok).toBe(true);
    expect(said(await close(table, id))).toEqual(['accepted', '']);
    const [round] = (await recorded()).decisions[0]!.rounds;
    expect(round!.result).toBe('adoptedByConsensus');
    expect(round!.allPositions.filter((one) => one.partyId === 'soc').map((one) => one.value)).toEqual([
      'object',
      'agree',
    ]);
  });

  it('[D2, B3] by the wrong seat: the alternate while the holder is there, or somebody without a seat', async () => {
    const { table, id, args, recorded } = await opened({ seats: { gob: 2, gar: 1, soc: 1 } });
    const alternate = await table.seat('soc', 1, { as: 'alternate' });
    const second = await table.seat('gob', 2);
    const before = (await recorded()).seq;
    for (const person of [alternate, second])
      expect(said(await person.send('decision.position', args))).toEqual([
        'not_spokesperson',
        'La postura de su parte la emite quien lleva su voz en este momento.',
      ]);
    expect((await recorded()).seq).toBe(before);
    expect(answeredBy(table, id)).toEqual([]);
  });

  it('[V4] after the closing it is kept as late, its author is told, and it never counts', async () => {
    const { table, id, args, recorded } = await opened();
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    await close(table, id);
    const answer = await table.voice.soc!.send('decision.position', {
      ...args,
      value: 'object',
      text: 'No alcanza el presupuesto.',
    });
    expect(answer).toMatchObject({ ok: true, value: { late: true } });
    expect((await recorded()).decisions[0]!.rounds[0]).toMatchObject({
      result: 'adoptedByConsensus',
      positions: { soc: { value: 'agree' } },
    });
  });

  it('from a removed person, also with a device that was already open', async () => {
    const { table, id, args } = await opened();
    const soc = table.voice.soc!;
    await table.facilitator.must('person.remove', {
      participantId: soc.participantId,
      reason: 'Suplantó a otra persona',
    });
    const answer = await table.world.ask(`/api/mesas/${table.mesaId}/commands`, {
      body: { name: 'decision.position', args, commandId: 'ya-no-esta-1' },
      token: soc.token,
    });
    expect([answer.status, answer.body]).toEqual([
      401,
      {
        error: {
          code: 'unauthenticated',
          message: 'Su entrada a esta mesa ya no es válida. Vuelva a entrar con el código de la mesa.',
        },
      },
    ]);
    expect(answeredBy(table, id)).toEqual([]);
  });

  it('for another round, or with the fingerprint of another text', async () => {
    const { table, id, args } = await opened();
    const gob = table.voice.gob!;
    expect(said(await gob.send('decision.position', { ...args, round: 2 }))).toEqual([
      'wrong_round',
      'Esa ronda no es la actual. Vuelva a leer el texto y responda de nuevo.',
    ]);
    expect(said(await gob.send('decision.position', { ...args, contentHash: 'f'.repeat(64) }))).toEqual([
      'wrong_text',
      'El texto de su pantalla no es el que se decide. Actualice la página, léalo y responda de nuevo.',
    ]);
    expect(answeredBy(table, id)).toEqual([]);
  });

  it('[B5] by who facilitates, and by who observes', async () => {
    const { table, id, args } = await opened();
    const observer = await table.observer();
    for (const person of [table.facilitator, observer])
      expect(said(await person.send('decision.position', args))[0]).toBe('not_allowed');
    expect(answeredBy(table, id)).toEqual([]);
  });
});

describe('a closing that cannot be', () => {
  it('[Q5, Q7] without quorum', async () => {
    const { table, id } = await opened();
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    await table.facilitator.must('person.markExit', { participantId: table.voice.gar!.participantId });
    expect(said(await close(table, id))).toEqual([
      'decision_suspended',
      'La decisión está en pausa: falta la presencia de Parte gar. Se reanuda sola cuando regrese.',
    ]);
  });

  it('[V5, B5] by two people who facilitate, at once: one outcome, and the other learns it', async () => {
    const { table, id, recorded } = await opened();
    const helper = await table.observer('Relatoría');
    await table.facilitator.must('role.handOver', { participantId: helper.participantId, reason: '' });
    await helper.sees((view) => view.role === 'facilitator');
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'agree' });
    const both = [table.facilitator, helper].map((person) =>
      person.send('decision.close', { decisionId: id as DecisionId, round: 1 }),
    );
    const answers = (await Promise.all(both)).map(said).sort();
    expect(answers).toEqual([
      ['accepted', ''],
      ['round_closed', 'La ronda ya había cerrado. Su resultado está en la decisión y ya no cambia.'],
    ]);
    expect((await recorded()).decisions[0]!.state).toBe('adoptedByConsensus');
  });

  it('[D4] while a party has not spoken', async () => {
    const { table, id } = await opened();
    await stateAll(table, id, { gob: 'agree', gar: 'agree' });
    expect(said(await close(table, id))[0]).toBe('decision_incomplete');
  });
});

describe('what must wait', () => {
  it('the same command twice is one position and one answer', async () => {
    const { table, id, args, recorded } = await opened();
    const send = () => table.voice.gob!.send('decision.position', args, 'una-sola-vez');
    const [first, ...rest] = [...(await Promise.all([send(), send()])), await send()];
    for (const answer of rest) expect(answer).toEqual(first);
    expect((await recorded()).decisions[0]!.rounds[0]!.sealed).toMatchObject({ gob: { n: 1 } });
    await table.facilitator.sees(() => answeredBy(table, id).length === 1);
  });

  it('[C3, M2] a change of the rules while a decision is alive, or in deliberation', async () => {
    const { table, id } = await opened();
    const { facilitator } = table;
    const change = () =>
      facilitator.send('decision.open', {
        matter: 'Reglas',
        subject: { kind: 'rules', rules: { ...facilitator.view.rules.values, quorumMinSeatsTotal: 4 } },
      });
    expect(said(await change())).toEqual([
      'decision_alive',
      'Ya hay una decisión en curso. Ciérrela o aplácela antes de abrir otra.',
    ]);
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'object' });
    await close(table, id);
    expect(said(await change())).toEqual([
      'rules_while_deciding',
      'Las reglas no cambian mientras hay decisiones sin terminar. Ciérrelas o aplácelas primero.',
    ]);
  });

  it('somebody who takes the facilitation on a second device of hers goes on speaking for nobody', async () => {
    const { table, id, args } = await opened();
    const soc = table.voice.soc!;
    const phone = await TestPerson.connect(table.world.url, soc);
    await table.facilitator.must('role.handOver', { participantId: soc.participantId, reason: 'Relevo' });
    await phone.sees((view) => view.role === 'facilitator');
    for (const device of [soc, phone])
      expect(said(await device.send('decision.position', args))[0]).toBe('not_allowed');
    expect(answeredBy(table, id)).toEqual([]);
    expect(said(await phone.send('decision.close', { decisionId: id as DecisionId, round: 1 }))).toEqual([
      'decision_suspended',
      'La decisión está en pausa: falta la presencia de Parte soc. Se reanuda sola cuando regrese.',
    ]);
  });
});
