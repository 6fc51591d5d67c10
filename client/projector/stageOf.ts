// What the projector shows: the latest thing that happened to the whole room. Pure, from the view alone.
import type { CommitmentView, DecisionView, MesaView } from '../../shared/model/view.ts';
import { currentRound, isAlive } from '../decisions/roundOf.ts';
import { placeOfRoom } from '../shell/sections.ts';

export type Stage =
  | { kind: 'waiting' }
  | { kind: 'people' }
  | { kind: 'tree'; nodeId: string | null }
  | { kind: 'draft'; commitment: CommitmentView }
  | { kind: 'decision'; decision: DecisionView }
  | { kind: 'result'; decision: DecisionView }
  | { kind: 'closed' };

/**
 * The page of this instant. Before the session, the door; then, whichever is newest: what the facilitation points
 * at, the decision that opened, the result that came out; otherwise the section of the phase.
 */
export function stageOf(view: MesaView): Stage {
  if (view.session.state === 'closed') return { kind: 'closed' };
  const decision = newestDecision(view);
  const pointed = view.spotlight?.at ?? 0;
  if (decision && momentOf(decision) > pointed) return stageOfDecision(decision);
  if (view.session.state === 'gathering' || (view.session.state === 'recess' && !view.spotlight)) {
    return { kind: 'waiting' };
  }
  return stageOfPlace(view, placeOfRoom(view)) ?? { kind: 'people' };
}

function stageOfPlace(view: MesaView, place: string): Stage | null {
  const [section, number] = place.split('/');
  if (section === 'arbol') return { kind: 'tree', nodeId: view.spotlight?.nodeId ?? null };
  if (section === 'compromisos') {
    const wanted = view.commitments.find((commitment) => String(commitment.number) === number);
    const commitment = wanted ?? view.commitments[0];
    return commitment ? { kind: 'draft', commitment } : { kind: 'tree', nodeId: null };
  }
  if (section === 'decisiones') {
    const wanted = view.decisions.find((decision) => String(decision.number) === number);
    const decision = wanted ?? view.decisions.at(-1);
    return decision ? stageOfDecision(decision) : null;
  }
  return null;
}

const stageOfDecision = (decision: DecisionView): Stage =>
  isAlive(decision) ? { kind: 'decision', decision } : { kind: 'result', decision };

/** The decision in course, or the one whose result came out during the running phase. */
function newestDecision(view: MesaView): DecisionView | null {
  const alive = view.decisions.find(isAlive);
  if (alive) return alive;
  const last = [...view.decisions].sort((a, b) => momentOf(b) - momentOf(a))[0];
  return last && momentOf(last) >= phaseStart(view) ? last : null;
}

const momentOf = (decision: DecisionView): number => {
  const round = currentRound(decision);
  return round === null ? 0 : (round.closedAt ?? round.openedAt);
};

/** When the running phase began, by the server's clock; pauses make it look later, never earlier. */
function phaseStart(view: MesaView): number {
  const { clock } = view;
  return clock === null ? Number.POSITIVE_INFINITY : view.serverNow - (clock.plannedMs - clock.remainingMs);
}
