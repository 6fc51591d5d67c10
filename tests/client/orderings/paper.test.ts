// A ballot on paper in the client (E9): what its witness compares, who may be chosen, and to whom it is asked.
import { describe, expect, it } from 'vitest';
import type { say } from '../../../client/i18n.ts';
import { comparedLines } from '../../../client/orderings/comparedLines.ts';
import { votersOnPaper, witnessesFor } from '../../../client/orderings/paperPeople.ts';
import type { Ballot } from '../../../shared/decisions/method.ts';
import { PartyId } from '../../../shared/model/ids.ts';
import { examplePerson, exampleView } from '../shell/exampleView.ts';

const settings = {
  options: [
    { id: 'a', label: 'Agua' },
    { id: 'b', label: 'Bosque' },
  ],
  criteria: [
    { id: 'k1', label: 'Incidencia', weight: 60 },
    { id: 'k2', label: 'Viable', weight: 40 },
  ],
};
/** Keys with their holes, so that the test does not copy the sentences. */
const t: typeof say = (key, values = {}) => [key.split('_').at(-1), ...Object.values(values)].join(' ');
const marks = (ballot: Ballot) => comparedLines(t, settings, ballot).map((line) => line.marks.join(' · '));

describe('[E9] what a witness compares', () => {
  it('has every option in the order of the question, also those without anything', () => {
    expect(marks({ shape: 'dots', dots: { b: 2 } })).toEqual(['other 0', 'other 2']);
    expect(marks({ shape: 'score', scores: { a: 4 } })).toEqual(['score 4', 'score 0']);
    expect(marks({ shape: 'approval', options: ['b'] })).toEqual(['unmarked', 'marked']);
    expect(marks({ shape: 'ranked', groups: [['b'], ['a']] })).toEqual(['place 2', 'place 1']);
    expect(marks({ shape: 'ranked', groups: [] })).toEqual(['noPlace', 'noPlace']);
    expect(marks({ shape: 'criteria', scores: { a: { k1: 5, k2: 1 }, b: { k1: 2, k2: 3 } } })).toEqual([
      'criterion Incidencia 5 · criterion Viable 1',
      'criterion Incidencia 2 · criterion Viable 3',
    ]);
  });
});

describe('[E9] who may be chosen when a paper is typed', () => {
  const of = (id: string, party: string | null, more: Parameters<typeof examplePerson>[2] = {}) =>
    examplePerson(id, id, { partyId: party === null ? null : PartyId.parse(party), ...more });
  const view = exampleView({
    people: [
      of('ana', 'civ'),
      of('beto', 'gov', { connected: false }),
      of('caro', 'gov', { acting: true }),
      of('dora', null),
      of('eva', 'gua', { present: false }),
      of('fe', 'gov', { role: 'facilitator' }),
    ],
  });
  const asked = (electorate: 'people' | 'everyone' | 'seats', by?: string) => ({
    definition: { electorate } as never,
    papers: by === undefined ? [] : [{ by, state: 'counted' } as never],
  });
  const names = (people: { name: string }[]) => people.map((one) => one.name);

  it('for: people here of the electorate whose paper does not count yet', () => {
    expect(names(votersOnPaper(view, asked('people')))).toEqual(['ana', 'beto', 'caro']);
    expect(names(votersOnPaper(view, asked('everyone', 'ana')))).toEqual(['beto', 'caro', 'dora']);
    expect(names(votersOnPaper(view, asked('seats')))).toEqual(['caro']);
  });

  it('witness: people here of another party, first who has a device; of any, for who has none', () => {
    const person = (id: string) => view.people.find((one) => one.name === id)!;
    expect(names(witnessesFor(view, person('ana')))).toEqual(['caro', 'beto']);
    expect(names(witnessesFor(view, person('dora')))).toEqual(['ana', 'caro', 'beto']);
    expect(witnessesFor(view, null)).toEqual([]);
  });
});
