// Instants as people read them, in the mesa's own time zone. Pure: the same instant and zone give the same words.

const parts = (at: number, timeZone: string): Record<string, string> => {
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
};

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

/** «2026-03-12», for names of files. */
export function localDay(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(at);
}
