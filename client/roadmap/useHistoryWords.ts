// One thing that happened to an activity, as a sentence.
import { useWords } from '../i18n.ts';
import type { HistoryEntry } from './activityHistory.ts';
import { usePersonName } from './usePersonName.ts';

export function useHistoryWords(): (entry: HistoryEntry) => string {
  const t = useWords();
  const nameOf = usePersonName();
  return (entry) => {
    const name = nameOf(entry.by);
    switch (entry.kind) {
      case 'accepted':
        return t('roadmap.historyAccepted', { name });
      case 'declined':
        return t('roadmap.historyDeclined', { name });
      case 'evidence':
        return t('roadmap.historyEvidence', { name, title: entry.title });
      case 'forward':
        return t('roadmap.historyStatus', { name, to: t(`roadmap.status_${entry.to}`) });
      case 'back':
        return t('roadmap.historyBack', { name, to: t(`roadmap.status_${entry.to}`) });
    }
  };
}
