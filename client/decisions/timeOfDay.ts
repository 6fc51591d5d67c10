// Hours and days as the mesa's place reads them, whatever the device says about its own time zone.

/** «12:26», 24 h, in the time zone of the mesa. `at` is Unix milliseconds. */
export function timeOfDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('es-MX', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/** «30 jun 2026» for YYYY-MM-DD; anything else comes back as it is. */
export function shortDate(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const language = globalThis.document?.documentElement.lang || 'es';
  const parts = new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(new Date(`${date}T00:00:00Z`));
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value.replace('.', '') ?? '';
  return `${part('day')} ${part('month')} ${part('year')}`;
}
