// The rounds of a decision: opened on a frozen text, closed by server order (D3–D7, Q7, V5, V6).
import { evaluateConsensus } from '../../../shared/decisions/consensus.ts';
import { evaluateMajority } from '../../../shared/decisions/exceptionalMajority.ts';
import { majorityInputOf, majorityRuleOf } from '../../../shared/decisions/majorityChecklist.ts';
import { answeredParties, partyPositions, stancesOf } from '../../../shared/decisions/partyPosition.ts';
import { attendanceByParty } from '../../../shared/decisions/seats.ts';
import type { Decision, OpenedPosition, Round } from '../../../shared/model/decision.ts';
import { type EventPayload, event } from '../../../shared/model/event.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { refuse } from '../../../shared/protocol/errors.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import {
  findDecision,
  inForce,
  isAlive,
  lastRound,
  partyIds,
  rulesMustWait,
  stateRefusal,
} from './decisionFacts.ts';
import { type CommandContext, done, type Handlers, noQuorum, partyNames } from './handler.ts';
import type { HiddenSignal } from './signals.ts';

type RoundHandlers = Handlers<'decision.close' | 'decision.void' | 'decision.newRound'>;
type ClosedRound = EventPayload<'decision.roundClosed'>;
type Opening = ClosedRound['openings'][number];

/**
 * The event that opens the next round of `decision` on `content`, with what is in force at this moment. `first` is for
 * the first round of a proposal, which says whether its matter is reserved (M2).
 */
export function openRound(
  state: MesaState,
  decision: Decision,
  rule: Round['rule'],
  content: unknown,
  first: { reserved?: boolean } = {},
) {
  return event('decision.roundOpened', {
    decisionId: decision.id,
    round: decision.rounds.length + 1,
    rule,
    content: content as never,
    contentHash: fingerprint(content),
    ...inForce(state),
    attendance: attendanceByParty(state),
    ...first,
  });
}

const isSignal = ({ key }: { key: string }): boolean => key.startsWith('signal/');
const openingsOf = (context: CommandContext): Opening[] =>
  (context.prepared.sealed ?? [])
    .filter((row) => !isSignal(row))
    .map(({ value, salt }) => ({ ...(JSON.parse(value) as OpenedPosition), salt }));

/** D10: the signals whose authors asked to show them; the others never leave their party. */
const signalsOf = (context: CommandContext): ClosedRound['signals'] =>
  (context.prepared.sealed ?? []).filter(isSignal).flatMap(({ value, salt }) => {
    const { open, ...signal } = JSON.parse(value) as HiddenSignal;
    return open ? [{ ...signal, salt }] : [];
  });

type ClosedResult = ClosedRound['result'];

function resultOf(
  state: MesaState,
  decision: Decision,
  round: Round,
  openings: Opening[],
): ClosedResult | 'noQuorum' | 'open' | 'refused' {
  const positions = stancesOf(partyPositions(state, openings));
  const parties = partyIds(state);
  if (round.rule === 'consensus')
    return evaluateConsensus({ quorumHolds: state.quorum.holds, parties, positions });
  // D4 holds for the exception too: a party that has not spoken keeps the round open.
  if (parties.some((party) => positions[party] === undefined)) return 'open';
  const result = evaluateMajority({ ...majorityInputOf(state, decision), positions }, majorityRuleOf(state));
  return result === 'adoptedByMajority' ||
    result === 'notAdopted' ||
    result === 'refusedResponsibleObjects' ||
    result === 'noQuorum'
    ? result
    : 'refused';
}

/** D3, Q7: the result by the rule of the round, or why it cannot close yet (D4). */
const closeRound: RoundHandlers['decision.close'] = (state, args, context) => {
  const decision = findDecision(state, args.decisionId);
  if (!decision) return refuse('unknown_decision');
  const round = decision.rounds.find((candidate) => candidate.number === args.round);
  if (!round) return refuse('wrong_round');
  // V5: two closings of a round give one outcome; the second one only learns it.
  if (round.closedAt !== null) return refuse('round_closed');
  const refusal = stateRefusal(state, decision);
  if (refusal) return refusal;
  const openings = openingsOf(context);
  const result = resultOf(state, decision, round, openings);
  if (result === 'noQuorum') return noQuorum(state);
  if (result === 'refused') return refuse('stale');
  if (result === 'open') {
    const positions = partyPositions(state, openings);
    const without = partyIds(state).filter((party) => !positions[party]);
    const answered = answeredParties(state, round);
    const silent = without.filter((party) => !answered.includes(party));
    return silent.length > 0
      ? refuse('decision_incomplete', { missing: partyNames(state, silent) })
      : refuse('seats_disagree', { missing: partyNames(state, without) });
  }
  const attendance = attendanceByParty(state);
  return done([
    event('decision.roundClosed', {
      decisionId: decision.id,
      round: round.number,
      openings,
      signals: signalsOf(context),
      attendance,
      result,
    }),
  ]);
};

/** D7: if the text must change, the round is closed as void and a new one opens. */
const voidRound: RoundHandlers['decision.void'] = (state, { decisionId, round: number }, context) => {
  const decision = findDecision(state, decisionId);
  const round = decision && lastRound(decision);
  if (!decision || !round) return refuse('unknown_decision');
  if (!isAlive(decision)) return refuse('decision_not_open');
  if (round.number !== number || round.closedAt !== null) return refuse('wrong_round');
  const attendance = attendanceByParty(state);
  return done([
    event('decision.roundClosed', {
      decisionId,
      round: number,
      openings: openingsOf(context),
      signals: signalsOf(context),
      attendance,
      result: 'void',
    }),
  ]);
};

/** D6: a changed text, or the minutes of deliberation. The exceptional rounds do not count as deliberation. */
const newRound: RoundHandlers['decision.newRound'] = (state, { decisionId }, { prepared, now }) => {
  const decision = findDecision(state, decisionId);
  const last = decision && lastRound(decision);
  if (!decision || !last) return refuse('unknown_decision');
  if (decision.state !== 'deliberating') return refuse('decision_not_open');
  if (state.decisions.some(isAlive)) return refuse('decision_alive');
  if (rulesMustWait(state, decision.subject, decision.id)) return refuse('rules_while_deciding');
  if (!state.quorum.holds) return noQuorum(state);
  const content = prepared.content ?? refuse('internal');
  if (!content.ok) return content;
  const minutes = state.config.decisionMinDeliberationMinutes;
  const waited = now - (last.closedAt ?? now) >= minutes * 60_000;
  const changed = fingerprint(content.value) !== last.contentHash;
  if (!changed && !waited && last.result !== 'void') return refuse('needs_deliberation', { minutes });
  return done([openRound(state, decision, 'consensus', content.value)]);
};

export const roundHandlers: RoundHandlers = {
  'decision.close': closeRound,
  'decision.void': voidRound,
  'decision.newRound': newRound,
};
