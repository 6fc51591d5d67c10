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
  }

  endTurn(): void {
    const tasks = this.#tasks;
    this.#tasks = [];
    for (const task of tasks) task();
  }
}

function scene({ connections = 40, dueIn = Number.POSITIVE_INFINITY, wroteAgo = 0, settings = {} } = {}) {
  const clock = new ManualClock();
  const loop = new ManualLoop(clock);
  const gathering = new Gathering({
    clock,
    loop,
    settings: { ...defaultDocSettings, ...settings },
    connections: () => connections,
    nextDueAt: () => clock.monotonic() + dueIn,
    lastWriteAt: () => clock.monotonic() - wroteAgo,
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

test('with forty busy people the thread rests for one frame of a screen at most', () => {
  const { traffic } = scene();
  traffic(2.5, 300);
  const rests = traffic(2.5, 1_000);
  expect(rests.length).toBeGreaterThan(20);
  expect(Math.max(...rests)).toBe(16);
});

test('while only cursors move, which are told at the pulse, it rests longer', () => {
  const { traffic } = scene({ wroteAgo: 100 });
  traffic(2.5, 300);
  expect(Math.max(...traffic(2.5, 1_000))).toBe(24);
  const writing = scene({ wroteAgo: 99 });
  writing.traffic(2.5, 300);
  expect(Math.max(...writing.traffic(2.5, 1_000))).toBe(16);
  const few = scene({ wroteAgo: 100, connections: 20 });
  few.traffic(2.5, 300);
  expect(Math.max(...few.traffic(2.5, 1_000))).toBe(8);
});

test('an edit that comes while it rests for the cursors waits for that rest and for no other', () => {
  const { clock, loop, gathering } = scene({ wroteAgo: 100 });
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
  expect(Math.max(...gaps)).toBeLessThanOrEqual(25);
});

test('five people never wait for it, however fast they are', () => {
  const { traffic } = scene({ connections: 5 });
  expect(traffic(2.5, 1_000)).toEqual([]);
});

test('quiet sockets are read as they come, and so are sockets so busy that their frames come together anyway', () => {
  expect(scene().traffic(12, 2_000)).toEqual([]);
  expect(scene().traffic(0.5, 2_000)).toEqual([]);
});

test('it is awake before something is due, also with cursors only, and not at all for what is due soon', () => {
  const soon = scene({ dueIn: 9, wroteAgo: 100 });
  soon.traffic(2.5, 300);
  expect(new Set(soon.traffic(2.5, 500))).toEqual(new Set([7]));
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
