// The exact content of a decision on a roadmap, and what a commitment's own text says to it (domain.md 5.7, D7).
import type { CommitmentDraft } from '../commitment/types.ts';
import type { PartyId } from '../model/ids.ts';
import type { Activity, CheckpointPlan, Roadmap } from '../model/roadmap.ts';
import { member, records, textOf } from '../paper/lenient.ts';
import type { CommitmentPlan } from './checkRoadmap.ts';
import { acceptancesOf } from './findRoadmap.ts';

/** One activity as it is decided: what was planned, nothing of how it goes. */
const plannedOf = (activity: Activity) => ({
  code: activity.code,
  actionLine: activity.actionLine,
  title: activity.title,
  deliverable: activity.deliverable,
  lead: activity.lead,
  leadParty: activity.leadParty,
  leadPerson: activity.leadPerson,
  support: activity.support,
  start: activity.start,
  end: activity.end,
  weight: activity.weight,
  dependsOn: activity.dependsOn,
  verification: activity.verification,
});
const checkpointOf = ({ id, kind, title, date }: CheckpointPlan) => ({ id, kind, title, date });

/** Plain JSON of the plan, in the order it was written. */
export const canonicalRoadmap = ({ activities, checkpoints }: Roadmap) => ({
  format: 'mesa-roadmap/1',
  activities: activities.map(plannedOf),
  checkpoints: checkpoints.map(checkpointOf),
});

/** What is frozen when it is put to decision: the plan whole, and who accepted each activity and when (R5). */
export const roadmapContent = (roadmap: Roadmap, number: number) => ({
  kind: 'roadmap',
  number,
  version: roadmap.version,
  roadmap: canonicalRoadmap(roadmap),
  acceptances: acceptancesOf(roadmap),
});

/** M6: the parties to which the content of a round gives an activity, each once; none for anything but a roadmap. */
export function leadPartiesIn(content: unknown): PartyId[] {
  if (textOf(content, 'kind') !== 'roadmap') return [];
  const activities = records(member(member(content, 'roadmap'), 'activities'));
  return [...new Set(activities.map((one) => textOf(one, 'leadParty') as PartyId))];
}

const isPeriod = (period: { start: string; end: string }): boolean =>
  period.start !== '' && period.end !== '';
const lines = (titles: string[]): string[] | null => {
  const named = titles.filter((title) => title !== '');
  return named.length > 0 ? named : null;
};

/** Period and lines of action of an agreed text; read leniently, for the record outlives versions of the form. */
export function planOfAgreed(content: unknown): CommitmentPlan {
  const commitment = member(content, 'commitment');
  const found = member(commitment, 'period');
  const period = { start: textOf(found, 'start'), end: textOf(found, 'end') };
  return {
    period: isPeriod(period) ? period : null,
    actionLines: lines(records(member(commitment, 'actionLines')).map((line) => textOf(line, 'title'))),
  };
}

/** The same of a draft still being written. */
export const planOfDraft = ({ period, actionLines }: CommitmentDraft): CommitmentPlan => ({
  period: isPeriod(period) ? { start: period.start, end: period.end } : null,
  actionLines: lines(actionLines.map((line) => line.title)),
});
