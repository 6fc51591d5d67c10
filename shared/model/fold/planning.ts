// What happens to a mesa that is prepared ahead, called, paused for another day or cancelled (domain.md 5.1, 5.2).
import type { ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { Planning } from '../planning.ts';
import type { Reducers } from './reducer.ts';

/** Nothing planned: people gather as soon as the mesa is made. */
export const EMPTY_PLANNING: Planning = {
  kind: 'ordinary',
  scheduledEnd: null,
  calledAt: null,
  background: [],
  invitations: [],
  additions: [],
  cancelledSessions: [],
  pauses: [],
  cancelled: null,
};

const plan = (state: MesaState, planning: Partial<Planning>): MesaState => ({
  ...state,
  planning: { ...state.planning, ...planning },
});

/** The pause that lasts, ended at `at`: when the mesa opens again, and when it closes without opening again. */
export const endedPauses = (pauses: Planning['pauses'], at: number): Planning['pauses'] =>
  pauses.map((pause) => (pause.endedAt === null ? { ...pause, endedAt: at } : pause));

export const planningReducers: Reducers<
  | 'session.scheduled'
  | 'background.added'
  | 'background.removed'
  | 'session.called'
  | 'agenda.added'
  | 'session.gathered'
  | 'session.cancelled'
  | 'mesa.cancelled'
  | 'mesa.paused'
  | 'mesa.unpaused'
> = {
  'session.scheduled': (state, { number, kind, scheduledStart, scheduledEnd }) => ({
    ...plan(state, { kind, scheduledEnd, calledAt: null, invitations: [] }),
    session: { number, state: 'scheduled', openedAt: null, closedAt: null },
    gathering: { ...state.gathering, scheduledStart },
  }),
  'background.added': (state, item) =>
    plan(state, {
      background: [...state.planning.background.filter((one) => one.itemId !== item.itemId), item],
    }),
  'background.removed': (state, { itemId }) =>
    plan(state, { background: state.planning.background.filter((one) => one.itemId !== itemId) }),
  'session.called': (state, { invitations }, event) => ({
    ...plan(state, { calledAt: event.at, invitations }),
    state: 'convened',
    session: { ...state.session, state: 'called' },
  }),
  'agenda.added': (state, { phase, before, decisionId }, event) => {
    const at = before === null ? -1 : state.phases.findIndex((one) => one.id === before);
    const place = at === -1 ? state.phases.length : at;
    const addition = { phaseId: phase.id, at: event.at, by: event.actor as ParticipantId, decisionId };
    return {
      ...plan(state, { additions: [...state.planning.additions, addition] }),
      phases: [...state.phases.slice(0, place), phase, ...state.phases.slice(place)],
    };
  },
  'session.gathered': (state) => ({ ...state, session: { ...state.session, state: 'gathering' } }),
  'session.cancelled': (state, { reason }, event) => ({
    ...plan(state, {
      cancelledSessions: [
        ...state.planning.cancelledSessions,
        { number: state.session.number, at: event.at, reason },
      ],
    }),
    session: { ...state.session, state: 'cancelled' },
  }),
  'mesa.cancelled': (state, { reason }, event) => ({
    ...plan(state, { cancelled: { at: event.at, by: event.actor as ParticipantId, reason } }),
    state: 'cancelled',
  }),
  'mesa.paused': (state, { reason, until }, event) => ({
    ...plan(state, {
      pauses: [
        ...state.planning.pauses,
        { at: event.at, by: event.actor as ParticipantId, reason, until, endedAt: null },
      ],
    }),
    state: 'paused',
  }),
  'mesa.unpaused': (state, _payload, event) => ({
    ...plan(state, { pauses: endedPauses(state.planning.pauses, event.at) }),
    state: 'open',
  }),
};
