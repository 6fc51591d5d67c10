// The periods of an acta, in the mesa's own time zone: observations (K2), publication (K7) and late dissents (C20).
// Pure: instants come in and go out as Unix milliseconds.
import type { MesaState } from '../model/mesa.ts';
import { partiesPresent } from './actaSeats.ts';
import { calendarOf } from './calendar.ts';
import { businessDayAfter, instantOf } from './calls.ts';

/** C20: how long after the closing a dissent may still be written. */
export const DISSENT_MS = 48 * 3_600_000;
const LAST_MINUTE_MS = 59_999;

type Timed = Pick<MesaState, 'config' | 'timeZone'>;

/** The last millisecond of the day that leaves `days` whole business days after the day of `from`. */
export function endOfBusinessDay({ config, timeZone }: Timed, from: number, days: number): number {
  const day = businessDayAfter(from, days, timeZone, calendarOf(config));
  // A calendar day always has a 23:59 in every zone of the product; `from` only guards the type.
  return (instantOf(day, '23:59', timeZone) ?? from) + LAST_MINUTE_MS;
}

/** K2: until when a text laid on the table at `openedAt` may be observed. */
export const reviewUntil = (mesa: Timed, openedAt: number): number =>
  endOfBusinessDay(mesa, openedAt, mesa.config.actaReviewBusinessDays);

/** C20: until when a dissent may be written; null before the session closed. */
export const dissentUntil = ({ session }: Pick<MesaState, 'session'>): number | null =>
  session.closedAt === null ? null : session.closedAt + DISSENT_MS;

/** C20: a dissent is accepted before the closing and for 48 hours after it. */
export function isDissentInTime(state: Pick<MesaState, 'session'>, now: number): boolean {
  const until = dissentUntil(state);
  return until === null || now <= until;
}

/** The instant at which every party that was present had signed (K4), or null. */
export function signedAt(state: MesaState): number | null {
  const { stage, signatures } = state.acta;
  if (stage !== 'signed' && stage !== 'published') return null;
  const firsts = partiesPresent(state).map((party) =>
    Math.min(...signatures.filter((one) => one.partyId === party).map((one) => one.at)),
  );
  return firsts.length === 0 ? null : Math.max(...firsts);
}

/** K7: until when a signed acta is to be published; null before it is signed. A term, not a lock. */
export function publishUntil(state: MesaState): number | null {
  const from = signedAt(state);
  return from === null ? null : endOfBusinessDay(state, from, state.config.actaPublishBusinessDays);
}
