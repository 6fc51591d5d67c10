// Notice of a session, the waiting before one that cannot be held, and the second call (Q9–Q11). Pure: instants come in.

import { localDay, localTime } from '../model/acta/localTime.ts';
import type { MesaConfig } from '../model/config.ts';
import type { MesaState } from '../model/mesa.ts';
import { type Calendar, calendarOf, isBusinessDay, WEEKDAYS } from './calendar.ts';

const DAY = 86_400_000;

/** Noon UTC of a calendar date, so that adding days never meets a change of hour. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayOf = (noon: number): string => new Date(noon).toISOString().slice(0, 10);

/**
 * Q9: the first calendar date, as `YYYY-MM-DD` in `timeZone`, that leaves `days` whole business days after the day of
 * `from`: Monday to Friday, without the days that `calendar` says nobody works.
 */
export function businessDayAfter(
  from: number,
  days: number,
  timeZone: string,
  calendar: Calendar = WEEKDAYS,
): string {
  let noon = noonOf(localDay(from, timeZone));
  for (let left = days; left > 0; ) {
    noon += DAY;
    if (isBusinessDay(dayOf(noon), calendar)) left -= 1;
  }
  return dayOf(noon);
}

export type SessionKind = 'ordinary' | 'extraordinary';
type Timed = Pick<MesaState, 'config' | 'timeZone'>;

/** Q11: the first date (`YYYY-MM-DD`) a session may be called for at `now`: three whole business days, one if extraordinary. */
export function noticeFrom({ config, timeZone }: Timed, now: number, kind: SessionKind = 'ordinary'): string {
  const days = kind === 'ordinary' ? config.callOrdinaryBusinessDays : config.callExtraordinaryBusinessDays;
  return businessDayAfter(now, days, timeZone, calendarOf(config));
}

/** Q11: whether a session called at `now` for `start` gives its notice. */
export const isNoticeEnough = (
  mesa: Timed,
  now: number,
  start: number,
  kind: SessionKind = 'ordinary',
): boolean => localDay(start, mesa.timeZone) >= noticeFrom(mesa, now, kind);

/**
 * Q11: whether a matter may still be added to the agenda of a session that starts at `start`: up to 48 hours before an
 * ordinary one, 12 before an extraordinary one. Later it needs consensus when the session begins.
 */
export const mayAddToAgenda = (
  config: Pick<MesaConfig, 'agendaOrdinaryHours' | 'agendaExtraordinaryHours'>,
  now: number,
  start: number,
  kind: SessionKind = 'ordinary',
): boolean =>
  now <=
  start - (kind === 'ordinary' ? config.agendaOrdinaryHours : config.agendaExtraordinaryHours) * 3_600_000;

/**
 * Q9, Q11: the first date of a second call made at `now`: its business days after the session that was not held, and
 * its own notice, whichever is later.
 */
export function secondCallFrom(mesa: Timed, notHeldAt: number, now: number): string {
  const { config, timeZone } = mesa;
  const rest = businessDayAfter(notHeldAt, config.secondCallMinBusinessDays, timeZone, calendarOf(config));
  const notice = noticeFrom(mesa, now);
  return rest > notice ? rest : notice;
}

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
