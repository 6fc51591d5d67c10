// What is wrong with a field of an activity, in words that say what to do.
import { countCharacters } from '../../shared/model/plainText.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import {
  type ActivityDraft,
  type DraftField,
  type DraftProblem,
  LIMITS,
  type Period,
} from './activityDraft.ts';

/** The sentence of a problem; undefined where there is none. */
export function useProblemWords(
  period: Period,
  draft: ActivityDraft,
): (field: DraftField, problem: DraftProblem | undefined) => string | undefined {
  const t = useWords();
  return (field, problem) => {
    switch (problem) {
      case undefined:
        return undefined;
      case 'order':
        return t('roadmap.order');
      case 'outside':
        return t('roadmap.outside', { start: shortDate(period.start), end: shortDate(period.end) });
      case 'tooMany':
        return t('roadmap.tooMany');
      case 'tooLong': {
        const max = field in LIMITS ? LIMITS[field as keyof typeof LIMITS] : LIMITS.title;
        const longest = Math.max(...draft[field].split('\n').map(countCharacters));
        return t('roadmap.tooLong', { count: longest - max, max });
      }
      case 'missing':
        return field === 'support' ? undefined : t(`roadmap.missing_${field}`);
    }
  };
}
