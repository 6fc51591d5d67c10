// Whether the room is working on its cards this minute: writing them in private, or putting them together after a reveal.
// Pure and light: the phone's frame reads it.

import type { MesaView } from '../../shared/model/view.ts';
import type { RainView } from '../../shared/model/views/cardsView.ts';

type Seen = Pick<MesaView, 'cards' | 'phases' | 'clock' | 'serverNow'>;

/** The round of private writing that takes cards now, or null: there is one at most (C10). */
export const openRain = ({ cards }: Pick<MesaView, 'cards'>): RainView | null =>
  cards.rains.find(({ state }) => state === 'open') ?? null;

/** When the running phase began, by the server's clock; pauses make it look later, never earlier. */
export function phaseStart({ clock, serverNow }: Pick<MesaView, 'clock' | 'serverNow'>): number {
  return clock === null ? Number.POSITIVE_INFINITY : serverNow - (clock.plannedMs - clock.remainingMs);
}

/**
 * When the cards the mesa is putting together were revealed (Unix ms of the server), or null when it is not doing that:
 * a reveal of this same phase, while problem and causes are worked on and some card still waits (C11).
 */
export function groupingSince(view: Seen): number | null {
  const phase = view.phases.find(({ status }) => status === 'current')?.kind;
  if (phase !== 'problem' && phase !== 'causesEffects') return null;
  const last = view.cards.rains.findLast(({ state }) => state === 'revealed');
  if (last === undefined || last.endedAt === null || view.cards.pending === 0) return null;
  return last.endedAt >= phaseStart(view) ? last.endedAt : null;
}

/** True when the mesa has something of cards to go to. */
export const hasCards = (view: Pick<MesaView, 'cards'>): boolean =>
  view.cards.total > 0 || openRain(view) !== null;
