// The outcome of a round computed again from its opened positions with shared/decisions (D3, M1–M7, Q7).
import { evaluateConsensus } from '../../decisions/consensus.ts';
import { evaluateMajority } from '../../decisions/exceptionalMajority.ts';
import { majorityInputOf, majorityRuleOf } from '../../decisions/majorityChecklist.ts';
import { partyPositions, stancesOf } from '../../decisions/partyPosition.ts';
import { type QuorumRule, quorumOf } from '../../decisions/quorum.ts';
import type { Decision, Round } from '../../model/decision.ts';
import type { EventPayload, MesaEvent } from '../../model/event.ts';
import type { PartyId } from '../../model/ids.ts';
import type { MesaState } from '../../model/mesa.ts';
import { type Difference, difference } from './difference.ts';

type Closing = EventPayload<'decision.roundClosed'>;

/** What the rules give for the round; `void` is an act of the facilitation and needs no positions (D7). */
function recompute(
  state: MesaState,
  decision: Decision,
  round: Round,
  closing: Closing,
  rule: QuorumRule,
): string {
  const parties = state.parties.map((party) => party.id);
  const held = (attendance: Record<PartyId, number>) => quorumOf(attendance, parties, rule).holds;
  // Q7: at the opening and at the closing, both.
  const quorumHolds = held(round.attendanceAtOpen) && held(closing.attendance);
  const positions = stancesOf(partyPositions(state, closing.openings));
  if (round.rule === 'consensus') return evaluateConsensus({ quorumHolds, parties, positions });
  const silent = parties.some((party) => positions[party] === undefined);
  const input = { ...majorityInputOf(state, decision), quorumHolds, positions };
  return silent ? 'open' : evaluateMajority(input, majorityRuleOf(state));
}

/** The recorded result against the computed one. `state` is the one just before the closing. */
export function checkOutcome(
  state: MesaState,
  decision: Decision,
  round: Round,
  event: MesaEvent,
  rule: QuorumRule,
): Difference | null {
  const closing = event.payload as Closing;
  if (closing.result === 'void') return null;
  const expected = recompute(state, decision, round, closing, rule);
  if (expected === closing.result) return null;
  const path = ['events', event.seq - 1, 'payload', 'result'];
  return difference('outcome', { path, expected, found: closing.result, seq: event.seq });
}
