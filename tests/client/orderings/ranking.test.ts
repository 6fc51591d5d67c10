// The order of preference made with buttons: whatever is pressed, no option is lost, doubled or left without a place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, move, movesOf, placesOf, remove, tie } from '../../../client/orderings/ranking.ts';

describe('the order of preference', () => {
  it('adds at the end, moves one place and ties with the one above', () => {
    const three = append(append(append([], 'a'), 'b'), 'c');
    expect(three).toEqual([['a'], ['b'], ['c']]);
    expect(move(three, 'c', -1)).toEqual([['a'], ['c'], ['b']]);
    expect(move(three, 'a', 1)).toEqual([['b'], ['a'], ['c']]);
    expect(tie(three, 'b')).toEqual([['a', 'b'], ['c']]);
  });

  it('takes who leaves a tie to a place of its own, above or below the rest of the tie', () => {
    expect(move([['a', 'b'], ['c']], 'b', -1)).toEqual([['b'], ['a'], ['c']]);
    expect(move([['a', 'b'], ['c']], 'b', 1)).toEqual([['a'], ['b'], ['c']]);
  });

  it('does nothing at the ends, to what is not in the order, and to what is already there', () => {
    const two = [['a'], ['b']];
    expect(move(two, 'a', -1)).toEqual(two);
    expect(move(two, 'b', 1)).toEqual(two);
    expect(move(two, 'z', 1)).toEqual(two);
    expect(tie(two, 'a')).toEqual(two);
    expect(append(two, 'a')).toEqual(two);
    expect(remove(two, 'a')).toEqual([['b']]);
  });

  it('counts the place after a tie by the options before it (1, 1, 3)', () => {
    expect(placesOf([['a', 'b'], ['c']])).toEqual([
      { id: 'a', place: 1, tied: true },
      { id: 'b', place: 1, tied: true },
      { id: 'c', place: 3, tied: false },
    ]);
  });

  it('keeps every option once after any presses, and offers only moves that change something', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'] as const;
    const press = fc.record({
      verb: fc.constantFrom('append', 'remove', 'up', 'down', 'tie'),
      id: fc.constantFrom(...ids),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        let groups: string[][] = [];
        const inside = new Set<string>();
        for (const { verb, id } of presses) {
          if (verb === 'append') inside.add(id);
          if (verb === 'remove') inside.delete(id);
          const before = groups;
          const offered = movesOf(before, id);
          if (verb === 'append') groups = append(before, id);
          if (verb === 'remove') groups = remove(before, id);
          if (verb === 'up') groups = move(before, id, -1);
          if (verb === 'down') groups = move(before, id, 1);
          if (verb === 'tie') groups = tie(before, id);
          const changed = JSON.stringify(before) !== JSON.stringify(groups);
          if (verb === 'up') expect(changed).toBe(offered.up);
          if (verb === 'down') expect(changed).toBe(offered.down);
          if (verb === 'tie') expect(changed).toBe(offered.tie);
          expect(groups.flat().sort()).toEqual([...inside].sort());
          expect(groups.every((group) => group.length > 0)).toBe(true);
        }
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });
});
