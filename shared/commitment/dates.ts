// Calendar dates as YYYY-MM-DD text, without clock or time zone.

/** Same day `months` later, clamped to the last day of the month (6.6): 2024-02-29 + 12 → 2025-02-28. '' for a date that does not exist. */
export function addMonths(date: string, months: number): string {
  const parts = partsOf(date);
  if (!parts) return '';
  const index = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(parts.day, daysIn(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days from `from` to `to`, negative when it goes back; NaN when one of them does not exist. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (!a || !b) return Number.NaN;
  return (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000;
}

const two = (value: number): string => String(value).padStart(2, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function partsOf(date: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}
