// A ballot while it is filled in: dots that never exceed, blank ones found, matrices without holes; and its words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approve,
  dotsLeft,
  emptyBallot,
  firstUnscored,
  giveDot,
  isBlank,
  scoreCriterion,
  scoreOption,
} from '../../../client/orderings/ballotDraft.ts';
import { ballotLines, totalOf } from '../../../client/orderings/ballotLines.ts';
import { ORDERING_METHODS as RULES } from '../../../shared/decisions/index.ts';
import type { BallotOf, OrderingSettings } from '../../../shared/decisions/method.ts';
import { words } from '../../../shared/i18n/words.ts';
import { ORDERING_METHODS } from '../../../shared/model/ordering.ts';

const settings: OrderingSettings = {
  options: [
    { id: 'a', label: 'C1 El agua' },
    { id: 'b', label: 'C2 El camino' },
    { id: 'c', label: 'C3 La escuela' },
  ],
  parties: [],
  dots: 3,
  criteria: [
    { id: 'k1', label: 'Incidencia', weight: 70 },
    { id: 'k2', label: 'Viable', weight: 30 },
  ],
  floor: 1,
};
const dots: BallotOf<'dots'> = { shape: 'dots', dots: {} };

describe('a ballot on its way', () => {
  it('starts blank in every shape, and a blank one is one the method accepts', () => {
    for (const method of ORDERING_METHODS) {
      const ballot = emptyBallot(method);
      expect(isBlank(ballot)).toBe(true);
      expect(ballot.shape).toBe(RULES[method].shape);
    }
  });

  it('never gives more dots than the person has nor takes what is not there', () => {
    const press = fc.record({
      option: fc.constantFrom('a', 'b', 'c'),
      by: fc.constantFrom(-1 as const, 1 as const),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        const ballot = presses.reduce((now, { option, by }) => giveDot(settings, now, option, by), dots);
        expect(dotsLeft(settings, ballot)).toBeGreaterThanOrEqual(0);
        expect(Object.values(ballot.dots).every((count) => count > 0)).toBe(true);
        expect(RULES.dots.refusal(settings, ballot)).toBeNull();
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });

  it('marks and unmarks an approval once', () => {
    const two = approve(approve({ shape: 'approval', options: [] }, 'a', true), 'a', true);
    expect(two.options).toEqual(['a']);
    expect(approve(two, 'a', false).options).toEqual([]);
  });

  it('finds the first option whose row is not complete, because a hole would count below the scale', () => {
    const half = scoreCriterion({ shape: 'criteria', scores: {} }, 'a', 'k1', 4);
    expect(firstUnscored(settings, half)).toBe('a');
    expect(RULES.criteria.refusal(settings, half)).toBe('incomplete');
    const one = scoreCriterion(half, 'a', 'k2', 2);
    expect(firstUnscored(settings, one)).toBe('b');
    expect(totalOf(settings, one.scores.a)).toBe(340);
  });

  it('says a ballot in words, what it supports most first', () => {
    const say = (ballot: Parameters<typeof ballotLines>[2]) => ballotLines(words, settings, ballot);
    expect(say({ shape: 'dots', dots: { a: 1, c: 2 } })).toEqual([
      'C3 La escuela: 2 puntos',
      'C1 El agua: 1 punto',
    ]);
    expect(say({ shape: 'approval', options: ['c', 'a'] })).toEqual(['C1 El agua', 'C3 La escuela']);
    expect(say({ shape: 'ranked', groups: [['b'], ['a', 'c']] })).toEqual([
      '1. C2 El camino',
      '2. C1 El agua y C3 La escuela (empatadas)',
    ]);
    expect(say(scoreOption({ shape: 'score', scores: {} }, 'b', 5))).toEqual(['C2 El camino: 5 de 5']);
    expect(say({ shape: 'criteria', scores: { a: { k1: 5, k2: 1 } } })).toEqual(['C1 El agua: 3.80 de 5']);
    expect(say({ shape: 'dots', dots: {} })).toEqual(['En blanco']);
  });
});
