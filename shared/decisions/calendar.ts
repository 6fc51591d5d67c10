// Days nobody works (Q9, Q11, K2, K7): weekends, the statutory days of the country and those the mesa adds. Calendar
// dates are `YYYY-MM-DD`; nothing here knows hours or zones.
import type { MesaConfig } from '../model/config.ts';

export interface Calendar {
  country: MesaConfig['calendarCountry'];
  /** Further dates that are not worked, such as a local feast. */
  extra: readonly string[];
}

/** Monday to Friday, every week. */
export const WEEKDAYS: Calendar = { country: 'none', extra: [] };

export const calendarOf = (config: Pick<MesaConfig, 'calendarCountry' | 'calendarHolidays'>): Calendar => ({
  country: config.calendarCountry,
  extra: config.calendarHolidays,
});

const two = (value: number): string => String(value).padStart(2, '0');
const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** The date of the `nth` Monday of a month (1 to 12). */
function monday(year: number, month: number, nth: number): string {
  const first = weekday(`${year}-${two(month)}-01`);
  return `${year}-${two(month)}-${two(1 + ((8 - first) % 7) + (nth - 1) * 7)}`;
}

/** Article 74 of Mexico's labour law; 1 October every six years, when the federal executive changes (2024, 2030…). */
function mexico(year: number): string[] {
  const fixed = ['01-01', '05-01', '09-16', '12-25'].map((day) => `${year}-${day}`);
  const moved = [monday(year, 2, 1), monday(year, 3, 3), monday(year, 11, 3)];
  return [...fixed, ...moved, ...((year - 2024) % 6 === 0 && year >= 2024 ? [`${year}-10-01`] : [])].sort();
}

/** The dates of one year that the country does not work, in order. */
export const holidaysOf = (country: Calendar['country'], year: number): string[] =>
  country === 'MX' ? mexico(year) : [];

/** Monday to Friday, and neither a statutory day nor one the mesa added. */
export const isBusinessDay = (day: string, calendar: Calendar): boolean =>
  ![0, 6].includes(weekday(day)) &&
  !calendar.extra.includes(day) &&
  !holidaysOf(calendar.country, Number(day.slice(0, 4))).includes(day);
