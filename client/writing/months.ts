// How long a period lasts, counted as C2 counts it.
import { addMonths } from '../../shared/commitment/dates.ts';

/** Whole months that cover from `start` to `end` (YYYY-MM-DD), rounded up; null when there is no period or it goes back. */
export function monthsCovered(start: string, end: string): number | null {
  if (start === '' || end === '' || end <= start) return null;
  // Bounded: addMonths of a date that does not exist is '' and would never reach the end.
  for (let months = 1; months <= 1200; months += 1) {
    if (addMonths(start, months) >= end) return months;
  }
  return null;
}
