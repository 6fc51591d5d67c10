// What the form of a new matter offers: its kinds, the places that have not begun, and the consensus that may carry it.
import type { Phase } from '../../shared/model/mesa.ts';
import type { MesaView } from '../../shared/model/view.ts';
import type { DecisionView } from '../../shared/model/views/decisionView.ts';

/** Every kind of work; where a matter belongs decides which section the room opens with it. */
export const KINDS_OF_MATTER: readonly Phase['kind'][] = [
  'levelGround',
  'problem',
  'causesEffects',
  'selection',
  'solutions',
  'drafting',
  'roadmap',
  'decision',
];

/** Phases before which something may go: those that neither began nor have a later one that did. */
export function placesAhead(view: Pick<MesaView, 'phases'>): MesaView['phases'] {
  const last = view.phases.findLastIndex((phase) => phase.status !== 'pending');
  return view.phases.slice(last + 1);
}

/** Q11: decisions taken by consensus that may carry a late matter; the server checks the session. */
export const consensusHere = (view: Pick<MesaView, 'decisions'>): DecisionView[] =>
  view.decisions.filter((one) => one.state === 'adoptedByConsensus');

/** Whole minutes from 1 to 480, or null. */
export function minutesTyped(typed: string): number | null {
  if (!/^\d{1,3}$/.test(typed.trim())) return null;
  const minutes = Number(typed);
  return minutes >= 1 && minutes <= 480 ? minutes : null;
}
