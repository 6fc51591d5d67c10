// How far apart the flushes are, for one room and for many (gridPace.ts, architecture.md 4.1).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultDocSettings } from '../../../server/sync/docSettings.ts';
import { GridPace, nextPointMs, pulseMsOf } from '../../../server/sync/gridPace.ts';

/** Grid points of `rooms`, each one flush of `ms`, one every 40 ms. */
function paceAfter(
  flushes: number,
  rooms: number,
  ms: number,
  pace = new GridPace(defaultDocSettings),
  from = 0,
) {
  const docs = Array.from({ length: rooms }, (_, room) => `mesa/m${room}/tree`);
  for (let flush = 0; flush < flushes; flush += 1) pace.flushed(docs, ms, from + flush * 40);
  return pace;
}

const LONG = { intervalMs: 40, turns: 1 };
const SHARED = { intervalMs: 16, turns: 2 };

test('[4.1] one busy room: a millisecond per connection, from 5 to 40', () => {
  const pace = paceAfter(50, 1, 2);
  expect([1, 5, 22, 40, 120].map((people) => pace.grid(people).intervalMs)).toEqual([5, 5, 22, 40, 40]);
  expect(pace.grid(40)).toEqual(LONG);
});

test('[4.6] cursors are told every 100 ms, and many of them five milliseconds per connection apart, 200 at most', () => {
  const told = [1, 20, 30, 40, 500].map((people) => pulseMsOf(people, defaultDocSettings));
  expect(told).toEqual([100, 100, 150, 200, 200]);
});

test('[4.1] many busy rooms share a finer grid and take turns in it', () => {
  expect(paceAfter(50, 12, 7).grid(480)).toEqual(SHARED);
});

test('[4.1] rooms that flush in turns count as busy together', () => {
  const pace = paceAfter(50, 12, 7);
  for (let flush = 0; flush < 200; flush += 1) {
    const docs = Array.from({ length: 6 }, (_, room) => `mesa/m${(flush % 2) + room * 2}/tree`);
    pace.flushed(docs, 4, 2_000 + flush * 8);
  }
  expect(pace.grid(480)).toEqual(SHARED);
});

test('[4.1] flushes leave a quarter of the time: a slow disk brings the long grid and the single commit back', () => {
  expect(paceAfter(80, 12, 13).grid(480)).toEqual({ intervalMs: 32, turns: 2 });
  expect(paceAfter(80, 12, 25).grid(480)).toEqual(LONG);
  expect(paceAfter(80, 12, 90).grid(480)).toEqual(LONG);
});

test('[4.1] few connections keep the grid they had, and few rooms are soon few again', () => {
  expect(paceAfter(50, 12, 0.1).grid(9)).toEqual({ intervalMs: 9, turns: 1 });
  expect(paceAfter(30, 1, 2, paceAfter(50, 12, 2), 2_000).grid(40)).toEqual(LONG);
});

test('[4.1] the next point of any turn is ahead, at most one interval away, and the turns share the interval out', () => {
  const seed = 20261120;
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.integer({ min: 5, max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (now, intervalMs, turns) => {
        const points = Array.from({ length: turns }, (_, turn) =>
          nextPointMs({ intervalMs, turns }, now, turn),
        );
        for (const point of points) {
          expect(point - now).toBeGreaterThan(-1e-6);
          expect(point - now).toBeLessThan(intervalMs + 1e-6);
        }
        const apart = points
          .sort((a, b) => a - b)
          .map((point, turn) => point - points[0]! - (turn * intervalMs) / turns);
        for (const difference of apart) expect(Math.abs(difference)).toBeLessThan(1e-6);
        expect(nextPointMs({ intervalMs, turns }, now, turns)).toBe(
          nextPointMs({ intervalMs, turns }, now, 0),
        );
      },
    ),
    { seed },
  );
});
