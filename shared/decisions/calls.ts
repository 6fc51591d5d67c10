// The waiting before a session that cannot be held, and the second call (Q9, Q10). Pure: instants come in.
import { localDay, localTime } from '../model/acta/localTime.ts';
import type { MesaState } from '../model/mesa.ts';

const DAY = 86_400_000;

/** Noon UTC of a calendar date, so that adding days never meets a change of hour. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const isBusinessDay = (noon: number): boolean => ![0, 6].includes(new Date(noon).getUTCDay());

/**
 * Q9: the first calendar date, as `YYYY-MM-DD` in `timeZone`, that leaves `days` whole business days (Monday to
 * Friday) after the day of `from`.
 */
export function businessDayAfter(from: number, days: number, timeZone: string): string {
  let noon = noonOf(localDay(from, timeZone));
  for (let left = days; left > 0; ) {
    noon += DAY;
    if (isBusinessDay(noon)) left -= 1;
  }
  return new Date(noon).toISOString().slice(0, 10);
}

/** Q9: whether a second call for `start` respects the business days since the session that was not held. */
export const isSecondCallDue = (notHeldAt: number, start: number, days: number, timeZone: string): boolean =>
  localDay(start, timeZone) >= businessDayAfter(notHeldAt, days, timeZone);

/**
 * Q10: from when people wait: the first person of a party who came in, or the facilitation when nobody did; never
 * before the hour of the second call. Null while nobody is there.
 */
export function waitingSince(state: Pick<MesaState, 'participants' | 'gathering'>): number | null {
  const firstOf = (role: string): number[] =>
    Object.values(state.participants)
      .filter((person) => person.role === role)
      .flatMap((person) => person.attendance.map((stay) => stay.in));
  const table = firstOf('participant');
  const from = table.length > 0 ? table : firstOf('facilitator');
  if (from.length === 0) return null;
  return Math.max(Math.min(...from), state.gathering.scheduledStart ?? 0);
}

/** Q10: the instant from which the session may be declared not held, or null. */
export function mayDeclareNotHeldAt(
  state: Pick<MesaState, 'participants' | 'gathering' | 'config'>,
): number | null {
  const since = waitingSince(state);
  return since === null ? null : since + state.config.gatheringWaitMinutes * 60_000;
}

/**
 * The instant at which the clocks of `timeZone` show `day` (`YYYY-MM-DD`) and `time` (`HH:MM`), whatever the zone of the
 * device that asks; null when they are not a date and a time. An hour that does not exist gives a neighbour of it.
 */
export function instantOf(day: string, time: string, timeZone: string): number | null {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (!Number.isSafeInteger(wanted)) return null;
  const shown = Date.parse(`${localDay(wanted, timeZone)}T${localTime(wanted, timeZone)}:00Z`);
  return wanted - (shown - wanted);
}
