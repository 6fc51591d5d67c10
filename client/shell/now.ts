// What the mesa asks of a person this minute: one answer out of the view. The phone's home draws it and
// tests read it; it decides no rights, only which card comes first.
import type { MesaView, MeView } from '../../shared/model/view.ts';
import { groupingSince } from '../cards/moment.ts';
import { type Moment, momentOf } from '../planning/meeting.ts';
import { writesIn } from '../rain/writers.ts';
import { currentPhase, liveDecision, openOrdering, openRain } from './sections.ts';

export type Now =
  | { kind: 'closed' }
  /** Nobody is at the table: not called yet, called for another day, paused or cancelled (5.1). */
  | { kind: 'away'; moment: Moment }
  | {
      kind: 'decision';
      number: number;
      matter: string;
      state: 'open' | 'suspended' | 'deliberating';
      part: DecisionPart;
      answered: number;
    }
  | {
      kind: 'ordering';
      id: string;
      number: number;
      question: string;
      part: OrderingPart;
      secret: boolean;
      /** Null while a secret round is open. */
      answered: number | null;
      eligible: number;
    }
  /** Private writing is open (C10). */
  | { kind: 'rain'; question: string; part: 'writes' | 'wrote' | 'watches' }
  /** The plenary is divided into groups (E3). */
  | { kind: 'groups' }
  /** What was written in private is revealed and is put together (C11). */
  | { kind: 'grouping' }
  | { kind: 'recess' }
  | { kind: 'suspended' }
  | { kind: 'gathering'; ready: boolean }
  | { kind: 'notHeld' }
  | { kind: 'goals'; phase: 'welcome' | 'rules' | 'levelGround' }
  | { kind: 'tree'; phase: 'problem' | 'causesEffects' | 'selection' }
  | { kind: 'drafting'; phase: 'solutions' | 'drafting' | 'roadmap' }
  | { kind: 'deciding' }
  | { kind: 'closing' };

/** Carries the voice and has not answered · has answered · of a party without its voice · watches. */
export type DecisionPart = 'speaks' | 'spoke' | 'listens' | 'watches';

/** May answer and has not · has answered · may not. A secret ballot is known to the device alone: it may answer. */
export type OrderingPart = 'answers' | 'answered' | 'watches';

/** The one thing that matters now: a closed session, a live decision, a pause, quorum, an open round, private writing, the phase. */
export function nowOf(view: MesaView, me: MeView): Now {
  if (view.session.state === 'closed') return { kind: 'closed' };
  const moment = momentOf(view);
  if (moment !== null) return { kind: 'away', moment };
  const decision = liveDecision(view);
  if (decision && view.session.state === 'inSession') return decisionNow(decision, me);
  if (view.session.state === 'recess') return { kind: 'recess' };
  const rain = openRain(view);
  // A quorum that breaks while people write must not take the field from their hands.
  if (view.session.state === 'suspended') return rain ? rainNow(view, me, rain) : { kind: 'suspended' };
  if (view.session.state === 'notHeld') return { kind: 'notHeld' };
  if (view.session.state === 'gathering') return { kind: 'gathering', ready: view.quorum.holds };
  const ordering = openOrdering(view);
  const ordered = ordering ? orderingNow(ordering, me) : null;
  // Among groups, a round that waits for her answer comes first; answered, her group comes back.
  if (ordered && (view.submesas === null || ordered.part === 'answers')) return ordered;
  if (rain) return rainNow(view, me, rain);
  if (view.submesas !== null) return { kind: 'groups' };
  if (groupingSince(view) !== null) return { kind: 'grouping' };
  const phase = currentPhase(view)?.kind ?? 'welcome';
  switch (phase) {
    case 'welcome':
    case 'rules':
    case 'levelGround':
      return { kind: 'goals', phase };
    case 'problem':
    case 'causesEffects':
    case 'selection':
      return { kind: 'tree', phase };
    case 'solutions':
    case 'drafting':
    case 'roadmap':
      return { kind: 'drafting', phase };
    case 'decision':
      return { kind: 'deciding' };
    case 'closing':
      return { kind: 'closing' };
  }
}

/** Where the main button of the card goes, as a place of the wire; null when there is nowhere to go. */
export function targetOf(now: Now): string | null {
  switch (now.kind) {
    case 'closed':
    case 'closing':
      return 'acta';
    case 'decision':
      return `decisiones/${now.number}`;
    case 'ordering':
      return `prioridades/${now.number}`;
    case 'rain':
    case 'grouping':
      return 'tarjetas';
    case 'tree':
      return 'arbol';
    case 'drafting':
    case 'deciding':
      return 'compromisos';
    case 'away':
    case 'recess':
    case 'suspended':
    case 'gathering':
    case 'notHeld':
    case 'goals':
    case 'groups':
      return null;
  }
}

function decisionNow(decision: MesaView['decisions'][number], me: MeView): Now {
  const round = decision.rounds.at(-1);
  const answered = round?.answered ?? [];
  const hasParty = me.role === 'participant' && me.partyId !== null;
  const spoke =
    (me.partyId !== null && answered.includes(me.partyId)) ||
    (round !== undefined && `${decision.id}/${round.number}` in me.positions);
  const part: DecisionPart = !hasParty ? 'watches' : !me.states ? 'listens' : spoke ? 'spoke' : 'speaks';
  const state = decision.state === 'suspended' || decision.state === 'deliberating' ? decision.state : 'open';
  return {
    kind: 'decision',
    number: decision.number,
    matter: decision.matter,
    state,
    part,
    answered: answered.length,
  };
}

/** `wrote`: the server has a card of hers; what is only on her device does not count yet. */
function rainNow(view: MesaView, me: MeView, rain: MesaView['cards']['rains'][number]): Now {
  const has = me.cards.some((card) => card.rainId === rain.id && card.for === null);
  const part = !writesIn(view, me) ? 'watches' : has ? 'wrote' : 'writes';
  return { kind: 'rain', question: rain.question, part };
}

function orderingNow(
  ordering: MesaView['orderings'][number],
  me: MeView,
): Extract<Now, { kind: 'ordering' }> {
  const { id, number, definition, answered, eligible } = ordering;
  const part: OrderingPart = !me.orderings.includes(id)
    ? 'watches'
    : id in me.ballots
      ? 'answered'
      : 'answers';
  return {
    kind: 'ordering',
    id,
    number,
    question: definition.question,
    part,
    secret: definition.secret,
    answered,
    eligible,
  };
}
