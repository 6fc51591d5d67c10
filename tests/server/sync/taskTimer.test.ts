// What a task is charged: the wall for short ones, never more than the thread worked for long ones.
import { expect, test } from 'vitest';
import { exactTimer, threadTimer } from '../../../server/sync/taskTimer.ts';

function world() {
  const clock = { wall: 0, processor: 0, asked: 0 };
  const processorMs = () => {
    clock.asked += 1;
    return clock.processor;
  };
  return { clock, timer: threadTimer(processorMs, () => clock.wall) };
}

test('short tasks are charged the wall clock and ask the processor clock at most once in 50 ms', () => {
  const { clock, timer } = world();
  for (let task = 0; task < 100; task += 1) {
    const started = timer.start();
    clock.wall += 0.25;
    expect(timer.spent(started)).toBeCloseTo(0.25);
  }
  expect(clock.asked).toBe(1);
});

test('a process that was stopped in the middle of a task charges nobody for the pause', () => {
  const { clock, timer } = world();
  const started = timer.start();
  clock.wall += 30_000;
  clock.processor += 3;
  expect(timer.spent(started)).toBe(3);
});

test('a long task is charged in full when the thread really worked', () => {
  const { clock, timer } = world();
  const started = timer.start();
  clock.wall += 700;
  clock.processor += 700;
  expect(timer.spent(started)).toBe(700);
});

test('a clock that goes back charges nothing', () => {
  const { clock, timer } = world();
  const started = timer.start();
  clock.wall -= 5;
  expect(timer.spent(started)).toBe(0);
  expect(exactTimer(() => 7).spent(9)).toBe(0);
});
