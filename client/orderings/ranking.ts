// A ranked ballot while it is made: groups of options from the most preferred, moved with buttons and never by
// dragging. Pure; an option that is in no group comes last, tied with the others left out.

export type Groups = readonly (readonly string[])[];

const placeOf = (groups: Groups, id: string): number => groups.findIndex((group) => group.includes(id));
const without = (group: readonly string[], id: string): string[] => group.filter((one) => one !== id);
const clean = (groups: Groups): string[][] =>
  groups.filter((group) => group.length > 0).map((group) => [...group]);

/** Adds the option in a place of its own after the others; an option already there stays where it is. */
export const append = (groups: Groups, id: string): string[][] =>
  placeOf(groups, id) === -1 ? clean([...groups, [id]]) : clean(groups);

/** Takes the option out of the order. */
export const remove = (groups: Groups, id: string): string[][] =>
  clean(groups.map((group) => without(group, id)));

/** One place up (-1) or down (1). Who leaves a tie gets a place of its own beside it; at the end nothing changes. */
export function move(groups: Groups, id: string, by: -1 | 1): string[][] {
  const at = placeOf(groups, id);
  const group = groups[at];
  if (group === undefined) return clean(groups);
  const rest = groups.map((one) => without(one, id));
  const target = group.length > 1 ? (by === -1 ? at : at + 1) : at + by;
  if (target < 0 || (group.length === 1 && target >= groups.length)) return clean(groups);
  if (group.length === 1) rest.splice(at, 1);
  rest.splice(target, 0, [id]);
  return clean(rest);
}

/** Puts the option in the place of the group above it. */
export function tie(groups: Groups, id: string): string[][] {
  const at = placeOf(groups, id);
  if (at < 1) return clean(groups);
  return clean(groups.map((group, index) => (index === at - 1 ? [...group, id] : without(group, id))));
}

/** What can be done with an option now, so that a button that would do nothing is not offered. */
export function movesOf(groups: Groups, id: string): { up: boolean; down: boolean; tie: boolean } {
  const at = placeOf(groups, id);
  const alone = groups[at]?.length === 1;
  return {
    up: at > 0 || (at === 0 && !alone),
    down: at !== -1 && (at < groups.length - 1 || !alone),
    tie: at > 0 && alone,
  };
}

/** Places as people read them: tied options share one and the next is counted after them (1, 2, 2, 4). */
export function placesOf(groups: Groups): { id: string; place: number; tied: boolean }[] {
  let before = 0;
  return groups.flatMap((group) => {
    const place = before + 1;
    before += group.length;
    return group.map((id) => ({ id, place, tied: group.length > 1 }));
  });
}
