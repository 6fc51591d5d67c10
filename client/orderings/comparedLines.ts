// A ballot as a paper shows it: every option in the order of the question, with what was written beside it, nothing left
// out and nothing sorted, so that two people can compare them line by line. Pure.
import type { Ballot, OrderingSettings } from '../../shared/decisions/method.ts';
import type { Translate } from '../i18n.ts';

export interface ComparedLine {
  id: string;
  option: string;
  /** One mark, or one for each criterion. */
  marks: string[];
}
type Asked = Pick<OrderingSettings, 'options' | 'criteria'>;

export const comparedLines = (t: Translate, settings: Asked, ballot: Ballot): ComparedLine[] =>
  settings.options.map(({ id, label }) => ({ id, option: label, marks: marksOf(t, settings, ballot, id) }));

function marksOf(t: Translate, { criteria }: Asked, ballot: Ballot, id: string): string[] {
  switch (ballot.shape) {
    case 'dots': {
      const count = ballot.dots[id] ?? 0;
      return [t(count === 1 ? 'orderings.paper_dots_one' : 'orderings.paper_dots_other', { count })];
    }
    case 'score':
      return [t('orderings.paper_score', { score: ballot.scores[id] ?? 0 })];
    case 'approval':
      return [t(ballot.options.includes(id) ? 'orderings.paper_marked' : 'orderings.paper_unmarked')];
    case 'ranked': {
      const place = ballot.groups.findIndex((group) => group.includes(id));
      if (place === -1) return [t('orderings.paper_noPlace')];
      const before = ballot.groups.slice(0, place).reduce((sum, group) => sum + group.length, 0);
      return [t('orderings.paper_place', { place: before + 1 })];
    }
    case 'criteria':
      return criteria.map((one) =>
        t('orderings.paper_criterion', {
          criterion: one.label ?? one.id,
          score: ballot.scores[id]?.[one.id] ?? 0,
        }),
      );
  }
}
