// Opening and ending a decision (domain 5.5, D1): one alive at a time, always with quorum. Positions, rounds and the
// exception have their own files.
import { isReservedByNature } from '../../../shared/decisions/reservedMatter.ts';
import { attendanceByParty } from '../../../shared/decisions/seats.ts';
import type { Decision, DecisionState } from '../../../shared/model/decision.ts';
import { event } from '../../../shared/model/event.ts';
import type { DecisionId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import type { CommandArgs } from '../../../shared/protocol/commands.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { fingerprint } from '../../../shared/record/canonicalJson.ts';
import { findDecision, inForce, isAlive, partyIds, rulesMustWait } from './decisionFacts.ts';
import { type CommandContext, done, type Handlers, noQuorum, type Outcome } from './handler.ts';
import { majorityHandlers } from './majority.ts';
import { statePosition } from './positions.ts';
import { roundHandlers } from './rounds.ts';
import { giveSignal } from './signals.ts';

/** The only decision with a round open is this one (5.5), under rules that hold still meanwhile (C3). */
function openDecision(
  state: MesaState,
  args: CommandArgs<'decision.open'>,
  context: CommandContext,
): Result<Outcome> {
  if (state.decisions.some(isAlive)) return refuse('decision_alive');
  if (rulesMustWait(state, args.subject, null)) return refuse('rules_while_deciding');
  if (!state.quorum.holds) return noQuorum(state);
  if (args.responsibleParty && !partyIds(state).includes(args.responsibleParty))
    return refuse('unknown_party');
  const content = context.prepared.content ?? refuse('internal');
  if (!content.ok) return content;
  const decisionId = context.newId() as DecisionId;
  const opened = event('decision.opened', {
    decisionId,
    number: state.decisions.length + 1,
    round: 1,
    rule: 'consensus',
    matter: args.matter,
    kind: args.kind,
    // M2: the rules of the body and what is already agreed are reserved, whoever opens them and however marked.
    reserved: args.reserved || isReservedByNature(state.decisions, args.subject, args.matter),
    responsibleParty: args.responsibleParty,
    subject: args.subject,
    content: content.value as never,
    contentHash: fingerprint(content.value),
    ...inForce(state),
    attendance: attendanceByParty(state),
  });
  return done([opened], { value: { decisionId } });
}

const OVER: readonly DecisionState[] = [
  'adoptedByConsensus',
  'adoptedByMajority',
  'notAdopted',
  'deferred',
  'split',
  'escalated',
  'withdrawn',
];

function unfinished(decision: Decision | undefined): Result<Decision> {
  if (!decision) return refuse('unknown_decision');
  return OVER.includes(decision.state) ? refuse('decision_not_open') : { ok: true, value: decision };
}

export const decisionHandlers: Handlers<
  | 'decision.open'
  | 'decision.position'
  | 'decision.signal'
  | 'decision.close'
  | 'decision.void'
  | 'decision.newRound'
  | 'decision.defer'
  | 'decision.withdraw'
  | 'decision.invokeMajority'
  | 'decision.openMajority'
  | 'decision.dissent'
> = {
  ...roundHandlers,
  ...majorityHandlers,
  'decision.open': openDecision,
  'decision.position': statePosition,
  'decision.signal': giveSignal,
  /** What was only proposed is withdrawn; the closing of the session alone defers it (5.1). */
  'decision.defer': (state, { decisionId, reason }) => {
    const decision = unfinished(findDecision(state, decisionId));
    if (!decision.ok) return decision;
    if (decision.value.state === 'proposed') return refuse('decision_not_open');
    return done([event('decision.deferred', { decisionId, reason })]);
  },
  /** 5.5: only before a round has closed, by who proposed it or by the facilitation. */
  'decision.withdraw': (state, { decisionId, reason }, { actor }) => {
    const decision = unfinished(findDecision(state, decisionId));
    if (!decision.ok) return decision;
    const { proposed, rounds } = decision.value;
    if (actor.role !== 'facilitator' && proposed?.by !== actor.id) return refuse('proposal_not_yours');
    if (rounds.some((round) => round.closedAt !== null)) return refuse('round_closed');
    if (reason === '') return refuse('reason_required');
    return done([event('decision.withdrawn', { decisionId, reason })]);
  },
};
