// Who writes in a round of private writing, and in what order the facilitation finds people to type for (C10, B7).
import { describe, expect, it } from 'vitest';
import { peopleOnPaper, stillSilent, writesIn } from '../../../client/rain/writers.ts';
import { exampleMe, examplePerson, exampleView } from '../shell/exampleView.ts';

const people = [
  examplePerson('a', 'Ana'),
  examplePerson('b', 'Beto', { connected: false, marked: true }),
  examplePerson('c', 'Ciro', { present: false, connected: false }),
  examplePerson('d', 'Dora', { role: 'observer' }),
  examplePerson('e', 'Elsa', { status: 'waiting' }),
];

describe('who writes', () => {
  it('is every participant the server lets, never who facilitates or observes (B5)', () => {
    const can = { 'card.put': true };
    expect(writesIn(exampleView({ can }), exampleMe())).toBe(true);
    expect(writesIn(exampleView(), exampleMe())).toBe(false);
    for (const role of ['facilitator', 'observer'] as const)
      expect(writesIn(exampleView({ can }), exampleMe({ role }))).toBe(false);
  });

  it('on paper: first those without a device, and whoever left last (B7)', () => {
    expect(peopleOnPaper({ people }).map(({ name }) => name)).toEqual(['Beto', 'Ana', 'Ciro']);
  });

  it('is missing when present and without cards', () => {
    expect(stillSilent({ people }, { people: 0 })).toBe(2);
    expect(stillSilent({ people }, { people: 3 })).toBe(0);
  });
});
