// Minutes 94–122, the plenary in three groups with all the parties in each, and 176–180, two questions and the receipts.
import { expect } from 'vitest';
import type { ParticipantId } from '../../shared/model/ids.ts';
import { verifyReceipt } from '../../shared/record/receipt.ts';
import { mixGroups } from '../../shared/submesas/mix.ts';
import type { Stage } from './scenarioStage.ts';

const TASKS = [
  ['Grupo A', 'Redacta el compromiso A desde la causa C2.'],
  ['Grupo B', 'Redacta el compromiso B desde la causa C5.'],
  ['Grupo C', 'Escribe indicadores, medios de verificación y responsables de los dos.'],
] as const;

/** Minutes 94–122: three groups of 9, 8 and 8, each with the guarantor and two or more of the other two. */
export async function groups(stage: Stage): Promise<{ a: string; b: string }> {
  const { facilitator } = stage;
  stage.at(95);
  const a = await stage.draft('Registro público de empresas igualitarias', 'G3');
  const b = await stage.draft('Observatorio de la brecha salarial', 'S3');
  const people = facilitator.view.people.filter((one) => one.role === 'participant');
  expect(people.length, '94: twenty-five').toBe(25);
  const mixed = mixGroups(
    people.map(({ id, partyId }) => ({ id, partyId })),
    3,
    7,
  ) as ParticipantId[][];
  expect(mixed.map((members) => members.length).sort(), '94: 9, 8 and 8').toEqual([8, 8, 9]);
  const partyOf = new Map(people.map((one) => [one.id, one.partyId]));
  for (const members of mixed) {
    const many = (party: string) => members.filter((id) => partyOf.get(id) === party).length;
    expect([many('gar') >= 1, many('gob') >= 2, many('soc') >= 2], '94: all the parties').toEqual([
      true,
      true,
      true,
    ]);
  }
  const plans = mixed.map((members, at) => ({
    name: TASKS[at]![0],
    task: TASKS[at]![1],
    commitmentId: ([a, b, null] as (string | null)[])[at] as never,
    members,
  }));
  await facilitator.must('submesas.form', { minutes: 26, groups: plans });
  const hand = stage.participants().find((name) => stage.people.has(name))!;
  const view = await stage.who(hand).sees((now) => now.submesas !== null);
  const mine = view.submesas!.groups.find((group) => group.members.includes(stage.ids.get(hand)!))!;
  await stage.who(hand).must('submesa.askHelp', { submesaId: mine.id });
  await facilitator.sees((now) => now.submesas!.groups.some((group) => group.helpSince !== null));
  await facilitator.must('submesa.answerHelp', { submesaId: mine.id });
  expect(view.submesas, '94: their own clock').toMatchObject({ plannedMs: 26 * 60_000, endedAt: null });
  return { a, b };
}

/** Minute 122: back to plenary. */
export async function together(stage: Stage): Promise<void> {
  stage.at(121);
  await stage.facilitator.must('submesas.end', {});
  await stage.who('P').sees((view) => view.submesas === null);
}

/** Minutes 176–180: two questions, unsigned; nobody sees an answer before they close. */
export async function evaluation(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  const devices = stage.participants().filter((name) => stage.people.has(name));
  for (const [at, name] of devices.entries())
    await stage.who(name).must('evaluation.answer', { said: 2 + (at % 3), gathered: 4 });
  await stage.who(devices[0]!).must('evaluation.answer', { said: 4, gathered: 4 });
  const open = await facilitator.sees((view) => view.evaluation.answered === devices.length);
  expect(open.evaluation, '176: how many, and nothing else').toMatchObject({ open: true, result: null });
  await facilitator.must('evaluation.close', {});
  const { result } = (await stage.who('P').sees((view) => view.evaluation.result !== null)).evaluation;
  expect(result!.answered, '176').toBe(devices.length);
  expect(result!.gathered, '176: counts').toEqual([0, 0, 0, devices.length]);
  expect(
    result!.said!.reduce((sum, one) => sum + one, 0),
    '176: one answer a person',
  ).toBe(devices.length);
}

/** Minute 180: anybody checks, without the server, that what she said and asked is inside. */
export async function receipts(stage: Stage): Promise<void> {
  for (const name of ['T1', 'S4', 'A1']) {
    const answer = await stage.world.ask(`/api/mesas/${stage.table.mesaId}/receipt`, {
      token: stage.who(name).token,
    });
    expect(answer.status, answer.text.slice(0, 200)).toBe(200);
    expect(verifyReceipt(JSON.parse(answer.text)), `180: the receipt of ${name}`).toMatchObject({
      intact: true,
    });
  }
}
