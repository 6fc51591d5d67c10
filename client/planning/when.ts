// Days and hours of a session as the mesa's own place reads them, in the language of the page.

const language = (): string => {
  const lang = globalThis.document?.documentElement.lang || 'es';
  return lang === 'es' ? 'es-MX' : lang;
};

/** «martes 1 de diciembre de 2026», for Unix milliseconds, in the time zone of the mesa. */
export function longDay(at: number, timeZone: string): string {
  const words = new Intl.DateTimeFormat(language(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at);
  // Spanish writes the day without the comma that the calendar of the browser puts.
  return language() === 'es-MX' ? words.replace(',', '') : words;
}

/** The same for a date without hour, `YYYY-MM-DD`; anything else comes back as it is. */
export const longDate = (date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? longDay(Date.parse(`${date}T12:00:00Z`), 'UTC') : date;

/** «hora estándar central»: which hours these are, for who is somewhere else. */
export function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat(language(), { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
    // The generic name is the same all the year round.
    Date.UTC(2026, 0, 1),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** «HH:MM» `minutes` after `time` on the same day; the last minute of the day when it would pass midnight. */
export function hourAfter(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const end = Math.min(hours * 60 + rest + minutes, 23 * 60 + 59);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
