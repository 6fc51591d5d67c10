// What an activity may become, and by whom (domain.md 5.8, F1): the side that answers for it reports, and a person of
// another party verifies. Whoever facilitates does neither.
import type { Participant } from '../model/mesa.ts';
import { ACTIVITY_STATUSES, type Activity, type ActivityStatus } from '../model/roadmap.ts';

type Who = Pick<Participant, 'id' | 'role' | 'partyId'>;
type Known = Pick<Activity, 'status' | 'evidence' | 'leadParty' | 'leadPerson'>;

/** Why a change of status is refused; each one is a refusal code with its sentence. */
export type StatusRefusal =
  | 'activity_step'
  | 'reason_required'
  | 'not_the_lead'
  | 'verified_by_lead'
  | 'activity_needs_evidence';

/** Places between two statuses: 1 is one step forward, −1 one step back. */
export const stepsBetween = (from: ActivityStatus, to: ActivityStatus): number =>
  ACTIVITY_STATUSES.indexOf(to) - ACTIVITY_STATUSES.indexOf(from);

/** Whether this person speaks for the body that answers for the activity: its person, or anybody of its party. */
export const isOfTheLead = (activity: Pick<Activity, 'leadParty' | 'leadPerson'>, who: Who): boolean =>
  who.role === 'participant' && (who.id === activity.leadPerson || who.partyId === activity.leadParty);

/** Whether this person may verify it: of a party, and of another one (5.8). */
export const isOfAnotherParty = (activity: Pick<Activity, 'leadParty' | 'leadPerson'>, who: Who): boolean =>
  who.role === 'participant' && who.partyId !== null && !isOfTheLead(activity, who);

/** The side that may make this change, or null when there is none such step. Another party may also return what was reported. */
function sideOf(from: ActivityStatus, to: ActivityStatus): 'lead' | 'another' | 'both' | null {
  if (Math.abs(stepsBetween(from, to)) !== 1) return null;
  if (from === 'verified' || to === 'verified') return 'another';
  return from === 'complete' ? 'both' : 'lead';
}

/** 5.8: one step at a time, one back with its reason, `complete` with evidence, `verified` by another party. Null when it may be. */
export function statusRefusal(
  activity: Known,
  change: { to: ActivityStatus; reason: string },
  who: Who,
): StatusRefusal | null {
  const side = sideOf(activity.status, change.to);
  if (!side) return 'activity_step';
  const [lead, another] = [isOfTheLead(activity, who), isOfAnotherParty(activity, who)];
  if (side === 'another' && !another) return 'verified_by_lead';
  if (side === 'lead' && !lead) return 'not_the_lead';
  if (side === 'both' && !lead && !another) return 'not_the_lead';
  if (stepsBetween(activity.status, change.to) < 0 && change.reason === '') return 'reason_required';
  if (change.to === 'complete' && activity.status === 'inProgress' && activity.evidence.length === 0)
    return 'activity_needs_evidence';
  return null;
}

/** The statuses this person may set now, besides what evidence and reason ask for: for the buttons of an activity. */
export const stepsFor = (activity: Known, who: Who): ActivityStatus[] =>
  ACTIVITY_STATUSES.filter((to) => {
    const refusal = statusRefusal(activity, { to, reason: 'x' }, who);
    return refusal === null || refusal === 'activity_needs_evidence';
  });
