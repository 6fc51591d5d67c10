// The pauses of the mesa as the paper tells them, each with the quorum that went and came back because of it. The
// content keeps every change of quorum: only the telling is shorter.
import type { ActaContent } from '../model/acta/types.ts';
import type { PartyId } from '../model/ids.ts';

export interface ToldPause {
  from: number;
  /** Null while it lasts, or when the session closed in it. */
  until: number | null;
  /** When there was quorum after it; null when there was none before the next pause or the closing. */
  back: number | null;
  /** First instant that is no longer of this pause. */
  end: number;
  /** Parties below the minimum the last time quorum changed in it. */
  missing: PartyId[];
}

/** From the start of each pause until quorum is back after its end (5.1, Q5); instants in Unix milliseconds. */
export function pausesOf({ development, quorum }: Pick<ActaContent, 'development' | 'quorum'>): ToldPause[] {
  const steps = development.filter(({ kind }) => kind === 'mesaPaused' || kind === 'mesaUnpaused');
  return steps.flatMap(({ at: from, kind }, index): ToldPause[] => {
    if (kind !== 'mesaPaused') return [];
    const until = steps[index + 1]?.at ?? null;
    const next = steps[index + 2]?.at ?? Number.POSITIVE_INFINITY;
    const own = quorum.changes.filter(({ at }) => at >= from && at < next);
    const back = own.find(({ at, holds }) => until !== null && holds && at >= until)?.at ?? null;
    const end = back === null ? next : back + 1;
    const missing = own.findLast(({ at }) => at < end)?.missing ?? [];
    return [{ from, until, back, end, missing }];
  });
}

/** Whether what quorum did at `at` belongs to a pause. */
export const isOfPause = (pauses: ToldPause[], at: number): boolean =>
  pauses.some(({ from, end }) => at >= from && at < end);
