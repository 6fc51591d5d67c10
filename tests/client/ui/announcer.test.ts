// What the polite live region says, and when.
import { describe, expect, test } from 'vitest';
import { createAnnouncer } from '../../../client/ui/announcer.ts';

describe('announcer', () => {
  test('says the first news at once and nothing when there is none', () => {
    const announcer = createAnnouncer();
    expect(announcer.dueInMs(0)).toBeNull();
    expect(announcer.take(0)).toBeNull();
    announcer.add('Teresa cambió C3');
    expect(announcer.dueInMs(0)).toBe(0);
    expect(announcer.take(0)).toBe('Teresa cambió C3');
    expect(announcer.take(0)).toBeNull();
  });

  test('gathers news for five seconds and says it together, each sentence once', () => {
    const announcer = createAnnouncer();
    announcer.add('uno');
    announcer.take(1000);
    announcer.add('dos');
    announcer.add('tres');
    announcer.add('dos');
    expect(announcer.take(5999)).toBeNull();
    expect(announcer.dueInMs(5999)).toBe(1);
    expect(announcer.take(6000)).toBe('tres. dos');
  });

  test('stays silent while the person types and keeps the news', () => {
    const announcer = createAnnouncer();
    announcer.add('uno');
    announcer.typed(10_000);
    expect(announcer.take(11_499)).toBeNull();
    expect(announcer.take(11_500)).toBe('uno');
  });

  test('a long batch keeps its last four sentences', () => {
    const announcer = createAnnouncer();
    for (const sentence of ['1', '2', '3', '4', '5', '6']) announcer.add(sentence);
    expect(announcer.take(0)).toBe('3. 4. 5. 6');
  });
});
