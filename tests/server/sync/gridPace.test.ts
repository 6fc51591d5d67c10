// How far apart the flushes are, for one room and for many (gridPace.ts, architecture.md 4.1).
import { expect, test } from 'vitest';
import { defaultDocSettings } from '../../../server/sync/docSettings.ts';
import { GridPace } from '../../../server/sync/gridPace.ts';

function paceAfter(flushes: number, rooms: number, ms: number, pace = new GridPace(defaultDocSettings)) {
  for (let flush = 0; flush < flushes; flush += 1) pace.flushed(rooms, ms);
  return pace;
}

test('[4.1] one busy room: a millisecond per connection, from 5 to 40', () => {
  const pace = paceAfter(50, 1, 2);
  expect([1, 5, 22, 40, 120].map((people) => pace.intervalMs(people))).toEqual([5, 5, 22, 40, 40]);
});

test('[4.1] many busy rooms share a grid twice as fine, whose points hold those of the long one', () => {
  expect(paceAfter(50, 12, 7).intervalMs(480)).toBe(20);
});

test('[4.1] flushes never take more than half of the time: a slow disk brings the long grid back', () => {
  expect(paceAfter(50, 12, 11).intervalMs(480)).toBe(40);
  expect(paceAfter(50, 12, 50).intervalMs(480)).toBe(40);
});

test('[4.1] a grid is never finer than the least of the settings, and few rooms are soon few again', () => {
  expect(paceAfter(50, 12, 0.1).intervalMs(9)).toBe(9);
  expect(paceAfter(30, 1, 2, paceAfter(50, 12, 2)).intervalMs(40)).toBe(40);
});
