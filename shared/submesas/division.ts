// Questions about a division that server, console and phones ask in the same words (E3).
import type { ParticipantId } from '../model/ids.ts';
import type { Division, Submesa } from '../model/submesas.ts';

/** The group a person is in, or null. */
export const groupOf = (division: Pick<Division, 'groups'> | null, id: ParticipantId): Submesa | null =>
  division?.groups.find((one) => one.members.includes(id)) ?? null;

/** Milliseconds left at `now`; negative once the time is over, which ends nothing. */
export const divisionLeft = ({ startedAt, plannedMs }: Division, now: number): number =>
  startedAt + plannedMs - now;
