// When a device makes the person's key by itself: once, for who holds a seat, from the opening of the session on.
import { describe, expect, it } from 'vitest';
import { asksForKey } from '../../../client/acta/useDeviceKey.ts';
import { exampleMe, exampleView } from '../shell/exampleView.ts';

const can = { 'key.introduce': true } as const;
const open = exampleView({ can });
const before = exampleView({
  can,
  session: { number: 1, state: 'gathering', openedAt: null, closedAt: null },
});

describe('the first key of a person', () => {
  it('is made when the session has opened and the person holds a seat', () => {
    expect(asksForKey(open, exampleMe())).toBe(true);
    expect(asksForKey(before, exampleMe())).toBe(false);
    expect(asksForKey(open, exampleMe({ seatId: null }))).toBe(false);
    expect(asksForKey(open, exampleMe({ role: 'facilitator' }))).toBe(false);
  });

  it('is not made again by another device: only signing from it introduces a new one', () => {
    expect(asksForKey(open, exampleMe({ keys: ['a'.repeat(64)] }))).toBe(false);
  });

  it('waits for the right to introduce it', () => {
    expect(asksForKey(exampleView(), exampleMe())).toBe(false);
  });
});
