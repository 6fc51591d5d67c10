// What the projector shows: the latest thing that happened to the whole room. Pure, from the view alone.
import type { Division } from '../../shared/model/submesas.ts';
import type { CommitmentView, MesaView } from '../../shared/model/view.ts';
import type { RainView } from '../../shared/model/views/cardsView.ts';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { groupingSince, phaseStart } from '../cards/moment.ts';
import { currentRound, isAlive } from '../decisions/roundOf.ts';
import { momentOf as momentAway } from '../planning/meeting.ts';
import { currentPhase, openOrdering, openRain, placeOfRoom } from '../shell/sections.ts';

export type Stage =
  | { kind: 'waiting' }
  /** Nobody is at the table: called for another day, paused or cancelled (5.1). */
  | { kind: 'away' }
  /** The session rests: the way in, and that it goes on. */
  | { kind: 'recess' }
  | { kind: 'people' }
  /** Everybody reads the common information (N1, E12). */
  | { kind: 'reading' }
  | { kind: 'tree'; nodeId: string | null }
  | { kind: 'draft'; commitment: CommitmentView }
  | { kind: 'roadmap'; commitment: CommitmentView }
  | { kind: 'decision'; decision: DecisionView }
  | { kind: 'result'; decision: DecisionView }
  /** A matter that nobody was asked about yet (5.5). */
  | { kind: 'proposal'; decision: DecisionView }
  /** Private writing is open: the question and numbers, never a text (C10). */
  | { kind: 'rain'; rain: RainView }
  /** What was written in private, while it is put together (C11). */
  | { kind: 'cards' }
  /** The plenary is divided: how complete each draft is, never a text (E3). */
  | { kind: 'groups'; division: Division }
  | { kind: 'ordering'; ordering: OrderingView }
  | { kind: 'orderingResult'; ordering: OrderingView }
  | { kind: 'closed' };

/**
 * The page of this instant. Before the session, the door; in a recess, that it is one; then, whichever is newest: what the facilitation points
 * at, the decision, the round of ordering or the private writing that opened, the result that came out; otherwise the section of the phase.
 */
export function stageOf(view: MesaView): Stage {
  if (view.session.state === 'closed') return { kind: 'closed' };
  if (momentAway(view) !== null) return { kind: 'away' };
  if (view.session.state === 'notHeld') return { kind: 'waiting' };
  if (view.session.state === 'recess') return { kind: 'recess' };
  const decision = newestDecision(view);
  const ordering = newestOrdering(view);
  const decided = decision ? momentOf(decision) : 0;
  const ordered = ordering ? momentOfOrdering(ordering) : 0;
  const rain = openRain(view);
  const pointed = view.spotlight?.at ?? 0;
  const division = view.submesas;
  if (division && division.startedAt > Math.max(decided, ordered, rain?.openedAt ?? 0, pointed))
    return { kind: 'groups', division };
  if (rain && rain.openedAt > Math.max(decided, ordered, pointed)) return { kind: 'rain', rain };
  if ((groupingSince(view) ?? 0) > Math.max(decided, ordered, pointed)) return { kind: 'cards' };
  if (Math.max(decided, ordered) > pointed) {
    if (ordering && ordered > decided) return stageOfOrdering(ordering);
    if (decision) return stageOfDecision(decision);
  }
  if (view.session.state === 'gathering') return { kind: 'waiting' };
  return stageOfPlace(view, placeOfRoom(view)) ?? { kind: isReading(view) ? 'reading' : 'people' };
}

/** What was pointed at, were it the table itself, comes before the reading. */
const isReading = (view: MesaView): boolean =>
  view.spotlight === null &&
  currentPhase(view)?.kind === 'levelGround' &&
  view.planning.background.length > 0;

function stageOfPlace(view: MesaView, place: string): Stage | null {
  const [section, number, part] = place.split('/');
  const rain = section === 'tarjetas' ? openRain(view) : null;
  if (rain) return { kind: 'rain', rain };
  if (section === 'tarjetas' && view.cards.total > 0) return { kind: 'cards' };
  if (section === 'arbol') return { kind: 'tree', nodeId: view.spotlight?.nodeId ?? null };
  if (section === 'compromisos') {
    const wanted = view.commitments.find((commitment) => String(commitment.number) === number);
    const commitment = wanted ?? view.commitments[0];
    if (commitment === undefined) return { kind: 'tree', nodeId: null };
    return { kind: wanted && part === 'ruta' ? 'roadmap' : 'draft', commitment };
  }
  if (section === 'decisiones') {
    const wanted = view.decisions.find((decision) => String(decision.number) === number);
    // «Decisiones» alone is the newest one that was asked; a proposal is shown when it is the one pointed at.
    const decision = wanted ?? view.decisions.findLast((one) => one.rounds.length > 0);
    return decision ? stageOfDecision(decision) : null;
  }
  if (section === 'prioridades') {
    const shown = view.orderings.filter(({ state }) => state !== 'withdrawn');
    const ordering = shown.find((one) => String(one.number) === number) ?? shown.at(-1);
    return ordering ? stageOfOrdering(ordering) : null;
  }
  return null;
}

const stageOfOrdering = (ordering: OrderingView): Stage =>
  ordering.state === 'open' ? { kind: 'ordering', ordering } : { kind: 'orderingResult', ordering };

const momentOfOrdering = ({ openedAt, closedAt }: OrderingView): number => closedAt ?? openedAt;

/** The round that takes answers, or the one whose order came out during the running phase. */
function newestOrdering(view: MesaView): OrderingView | null {
  const open = openOrdering(view);
  if (open) return open;
  const last = view.orderings.findLast(({ state }) => state === 'closed');
  return last && momentOfOrdering(last) >= phaseStart(view) ? last : null;
}

function stageOfDecision(decision: DecisionView): Stage {
  if (currentRound(decision) === null) return { kind: 'proposal', decision };
  return isAlive(decision) ? { kind: 'decision', decision } : { kind: 'result', decision };
}

/** The decision in course, or the one whose result came out during the running phase. */
function newestDecision(view: MesaView): DecisionView | null {
  const alive = view.decisions.find(isAlive);
  if (alive) return alive;
  const last = view.decisions
    .filter((one) => one.rounds.length > 0)
    .sort((a, b) => momentOf(b) - momentOf(a))[0];
  return last && momentOf(last) >= phaseStart(view) ? last : null;
}

const momentOf = (decision: DecisionView): number => {
  const round = currentRound(decision);
  return round === null ? 0 : (round.closedAt ?? round.openedAt);
};
