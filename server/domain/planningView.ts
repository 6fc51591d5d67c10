// What each role sees of a session prepared ahead, of pauses and of a cancellation (5.1, 5.2).
import { noticeFrom } from '../../shared/decisions/calls.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import type { PlanningView } from '../../shared/model/view.ts';

/** At the door: the day and what happened to the mesa, not the pack nor to whom the invitations went. */
export function planningView(state: MesaState, inside: boolean, now: number): PlanningView {
  const { pauses, ...planning } = state.planning;
  return {
    ...planning,
    background: inside ? planning.background : [],
    invitations: inside ? planning.invitations : [],
    noticeFrom: {
      ordinary: noticeFrom(state, now, 'ordinary'),
      extraordinary: noticeFrom(state, now, 'extraordinary'),
    },
    pause: pauses.find((pause) => pause.endedAt === null) ?? null,
  };
}
