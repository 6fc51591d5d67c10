// Who speaks and what is proposed, minute 41 to 146: turns at the tree and in plenary, twelve suggestions on the texts,
// arguments, one turn out of order with its reason, and a phase by mistake.
import { expect } from 'vitest';
import { draftText } from '../../shared/mesaDoc/draftAccess.ts';
import type { RemarkId } from '../../shared/model/remarks.ts';
import type { FloorView } from '../../shared/model/views/floorView.ts';
import { isInConflict } from '../../shared/remarks/place.ts';
import type { Stage } from './scenarioStage.ts';

const names = (stage: Stage, floor: FloorView): string[] => floor.queue.map((turn) => stage.nameOf(turn.by));

/** Asks for somebody: from the own device, or through the record keeper for who has only paper (B7). */
async function ask(stage: Stage, name: string): Promise<void> {
  const person = stage.people.get(name);
  if (person) await person.must('turn.request', {});
  else await stage.who('R').must('turn.request', { for: stage.ids.get(name)! });
  await stage.caughtUp();
}

/** The first in the order speaks for `minutes`. */
async function first(stage: Stage, minutes: number): Promise<string> {
  await stage.caughtUp();
  const turn = stage.facilitator.view.floor.queue[0]!;
  await stage.facilitator.must('turn.grant', { turnId: turn.id });
  stage.forward(minutes);
  await stage.facilitator.must('turn.end', { turnId: turn.id });
  return stage.nameOf(turn.by);
}

/** Minutes 41–66: turns of 60 s; the wall shows who speaks and the next three. */
export async function turnsAtTheTree(stage: Stage): Promise<void> {
  const { facilitator } = stage;
  stage.at(61);
  await facilitator.must('floor.setSeconds', { seconds: 60 });
  for (const name of ['G1', 'G4', 'S3', 'A2', 'S8']) await ask(stage, name);
  const spoke = await first(stage, 1);
  expect(spoke, '61: who asked first').toBe('G1');
  await ask(stage, 'G1');
  // G1 has spoken: everybody who has not goes before, and society and academia before government.
  expect(names(stage, facilitator.view.floor), '61: the declared order').toEqual([
    'S3',
    'A2',
    'G4',
    'S8',
    'G1',
  ]);
  const turn = facilitator.view.floor.queue[0]!;
  await facilitator.must('turn.grant', { turnId: turn.id });
  const wall = await stage.who('P').sees((view) => view.floor.speaking?.id === turn.id);
  expect(names(stage, wall.floor).slice(0, 3), '61: the next three').toEqual(['A2', 'G4', 'S8']);
  expect(wall.floor.balance, '61: the balance is of the facilitation').toBeNull();
  await stage.who('S3').must('turn.end', { turnId: turn.id });
  await stage.caughtUp();
  while (facilitator.view.floor.queue.length > 0) await first(stage, 0.5);
}

/** Minutes 84–94: what the facilitation reads in the recess. */
export function equity(stage: Stage): void {
  const { balance } = stage.facilitator.view.floor;
  const total = balance!.parties.reduce((sum, one) => sum + one.ms, 0);
  expect(total, '84: time spoken').toBeGreaterThan(0);
  expect(
    balance!.parties.map((one) => one.partyId),
    '84: by party, in the order of the body',
  ).toEqual(['gob', 'soc', 'gar', null]);
  expect(
    balance!.silent.map((id) => stage.nameOf(id)),
    '84: who has not spoken, by name, only for who facilitates',
  ).toEqual(expect.arrayContaining(['S7', 'G7', 'A3', 'T4']));
  expect(stage.facilitator.view.cards.pendingInputs, '84: the radar').toBeGreaterThanOrEqual(2);
}

/** Eight that are accepted, three that are not and one that its author takes back, all on one text of the draft. */
async function suggestions(stage: Stage, commitmentId: string): Promise<void> {
  const document = stage.draftName(commitmentId);
  const doc = await stage.who('G3').open(document);
  const text = draftText(doc, 'expectedResults');
  const passages = Array.from({ length: 12 }, (_, nth) => `pasaje ${'abcdefghijkl'[nth]} (inventado)`);
  text.insert(0, `${passages.join('; ')}; `);
  const sent: RemarkId[] = [];
  for (const [nth, quote] of passages.entries()) {
    const hand = stage.who(['S3', 'G4', 'T3'][nth % 3]!);
    const { remarkId } = await hand.must('remark.send', {
      commitmentId: commitmentId as never,
      kind: 'replace',
      field: 'expectedResults',
      quote,
      text: `frase ${'abcdefghijkl'[nth]} (inventada)`,
      why: 'Se entiende mejor.',
    });
    sent.push(remarkId as RemarkId);
  }
  const judge = (nth: number) => stage.who(['G3', 'S5', 'G5'][nth % 3]!);
  expect(
    await stage.who('S5').refusal('remark.answer', { remarkId: sent[0]!, answer: 'accepted' }),
    '122: not by the same party',
  ).toBe('remark_same_party');
  for (const [nth, remarkId] of sent.entries()) {
    if (nth < 8) {
      await judge(nth).must('remark.answer', { remarkId, answer: 'accepted' });
      const at = text.toString().indexOf(passages[nth]!);
      doc.transact(() => {
        text.delete(at, passages[nth]!.length);
        text.insert(at, `frase ${'abcdefghijkl'[nth]} (inventada)`);
      });
    } else if (nth < 11) {
      expect(await judge(nth).refusal('remark.answer', { remarkId, answer: 'rejected' }), '122').toBe(
        'reason_required',
      );
      await judge(nth).must('remark.answer', {
        remarkId,
        answer: 'rejected',
        reason: 'Ya está dicho arriba.',
      });
    } else await stage.who('T3').must('remark.answer', { remarkId, answer: 'withdrawn' });
  }
  const words = [text.toString()];
  expect(
    passages.map((quote) => isInConflict(words, quote)).filter(Boolean).length,
    '146: what was accepted no longer reads as before',
  ).toBe(8);
  const view = await stage.facilitator.sees((now) => now.remarks.every((one) => one.answer !== null));
  const ends = view.remarks.map((one) => one.answer!.answer);
  expect(
    ['accepted', 'rejected', 'withdrawn'].map((end) => ends.filter((one) => one === end).length),
    '146: 8, 3 and 1',
  ).toEqual([8, 3, 1]);
  expect(
    view.remarks.find((one) => one.id === sent[0]),
    '146: its author stays named',
  ).toMatchObject({
    by: stage.ids.get('S3'),
    partyId: 'soc',
  });
}

/** Minutes 122–146: the plenary on the texts, and the four who had not spoken. */
export async function plenary(stage: Stage, commitmentId: string): Promise<void> {
  const { facilitator } = stage;
  stage.at(122);
  await facilitator.must('floor.setSeconds', { seconds: 90 });
  for (const [kind, name] of [
    ['pro', 'G5'],
    ['con', 'S6'],
  ] as const)
    await stage.who(name).must('remark.send', {
      commitmentId: commitmentId as never,
      kind,
      text: kind === 'pro' ? 'Da datos que hoy no existen.' : 'El plazo es corto.',
    });
  await stage.caughtUp();
  for (const remark of facilitator.view.remarks)
    await stage.who('R').must('remark.answer', { remarkId: remark.id, answer: 'resolved' });
  await suggestions(stage, commitmentId);
  const silent = () => facilitator.view.floor.balance!.silent.map((id) => stage.nameOf(id));
  await stage.caughtUp();
  const waiting = silent();
  for (const name of ['G7', 'A3', 'S7']) await ask(stage, name);
  await ask(stage, 'G1');
  await facilitator.sees((view) => view.floor.queue.length === 4);
  expect(facilitator.view.floor.queue.at(-1)!.by, '122: who has spoken goes last').toBe(stage.ids.get('G1'));
  const last = facilitator.view.floor.queue.at(-1)!;
  expect(await facilitator.refusal('turn.grant', { turnId: last.id }), '122: not without a reason').toBe(
    'turn_out_of_order',
  );
  await facilitator.must('turn.grant', { turnId: last.id, reason: 'Responde a una pregunta directa.' });
  const wall = await stage.who('P').sees((view) => view.floor.speaking?.id === last.id);
  expect(wall.floor.speaking!.override, '122: the wall says why').toBe('Responde a una pregunta directa.');
  await facilitator.must('turn.end', { turnId: last.id });
  while (facilitator.view.floor.queue.length > 0) await first(stage, 1);
  for (const name of waiting.filter((one) => !['G7', 'A3', 'S7'].includes(one)))
    await stage.who(name).must('turn.decline', { declined: true });
  await facilitator.sees((view) => view.floor.balance!.silent.length === 0);
}

/** Minute 131: the next phase by mistake, and ten seconds to take it back. */
export async function phaseByMistake(stage: Stage, commitmentId: string): Promise<void> {
  const { facilitator } = stage;
  stage.at(131);
  const name = stage.draftName(commitmentId);
  const before = (await stage.who('S3').open(name)).getText('problem').toString();
  const { phases, clock } = facilitator.view;
  const next = phases[phases.findIndex((one) => one.id === clock!.phaseId) + 1]!;
  await facilitator.must('phase.go', { phaseId: next.id, reason: '' });
  expect(facilitator.view.phaseUndo, '131: ten seconds').toMatchObject({
    until: stage.world.clock.now() + 10_000,
  });
  expect(stage.who('S3').view.phaseUndo, '131: only who facilitates').toBeNull();
  stage.forward(4 / 60);
  await facilitator.must('phase.undo', {});
  for (const [who, person] of stage.people)
    await person
      .sees((view) => view.clock?.phaseId === clock!.phaseId)
      .catch(() => expect.fail(`131: ${who}`));
  expect(facilitator.view.clock, '131: its clock went on as if nothing').toMatchObject({
    plannedMs: clock!.plannedMs,
    paused: false,
  });
  const { phaseVisits } = await stage.state();
  expect(
    phaseVisits.some((visit) => visit.phaseId === next.id),
    '131: that phase never was',
  ).toBe(false);
  expect((await stage.who('S3').open(name)).getText('problem').toString(), '131: no draft lost').toBe(before);
  await facilitator.must('phase.go', { phaseId: next.id, reason: '' });
  stage.forward(11 / 60);
  expect(await facilitator.refusal('phase.undo', {}), '131: after ten seconds').toBe('undo_too_late');
  const back = { phaseId: clock!.phaseId, reason: '' };
  expect(await facilitator.refusal('phase.go', back), '131').toBe('reason_required');
  await facilitator.must('phase.go', { ...back, reason: 'Fue por error.' });
}
