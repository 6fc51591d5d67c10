// What happens when the plenary divides into groups and comes back (E3), and what the session's two questions said.
import type { MesaState } from '../mesa.ts';
import type { Division, Submesa, SubmesaId } from '../submesas.ts';
import type { Reducers } from './reducer.ts';

/** Only the last division can be running. */
const changeLast = (state: MesaState, next: (division: Division) => Division): MesaState => ({
  ...state,
  divisions: state.divisions.map((one, index) =>
    index === state.divisions.length - 1 && one.endedAt === null ? next(one) : one,
  ),
});
const changeGroups = (state: MesaState, next: (group: Submesa) => Submesa): MesaState =>
  changeLast(state, (division) => ({ ...division, groups: division.groups.map(next) }));
const helpSince = (state: MesaState, id: SubmesaId, since: number | null): MesaState =>
  changeGroups(state, (group) => (group.id === id ? { ...group, helpSince: since } : group));

export const submesaReducers: Reducers<
  | 'submesas.formed'
  | 'submesas.extended'
  | 'submesas.ended'
  | 'submesa.moved'
  | 'submesa.helpAsked'
  | 'submesa.helpAnswered'
  | 'evaluation.closed'
> = {
  'submesas.formed': (state, { minutes, groups }, event) => {
    const ended = changeLast(state, (division) => ({ ...division, endedAt: event.at }));
    const division: Division = {
      startedAt: event.at,
      plannedMs: minutes * 60_000,
      endedAt: null,
      groups: groups.map((group) => ({ ...group, helpSince: null })),
    };
    return { ...ended, divisions: [...ended.divisions, division] };
  },
  'submesas.extended': (state, { minutes }) =>
    changeLast(state, (division) => ({
      ...division,
      plannedMs: Math.max(0, division.plannedMs + minutes * 60_000),
    })),
  'submesas.ended': (state, _payload, event) =>
    changeLast(state, (division) => ({ ...division, endedAt: event.at })),
  'submesa.moved': (state, { participantId, to }) =>
    changeGroups(state, (group) => {
      const members = group.members.filter((one) => one !== participantId);
      return { ...group, members: group.id === to ? [...members, participantId] : members };
    }),
  'submesa.helpAsked': (state, { submesaId }, event) => helpSince(state, submesaId, event.at),
  'submesa.helpAnswered': (state, { submesaId }) => helpSince(state, submesaId, null),
  'evaluation.closed': (state, { answered, said, gathered }, event) => ({
    ...state,
    evaluation: { at: event.at, answered, said, gathered },
  }),
};
