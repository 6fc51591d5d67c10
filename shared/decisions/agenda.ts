// Growing the agenda of a session (Q11): freely until its notice, afterwards only by consensus. Pure: instants come in.
import type { DecisionId } from '../model/ids.ts';
import type { MesaState } from '../model/mesa.ts';
import { mayAddToAgenda } from './calls.ts';

type Session = Pick<MesaState, 'session' | 'gathering' | 'planning' | 'config' | 'decisions'>;

/**
 * Q11: whether a matter may be added at `now` by itself: before the session opens, and where it has a day, up to the
 * hours of notice before it. A session that nobody called for a day has no notice to keep until it opens.
 */
export function agendaIsFree({ session, gathering, planning, config }: Session, now: number): boolean {
  if (session.openedAt !== null) return false;
  const { scheduledStart } = gathering;
  if (scheduledStart === null || session.state === 'cancelled') return true;
  return mayAddToAgenda(config, now, scheduledStart, planning.kind);
}

/** Q11: whether that decision may carry a late matter: taken by consensus, in the session that is on. */
export const carriesLateMatter = ({ decisions, session }: Session, id: DecisionId): boolean =>
  decisions.some(
    (one) => one.id === id && one.session === session.number && one.state === 'adoptedByConsensus',
  );
