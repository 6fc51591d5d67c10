// A ballot in words, one line per thing said: what a person sees of their own, and what the lists show after closing.
import { totalInHundredths } from '../../shared/decisions/criteria.ts';
import type { Ballot, OrderingSettings } from '../../shared/decisions/method.ts';
import { fraction } from '../../shared/decisions/support.ts';
import type { Translate } from '../i18n.ts';
import { listOf } from '../shell/sections.ts';
import { placesOf } from './ranking.ts';

/** Hundredths as people read them: 385 → «3.85». */
export const decimals = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** Lines from what it supports most; a blank ballot says so. */
export function ballotLines(
  t: Translate,
  settings: Pick<OrderingSettings, 'options' | 'criteria'>,
  ballot: Ballot,
): string[] {
  const lines = linesOf(t, settings, ballot);
  return lines.length === 0 ? [t('orderings.blankBallot')] : lines;
}

function linesOf(
  t: Translate,
  settings: Pick<OrderingSettings, 'options' | 'criteria'>,
  ballot: Ballot,
): string[] {
  const labelOf = (id: string) => settings.options.find((option) => option.id === id)?.label ?? id;
  /** Options with a figure above zero, the highest first; equal ones as they were given. */
  const ranked = (figure: (id: string) => number): [string, number][] =>
    settings.options
      .map(({ id }): [string, number] => [id, figure(id)])
      .filter(([, value]) => value > 0)
      .sort((a, b) => b[1] - a[1]);
  switch (ballot.shape) {
    case 'dots':
      return ranked((id) => ballot.dots[id] ?? 0).map(([id, count]) =>
        t(count === 1 ? 'orderings.lineDots_one' : 'orderings.lineDots_other', {
          option: labelOf(id),
          count,
        }),
      );
    case 'approval':
      return settings.options.filter(({ id }) => ballot.options.includes(id)).map(({ label }) => label);
    case 'score':
      return ranked((id) => ballot.scores[id] ?? 0).map(([id, score]) =>
        t('orderings.lineScore', { option: labelOf(id), score }),
      );
    case 'criteria':
      return ranked((id) => totalOf(settings, ballot.scores[id])).map(([id, total]) =>
        t('orderings.lineCriteria', { option: labelOf(id), total: decimals(total) }),
      );
    case 'ranked':
      return ballot.groups.map((group) =>
        t(group.length > 1 ? 'orderings.lineTied' : 'orderings.linePlace', {
          place: placesOf(ballot.groups).find(({ id }) => id === group[0])?.place ?? 1,
          option: listOf(group.map(labelOf)),
        }),
      );
  }
}

/** Σ weight × score / 100 of one row of a matrix, in hundredths (4.7). */
export function totalOf(
  { criteria }: Pick<OrderingSettings, 'criteria'>,
  scores: Record<string, number> | undefined,
): number {
  if (scores === undefined) return 0;
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const sum = criteria.reduce((total, { id, weight }) => total + weight * (scores[id] ?? 0), 0);
  return totalInHundredths(fraction(sum, weights * 5));
}
