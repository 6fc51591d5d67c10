// The agenda and its clock as the views show them: how much is left, which phase runs, and whether it can be undone.
import type { MesaState } from '../../shared/model/mesa.ts';
import { phaseUndoUntil } from '../../shared/model/phaseUndo.ts';
import type { MesaView } from '../../shared/model/view.ts';

/** The running phase with what is left of it at `now`; null outside of every phase. */
export function clockView(state: MesaState, now: number): MesaView['clock'] {
  const { clock } = state;
  if (!clock) return null;
  const until = clock.pausedAt ?? now;
  const elapsed = until - clock.startedAt - clock.pausedMs;
  return {
    phaseId: clock.phaseId,
    plannedMs: clock.plannedMs,
    remainingMs: clock.plannedMs - elapsed,
    paused: clock.pausedAt !== null,
  };
}

/** C6: until when the facilitation may take the change of phase back, or null. */
export function phaseUndoView(state: MesaState, now: number): MesaView['phaseUndo'] {
  const until = phaseUndoUntil(state, now);
  return until === null ? null : { until };
}

/** The agenda with what was, what runs and what follows (5.3). */
export function phaseViews(state: MesaState): MesaView['phases'] {
  const current = state.clock?.phaseId;
  const visited = new Set(state.phaseVisits.map((visit) => visit.phaseId));
  return state.phases.map((phase) => ({
    ...phase,
    status: phase.id === current ? 'current' : visited.has(phase.id) ? 'done' : 'pending',
  }));
}
