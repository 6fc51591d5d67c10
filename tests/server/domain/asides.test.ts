// architecture.md 3: a refused change offered to the mesa as a proposal, through the real policy, handlers and views.
import { describe, expect, it } from 'vitest';
import { buildActa } from '../../../shared/model/acta.ts';
import { ASIDES_ANSWERED_SHOWN, ASIDES_PER_MESA, ASIDES_PER_PERSON } from '../../../shared/model/aside.ts';
import { actaPaper } from '../../../shared/paper/actaPaper.ts';
import { actaFile } from '../../../shared/record/actaFile.ts';
import { ownEvents } from '../../../shared/record/receiptFile.ts';
import { verifyActa } from '../../../shared/record/verify.ts';
import { Meeting } from '../../support/meeting.ts';

const WORDS = 'En un plazo de seis meses.\nNo de nueve.';
const send = (meeting: Meeting, by = 'soc1', doc = 'tree') =>
  meeting.code(by, 'aside.send', { doc: doc as 'tree', text: WORDS });
const answer = (meeting: Meeting, asideId: string, taken: boolean, reason = '', by = 'fac') =>
  meeting.code(by, 'aside.answer', { asideId, taken, reason });
const asideId = (meeting: Meeting, at = 0): string => meeting.state.asides[at]?.id ?? '';

describe('a change kept aside', () => {
  it('[arch 3] is sent while everything is locked, and everybody inside reads it with its author', () => {
    const meeting = new Meeting();
    meeting.must('fac', 'lock.set', { target: 'all', locked: true, reason: 'Se vota' });
    expect(send(meeting)).toBe('accepted');
    for (const role of ['facilitator', 'participant', 'observer', 'screen'] as const)
      expect(meeting.view(role).asides).toMatchObject([
        { target: 'tree', text: WORDS, by: 'soc1', partyId: 'soc', answer: null },
      ]);
    expect(meeting.view('lobby').asides).toEqual([]);
  });

  it('[arch 3] names a document of this mesa, and is not sent by who only watches nor after the closing', () => {
    const meeting = new Meeting();
    meeting.join('obs', { role: 'observer' });
    expect(send(meeting, 'soc1', 'otro')).toBe('unknown_commitment');
    expect(send(meeting, 'obs')).toBe('not_allowed');
    const { commitmentId } = meeting.must('fac', 'commitment.create', { title: 'Pozos' });
    expect(send(meeting, 'gob1', commitmentId)).toBe('accepted');
    expect(send(meeting, 'fac', 'notes')).toBe('accepted');
    meeting.must('fac', 'session.close', {});
    expect(send(meeting)).toBe('session_closed');
  });

  it('[arch 3] is answered once by the facilitation, and a no says why', () => {
    const meeting = new Meeting();
    send(meeting);
    const id = asideId(meeting);
    expect(answer(meeting, id, true, '', 'gob1')).toBe('not_allowed');
    expect(answer(meeting, 'otra', true)).toBe('unknown_aside');
    expect(answer(meeting, id, false)).toBe('reason_required');
    expect(answer(meeting, id, false, 'Ya se votó')).toBe('accepted');
    expect(answer(meeting, id, true)).toBe('aside_answered');
    expect(meeting.view('participant').asides[0]?.answer).toMatchObject({
      taken: false,
      reason: 'Ya se votó',
      by: 'fac',
    });
  });

  it('[arch 3] has a bound for a person and for the mesa, which an answer frees, and views stay bounded', () => {
    const meeting = new Meeting();
    for (let n = 0; n < ASIDES_PER_PERSON; n += 1) expect(send(meeting)).toBe('accepted');
    expect(send(meeting)).toBe('asides_full');
    expect(answer(meeting, asideId(meeting), true)).toBe('accepted');
    expect(send(meeting)).toBe('accepted');
    for (const by of ['gob1', 'gar1'])
      for (let n = 0; n < ASIDES_PER_PERSON; n += 1) expect(send(meeting, by)).toBe('accepted');
    expect(meeting.state.asides.filter((one) => one.answer === null)).toHaveLength(ASIDES_PER_MESA);
    expect(send(meeting, 'fac')).toBe('asides_full');
    for (const one of meeting.state.asides) if (one.answer === null) answer(meeting, one.id, true);
    expect(meeting.view('participant').asides).toHaveLength(ASIDES_ANSWERED_SHOWN);
    expect(meeting.view('participant').asides.at(-1)?.id).toBe(meeting.state.asides.at(-1)?.id);
  });

  it('[6.10] stays in the development of the acta with its author, words and answer, and in the author’s receipt', () => {
    const meeting = new Meeting();
    send(meeting);
    send(meeting, 'gob1');
    answer(meeting, asideId(meeting), false, 'Ya se votó');
    const { content } = buildActa(meeting.events);
    expect(content.development.filter((item) => item.kind === 'aside')).toMatchObject([
      {
        target: 'tree',
        by: 'soc1',
        partyId: 'soc',
        text: WORDS,
        answer: { taken: false, reason: 'Ya se votó' },
      },
      { by: 'gob1', answer: null },
    ]);
    const file = actaFile(meeting);
    expect(verifyActa(JSON.parse(JSON.stringify(file)))).toMatchObject({ intact: true });
    const said = JSON.stringify(actaPaper(file).blocks);
    expect(said).toContain('soc1 (Parte soc) propuso un cambio que quedó aparte: en el árbol');
    expect(said).toContain('No se incorporó. Motivo: Ya se votó.');
    expect(said).toContain('No tuvo respuesta.');
    const types = (id: string) => ownEvents(meeting.events, id).map((event) => event.type);
    expect(types('soc1')).toContain('aside.answered');
    expect(types('gob1').filter((type) => type.startsWith('aside.'))).toEqual(['aside.sent']);
  });
});
