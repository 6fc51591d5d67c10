// Everything that happened to one activity as one list, oldest first: answers, evidence and steps. Pure.
import type { Activity, ActivityStatus } from '../../shared/model/roadmap.ts';
import { stepsBetween } from '../../shared/roadmap/activityStatus.ts';

export type HistoryEntry = { by: string; at: number; note: string } & (
  | { kind: 'accepted' | 'declined' }
  | { kind: 'evidence'; title: string }
  | { kind: 'forward' | 'back'; to: ActivityStatus }
);

export function historyOf({ acceptances, evidence, statusLog }: Activity): HistoryEntry[] {
  const entries: HistoryEntry[] = [
    ...acceptances.map(({ by, at, answer, note }) => ({ kind: answer, by, at, note })),
    ...evidence.map(({ by, at, title }) => ({ kind: 'evidence' as const, by, at, title, note: '' })),
    ...statusLog.map(({ from, to, by, at, reason }) => ({
      kind: stepsBetween(from, to) < 0 ? ('back' as const) : ('forward' as const),
      by,
      at,
      to,
      note: reason,
    })),
  ];
  return entries.sort((a, b) => a.at - b.at);
}
