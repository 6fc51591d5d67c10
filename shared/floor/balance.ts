// How the floor has been shared (N4, E13): time and turns by party, relative to how many people each has here, and who
// has not spoken. Never a ranking of people.
import type { Floor, Turn } from '../model/floor.ts';
import type { ParticipantId, PartyId } from '../model/ids.ts';

export interface PartyVoice {
  /** null: people without a party, as one group. */
  partyId: PartyId | null;
  /** Milliseconds. */
  ms: number;
  turns: number;
  /** Present people of the party. */
  people: number;
}

/** Milliseconds of a turn that was given; one that runs counts up to `until`. */
export function timeSpoken(turn: Pick<Turn, 'startedAt' | 'endedAt'>, until: number): number {
  if (turn.startedAt === null) return 0;
  return Math.max(0, (turn.endedAt ?? until) - turn.startedAt);
}

/**
 * N4: one row per party of the body, in its order, and one for people without a party when there are any or they have
 * spoken; and the present people who have neither spoken nor said they prefer not to. `until` is a Unix time in
 * milliseconds: a turn that runs counts up to it.
 */
export function balanceOf(
  { turns, declined }: Pick<Floor, 'turns' | 'declined'>,
  parties: readonly PartyId[],
  present: readonly { id: ParticipantId; partyId: PartyId | null }[],
  until: number,
): { parties: PartyVoice[]; silent: ParticipantId[] } {
  const rows = [...parties, null].map((partyId): PartyVoice => {
    const own = turns.filter((turn) => turn.partyId === partyId && turn.startedAt !== null);
    return {
      partyId,
      ms: own.reduce((sum, turn) => sum + timeSpoken(turn, until), 0),
      turns: own.length,
      people: present.filter((person) => person.partyId === partyId).length,
    };
  });
  const spoke = new Set(turns.filter((turn) => turn.startedAt !== null).map((turn) => turn.by));
  return {
    parties: rows.filter((row) => row.partyId !== null || row.people > 0 || row.turns > 0),
    silent: present
      .filter((person) => !spoke.has(person.id) && !declined.includes(person.id))
      .map((person) => person.id),
  };
}

/** Part of the time spoken, from 0 to 1; all zero while nobody has spoken. */
export function timeShares(rows: readonly Pick<PartyVoice, 'ms'>[]): number[] {
  const total = rows.reduce((sum, row) => sum + row.ms, 0);
  return rows.map((row) => (total === 0 ? 0 : row.ms / total));
}

/** E13: part of the time per person, from 0 to 1: three people with 75 % and one with 25 % have half each. */
export const relativeShares = (rows: readonly Pick<PartyVoice, 'ms' | 'people'>[]): number[] =>
  timeShares(rows.map((row) => ({ ms: row.people === 0 ? 0 : row.ms / row.people })));
