// What a board says of a commitment, computed from its activities and never stored (domain.md 5.8, 5.9, R7, V11).
import type { Activity, ProgressLabel, Roadmap } from '../model/roadmap.ts';

/** `verified` and `reported` are sums of weights, in hundredths: R7 shows both, never blended. */
export interface Progress {
  label: ProgressLabel;
  verified: number;
  reported: number;
}

const isReported = ({ status }: Pick<Activity, 'status'>): boolean =>
  status === 'complete' || status === 'verified';
const sum = (activities: readonly Pick<Activity, 'weight'>[]): number =>
  activities.reduce((total, { weight }) => total + weight, 0);

/** 5.9: from every activity. A roadmap without activities has not begun. */
export function progressLabel(activities: readonly Pick<Activity, 'status'>[]): ProgressLabel {
  if (activities.every(({ status }) => status === 'notStarted')) return 'sinAvance';
  return activities.every(({ status }) => status === 'verified') ? 'completado' : 'enProceso';
}

/** 5.9 and R7 of the roadmap in force; null while there is none. */
export function progressOf(roadmap: Pick<Roadmap, 'activities'> | undefined): Progress | null {
  if (!roadmap) return null;
  const { activities } = roadmap;
  return {
    label: progressLabel(activities),
    verified: sum(activities.filter(({ status }) => status === 'verified')),
    reported: sum(activities.filter(isReported)),
  };
}

/** «Atrasada» (5.8): its last day is before `today` (`YYYY-MM-DD`, in the time zone of the mesa) and nobody reported it complete. */
export const isLate = (activity: Pick<Activity, 'status' | 'end'>, today: string): boolean =>
  activity.end < today && !isReported(activity);
