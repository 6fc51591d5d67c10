// The plenary in groups (E3): divided by the facilitation, each group with its people, its task and its draft; back when
// the facilitation says so. Time passing ends nothing.
import { event } from '../../../shared/model/event.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import type { Division, Submesa, SubmesaId, SubmesaPlan } from '../../../shared/model/submesas.ts';
import { type Result, refuse } from '../../../shared/protocol/errors.ts';
import { done, type Handlers } from './handler.ts';

/** The division that is running, or null. */
export function runningDivision(state: MesaState): Division | null {
  const last = state.divisions.at(-1);
  return last && last.endedAt === null ? last : null;
}

const mayBeIn = (state: MesaState, id: string): boolean => {
  const person = Object.values(state.participants).find((one) => one.id === id);
  return person?.status === 'admitted' && person.role === 'participant';
};

/** Everybody in one group at most, no group without people, and texts that exist. */
function planRefusal(state: MesaState, groups: SubmesaPlan[]): Result<never> | null {
  const members = groups.flatMap((one) => one.members);
  const repeated = new Set(members).size < members.length;
  const named = new Set(groups.map((one) => one.name));
  if (repeated || named.size < groups.length) return refuse('submesas_invalid');
  if (groups.some((one) => one.members.length === 0)) return refuse('submesas_invalid');
  if (!members.every((id) => mayBeIn(state, id))) return refuse('unknown_person');
  const texts = groups.flatMap((one) => one.commitmentId ?? []);
  const exists = (id: string) => state.commitments.some((one) => one.id === id && one.state !== 'withdrawn');
  return texts.every(exists) ? null : refuse('unknown_commitment');
}

function runningGroup(state: MesaState, id: SubmesaId): Result<Submesa> {
  const division = runningDivision(state);
  if (!division) return refuse('submesas_not_running');
  const group = division.groups.find((one) => one.id === id);
  return group ? { ok: true, value: group } : refuse('unknown_submesa');
}

export const submesaHandlers: Handlers<
  | 'submesas.form'
  | 'submesas.extend'
  | 'submesas.end'
  | 'submesa.move'
  | 'submesa.askHelp'
  | 'submesa.answerHelp'
> = {
  'submesas.form': (state, { minutes, groups }, { newId }) => {
    if (runningDivision(state)) return refuse('submesas_running');
    const refusal = planRefusal(state, groups);
    if (refusal) return refusal;
    const withIds = groups.map((group) => ({ ...group, id: newId() as SubmesaId }));
    return done([event('submesas.formed', { minutes, groups: withIds })]);
  },
  'submesas.extend': (state, { minutes }) =>
    runningDivision(state) ? done([event('submesas.extended', { minutes })]) : refuse('submesas_not_running'),
  'submesas.end': (state) =>
    runningDivision(state) ? done([event('submesas.ended', {})]) : refuse('submesas_not_running'),
  /** Also places somebody who came later, and was in no group yet. */
  'submesa.move': (state, { participantId, to }) => {
    const group = runningGroup(state, to);
    if (!group.ok) return group;
    if (!mayBeIn(state, participantId)) return refuse('unknown_person');
    if (group.value.members.includes(participantId)) return done([]);
    return done([event('submesa.moved', { participantId, to })]);
  },
  'submesa.askHelp': (state, { submesaId }, { actor }) => {
    const group = runningGroup(state, submesaId);
    if (!group.ok) return group;
    if (!group.value.members.includes(actor.id)) return refuse('not_in_submesa');
    // Asked twice it waits since the first time.
    return group.value.helpSince === null ? done([event('submesa.helpAsked', { submesaId })]) : done([]);
  },
  'submesa.answerHelp': (state, { submesaId }) => {
    const group = runningGroup(state, submesaId);
    if (!group.ok) return group;
    return group.value.helpSince === null ? done([]) : done([event('submesa.helpAnswered', { submesaId })]);
  },
};
