// The form as it opens: the tree's causes with dots, the matrix with the criteria of domain 4.7.
import type { WordKey } from '../../shared/i18n/words.ts';
import { useWords } from '../i18n.ts';
import type { OrderingDraft } from './orderingDraft.ts';

/** Domain 4.7: five criteria that sum 100. */
const CRITERIA: readonly { id: string; word: WordKey; weight: number }[] = [
  { id: 'k1', word: 'orderings.default_incidence', weight: 30 },
  { id: 'k2', word: 'orderings.default_feasible', weight: 20 },
  { id: 'k3', word: 'orderings.default_competence', weight: 20 },
  { id: 'k4', word: 'orderings.default_openness', weight: 15 },
  { id: 'k5', word: 'orderings.default_excluded', weight: 15 },
];

export function useFirstDraft(): () => OrderingDraft {
  const t = useWords();
  return () => ({
    question: '',
    source: 'causes',
    marked: [],
    lines: '',
    method: 'dots',
    dots: '3',
    criteria: CRITERIA.map(({ id, word, weight }) => ({ id, label: t(word), weight: String(weight) })),
    electorate: 'people',
    secret: false,
    receipts: true,
  });
}
