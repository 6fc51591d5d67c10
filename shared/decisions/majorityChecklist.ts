// The live checklist of the exceptional majority: M1–M6 with what is there and what is needed.
import type { Decision } from '../model/decision.ts';
import type { MesaState } from '../model/mesa.ts';
import type { MajorityCheck } from '../model/views/decisionView.ts';
import { leadPartiesIn } from '../roadmap/roadmapContent.ts';
import { type MajorityResult, type MajorityRule, majorityObstacle } from './exceptionalMajority.ts';
import { isReserved } from './reservedMatter.ts';

export const majorityRuleOf = (state: Pick<MesaState, 'config'>): MajorityRule => ({
  minFailedRounds: state.config.majorityMinFailedRounds,
  minInvokingParties: state.config.majorityMinInvokingParties,
  kind: state.config.majorityKind,
});

/** Consensus rounds of this decision that ended without consensus (M3). */
export const failedRounds = (decision: Decision): number =>
  decision.rounds.filter((round) => round.rule === 'consensus' && round.result === 'deliberate').length;

const input = (state: MesaState, decision: Decision) => ({
  quorumHolds: state.quorum.holds,
  reserved: isReserved(state.decisions, decision),
  failedRounds: failedRounds(decision),
  justification: Object.values(decision.invocations)
    .map((invocation) => invocation.text)
    .join('\n'),
  invokedBy: state.parties.map((party) => party.id).filter((id) => decision.invocations[id]),
  responsibleParty: decision.responsibleParty,
  leadParties: leadPartiesIn(decision.rounds.at(-1)?.content),
  parties: state.parties.map((party) => party.id),
});

/** The first of M1–M5 that fails now for this decision, or null. */
export const majorityObstacleOf = (state: MesaState, decision: Decision): MajorityResult | null =>
  majorityObstacle(input(state, decision), majorityRuleOf(state));

/** Everything M1–M7 need except the positions of the round. */
export const majorityInputOf = input;

/** M1–M6 as lines people read. M6 looks at the last closed round: does the responsible party object? */
export function majorityChecklist(state: MesaState, decision: Decision): MajorityCheck[] {
  const rule = majorityRuleOf(state);
  const facts = input(state, decision);
  const last = decision.rounds.findLast((round) => round.positions !== null);
  const objects = [facts.responsibleParty, ...facts.leadParties].some(
    (party) => party !== null && last?.positions?.[party]?.value === 'object',
  );
  const yesNo = (met: boolean) => ({ met, have: met ? 1 : 0, need: 1 });
  return [
    { rule: 'M1', ...yesNo(facts.quorumHolds) },
    { rule: 'M2', ...yesNo(!facts.reserved) },
    {
      rule: 'M3',
      met: facts.failedRounds >= rule.minFailedRounds,
      have: facts.failedRounds,
      need: rule.minFailedRounds,
    },
    { rule: 'M4', ...yesNo(facts.justification.trim() !== '') },
    {
      rule: 'M5',
      met: facts.invokedBy.length >= rule.minInvokingParties,
      have: facts.invokedBy.length,
      need: rule.minInvokingParties,
    },
    { rule: 'M6', ...yesNo(!objects) },
  ];
}
