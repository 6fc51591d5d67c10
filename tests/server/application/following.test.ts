// A commitment from its draft to its amendment through the whole server: what may be written when, what its text asks of
// its roadmap, and answers that are kept when a device repeats itself.
import { describe, expect, it, vi } from 'vitest';
import { createDocRights } from '../../../server/application/docRights.ts';
import { draftText, readDraft } from '../../../shared/mesaDoc/draftAccess.ts';
import { actorLookup, seedDraft } from '../../../shared/mesaDoc/seedDraft.ts';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import { openApp, openTable, type TestTable } from '../../support/app.ts';
import { loadCases } from '../../support/cases.ts';
import { WAIT } from '../../support/person.ts';
import { activity, CHECKPOINTS, SECOND, SECRETARIAT } from '../../support/roadmaps.ts';
import { close, stateAll } from '../../support/rounds.ts';

const example = loadCases().find((one) => one.commitment)!;

/** Whether the room lets this party write the draft now; the same question the document connection asks at every write. */
async function mayWrite(table: TestTable, commitmentId: string) {
  const room = (await table.world.app.mesas.room(table.mesaId))!;
  const rights = createDocRights(() => room, (async () => null) as never);
  const who = { mesaId: table.mesaId, participantId: table.voice.gob!.participantId as ParticipantId };
  const answer = rights.mayWrite(who as never, `mesa/${table.mesaId}/draft/${commitmentId}`);
  return answer.ok ? 'yes' : answer.reason;
}

async function decide(table: TestTable, kind: 'commitment' | 'roadmap', commitmentId: CommitmentId) {
  const { decisionId } = await table.facilitator.must('decision.open', {
    matter: 'El compromiso',
    subject: { kind, commitmentId },
  });
  await stateAll(table, decisionId!, { gob: 'agree', gar: 'agree', soc: 'agree' });
  expect(await close(table, decisionId!)).toMatchObject({ ok: true });
}

describe('a commitment and its roadmap through the server', () => {
  it('[5.6, R8, E18] its text is written as a draft, in review and in an amendment, and goes back when that is dropped', async () => {
    const table = await openTable(await openApp());
    const { facilitator, voice } = table;
    const commitmentId = (await facilitator.must('commitment.create', { title: 'Padrón' }))
      .commitmentId as CommitmentId;
    const move = (to: 'inReview' | 'readyForDecision' | 'draft', reason = '') =>
      facilitator.send('commitment.move', { commitmentId, to, reason });
    expect(await move('inReview')).toMatchObject({ ok: true });
    expect(await mayWrite(table, commitmentId)).toBe('yes');
    expect(await move('readyForDecision')).toMatchObject({ error: { code: 'draft_incomplete' } });

    const name = `mesa/${table.mesaId}/draft/${commitmentId}`;
    const doc = await voice.gob!.open(name);
    expect(seedDraft(doc, example.commitment!, actorLookup(example), {}).ok).toBe(true);
    const { period, actionLines } = readDraft(doc);
    const seen = await facilitator.open(name);
    await vi.waitFor(() => expect(readDraft(seen).period).toEqual(period), WAIT);
    expect(await move('readyForDecision')).toMatchObject({ ok: true });
    expect(await mayWrite(table, commitmentId)).toBe('frozen');
    expect(await move('draft', 'Falta una meta')).toMatchObject({ ok: true });
    expect(await mayWrite(table, commitmentId)).toBe('yes');

    const lead = {
      leadPerson: voice.gob!.participantId as ParticipantId,
      start: period.start,
      end: period.end,
      dependsOn: [],
    };
    const put = (code: string, more: object) =>
      voice.gob!.send('roadmap.putActivity', {
        commitmentId,
        activity: activity(code, { ...lead, ...more }),
      });
    const lines = actionLines.map((line) => line.title);
    for (const [n, actionLine] of lines.entries())
      expect(await put(`A${n + 1}`, { actionLine, weight: 1 })).toMatchObject({ ok: true });
    const last = `A${lines.length + 1}`;
    expect(
      await put(last, { actionLine: lines[0], weight: 100 - lines.length, start: '2001-01-01' }),
    ).toMatchObject({ ok: true });
    const ask = () => facilitator.send('roadmap.askAcceptance', { commitmentId });
    expect(await ask()).toMatchObject({
      error: {
        code: 'roadmap_invalid',
        message: expect.stringContaining(`${last} queda fuera del periodo del compromiso`),
      },
    });
    await put(last, { actionLine: lines[0], weight: 100 - lines.length });
    expect(await ask()).toMatchObject({ ok: true });

    // A device that repeats itself gets the first answer, and the record has one.
    const answer = () =>
      voice.gob!.send(
        'roadmap.answer',
        { commitmentId, code: 'A1', answer: 'accepted', note: '' },
        'acepta-0001',
      );
    expect(await answer()).toEqual(await answer());
    for (let n = 2; n <= lines.length + 1; n += 1)
      await voice.gob!.must('roadmap.answer', { commitmentId, code: `A${n}`, answer: 'accepted' });
    const room = (await table.world.app.mesas.room(table.mesaId))!;
    expect(room.state.roadmaps[0]?.activities[0]?.acceptances).toHaveLength(1);

    await decide(table, 'commitment', commitmentId);
    expect(await mayWrite(table, commitmentId)).toBe('frozen');
    await decide(table, 'roadmap', commitmentId);
    await facilitator.must('commitment.publish', { commitmentId, secretariat: SECRETARIAT });
    await facilitator.must('commitment.startAmendment', { commitmentId, reason: 'Cambia la meta' });
    expect(await mayWrite(table, commitmentId)).toBe('yes');
    const agreed = readDraft(doc);
    draftText(doc, 'statusQuo').insert(0, 'Lo que se quiso cambiar. ');
    await vi.waitFor(() => expect(readDraft(seen).texts.statusQuo).toMatch(/^Lo que se quiso/), WAIT);
    await facilitator.must('lock.set', { target: commitmentId, locked: true, reason: 'Se lee en voz alta' });
    expect(await mayWrite(table, commitmentId)).toBe('locked');
    await facilitator.must('commitment.dropAmendment', { commitmentId, reason: 'Se sigue igual' });
    expect(await mayWrite(table, commitmentId)).toBe('frozen');
    // R8, E18: nobody mistakes what was dropped for what is agreed, and its words are not lost.
    for (const replica of [doc, seen])
      await vi.waitFor(() => expect(readDraft(replica)).toEqual(agreed), WAIT);
    expect(facilitator.view.asides).toMatchObject([
      { target: commitmentId, text: expect.stringContaining('Lo que se quiso cambiar.') },
    ]);
  });

  it('what does not belong to who asks, or is not there, has its code', async () => {
    const table = await openTable(await openApp());
    const { facilitator, voice } = table;
    const observer = await table.observer();
    const { commitmentId: given } = await facilitator.must('commitment.create', { title: 'Padrón' });
    const commitmentId = given as CommitmentId;
    const plan = { ...activity('A1', { ...SECOND, leadPerson: null, dependsOn: [] }) };
    const nothing = { commitmentId: 'c9' as CommitmentId };
    const codes = [
      await observer.refusal('roadmap.putActivity', { commitmentId, activity: plan }),
      await voice.gob!.refusal('commitment.publish', { commitmentId, secretariat: SECRETARIAT }),
      await facilitator.refusal('activity.setStatus', { commitmentId, code: 'A1', to: 'inProgress' }),
      await voice.gob!.refusal('roadmap.putActivity', { ...nothing, activity: plan }),
      await facilitator.refusal('roadmap.putCheckpoint', { ...nothing, checkpoint: CHECKPOINTS[0]! }),
      await facilitator.refusal('roadmap.askAcceptance', nothing),
      await facilitator.refusal('commitment.move', { ...nothing, to: 'inReview', reason: '' }),
      await facilitator.refusal('decision.open', {
        matter: 'La hoja',
        subject: { kind: 'roadmap', ...nothing },
      }),
      await voice.gob!.refusal('roadmap.putActivity', {
        commitmentId,
        activity: { ...plan, leadPerson: 'nadie' as ParticipantId },
      }),
      await voice.gob!.refusal('roadmap.putActivity', { commitmentId, activity: { ...plan, code: 'a1' } }),
      await voice.gob!.refusal('roadmap.putActivity', { commitmentId, activity: { ...plan, weight: 1.5 } }),
      await voice.gob!.refusal('roadmap.putActivity', {
        commitmentId,
        activity: { ...plan, start: '2026-02-30' },
      }),
      await voice.gob!.refusal('roadmap.putActivity', {
        commitmentId,
        activity: { ...plan, title: 'a'.repeat(161) },
      }),
    ];
    expect(codes).toEqual([
      'not_allowed',
      'not_allowed',
      'not_allowed',
      'unknown_commitment',
      'unknown_commitment',
      'unknown_commitment',
      'unknown_commitment',
      'unknown_commitment',
      'unknown_person',
      'bad_request',
      'bad_request',
      'bad_request',
      'too_large',
    ]);
  });
});
