// A day and an hour in few words, in the language of the page and the time zone of the mesa.

/** «27 nov, 23:59». `at` is Unix milliseconds. */
export function dayAndTime(at: number, timeZone: string): string {
  const language = globalThis.document?.documentElement.lang || 'es';
  const parts = new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value.replace('.', '') ?? '';
  return `${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}
