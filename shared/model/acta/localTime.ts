// Instants as people read them, in the mesa's own time zone. Pure: the same instant and zone give the same words.

/** What does not know the hour: a file may name a zone or an instant that no calendar has, and must still be shown. */
const UNKNOWN: Record<string, string> = Object.fromEntries(
  ['weekday', 'day', 'month', 'year', 'hour', 'minute'].map((part) => [part, '–']),
);

function orElse<T>(words: () => T, unknown: T): T {
  try {
    return words();
  } catch (error) {
    if (error instanceof RangeError) return unknown;
    throw error;
  }
}

const parts = (at: number, timeZone: string): Record<string, string> =>
  orElse(() => {
    const format = new Intl.DateTimeFormat('es-MX', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  }, UNKNOWN);

/** «10:04», 24 hours. */
export function localTime(at: number, timeZone: string): string {
  const { hour, minute } = parts(at, timeZone);
  return `${hour}:${minute}`;
}

/** «jueves 12 de marzo de 2026». */
export function localDate(at: number, timeZone: string): string {
  const { weekday, day, month, year } = parts(at, timeZone);
  return `${weekday} ${day} de ${month} de ${year}`;
}

/** «12 de marzo». */
export function localDayOfYear(at: number, timeZone: string): string {
  const { day, month } = parts(at, timeZone);
  return `${day} de ${month}`;
}

/** «2026-03-12», for names of files. */
export const localDay = (at: number, timeZone: string): string =>
  orElse(() => {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    return format.format(at);
  }, '0000-00-00');
