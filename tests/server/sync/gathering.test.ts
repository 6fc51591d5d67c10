// When the thread may rest so that frames come together, and when never (gathering.ts).
import { expect, test } from 'vitest';
import type { Clock } from '../../../server/application/ports.ts';
import { defaultDocSettings } from '../../../server/sync/docSettings.ts';
import type { EventLoop } from '../../../server/sync/eventLoop.ts';
import { Gathering } from '../../../server/sync/gathering.ts';

/** Only the test moves it: the rests of the loop are part of what is checked. */
class ManualClock implements Clock {
  #ms = 1_000;
  now = () => this.#ms;
  monotonic = () => this.#ms;
  after = () => () => undefined;

  advance(ms: number): void {
    this.#ms += ms;
  }
}

/** A loop whose turns the test ends, over a clock that goes on while the thread rests. */
class ManualLoop implements EventLoop {
  readonly rests: number[] = [];
  readonly awokeAt: number[] = [];
  handled = 0;
  readonly #clock: ManualClock;
  #tasks: (() => void)[] = [];

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  events(): number {
    return this.handled;
  }

  afterTurn(task: () => void): void {
    this.#tasks.push(task);
  }

  rest(ms: number): void {
    this.rests.push(ms);
    this.#clock.advance(ms);
    this.awokeAt.push(this.#clock.monotonic());
  }

  endTurn(): void {
    const tasks = this.#tasks;
    this.#tasks = [];
    for (const task of tasks) task();
  }
}

function scene({ gridMs = 40, dueIn = Number.POSITIVE_INFINITY, settings = {} } = {}) {
  const clock = new ManualClock();
  const loop = new ManualLoop(clock);
  const gathering = new Gathering({
    clock,
    loop,
    settings: { ...defaultDocSettings, ...settings },
    nextPointAt: (afterMs) => (Math.floor(afterMs / gridMs) + 1) * gridMs,
    nextDueAt: () => clock.monotonic() + dueIn,
  });
  /** One frame every `everyMs` for `ms`; a turn brings all that came since the last one. Gives the rests. */
  const traffic = (everyMs: number, ms: number): number[] => {
    const before = loop.rests.length;
    const endsAt = clock.monotonic() + ms;
    for (let due = clock.monotonic(); clock.monotonic() < endsAt; clock.advance(everyMs)) {
      for (; due <= clock.monotonic(); due += everyMs) {
        loop.handled += 1;
        gathering.read();
        gathering.heard(clock.monotonic());
      }
      loop.endTurn();
    }
    return loop.rests.slice(before);
  };
  return { clock, loop, gathering, traffic };
}

test('with forty busy people the thread rests between two points of the grid', () => {
  const { traffic } = scene();
  traffic(2.5, 300);
  const rests = traffic(2.5, 1_000);
  expect(rests.length).toBeGreaterThan(20);
  expect(Math.max(...rests)).toBeLessThanOrEqual(40);
});

test('no rest goes past a point of the grid, also when nobody had written before it', () => {
  const { loop, traffic } = scene();
  traffic(2.5, 300);
  loop.awokeAt.length = 0;
  traffic(2.5, 1_000);
  expect(loop.awokeAt.length).toBeGreaterThan(20);
  // Read two milliseconds before a point, which asks for that point.
  for (const at of loop.awokeAt) expect(at % 40).toBe(38);
});

test('a finer grid is a shorter rest, and no rest is longer than its bound', () => {
  const fine = scene({ gridMs: 10 });
  fine.traffic(2.5, 300);
  const rests = fine.traffic(2.5, 500);
  expect(rests.length).toBeGreaterThan(20);
  expect(Math.max(...rests)).toBeLessThanOrEqual(10);
  const bounded = scene({ settings: { gatherMaxMs: 16 } });
  bounded.traffic(2.5, 300);
  expect(Math.max(...bounded.traffic(2.5, 500))).toBe(16);
});

test('what comes while it rests waits for that rest and for no other', () => {
  const { clock, loop, gathering } = scene();
  const readAt: number[] = [];
  for (let frame = 0; frame < 400; frame += 1) {
    loop.handled += 1;
    gathering.read();
    gathering.heard(clock.monotonic());
    readAt.push(clock.monotonic());
    loop.endTurn();
    clock.advance(1);
  }
  const gaps = readAt.slice(1).map((at, index) => at - readAt[index]!);
  expect(loop.rests.length).toBeGreaterThan(5);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(41);
});

test('five people never wait for it, however fast they are', () => {
  const { traffic } = scene({ gridMs: 5 });
  expect(traffic(2.5, 1_000)).toEqual([]);
});

test('quiet sockets are read as they come, and so are sockets so busy that their frames come together anyway', () => {
  expect(scene().traffic(12, 2_000)).toEqual([]);
  expect(scene().traffic(0.5, 2_000)).toEqual([]);
});

test('it is awake before something is due, and does not rest at all for what is due soon', () => {
  const soon = scene({ dueIn: 9 });
  soon.traffic(2.5, 300);
  expect(Math.max(...soon.traffic(2.5, 500))).toBe(7);
  expect(scene({ dueIn: 5 }).traffic(2.5, 1_000)).toEqual([]);
});

test('a page or a command waits for one rest at most: after it the thread stays awake', () => {
  const { traffic, loop, clock } = scene();
  traffic(2.5, 300);
  expect(traffic(2.5, 100).length).toBeGreaterThan(2);
  loop.handled += 1;
  const from = clock.monotonic();
  expect(traffic(2.5, 50)).toEqual([]);
  expect(clock.monotonic() - from).toBeLessThan(55);
  expect(traffic(2.5, 200).length).toBeGreaterThan(2);
});

test('several frames of one read are one event: they hide no command', () => {
  const { traffic, loop, clock, gathering } = scene();
  traffic(2.5, 300);
  const before = loop.rests.length;
  gathering.read();
  for (let frame = 0; frame < 3; frame += 1) gathering.heard(clock.monotonic());
  loop.handled += 2;
  loop.endTurn();
  expect(loop.rests.length).toBe(before);
});

test('0 turns it off', () => {
  const { traffic } = scene({ settings: { gatherMaxMs: 0 } });
  expect(traffic(2.5, 1_000)).toEqual([]);
});
