// What happens to the session: phases and clock, quorum, locks, spotlight and causes.
import type { Lock, MesaState } from '../mesa.ts';
import { phaseUndoUntil } from '../phaseUndo.ts';
import { endedPauses } from './planning.ts';
import type { Reducers } from './reducer.ts';

export const OPEN_LOCK: Lock = { locked: false, reason: '', by: null, at: null };

/** Milliseconds of the running phase spent in pause until `at`. */
const endPause = (state: MesaState, at: number): MesaState['clock'] => {
  const { clock } = state;
  if (!clock || clock.pausedAt === null) return clock;
  return { ...clock, pausedMs: clock.pausedMs + (at - clock.pausedAt), pausedAt: null };
};
const startPause = (state: MesaState, at: number): MesaState['clock'] =>
  state.clock && state.clock.pausedAt === null ? { ...state.clock, pausedAt: at } : state.clock;
const closeVisit = (state: MesaState, at: number) =>
  state.phaseVisits.map((visit) => (visit.until === null ? { ...visit, until: at } : visit));

export const sessionReducers: Reducers<
  | 'session.opened'
  | 'session.recessed'
  | 'session.resumed'
  | 'session.closed'
  | 'quorum.changed'
  | 'phase.started'
  | 'phase.undone'
  | 'phase.extended'
  | 'clock.paused'
  | 'clock.resumed'
  | 'lock.changed'
  | 'spotlight.changed'
  | 'cause.marked'
> = {
  'session.opened': (state, { number }, event) => ({
    ...state,
    state: 'open',
    session: { ...state.session, number, state: 'inSession', openedAt: event.at },
  }),
  'session.recessed': (state, _payload, event) => ({
    ...state,
    session: { ...state.session, state: 'recess' },
    clock: startPause(state, event.at),
    phaseUndo: null,
  }),
  'session.resumed': (state, _payload, event) => ({
    ...state,
    session: { ...state.session, state: state.quorum.holds ? 'inSession' : 'suspended' },
    clock: endPause(state, event.at),
  }),
  'session.closed': (state, { tree, treeHash }, event) => ({
    ...state,
    state: 'closed',
    session: { ...state.session, state: 'closed', closedAt: event.at },
    clock: null,
    phaseUndo: null,
    spotlight: null,
    phaseVisits: closeVisit(state, event.at),
    closing: { tree, treeHash },
    planning: { ...state.planning, pauses: endedPauses(state.planning.pauses, event.at) },
    acta: { ...state.acta, stage: 'draft' },
  }),
  'quorum.changed': (state, { holds, missing }, event) => {
    const before = state.session.state;
    const working = before === 'inSession' || before === 'suspended';
    const kind = holds ? ('quorumBack' as const) : ('quorumLost' as const);
    const counts = state.session.openedAt !== null;
    return {
      ...state,
      quorum: {
        holds,
        missing,
        since: event.at,
        history: [...state.quorum.history, { at: event.at, holds, missing }],
      },
      session: working ? { ...state.session, state: holds ? 'inSession' : 'suspended' } : state.session,
      incidents: counts
        ? [...state.incidents, { at: event.at, kind, participantId: null, reason: missing.join(',') }]
        : state.incidents,
    };
  },
  'phase.started': (state, { phaseId, reason }, event) => {
    const phase = state.phases.find((candidate) => candidate.id === phaseId);
    if (!phase) return state;
    return {
      ...state,
      phaseVisits: [...closeVisit(state, event.at), { phaseId, at: event.at, until: null, reason }],
      clock: { phaseId, startedAt: event.at, plannedMs: phase.minutes * 60_000, pausedAt: null, pausedMs: 0 },
      phaseUndo: state.clock ? { at: event.at, clock: state.clock } : null,
    };
  },
  /** C6: the former visit and its clock go on as they were. Out of its time, or of another phase, it says nothing. */
  'phase.undone': (state, { phaseId }, event) => {
    const { phaseUndo } = state;
    if (phaseUndo?.clock.phaseId !== phaseId || phaseUndoUntil(state, event.at) === null) return state;
    const before = state.phaseVisits.slice(0, -1);
    const last = before.pop();
    return {
      ...state,
      phaseVisits: last ? [...before, { ...last, until: null }] : before,
      clock: phaseUndo.clock,
      phaseUndo: null,
    };
  },
  'phase.extended': (state, { minutes }) =>
    state.clock
      ? {
          ...state,
          clock: { ...state.clock, plannedMs: Math.max(0, state.clock.plannedMs + minutes * 60_000) },
          phaseUndo: null,
        }
      : state,
  'clock.paused': (state, _payload, event) => ({
    ...state,
    clock: startPause(state, event.at),
    phaseUndo: null,
  }),
  'clock.resumed': (state, _payload, event) => ({
    ...state,
    clock: endPause(state, event.at),
    phaseUndo: null,
  }),
  'lock.changed': (state, { target, locked, reason }, event) => {
    const lock: Lock = { locked, reason, by: event.actor as Lock['by'], at: event.at };
    if (target === 'tree') return { ...state, locks: { ...state.locks, tree: lock } };
    return { ...state, locks: { ...state.locks, drafts: { ...state.locks.drafts, [target]: lock } } };
  },
  'spotlight.changed': (state, { place, nodeId }, event) => ({
    ...state,
    spotlight:
      place === null ? null : { place, nodeId, by: event.actor as Lock['by'] & string, at: event.at },
  }),
  'cause.marked': (state, { nodeId, strategic, label, text }) => {
    const others = state.strategicCauses.filter((cause) => cause.nodeId !== nodeId);
    return { ...state, strategicCauses: strategic ? [...others, { nodeId, label, text }] : others };
  },
};
