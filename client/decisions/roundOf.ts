// What a decision is at this instant, read from its view: the round that matters, who has answered, what
// was said once it closed. Pure reading; rights and outcomes always come from the server.
import type { OpenedPosition, Stance } from '../../shared/model/decision.ts';
import type { PartyId } from '../../shared/model/ids.ts';
import type { DecisionView, RoundView } from '../../shared/model/views/decisionView.ts';
import { leadPartiesIn } from '../../shared/roadmap/roadmapContent.ts';

/** The newest round, or null in a decision that has none. */
export const currentRound = (decision: DecisionView): RoundView | null => decision.rounds.at(-1) ?? null;

/** True while the round takes positions or waits for quorum to come back. */
export const isAlive = (decision: DecisionView): boolean =>
  decision.state === 'open' || decision.state === 'suspended';

/** True when the mesa agreed to the text. */
export const isAdopted = (decision: DecisionView): boolean =>
  decision.state === 'adoptedByConsensus' || decision.state === 'adoptedByMajority';

/** The decision in course, or null. There is at most one. */
export function aliveDecision(decisions: readonly DecisionView[]): DecisionView | null {
  return decisions.find(isAlive) ?? null;
}

/** The counting positions of a closed round in the order in which they were stated; empty before it closes. */
export function openedPositions(round: RoundView): OpenedPosition[] {
  return Object.values(round.positions ?? {}).sort((a, b) => a.at - b.at);
}

export type StanceCounts = Record<Stance, number>;

/** How many parties took each stance. */
export function countStances(positions: readonly OpenedPosition[]): StanceCounts {
  const counts: StanceCounts = { agree: 0, reservation: 0, standAside: 0, object: 0 };
  for (const position of positions) counts[position.value] += 1;
  return counts;
}

/** Rounds from the newest closed one back, without the one shown as current. */
export function earlierRounds(decision: DecisionView): RoundView[] {
  return decision.rounds.slice(0, -1).reverse();
}

/** M6: the parties that object in the last closed round to what the matter would give them to do. */
export function objectingToTask({
  responsibleParty,
  rounds,
}: Pick<DecisionView, 'responsibleParty' | 'rounds'>): PartyId[] {
  const round = rounds.findLast((one) => one.positions !== null);
  const tasked = [...(responsibleParty ? [responsibleParty] : []), ...leadPartiesIn(round?.content)];
  return [...new Set(tasked)].filter((id) => round?.positions?.[id]?.value === 'object');
}
