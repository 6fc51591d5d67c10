// The groups while the facilitation prepares them (E3): how many, for how long, what each does and who goes where. Pure.
import type { CommitmentId, ParticipantId, PartyId } from '../../shared/model/ids.ts';
import type { MesaView, PersonView } from '../../shared/model/view.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { mixGroups } from '../../shared/submesas/mix.ts';

export interface GroupDraft {
  name: string;
  task: string;
  commitmentId: CommitmentId | null;
}
export interface PlanDraft {
  minutes: string;
  groups: GroupDraft[];
  /** Index of the group of each person; absent: in none. */
  place: Readonly<Record<string, number>>;
}
export type PlanObstacle = { kind: 'minutes' } | { kind: 'name' } | { kind: 'empty'; group: number };

/** A division has at least this many groups, and so at least as many people. */
export const FEWEST_GROUPS = 2;

/** Who can be in a group: people who take part and are here. */
export const divisible = (view: Pick<MesaView, 'people'>): PersonView[] =>
  view.people
    .filter((one) => one.role === 'participant' && one.status === 'admitted' && one.present)
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));

/** Everybody dealt again over the groups there are. */
export function mixed(draft: PlanDraft, people: readonly PersonView[], seed: number): PlanDraft {
  const place: Record<string, number> = {};
  for (const [at, ids] of mixGroups(people, draft.groups.length, seed).entries())
    for (const id of ids) place[id] = at;
  return { ...draft, place };
}

/** `count` groups: the ones there are, or new ones called by `nameOf`; and everybody dealt again. */
export function withCount(
  draft: PlanDraft,
  count: number,
  people: readonly PersonView[],
  { seed, nameOf }: { seed: number; nameOf: (at: number) => string },
): PlanDraft {
  const groups = Array.from(
    { length: count },
    (_, at): GroupDraft => draft.groups[at] ?? { name: nameOf(at), task: '', commitmentId: null },
  );
  return mixed({ ...draft, groups }, people, seed);
}

export const changeGroup = (draft: PlanDraft, at: number, part: Partial<GroupDraft>): PlanDraft => ({
  ...draft,
  groups: draft.groups.map((group, index) => (index === at ? { ...group, ...part } : group)),
});

/** Puts a person in a group, or in none. */
export function placed(draft: PlanDraft, id: ParticipantId, at: number | null): PlanDraft {
  const { [id]: _, ...others } = draft.place;
  return { ...draft, place: at === null ? others : { ...others, [id]: at } };
}

export const membersOf = (draft: PlanDraft, people: readonly PersonView[], at: number | null): PersonView[] =>
  people.filter((one) => (draft.place[one.id] ?? null) === at);

/** How many people of each party are in a group, in the order of the body; those without one last. */
export function partyCounts(
  view: Pick<MesaView, 'parties'>,
  members: readonly PersonView[],
): { partyId: PartyId | null; count: number }[] {
  const all = [...view.parties.map((party) => party.id), null];
  return all
    .map((partyId) => ({ partyId, count: members.filter((one) => one.partyId === partyId).length }))
    .filter(({ partyId, count }) => partyId !== null || count > 0);
}

/** Whole minutes from what was typed, or null. */
export function minutesOf(typed: string): number | null {
  const minutes = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= 480 ? minutes : null;
}

/** The first thing that keeps the groups from starting, or null. */
export function planObstacle(draft: PlanDraft, people: readonly PersonView[]): PlanObstacle | null {
  if (minutesOf(draft.minutes) === null) return { kind: 'minutes' };
  const names = draft.groups.map((group) => group.name.trim());
  if (names.includes('') || new Set(names).size < names.length) return { kind: 'name' };
  const empty = draft.groups.findIndex((_, at) => membersOf(draft, people, at).length === 0);
  return empty === -1 ? null : { kind: 'empty', group: empty + 1 };
}

/** The arguments of `submesas.form`; ask `planObstacle` before. */
export const formArguments = (
  draft: PlanDraft,
  people: readonly PersonView[],
): CommandInput<'submesas.form'> => ({
  minutes: minutesOf(draft.minutes) ?? 1,
  groups: draft.groups.map(({ name, task, commitmentId }, at) => ({
    name: name.trim(),
    task: task.trim(),
    commitmentId,
    members: membersOf(draft, people, at).map((one) => one.id),
  })),
});
