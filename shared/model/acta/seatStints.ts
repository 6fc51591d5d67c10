// Who sat where and since when, where each party calls its own seats (B6): a person is in the mesa before her party
// recognises her and may stay after it releases her, so the acta counts only the stretch between the two.
import type { EventPayload, MesaEvent } from '../event.ts';
import type { MesaState, Participant, Seat } from '../mesa.ts';
import type { Interval } from './types.ts';

interface Stint extends Interval {
  participantId: string;
  as: 'holder' | 'alternate';
}

/** The stretches of a seat, oldest first; `out` is null while one lasts. */
function stintsOf(events: MesaEvent[], seat: Seat): Stint[] {
  const stints: Stint[] = [];
  for (const { type, payload, at } of events) {
    if (type === 'seat.recognised') {
      const { seatId, as, participantId } = payload as EventPayload<'seat.recognised'>;
      if (seatId === seat.id) stints.push({ participantId, as, in: at, out: null });
    } else if (type === 'seat.released' || type === 'person.removed') {
      const { participantId } = payload as EventPayload<'person.removed'>;
      for (const stint of stints) if (stint.participantId === participantId) stint.out ??= at;
    }
  }
  return stints;
}

/** The part of each stay that falls inside `stint`. */
function within(stays: Interval[], stint: Interval): Interval[] {
  const end = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;
  return stays.flatMap((stay) => {
    const from = Math.max(stay.in, stint.in);
    const until = Math.min(end(stay.out), end(stint.out));
    return from < until ? [{ in: from, out: Number.isFinite(until) ? until : null }] : [];
  });
}

/**
 * The people of a seat with the presence they had while it was theirs. Where admission seats people it is everybody who
 * came in with that seat, with her whole presence.
 */
export function sittersOf(state: MesaState, events: MesaEvent[], seat: Seat): Participant[] {
  if (!state.config.seatsByParty)
    return Object.values(state.participants).filter((person) => person.seatId === seat.id);
  return stintsOf(events, seat).flatMap((stint): Participant[] => {
    const person = Object.values(state.participants).find((one) => one.id === stint.participantId);
    return person ? [{ ...person, seatAs: stint.as, attendance: within(person.attendance, stint) }] : [];
  });
}

/** B6: somebody was in the room while she had this seat, even if her party released her later. */
export const wasHeld = (state: MesaState, events: MesaEvent[], seat: Seat): boolean =>
  state.config.seatsByParty && sittersOf(state, events, seat).some((person) => person.attendance.length > 0);
