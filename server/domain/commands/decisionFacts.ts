// What every command about a decision asks of the state: which decision, whether it lives, who must still speak.
import { rollHashOf, rulesHashOf } from '../../../shared/decisions/ruleSet.ts';
import type { Decision, DecisionSubject, Round } from '../../../shared/model/decision.ts';
import type { DecisionId, PartyId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { partyNames } from './handler.ts';

export const findDecision = (state: MesaState, id: DecisionId): Decision | undefined =>
  state.decisions.find((decision) => decision.id === id);
export const lastRound = (decision: Decision): Round | undefined => decision.rounds.at(-1);
export const partyIds = (state: MesaState): PartyId[] => state.parties.map((party) => party.id);
/** Has a round open, counting or paused for quorum (5.5). */
export const isAlive = (decision: Decision): boolean =>
  decision.state === 'open' || decision.state === 'suspended';

/** Why a round of this decision cannot be answered or closed now (Q5), or null. */
export function stateRefusal(state: MesaState, decision: Decision): Result<never> | null {
  if (decision.state === 'suspended')
    return refuse('decision_suspended', { missing: partyNames(state, state.quorum.missing) });
  return decision.state === 'open' ? null : refuse('decision_not_open');
}

/** What every round names besides its text (C3). */
export const inForce = (state: MesaState) => ({
  rulesHash: rulesHashOf(state),
  rollHash: rollHashOf(state),
});

/** C3: the rules change only while no other decision is unfinished, so that nobody decides half under each. */
export const rulesMustWait = (state: MesaState, subject: DecisionSubject, own: DecisionId | null): boolean =>
  subject.kind === 'rules' &&
  state.decisions.some((other) => other.id !== own && (isAlive(other) || other.state === 'deliberating'));
