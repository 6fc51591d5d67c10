// What a person types about one activity, as text until it is whole: from the plan to the fields and back, with what is
// missing named by field. Pure.
import type { ParticipantId, PartyId } from '../../shared/model/ids.ts';
import { countCharacters, normaliseLine } from '../../shared/model/plainText.ts';
import type { Activity, ActivityPlan } from '../../shared/model/roadmap.ts';

/** Every field as it is typed. `leadPerson` '' means «todavía nadie». */
export interface ActivityDraft {
  code: string;
  actionLine: string;
  title: string;
  deliverable: string;
  lead: string;
  leadParty: string;
  leadPerson: string;
  /** One name per line. */
  support: string;
  start: string;
  end: string;
  weight: string;
  dependsOn: string[];
  verification: string;
}

export type DraftField =
  | 'actionLine'
  | 'title'
  | 'deliverable'
  | 'lead'
  | 'leadParty'
  | 'support'
  | 'start'
  | 'end'
  | 'weight'
  | 'verification';

/** Why a field cannot be sent: nothing there, a date that does not fit, too long, or too many. */
export type DraftProblem = 'missing' | 'order' | 'outside' | 'tooLong' | 'tooMany';
export type DraftProblems = Partial<Record<DraftField, DraftProblem>>;

/** Most characters of each text, as on the wire (shared/model/roadmap.ts). */
export const LIMITS = { title: 160, deliverable: 300, lead: 160, verification: 300, support: 160 } as const;
const LEAST = { title: 3, deliverable: 3, lead: 2, verification: 3 } as const;
const MOST_SUPPORT = 8;

/** Start and end of the commitment, '' where it has none. */
export interface Period {
  start: string;
  end: string;
}

/** A new activity of a line: the dates of the commitment, so that only what differs is typed. */
export const emptyDraft = (code: string, actionLine: string, period: Period): ActivityDraft => ({
  code,
  actionLine,
  title: '',
  deliverable: '',
  lead: '',
  leadParty: '',
  leadPerson: '',
  support: '',
  start: period.start,
  end: period.end,
  weight: '',
  dependsOn: [],
  verification: '',
});

export const draftOf = (activity: ActivityPlan): ActivityDraft => ({
  code: activity.code,
  actionLine: activity.actionLine,
  title: activity.title,
  deliverable: activity.deliverable,
  lead: activity.lead,
  leadParty: activity.leadParty,
  leadPerson: activity.leadPerson ?? '',
  support: activity.support.join('\n'),
  start: activity.start,
  end: activity.end,
  weight: String(activity.weight),
  dependsOn: [...activity.dependsOn],
  verification: activity.verification,
});

/** The planned part of an activity, to tell whether somebody changed it meanwhile. */
export const planKey = (activity: Activity | undefined): string =>
  activity === undefined ? '' : JSON.stringify(draftOf(activity));

const isDate = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(normaliseLine)
    .filter((line) => line !== '');

/** Whole number of 1 to 100, or null. */
export function weightOf(text: string): number | null {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= 1 && value <= 100 ? value : null;
}

/** R1 of one activity, and what the wire needs of each field. */
export function problemsOf(draft: ActivityDraft, period: Period): DraftProblems {
  const found: DraftProblems = {};
  for (const field of ['title', 'deliverable', 'lead', 'verification'] as const) {
    const length = countCharacters(normaliseLine(draft[field]));
    if (length < LEAST[field]) found[field] = 'missing';
    else if (length > LIMITS[field]) found[field] = 'tooLong';
  }
  if (normaliseLine(draft.actionLine) === '') found.actionLine = 'missing';
  if (draft.leadParty === '') found.leadParty = 'missing';
  const support = linesOf(draft.support);
  if (support.length > MOST_SUPPORT) found.support = 'tooMany';
  else if (support.some((name) => countCharacters(name) > LIMITS.support)) found.support = 'tooLong';
  if (weightOf(draft.weight) === null) found.weight = 'missing';
  return { ...found, ...datesOf(draft, period) };
}

function datesOf({ start, end }: ActivityDraft, period: Period): DraftProblems {
  const outside = (date: string): boolean =>
    isDate(period.start) && isDate(period.end) && (date < period.start || date > period.end);
  const found: DraftProblems = {};
  if (!isDate(start)) found.start = 'missing';
  else if (outside(start)) found.start = 'outside';
  if (!isDate(end)) found.end = 'missing';
  else if (isDate(start) && end < start) found.end = 'order';
  else if (outside(end)) found.end = 'outside';
  return found;
}

/** The activity to send. Only for a draft without problems. */
export const planOf = (draft: ActivityDraft): ActivityPlan => ({
  code: draft.code,
  actionLine: draft.actionLine,
  title: normaliseLine(draft.title),
  deliverable: normaliseLine(draft.deliverable),
  lead: normaliseLine(draft.lead),
  leadParty: draft.leadParty as PartyId,
  leadPerson: draft.leadPerson === '' ? null : (draft.leadPerson as ParticipantId),
  support: linesOf(draft.support),
  start: draft.start,
  end: draft.end,
  weight: weightOf(draft.weight) ?? 1,
  dependsOn: [...draft.dependsOn],
  verification: normaliseLine(draft.verification),
});
