// What each role sees of a session prepared ahead, of pauses and of a cancellation (5.1, 5.2).
import { noticeFrom } from '../../shared/decisions/calls.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import type { PlanningView } from '../../shared/model/view.ts';

/** Only before people gather: counting business days costs more than the rest of a view. */
const noticeOf = (state: MesaState, now: number): PlanningView['noticeFrom'] =>
  ['scheduled', 'called', 'cancelled'].includes(state.session.state)
    ? {
        ordinary: noticeFrom(state, now, 'ordinary'),
        extraordinary: noticeFrom(state, now, 'extraordinary'),
      }
    : { ordinary: '', extraordinary: '' };

/**
 * At the door: the day and what happened to the mesa; not the pack, nor to whom the invitations went, nor why the people
 * at the table stopped, which may be about one of them.
 */
export function planningView(state: MesaState, inside: boolean, now: number): PlanningView {
  const { pauses, ...planning } = state.planning;
  const pause = pauses.find((one) => one.endedAt === null) ?? null;
  return {
    ...planning,
    background: inside ? planning.background : [],
    invitations: inside ? planning.invitations : [],
    additions: inside ? planning.additions : [],
    noticeFrom: noticeOf(state, now),
    pause: pause && { ...pause, reason: inside ? pause.reason : '' },
  };
}
