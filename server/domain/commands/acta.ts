// The life of an acta (domain.md 5.10, 6.10 K2–K7): keys, notes, review, observations, approvals, signatures, errata
// and publication. Its text is never written here: it is computed from the record and named by its hash.
import { completesParties, partiesMissing, signingSeatOf } from '../../../shared/decisions/actaSeats.ts';
import { reviewUntil } from '../../../shared/decisions/actaTerms.ts';
import type { ActaReview, ActaStage } from '../../../shared/model/actaProcedure.ts';
import { event } from '../../../shared/model/event.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState, Seat } from '../../../shared/model/mesa.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { ok, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { actaText, isSignedBy, keyText } from '../../../shared/record/signedText.ts';
import { type CommandContext, done, type Handlers, type Outcome, partyNames } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

const isClosedText = (stage: ActaStage): boolean => stage === 'signed' || stage === 'published';
const holdsSeat = (state: MesaState, id: ParticipantId): boolean =>
  state.seats.some((seat) => seat.holder === id || seat.alternate === id);

const hasPending = (state: MesaState): boolean => state.acta.observations.some((one) => one.answer === null);

/** The seat an approval or a signature speaks for (K3, K4). */
function seatOf(state: MesaState, id: ParticipantId): Result<Seat> {
  const seatId = signingSeatOf(state, id);
  const seat = state.seats.find((one) => one.id === seatId);
  return seat ? ok(seat) : refuse('seat_not_signing');
}

const notApproved = (state: MesaState) =>
  refuse('acta_not_approved', { missing: partyNames(state, partiesMissing(state, state.acta.approvals)) });
const notSigned = (state: MesaState) =>
  refuse('acta_not_signed', { missing: partyNames(state, partiesMissing(state, state.acta.signatures)) });

/** The text on the table, when its hash is the one named: nobody answers for another text than the one read. */
function reviewed(state: MesaState, contentHash: string): Result<ActaReview> {
  const { review } = state.acta;
  if (review === null) return refuse('acta_not_under_review');
  return review.contentHash === contentHash ? ok(review) : refuse('wrong_text');
}

/** K4: one signature per seat, over the approved text and the seat's own observation, with the signer's last key. */
function signActa(
  state: MesaState,
  { contentHash, observation, publicKey, signature }: CommandArgs<'acta.sign'>,
  { actor }: CommandContext,
): Result<Outcome> {
  const { stage, signatures, revision } = state.acta;
  if (stage === 'published') return refuse('acta_already_signed');
  if (stage !== 'approved' && stage !== 'signed') return notApproved(state);
  const seat = seatOf(state, actor.id);
  if (!seat.ok) return seat;
  const review = reviewed(state, contentHash);
  if (!review.ok) return review;
  const { id: seatId, partyId } = seat.value;
  if (signatures.some((one) => one.seatId === seatId)) return refuse('seat_already_signed');
  if (state.keys[actor.id]?.at(-1)?.publicKey !== publicKey) return refuse('unknown_key');
  const { mesaId } = state;
  const statement = actaText({ mesaId, revision, contentHash, partyId, seatId, observation });
  if (!isSignedBy(publicKey, statement, signature)) return refuse('bad_signature');
  const all = stage === 'approved' && completesParties(state, signatures, partyId);
  return done([
    event('acta.signed', { partyId, seatId, contentHash, observation, publicKey, signature, all }),
  ]);
}

/** K3: explicit, one per party, for the exact text; never while an observation waits for its answer (K2). */
function approveActa(
  state: MesaState,
  { contentHash }: CommandArgs<'acta.approve'>,
  { actor }: CommandContext,
): Result<Outcome> {
  const { stage, approvals } = state.acta;
  if (isClosedText(stage)) return refuse('acta_already_signed');
  const seat = seatOf(state, actor.id);
  if (!seat.ok) return seat;
  const review = reviewed(state, contentHash);
  if (!review.ok) return review;
  const { partyId } = seat.value;
  if (approvals.some((one) => one.partyId === partyId)) return done([]);
  if (hasPending(state)) return refuse('observations_pending');
  return done([
    event('acta.approved', { partyId, contentHash, all: completesParties(state, approvals, partyId) }),
  ]);
}

/** A note adds words beside the facts while the text is not on the table; what it replaces is no longer shown. */
function addNote(
  state: MesaState,
  { section, text, replaces }: CommandArgs<'acta.note'>,
  { newId }: CommandContext,
): Result<Outcome> {
  const { stage, notes } = state.acta;
  if (isClosedText(stage)) return refuse('acta_already_signed');
  if (stage !== 'live' && stage !== 'draft') return refuse('acta_under_review');
  const shown = notes.some((one) => one.id === replaces && !notes.some((other) => other.replaces === one.id));
  if (replaces !== null && !shown) return refuse('unknown_note');
  return done([event('acta.noteAdded', { noteId: newId(), section, text, replaces })]);
}

export const actaHandlers: Handlers<
  | 'key.introduce'
  | 'acta.note'
  | 'acta.openReview'
  | 'acta.observe'
  | 'acta.answerObservation'
  | 'acta.approve'
  | 'acta.sign'
  | 'acta.addErratum'
  | 'acta.publish'
> = {
  /** trust.md 6: made on the device of somebody who holds a seat. Introducing the last key again changes nothing. */
  'key.introduce': (state, { publicKey, proof }, { actor }) => {
    const { id: participantId } = actor;
    if (!holdsSeat(state, participantId)) return refuse('seat_not_signing');
    const statement = keyText({ mesaId: state.mesaId, participantId, publicKey });
    if (!isSignedBy(publicKey, statement, proof)) return refuse('bad_signature');
    if (state.keys[participantId]?.at(-1)?.publicKey === publicKey) return done([]);
    const full = oneMoreRefusal('keys', state.keys[participantId]?.length ?? 0);
    if (full) return full;
    return done([event('key.introduced', { participantId, publicKey, proof })]);
  },
  'acta.note': addNote,
  /** K2: lays the text on the table. A new revision waits until every earlier observation has its answer. */
  'acta.openReview': (state, _args, { prepared, now }) => {
    const { stage, revision } = state.acta;
    if (isClosedText(stage)) return refuse('acta_already_signed');
    if (stage !== 'draft') return refuse('acta_under_review');
    if (hasPending(state)) return refuse('observations_pending');
    const contentHash = prepared.actaHash;
    if (contentHash === undefined) return refuse('internal');
    const until = reviewUntil(state, now);
    return done([event('acta.reviewOpened', { revision: revision + 1, contentHash, until })]);
  },
  'acta.observe': (state, { section, text }, { actor, newId, now }) => {
    const { stage, review, observations } = state.acta;
    if (stage !== 'underReview' || !review) return refuse('acta_not_under_review');
    if (now > review.until) return refuse('acta_review_over');
    const full = oneMoreRefusal('observations', observations.filter((one) => one.by === actor.id).length);
    if (full) return full;
    return done([event('acta.observed', { observationId: newId(), section, text })]);
  },
  /** K2: accepted or answered. Also in draft, for the ones that waited while another was accepted. */
  'acta.answerObservation': (state, { observationId, accepted, text }) => {
    const { stage, observations } = state.acta;
    const observation = observations.find((one) => one.id === observationId);
    if (!observation) return refuse('unknown_observation');
    if (observation.answer !== null) return refuse('observation_answered');
    if (stage !== 'underReview' && stage !== 'draft') return refuse('acta_not_under_review');
    return done([event('acta.observationAnswered', { observationId, accepted, text })]);
  },
  'acta.approve': approveActa,
  'acta.sign': signActa,
  /** 5.10: the only change after the signatures. */
  'acta.addErratum': (state, { text }) =>
    isClosedText(state.acta.stage)
      ? done([event('acta.erratumAdded', { number: state.acta.errata.length + 1, text })])
      : notSigned(state),
  /** K6, K7: from here on its public edition is read without a session. Publishing again changes nothing. */
  'acta.publish': (state) => {
    const { stage, review } = state.acta;
    if (stage === 'published') return done([]);
    if (stage !== 'signed' || !review) return notSigned(state);
    return done([event('acta.published', { contentHash: review.contentHash })]);
  },
};
