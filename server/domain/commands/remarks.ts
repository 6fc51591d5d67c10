// Remarks on drafts (C15): comments, proposed replacements, and arguments for and against. A remark changes no text: who
// accepts a replacement carries it in from the own device, so it is accepted only while the text may change.
import { event } from '../../../shared/model/event.ts';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import type { Commitment, MesaState, Participant } from '../../../shared/model/mesa.ts';
import type { Remark, RemarkId } from '../../../shared/model/remarks.ts';
import { REMARKS_WAITING } from '../../../shared/model/tableLimits.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { ok, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { holdsWords, remarkTarget } from '../../../shared/remarks/fields.ts';
import { isWritable } from '../../../shared/roadmap/commitmentMoves.ts';
import { findCommitment, isBeingDecided } from './commitments.ts';
import { done, type Handlers } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

type Answering = CommandArgs<'remark.answer'>;

/** Whose remark it is: one's own, or for the facilitation that of a participant it names (B5, B7). */
function authorOf(state: MesaState, actor: Participant, named: ParticipantId | null): Result<Participant> {
  if (actor.role !== 'facilitator')
    return named === null || named === actor.id ? ok(actor) : refuse('not_for_somebody');
  if (named === null || named === actor.id) return refuse('only_for_somebody');
  const person = state.participants[named];
  return person?.status === 'admitted' && person.role === 'participant'
    ? ok(person)
    : refuse('unknown_person');
}

/** A commitment people may still say something about: agreed ones too, whose next version may take it in. */
function remarkable(state: MesaState, id: CommitmentId): Result<Commitment> {
  const item = findCommitment(state, id);
  return item.ok && item.value.state === 'closed' ? refuse('remark_closed') : item;
}

/** What each kind must carry. A replacement is of a passage of a text; the others say something. */
function contentRefusal(args: CommandArgs<'remark.send'>): Result<never> | null {
  const target = remarkTarget(args.field);
  if (!target) return refuse('bad_request');
  if (args.kind !== 'replace') return args.text === '' ? refuse('remark_empty') : null;
  if (!holdsWords(target)) return refuse('bad_request');
  if (args.quote === '') return refuse('remark_empty');
  return args.text === args.quote ? refuse('remark_without_change') : null;
}

/** Why the text of this commitment cannot change now, or null. The same questions as at every write of its document. */
function textRefusal(state: MesaState, id: CommitmentId): Result<never> | null {
  const item = remarkable(state, id);
  if (!item.ok) return item;
  if (isBeingDecided(state, 'commitment', id)) return refuse('remark_text_frozen');
  if (item.value.state === 'readyForDecision') return refuse('remark_text_ready');
  if (!isWritable(item.value)) return refuse('remark_text_agreed');
  const lock = state.locks.drafts[id];
  if (lock?.locked) return refuse('remark_text_locked', { reason: lock.reason });
  return null;
}

/** A replacement is accepted or not by somebody of another party or by the facilitation, and never by its author. */
function judgeRefusal(state: MesaState, remark: Remark, actor: Participant, args: Answering) {
  if (remark.kind !== 'replace') return refuse('remark_wrong_answer');
  const isOther = actor.partyId !== null && actor.partyId !== remark.partyId;
  if (actor.id === remark.by || !(actor.role === 'facilitator' || isOther))
    return refuse('remark_same_party');
  if (args.answer === 'rejected') return args.reason === '' ? refuse('reason_required') : null;
  return textRefusal(state, remark.commitmentId);
}

function answerRefusal(state: MesaState, remark: Remark, actor: Participant, args: Answering) {
  switch (args.answer) {
    case 'withdrawn': {
      const typedForAuthor = actor.role === 'facilitator' && remark.enteredBy !== null;
      return remark.by === actor.id || typedForAuthor ? null : refuse('remark_not_yours');
    }
    case 'resolved': {
      if (remark.kind === 'replace') return refuse('remark_wrong_answer');
      // Whose question it is says that it is answered; the facilitation keeps the record (B5). Nobody else silences it.
      return actor.role === 'facilitator' || remark.by === actor.id
        ? null
        : refuse('remark_resolve_not_yours');
    }
    default:
      return judgeRefusal(state, remark, actor, args);
  }
}

export const remarkHandlers: Handlers<'remark.send' | 'remark.answer'> = {
  /** Also while the text is locked, frozen or agreed: it changes nothing until it is accepted. */
  'remark.send': (state, args, { actor, newId }) => {
    const item = remarkable(state, args.commitmentId);
    if (!item.ok) return item;
    const author = authorOf(state, actor, args.for);
    if (!author.ok) return author;
    const refusal = contentRefusal(args);
    if (refusal) return refusal;
    const of = (matches: (one: Remark) => boolean): number => state.remarks.filter(matches).length;
    if (of((one) => one.commitmentId === args.commitmentId && one.answer === null) >= REMARKS_WAITING)
      return refuse('remarks_full');
    const tooMany = oneMoreRefusal(
      'remarks',
      of((one) => one.by === author.value.id),
    );
    if (tooMany) return tooMany;
    const { commitmentId, kind, field, quote, text, why } = args;
    const remarkId = newId() as RemarkId;
    const number = state.remarks.length + 1;
    const by = author.value.id;
    const sent = event('remark.sent', { remarkId, number, commitmentId, kind, field, quote, text, why, by });
    return done([sent], { value: { remarkId } });
  },
  /** Once. What is not accepted says why. */
  'remark.answer': (state, args, { actor }) => {
    const remark = state.remarks.find((one) => one.id === args.remarkId);
    if (!remark) return refuse('unknown_remark');
    if (remark.answer !== null) return refuse('remark_answered');
    const refusal = answerRefusal(state, remark, actor, args);
    if (refusal) return refusal;
    const { remarkId, answer, reason } = args;
    return done([event('remark.answered', { remarkId, answer, reason })]);
  },
};
