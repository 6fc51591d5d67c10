// A ballot while a person fills it in: the same shapes as on the wire, so that what is shown is what is sent. Pure.
import type { Ballot, BallotOf, OrderingSettings } from '../../shared/decisions/method.ts';
import type { OrderingMethodId } from '../../shared/model/ordering.ts';

/** A ballot with nothing in it yet. The shapes are called as the methods. */
export function emptyBallot(method: OrderingMethodId): Ballot {
  switch (method) {
    case 'dots':
      return { shape: 'dots', dots: {} };
    case 'approval':
      return { shape: 'approval', options: [] };
    case 'ranked':
      return { shape: 'ranked', groups: [] };
    case 'score':
      return { shape: 'score', scores: {} };
    case 'criteria':
      return { shape: 'criteria', scores: {} };
  }
}

export const dotsLeft = (settings: Pick<OrderingSettings, 'dots'>, ballot: BallotOf<'dots'>): number =>
  settings.dots - Object.values(ballot.dots).reduce((sum, count) => sum + count, 0);

/** Gives (1) or takes (-1) a dot; never under zero nor over the dots of the person. */
export function giveDot(
  settings: Pick<OrderingSettings, 'dots'>,
  ballot: BallotOf<'dots'>,
  option: string,
  by: -1 | 1,
): BallotOf<'dots'> {
  const next = (ballot.dots[option] ?? 0) + by;
  if (next < 0 || (by === 1 && dotsLeft(settings, ballot) < 1)) return ballot;
  const { [option]: _, ...others } = ballot.dots;
  return { ...ballot, dots: next === 0 ? others : { ...others, [option]: next } };
}

export const approve = (ballot: BallotOf<'approval'>, option: string, on: boolean): BallotOf<'approval'> => {
  const others = ballot.options.filter((one) => one !== option);
  return { ...ballot, options: on ? [...others, option] : others };
};

export const scoreOption = (ballot: BallotOf<'score'>, option: string, score: number): BallotOf<'score'> => ({
  ...ballot,
  scores: { ...ballot.scores, [option]: score },
});

export const scoreCriterion = (
  ballot: BallotOf<'criteria'>,
  option: string,
  criterion: string,
  score: number,
): BallotOf<'criteria'> => ({
  ...ballot,
  scores: { ...ballot.scores, [option]: { ...ballot.scores[option], [criterion]: score } },
});

/** True when every criterion of the option has a score. */
export const isScored = (
  { criteria }: Pick<OrderingSettings, 'criteria'>,
  ballot: BallotOf<'criteria'>,
  option: string,
): boolean => criteria.every(({ id }) => ballot.scores[option]?.[id] !== undefined);

/** A ballot that supports nothing: it may be sent, but only on purpose. */
export function isBlank(ballot: Ballot): boolean {
  switch (ballot.shape) {
    case 'dots':
      return Object.values(ballot.dots).every((count) => count === 0);
    case 'approval':
      return ballot.options.length === 0;
    case 'ranked':
      return ballot.groups.length === 0;
    case 'score':
      return Object.values(ballot.scores).every((score) => score === 0);
    case 'criteria':
      return Object.keys(ballot.scores).length === 0;
  }
}

/** The first option of a matrix that still lacks a score: what is missing would count below the scale. Null: none. */
export function firstUnscored(
  settings: Pick<OrderingSettings, 'criteria' | 'options'>,
  ballot: Ballot,
): string | null {
  if (ballot.shape !== 'criteria') return null;
  return settings.options.find(({ id }) => !isScored(settings, ballot, id))?.id ?? null;
}
