// A decision before its first round, and one the mesa cannot end (5.5): proposed, opened, divided in parts, or taken to
// another body. A proposal asks nobody anything yet: it is alive nowhere.
import { isReserved, isReservedByNature } from '../../../shared/decisions/reservedMatter.ts';
import type { Decision, DecisionSubject } from '../../../shared/model/decision.ts';
import { event } from '../../../shared/model/event.ts';
import type { DecisionId } from '../../../shared/model/ids.ts';
import type { MesaState, Participant } from '../../../shared/model/mesa.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { findDecision, isAlive, partyIds, rulesMustWait } from './decisionFacts.ts';
import { done, type Handlers, noQuorum } from './handler.ts';
import { openRound } from './rounds.ts';

/** Proposals that wait at once, in the whole mesa and of one person. */
export const MAX_PROPOSALS = 20;
export const MAX_OWN_PROPOSALS = 3;
/** Of one person in the whole mesa: what was withdrawn also travels in every view and is printed. */
export const MAX_EVER_PROPOSED = 20;

const isWaiting = (decision: Decision): boolean => decision.state === 'proposed';

/** What is proposed must exist; the rules of the body come to a decision by the facilitation only (C3). */
function subjectRefusal(state: MesaState, subject: DecisionSubject): Result<never> | null {
  if (subject.kind === 'rules') return refuse('rules_not_proposed');
  if (subject.kind !== 'commitment' && subject.kind !== 'roadmap') return null;
  const item = state.commitments.find((one) => one.id === subject.commitmentId);
  return item && item.state !== 'withdrawn' ? null : refuse('unknown_commitment');
}

/** Parts of a divided decision are the facilitation's and never take the place of somebody's own proposal. */
function fullRefusal(state: MesaState, actor: Participant): Result<never> | null {
  const proposed = state.decisions.filter((one) => one.proposed !== null && one.origin === null);
  const waiting = proposed.filter(isWaiting);
  const isOwn = (one: Decision): boolean => one.proposed?.by === actor.id;
  const own = waiting.filter(isOwn);
  if (waiting.length >= MAX_PROPOSALS) return refuse('proposals_full', { max: MAX_PROPOSALS });
  if (actor.role === 'facilitator') return null;
  if (own.length >= MAX_OWN_PROPOSALS) return refuse('proposals_full', { max: MAX_OWN_PROPOSALS });
  return proposed.filter(isOwn).length >= MAX_EVER_PROPOSED
    ? refuse('too_many_times', { max: MAX_EVER_PROPOSED })
    : null;
}

/** M2: a part is reserved whenever the whole was, or would be now. */
function originIsReserved(state: MesaState, decision: Decision): boolean {
  const origin = decision.origin === null ? undefined : findDecision(state, decision.origin);
  if (!origin) return false;
  return (
    origin.reserved ||
    isReservedByNature(state.decisions, origin.subject, origin.matter) ||
    originIsReserved(state, origin)
  );
}

function deliberating(state: MesaState, id: DecisionId): Result<Decision> {
  const decision = findDecision(state, id);
  if (!decision) return refuse('unknown_decision');
  return decision.state === 'deliberating'
    ? { ok: true, value: decision }
    : refuse('decision_not_deliberating');
}

export const proposalHandlers: Handlers<
  'decision.propose' | 'decision.openProposed' | 'decision.split' | 'decision.escalate'
> = {
  'decision.propose': (state, { matter, subject, kind, responsibleParty }, { actor, newId }) => {
    if (responsibleParty && !partyIds(state).includes(responsibleParty)) return refuse('unknown_party');
    const refusal = subjectRefusal(state, subject) ?? fullRefusal(state, actor);
    if (refusal) return refusal;
    const decisionId = newId() as DecisionId;
    const proposed = event('decision.proposed', {
      decisionId,
      number: state.decisions.length + 1,
      matter,
      kind,
      reserved: isReservedByNature(state.decisions, subject, matter),
      responsibleParty,
      subject,
      origin: null,
    });
    return done([proposed], { value: { decisionId } });
  },
  /** 5.5 proposed → open: with the same conditions as a decision that nobody proposed before, on the text of this moment. */
  'decision.openProposed': (state, { decisionId, reserved }, { prepared }) => {
    const decision = findDecision(state, decisionId);
    if (!decision) return refuse('unknown_decision');
    if (!isWaiting(decision)) return refuse('decision_not_proposed');
    if (state.decisions.some(isAlive)) return refuse('decision_alive');
    if (rulesMustWait(state, decision.subject, decisionId)) return refuse('rules_while_deciding');
    if (!state.quorum.holds) return noQuorum(state);
    const content = prepared.content ?? refuse('internal');
    if (!content.ok) return content;
    const isMarked =
      reserved ||
      decision.reserved ||
      isReservedByNature(state.decisions, decision.subject, decision.matter) ||
      originIsReserved(state, decision);
    const opened = openRound(state, decision, 'consensus', content.value, { reserved: isMarked });
    return done([opened], { value: { decisionId } });
  },
  /** 5.5: each part begins with no rounds (M3), and with the reserve and the responsible of the whole (M2, M6). */
  'decision.split': (state, { decisionId, reason, parts }, { newId }) => {
    const whole = deliberating(state, decisionId);
    if (!whole.ok) return whole;
    if (reason === '') return refuse('reason_required');
    const { kind, responsibleParty } = whole.value;
    const reserved = isReserved(state.decisions, whole.value) || originIsReserved(state, whole.value);
    const proposals = parts.map(({ matter, text }, index) =>
      event('decision.proposed', {
        decisionId: newId() as DecisionId,
        number: state.decisions.length + 1 + index,
        matter,
        kind,
        reserved: reserved || isReservedByNature(state.decisions, { kind: 'text', text }, matter),
        responsibleParty,
        subject: { kind: 'text', text },
        origin: decisionId,
      }),
    );
    const ids = proposals.map((one) => one.payload.decisionId);
    return done([event('decision.split', { decisionId, parts: ids, reason }), ...proposals]);
  },
  'decision.escalate': (state, { decisionId, to, reason }) => {
    const decision = deliberating(state, decisionId);
    if (!decision.ok) return decision;
    if (reason === '') return refuse('reason_required');
    return done([event('decision.escalated', { decisionId, to, reason })]);
  },
};
