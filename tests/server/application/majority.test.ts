// The exceptional majority through the pipeline: the road to it, each refusal on the record, and the dissent.
import { describe, expect, it } from 'vitest';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import { refusedCode } from '../../support/person.ts';
import { close, decisionOf, openText, state, stateAll } from '../../support/rounds.ts';

const ASK = (id: string) => ({ decisionId: id as never });

/** Consensus rounds in which society objects, each on a text of its own. */
async function failRounds(table: TestTable, id: string, count: number): Promise<void> {
  for (let round = 1; round <= count; round += 1) {
    if (round > 1)
      await table.facilitator.must('decision.newRound', { ...ASK(id), text: `Texto de la ronda ${round}` });
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'object' });
    expect((await close(table, id, round)).ok).toBe(true);
  }
}

const invoke = (table: TestTable, id: string, party: string) =>
  table.voice[party]!.send('decision.invokeMajority', { ...ASK(id), text: `Motivo de ${party}` });

describe('passing to majority', () => {
  it('[M2] a reserved matter never passes, and the refusal is on the record', async () => {
    const world = await openApp();
    const table = await openTable(world);
    const id = await openText(table, 'Cambiar las reglas', { reserved: true });
    await failRounds(table, id, 2);
    await invoke(table, id, 'gob');
    await invoke(table, id, 'gar');
    expect(await table.facilitator.refusal('decision.openMajority', ASK(id))).toBe(
      'majority_reserved_matter',
    );
    const room = (await world.app.mesas.room(table.mesaId))!;
    expect(room.state.decisions[0]?.refusals).toMatchObject([{ reason: 'refusedReservedMatter' }]);
  });

  it('[M3, M5] one failed round, then one party invoking: each is refused with what is there and what is needed', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    expect(await table.facilitator.refusal('decision.openMajority', ASK(id))).toBe('decision_not_open');
    await failRounds(table, id, 1);
    const rounds = await table.facilitator.send('decision.openMajority', ASK(id));
    expect(rounds).toMatchObject({ error: { code: 'majority_rounds' } });
    expect(rounds.ok ? '' : rounds.error.message).toMatch(/2 rondas.*Van 1/);
    await table.facilitator.must('decision.newRound', { ...ASK(id), text: 'Otro texto' });
    await stateAll(table, id, { gob: 'agree', gar: 'agree', soc: 'object' });
    await close(table, id, 2);
    expect(await table.facilitator.refusal('decision.openMajority', ASK(id))).toBe('majority_justification');
    await invoke(table, id, 'gob');
    await invoke(table, id, 'gob');
    expect(await table.facilitator.refusal('decision.openMajority', ASK(id))).toBe('majority_invocation');
  });

  it('[M4] an invocation without words is refused; only the voice of a party invokes', async () => {
    const table = await openTable(await openApp(), { seats: { gob: 2, gar: 1, soc: 1 } });
    const second = await table.seat('gob', 2);
    const id = await openText(table);
    await failRounds(table, id, 2);
    expect(await table.voice.gob!.refusal('decision.invokeMajority', { ...ASK(id), text: ' \n ' })).toBe(
      'majority_justification',
    );
    expect(
      refusedCode(await second.send('decision.invokeMajority', { ...ASK(id), text: 'Yo también' })),
    ).toBe('not_spokesperson');
  });

  it('[M7, M8] adopts with two of three; only who lost dissents, whole, and may correct it', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await failRounds(table, id, 2);
    await invoke(table, id, 'gob');
    await invoke(table, id, 'gar');
    await table.facilitator.must('decision.openMajority', ASK(id));
    // D4 holds here too: a silent party keeps the round open.
    await stateAll(table, id, { gob: 'agree', gar: 'reservation' });
    expect(refusedCode(await close(table, id, 3))).toBe('decision_incomplete');
    await stateAll(table, id, { soc: 'object' });
    expect((await close(table, id, 3)).ok).toBe(true);
    await table.voice.soc!.sees(() => decisionOf(table.voice.soc!, id).state === 'adoptedByMajority');
    const dissent = (party: string, text: string) =>
      table.voice[party]!.send('decision.dissent', { ...ASK(id), text });
    expect(refusedCode(await dissent('gob', 'Tampoco me convence'))).toBe('dissent_not_yours');
    expect((await dissent('soc', 'Primera redacción')).ok).toBe(true);
    expect((await dissent('soc', 'Línea una.\nLínea dos.')).ok).toBe(true);
    await table.facilitator.sees(
      () => decisionOf(table.facilitator, id).dissents[0]?.text === 'Línea una.\nLínea dos.',
    );
    expect(decisionOf(table.facilitator, id).dissents).toHaveLength(1);
  });

  it('[M6] nothing is imposed on a party that objects to its own task', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table, 'El gobierno publica cada mes', { responsibleParty: 'gob' });
    await failRounds(table, id, 2);
    await invoke(table, id, 'gar');
    await invoke(table, id, 'soc');
    await table.facilitator.must('decision.openMajority', ASK(id));
    await stateAll(table, id, { gob: 'object', gar: 'agree', soc: 'agree' });
    expect((await close(table, id, 3)).ok).toBe(true);
    const decision = () => decisionOf(table.facilitator, id);
    await table.facilitator.sees(() => decision().rounds[2]?.result === 'refusedResponsibleObjects');
    expect(decision().state).toBe('deliberating');
    expect(decision().version).toBeNull();
  });

  it('[M1, Q7] quorum lost during the majority suspends it; with one answer less than needed it is not adopted', async () => {
    const table = await openTable(await openApp());
    const id = await openText(table);
    await failRounds(table, id, 2);
    await invoke(table, id, 'gob');
    await invoke(table, id, 'gar');
    const soc = { participantId: table.voice.soc!.participantId };
    await table.facilitator.must('person.markExit', soc);
    expect(await table.facilitator.refusal('decision.openMajority', ASK(id))).toBe('no_quorum');
    await table.facilitator.must('person.markPresent', soc);
    await table.facilitator.must('decision.openMajority', ASK(id));
    await stateAll(table, id, { gob: 'agree', gar: 'standAside', soc: 'object' });
    await table.facilitator.must('person.markExit', soc);
    expect(refusedCode(await close(table, id, 3))).toBe('decision_suspended');
    expect(refusedCode(await state(table.voice.gar!, id, 'agree'))).toBe('decision_suspended');
    await table.facilitator.must('person.markPresent', soc);
    expect((await close(table, id, 3)).ok).toBe(true);
    await table.facilitator.sees(() => decisionOf(table.facilitator, id).state === 'notAdopted');
  });
});
