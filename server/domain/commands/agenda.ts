// The agenda grows (Q11, C6): freely until the notice of the session, afterwards only by consensus, and never before
// the phase that is running.
import { agendaIsFree, carriesLateMatter } from '../../../shared/decisions/agenda.ts';
import { event } from '../../../shared/model/event.ts';
import type { PhaseId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { MAX_PHASES } from '../../../shared/model/planning.ts';
import { refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers } from './handler.ts';

/** What was visited stays where it was: a new matter goes before one that has not begun, or at the end. */
function isAhead(state: MesaState, before: PhaseId): boolean {
  const at = state.phases.findIndex((phase) => phase.id === before);
  const visited = new Set(state.phaseVisits.map((visit) => visit.phaseId));
  return at !== -1 && !state.phases.slice(at).some((phase) => visited.has(phase.id));
}

export const agendaHandlers: Handlers<'agenda.add'> = {
  'agenda.add': (state, { kind, title, minutes, before, decisionId }, { now, newId }) => {
    if (state.phases.length >= MAX_PHASES) return refuse('agenda_full', { max: MAX_PHASES });
    if (before !== null && !isAhead(state, before)) return refuse('agenda_begun');
    const free = agendaIsFree(state, now);
    if (!free && decisionId === null) return refuse('agenda_late');
    if (!free && decisionId !== null && !carriesLateMatter(state, decisionId))
      return refuse('agenda_without_consensus');
    const phase = { id: newId() as PhaseId, kind, title, minutes };
    return done([event('agenda.added', { phase, before, decisionId: free ? null : decisionId })]);
  },
};
