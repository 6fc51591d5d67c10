// The number of a secret ballot on its device, and the body it travels in: one length whatever it says (trust.md 5).
import { describe, expect, it } from 'vitest';
import {
  drawerKey,
  drawNumber,
  inGroups,
  keepNumber,
  readNumber,
} from '../../../client/orderings/secretNumber.ts';
import { BallotNumber } from '../../../shared/model/ordering.ts';

const drawer = () => {
  const things = new Map<string, string>();
  return {
    getItem: (key: string) => things.get(key) ?? null,
    setItem: (key: string, value: string) => void things.set(key, value),
    things,
  };
};

describe('the number of a secret ballot', () => {
  it('has 80 bits, is another each time and keeps nothing of what was chosen', () => {
    const number = drawNumber();
    expect(BallotNumber.safeParse(number).success).toBe(true);
    expect(drawNumber()).not.toBe(number);
    const box = drawer();
    expect(keepNumber(box, 'k', { number, counted: true })).toBe(true);
    expect([...box.things.values()]).toEqual([JSON.stringify({ number, counted: true })]);
    expect(readNumber(box, 'k')).toEqual({ number, counted: true });
  });

  it('is kept apart for each mesa, round and person of a shared device', () => {
    const keys = [
      drawerKey('m', 'o', 'p'),
      drawerKey('m', 'o', 'q'),
      drawerKey('m', 'r', 'p'),
      drawerKey('n', 'o', 'p'),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it('takes junk and closed drawers for an empty one, and never throws', () => {
    const box = drawer();
    for (const junk of ['', '{', '7', 'null', '{"number":"abc"}', '[]']) {
      box.setItem('k', junk);
      expect(readNumber(box, 'k')).toBeNull();
    }
    const shut = {
      getItem: (): string => {
        throw new Error('SecurityError');
      },
      setItem: (): void => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(readNumber(shut, 'k')).toBeNull();
    expect(keepNumber(shut, 'k', { number: drawNumber(), counted: false })).toBe(false);
  });

  it('is read in groups of four', () => {
    expect(inGroups('0123456789abcdef0123')).toBe('0123 4567 89ab cdef 0123');
  });
});
