// C15: comments, replacements and arguments on a draft, through the real policy, handlers and views.
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../server/domain/commands/handler.ts';
import { remarkHandlers } from '../../../server/domain/commands/remarks.ts';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import type { RemarkAnswer, RemarkId } from '../../../shared/model/remarks.ts';
import { REMARKS_ANSWERED_SHOWN, REMARKS_WAITING } from '../../../shared/model/tableLimits.ts';
import { COMMANDS, type CommandInput } from '../../../shared/protocol/commands.ts';
import { Meeting } from '../../support/meeting.ts';

type Sent = Partial<CommandInput<'remark.send'>>;
const REPLACE: Sent = { kind: 'replace', field: 'problem', quote: 'seis meses', text: 'nueve meses' };

/** A meeting with one commitment; two people of society. */
class Drafting extends Meeting {
  readonly id: CommitmentId;
  constructor() {
    super({ seats: { gob: 1, gar: 1, soc: 2 } });
    this.id = this.must('fac', 'commitment.create', { title: 'Pozos' }).commitmentId as CommitmentId;
  }
  write(by: string, more: Sent = {}): string {
    return this.code(by, 'remark.send', {
      commitmentId: this.id,
      kind: 'comment',
      text: 'Falta la fecha',
      ...more,
    });
  }
  last(): RemarkId {
    return this.state.remarks.at(-1)?.id as RemarkId;
  }
  answer(by: string, answer: RemarkAnswer, reason = '', remarkId = this.last()): string {
    return this.code(by, 'remark.answer', { remarkId, answer, reason });
  }
  suggested(by = 'soc1', more: Sent = {}): this {
    expect(this.write(by, { ...REPLACE, ...more })).toBe('accepted');
    return this;
  }
  lock(locked: boolean): void {
    this.must('fac', 'lock.set', { target: this.id, locked, reason: 'Se lee en voz alta' });
  }
}

describe('sending a remark', () => {
  it('[C15] everybody inside reads it with its author and party, and nobody at the door', () => {
    const meeting = new Drafting().suggested('soc1', { why: 'El cabildo sesiona tarde' });
    for (const role of ['facilitator', 'participant', 'observer', 'screen'] as const)
      expect(meeting.view(role).remarks).toMatchObject([
        {
          number: 1,
          kind: 'replace',
          by: 'soc1',
          partyId: 'soc',
          quote: 'seis meses',
          text: 'nueve meses',
          answer: null,
        },
      ]);
    expect(meeting.view('lobby').remarks).toEqual([]);
  });

  it.each([
    ['a comment without words', { text: '' }, 'remark_empty'],
    ['an argument without words', { kind: 'con', text: ' ' }, 'remark_empty'],
    ['a replacement of nothing', { ...REPLACE, quote: '' }, 'remark_empty'],
    ['a replacement that says the same', { ...REPLACE, text: ' seis  meses ' }, 'remark_without_change'],
    ['a field no draft has', { field: 'constructor' }, 'bad_request'],
    ['a replacement of the whole', { ...REPLACE, field: '' }, 'bad_request'],
    ['a replacement of what is no text', { ...REPLACE, field: 'axes' }, 'bad_request'],
    ['another commitment', { commitmentId: 'otro' as CommitmentId }, 'unknown_commitment'],
    ['somebody else’s name', { for: 'gob1' as never }, 'not_for_somebody'],
  ] as [string, Sent, string][])('[C15] %s is refused', (_name, more, code) => {
    expect(new Drafting().write('soc1', more)).toBe(code);
  });

  it('[C15] words are taken out by a replacement with nothing, and a part of the form may be commented', () => {
    const meeting = new Drafting().suggested('soc1', { text: '' });
    expect(meeting.write('soc1', { field: 'axes' })).toBe('accepted');
    expect(meeting.write('soc1', { kind: 'pro', text: 'Obliga a publicar' })).toBe('accepted');
  });

  it('[B5, B7] the facilitation types for somebody at the table and never in its own name', () => {
    const meeting = new Drafting();
    meeting.join('obs', { role: 'observer' });
    expect(meeting.write('fac')).toBe('only_for_somebody');
    expect(meeting.write('fac', { for: 'fac' as never })).toBe('only_for_somebody');
    expect(meeting.write('fac', { for: 'nadie' as never })).toBe('unknown_person');
    expect(meeting.write('fac', { for: 'obs' as never })).toBe('unknown_person');
    expect(meeting.write('obs')).toBe('not_allowed');
    expect(meeting.write('fac', { for: 'gar1' as never })).toBe('accepted');
    expect(meeting.state.remarks).toMatchObject([{ by: 'gar1', partyId: 'gar', enteredBy: 'fac' }]);
  });

  it('[C15] not on a commitment that was withdrawn, nor after the session has closed', () => {
    const meeting = new Drafting();
    meeting.must('fac', 'commitment.withdraw', { commitmentId: meeting.id, reason: 'Se une a otro' });
    expect(meeting.write('soc1')).toBe('unknown_commitment');
    const other = new Drafting();
    other.must('fac', 'session.close', {});
    expect(other.write('soc1')).toBe('session_closed');
  });

  it('[C15] a commitment that was closed takes no more of them', () => {
    const meeting = new Drafting();
    const { state } = meeting;
    const closed = {
      ...state,
      commitments: state.commitments.map((one) => ({ ...one, state: 'closed' as const })),
    };
    const args = {
      ...COMMANDS['remark.send'].parse({ commitmentId: meeting.id, kind: 'comment', text: 'Tarde' }),
    };
    const context = {
      actor: state.participants['soc1' as ParticipantId]!,
      newId: () => 'r1',
    } as CommandContext;
    expect(remarkHandlers['remark.send'](closed, args, context)).toMatchObject({
      error: { code: 'remark_closed' },
    });
  });

  it('[C15] what waits on a commitment has a bound that answers free, and views stay bounded', () => {
    const meeting = new Drafting();
    for (let n = 0; n < REMARKS_WAITING; n += 1) expect(meeting.write('soc1')).toBe('accepted');
    expect(meeting.write('gob1')).toBe('remarks_full');
    for (const { id } of meeting.state.remarks)
      expect(meeting.answer('fac', 'resolved', '', id)).toBe('accepted');
    expect(meeting.write('gob1')).toBe('accepted');
    expect(meeting.view('participant').remarks).toHaveLength(REMARKS_ANSWERED_SHOWN + 1);
  });

  it('[C15] and what one person sends in a session has its own', () => {
    const meeting = new Drafting();
    for (let n = 0; n < 200; n += 1) {
      expect(meeting.write('soc1')).toBe('accepted');
      expect(meeting.answer('soc1', 'withdrawn')).toBe('accepted');
    }
    expect(meeting.write('soc1')).toBe('too_many_times');
    expect(meeting.write('soc2')).toBe('accepted');
  });
});

describe('answering a remark', () => {
  it('[C15] a suggestion is accepted by another party or by the facilitation, once, and keeps its author', () => {
    const meeting = new Drafting().suggested();
    expect(meeting.answer('soc1', 'accepted')).toBe('remark_same_party');
    expect(meeting.answer('soc2', 'accepted')).toBe('remark_same_party');
    expect(meeting.answer('soc2', 'rejected', 'No')).toBe('remark_same_party');
    meeting.join('suelta', {});
    expect(meeting.answer('suelta', 'accepted')).toBe('remark_same_party');
    expect(meeting.answer('gob1', 'accepted')).toBe('accepted');
    expect(meeting.answer('gar1', 'rejected', 'Tarde')).toBe('remark_answered');
    expect(meeting.state.remarks[0]).toMatchObject({
      by: 'soc1',
      answer: { answer: 'accepted', by: 'gob1' },
    });
    meeting.suggested();
    expect(meeting.answer('fac', 'accepted')).toBe('accepted');
    expect(meeting.answer('gob1', 'accepted', '', 'otra' as RemarkId)).toBe('unknown_remark');
  });

  it('[C15] a no says why; what is no replacement is resolved, by its author or by the facilitation', () => {
    const meeting = new Drafting().suggested();
    expect(meeting.answer('gob1', 'resolved')).toBe('remark_wrong_answer');
    expect(meeting.answer('gob1', 'rejected')).toBe('reason_required');
    expect(meeting.answer('gob1', 'rejected', 'Se acordó otro plazo')).toBe('accepted');
    meeting.write('soc1', { kind: 'con', text: 'Cuesta' });
    expect(meeting.answer('gob1', 'accepted')).toBe('remark_wrong_answer');
    expect(meeting.answer('gob1', 'rejected', 'No')).toBe('remark_wrong_answer');
    for (const by of ['soc2', 'gob1'])
      expect(meeting.answer(by, 'resolved')).toBe('remark_resolve_not_yours');
    expect(meeting.answer('soc1', 'resolved')).toBe('accepted');
    meeting.write('soc1', { kind: 'comment', text: 'Falta la fecha' });
    expect(meeting.answer('fac', 'resolved')).toBe('accepted');
  });

  it('[C15] only its author takes it back, or the facilitation what it typed for somebody', () => {
    const meeting = new Drafting().suggested();
    expect(meeting.answer('gob1', 'withdrawn')).toBe('remark_not_yours');
    expect(meeting.answer('soc2', 'withdrawn')).toBe('remark_not_yours');
    expect(meeting.answer('fac', 'withdrawn')).toBe('remark_not_yours');
    expect(meeting.answer('soc1', 'withdrawn')).toBe('accepted');
    meeting.suggested('fac', { for: 'gar1' as never });
    expect(meeting.answer('gob1', 'withdrawn')).toBe('remark_not_yours');
    expect(meeting.answer('fac', 'withdrawn')).toBe('accepted');
  });

  it('[B5] who wrote it and facilitates later does not accept it either', () => {
    const meeting = new Drafting().suggested();
    meeting.must('fac', 'role.handOver', { participantId: 'soc1' as never, reason: 'Relevo' } as never);
    expect(meeting.answer('soc1', 'accepted')).toBe('remark_same_party');
  });

  it('[C15] while the text is locked, frozen, ready or agreed it is sent and rejected, and not accepted', () => {
    const meeting = new Drafting();
    meeting.lock(true);
    meeting.suggested();
    const locked = meeting.send('gob1', 'remark.answer', { remarkId: meeting.last(), answer: 'accepted' });
    expect(locked).toMatchObject({
      error: { code: 'remark_text_locked', params: { reason: 'Se lee en voz alta' } },
    });
    expect(meeting.answer('gob1', 'rejected', 'Ya se leyó')).toBe('accepted');
    meeting.lock(false);

    const { id } = meeting;
    const move = (to: 'inReview' | 'readyForDecision') =>
      meeting.must('fac', 'commitment.move', { commitmentId: id, to, reason: '' });
    move('inReview');
    move('readyForDecision');
    meeting.suggested();
    expect(meeting.answer('gob1', 'accepted')).toBe('remark_text_ready');
    const decisionId = meeting.must('fac', 'decision.open', {
      matter: 'Acordar',
      subject: { kind: 'commitment', commitmentId: id },
    }).decisionId as never;
    expect(meeting.answer('gob1', 'accepted')).toBe('remark_text_frozen');
    for (const by of ['gob1', 'gar1', 'soc1'])
      expect(meeting.position(by, decisionId, 'agree')).toBe('accepted');
    expect(meeting.close(decisionId)).toBe('accepted');
    expect(meeting.answer('gob1', 'accepted')).toBe('remark_text_agreed');
    meeting.suggested('gar1');
    expect(meeting.state.remarks.filter((one) => one.answer === null)).toHaveLength(2);
  });
});
