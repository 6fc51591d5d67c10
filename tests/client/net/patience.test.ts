// C24 and trust.md 8: what is said of a wait and when. The clock is moved by hand; the line is a random one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldestOf, PATIENCE_MS, Patience } from '../../../client/net/patience.ts';
import { FakeClock } from '../../support/clock.ts';

function waiting() {
  const clock = new FakeClock();
  let passed = 0;
  const turns: number[] = [];
  const patience = new Patience(() => turns.push(passed), {
    now: () => passed,
    after: (ms, task) => clock.after(ms, task),
  });
  const advance = (ms: number) => {
    // Both move together, a millisecond at a time where it matters.
    for (let left = ms; left > 0; left -= 1) {
      passed += 1;
      clock.advance(1);
    }
  };
  return { patience, turns, advance, now: () => passed };
}

describe('a wait for the server', () => {
  it('[C24] says nothing before five seconds, and then says it by itself, once', () => {
    const { patience, turns, advance } = waiting();
    patience.waitSince(0);
    advance(PATIENCE_MS - 1);
    expect(patience.isOver).toBe(false);
    advance(1);
    expect(patience.isOver).toBe(true);
    advance(20_000);
    expect(turns).toEqual([PATIENCE_MS]);
  });

  it('[C24] ends with the answer, whether it was said or not', () => {
    const { patience, turns, advance, now } = waiting();
    patience.waitSince(0);
    advance(PATIENCE_MS);
    patience.waitSince(null);
    expect(patience.isOver).toBe(false);
    patience.waitSince(now());
    advance(PATIENCE_MS - 1);
    patience.waitSince(null);
    advance(20_000);
    expect(patience.isOver).toBe(false);
    expect(turns).toEqual([PATIENCE_MS]);
  });

  it('[trust 8] counts from the oldest thing without an answer, and from what is due later', () => {
    const { patience, advance } = waiting();
    patience.waitSince(oldestOf(null, 4_000, 9_000));
    advance(8_999);
    expect(patience.isOver).toBe(false);
    advance(1);
    expect(patience.isOver).toBe(true);
    expect(oldestOf(null, null)).toBeNull();
  });

  it('[C24] does not flicker while answers come within five seconds, however slow and uneven the line is', () => {
    const slow = fc.array(
      fc.record({ pause: fc.integer({ min: 0, max: 900 }), delay: fc.integer({ min: 1, max: 4_900 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const run = fc.check(
      fc.property(slow, (edits) => {
        const { patience, turns, advance, now } = waiting();
        const open: { at: number; until: number }[] = [];
        const settle = () => {
          for (let at = open.length - 1; at >= 0; at -= 1) if (open[at]!.until <= now()) open.splice(at, 1);
          patience.waitSince(oldestOf(...open.map(({ at }) => at)));
        };
        for (const { pause, delay } of edits) {
          for (let left = pause; left > 0; left -= 1) {
            advance(1);
            settle();
          }
          open.push({ at: now(), until: now() + delay });
          settle();
        }
        while (open.length > 0) {
          advance(1);
          settle();
        }
        return turns.length === 0 && !patience.isOver;
      }),
      { numRuns: 20 },
    );
    expect(run.failed, `seed ${run.seed}`).toBe(false);
  });
});
