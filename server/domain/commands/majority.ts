// The exception (M1–M8): invoking it, opening its round, and the dissent of who stayed in the minority.
import { signingSeatOf } from '../../../shared/decisions/actaSeats.ts';
import { isDissentInTime } from '../../../shared/decisions/actaTerms.ts';
import { failedRounds, majorityObstacleOf } from '../../../shared/decisions/majorityChecklist.ts';
import { spokespersonOf } from '../../../shared/decisions/seats.ts';
import type { Decision, Round } from '../../../shared/model/decision.ts';
import { event } from '../../../shared/model/event.ts';
import type { PartyId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { type RefusalCode, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { mayBeDecided } from '../../../shared/roadmap/commitmentMoves.ts';
import { findCommitment } from './commitments.ts';
import { findDecision, isAlive, lastRound } from './decisionFacts.ts';
import { done, type Handlers, noQuorum } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';
import { roadmapToDecide } from './roadmaps.ts';
import { openRound } from './rounds.ts';

const MAJORITY_CODES: Record<string, RefusalCode> = {
  refusedReservedMatter: 'majority_reserved_matter',
  refusedRounds: 'majority_rounds',
  refusedJustification: 'majority_justification',
  refusedInvocation: 'majority_invocation',
};

/** What is there and what is needed, for the sentence of the refusal. */
function majorityCounts(
  state: MesaState,
  decision: Decision,
  obstacle: string,
): { have: number; need: number } {
  if (obstacle === 'refusedRounds')
    return { have: failedRounds(decision), need: state.config.majorityMinFailedRounds };
  return { have: Object.keys(decision.invocations).length, need: state.config.majorityMinInvokingParties };
}

/**
 * 5.6, 5.7, D7: between two rounds a commitment may be withdrawn, and a roadmap taken back, declined or written again.
 * What the last round froze is adopted by majority only while it could be decided again as it stands.
 */
function subjectRefusal(state: MesaState, { subject }: Decision, last: Round): Result<never> | null {
  if (subject.kind === 'commitment') {
    const item = findCommitment(state, subject.commitmentId);
    if (!item.ok) return item;
    return mayBeDecided(item.value) ? null : refuse('commitment_not_written');
  }
  if (subject.kind !== 'roadmap') return null;
  const content = roadmapToDecide(state, subject.commitmentId);
  if (!content.ok) return content;
  return fingerprint(content.value) === last.contentHash ? null : refuse('stale');
}

export const majorityHandlers: Handlers<
  'decision.invokeMajority' | 'decision.openMajority' | 'decision.dissent'
> = {
  /** M4, M5: who carries the voice of a party invokes it, with a written reason. */
  'decision.invokeMajority': (state, { decisionId, text }, { actor }) => {
    const decision = findDecision(state, decisionId);
    if (!decision) return refuse('unknown_decision');
    const partyId = actor.partyId;
    if (!partyId || spokespersonOf(state, partyId) !== actor.id) return refuse('not_spokesperson');
    if (decision.state !== 'deliberating') return refuse('decision_not_open');
    if (text === '') return refuse('majority_justification');
    return done([event('decision.majorityInvoked', { decisionId, partyId, text })]);
  },
  /** M1–M5 in order; a refusal is recorded. The round that opens is on the text of the last one. */
  'decision.openMajority': (state, { decisionId }) => {
    const decision = findDecision(state, decisionId);
    const last = decision && lastRound(decision);
    if (!decision || !last) return refuse('unknown_decision');
    if (decision.state !== 'deliberating' || !state.config.majorityEnabled)
      return refuse('decision_not_open');
    if (state.decisions.some(isAlive)) return refuse('decision_alive');
    const obstacle = majorityObstacleOf(state, decision);
    if (obstacle === 'noQuorum') return noQuorum(state);
    if (obstacle) {
      const refusal = {
        code: MAJORITY_CODES[obstacle] ?? 'not_allowed',
        params: majorityCounts(state, decision, obstacle),
      };
      return done([event('decision.majorityRefused', { decisionId, reason: obstacle })], { refusal });
    }
    return (
      subjectRefusal(state, decision, last) ??
      done([openRound(state, decision, 'exceptionalMajority', last.content)])
    );
  },
  /** M8, C20: written only by a party that lost or stood aside, until 48 hours after the closing; nobody else can edit it. */
  'decision.dissent': (state, { decisionId, text }, { actor, now }) => {
    const decision = findDecision(state, decisionId);
    if (!decision) return refuse('unknown_decision');
    const { partyId } = actor;
    const { closedAt } = state.session;
    // Nobody is present after the closing: then it is written by who held a seat of the party in the session.
    const speaks = (party: PartyId) =>
      closedAt === null ? spokespersonOf(state, party) === actor.id : signingSeatOf(state, actor.id) !== null;
    if (!partyId || !speaks(partyId)) return refuse('not_spokesperson');
    if (!isDissentInTime(state, now)) return refuse('dissent_too_late');
    const adopted = decision.state === 'adoptedByMajority' || decision.state === 'adoptedByConsensus';
    const stance = decision.rounds.findLast((round) => round.positions)?.positions?.[partyId]?.value;
    if (!adopted || (stance !== 'object' && stance !== 'standAside')) return refuse('dissent_not_yours');
    const full = oneMoreRefusal(
      'dissents',
      decision.dissents.filter((one) => one.partyId === partyId).length,
    );
    if (full) return full;
    return done([event('decision.dissentAdded', { decisionId, partyId, text })]);
  },
};
