// The roadmap of a commitment (domain.md 5.7, R1–R5): written by whoever writes, accepted by each lead on their own
// device, agreed by a decision; then followed up, one activity at a time (5.8, F1).
import { words } from '../../../shared/i18n/words.ts';
import { event, type NewEvent } from '../../../shared/model/event.ts';
import type { CommitmentId, ParticipantId } from '../../../shared/model/ids.ts';
import type { MesaState } from '../../../shared/model/mesa.ts';
import { firstCharacters } from '../../../shared/model/plainText.ts';
import type { Activity, ActivityPlan, Roadmap } from '../../../shared/model/roadmap.ts';
import { ok, type Result, refuse } from '../../../shared/protocol/errors.ts';
import { isOfTheLead, statusRefusal } from '../../../shared/roadmap/activityStatus.ts';
import {
  checkRoadmap,
  errorsOf,
  MAX_ACTIVITIES,
  MAX_CHECKPOINTS,
  type RoadmapFinding,
} from '../../../shared/roadmap/checkRoadmap.ts';
import { isAmending } from '../../../shared/roadmap/commitmentMoves.ts';
import { latestRoadmap, notAccepted } from '../../../shared/roadmap/findRoadmap.ts';
import { planOfAgreed, roadmapContent } from '../../../shared/roadmap/roadmapContent.ts';
import { findCommitment, isBeingDecided } from './commitments.ts';
import { type CommandContext, done, type Handlers, type Outcome } from './handler.ts';
import { oneMoreRefusal } from './repeats.ts';

/** The draft that may be written now; null while nothing was written yet. */
function draftOf(state: MesaState, id: CommitmentId): Result<Roadmap | null> {
  const item = findCommitment(state, id);
  if (!item.ok) return item;
  const roadmap = latestRoadmap(state, id);
  if (roadmap) return roadmap.state === 'draft' ? ok(roadmap) : refuse('roadmap_not_draft');
  return isAmending(item.value) || item.value.state === 'closed' ? refuse('roadmap_not_draft') : ok(null);
}

/** The roadmap that waits for its leads, while no round on it is open (D7). */
function inAcceptance(state: MesaState, id: CommitmentId): Result<Roadmap> {
  const item = findCommitment(state, id);
  if (!item.ok) return item;
  const roadmap = latestRoadmap(state, id);
  if (!roadmap) return refuse('roadmap_missing');
  if (roadmap.state !== 'acceptance') return refuse('roadmap_not_in_acceptance');
  return isBeingDecided(state, 'roadmap', id) ? refuse('frozen') : ok(roadmap);
}

/** An activity that is being carried out. During an amendment the version in force goes on. */
function active(state: MesaState, id: CommitmentId, code: string): Result<Activity> {
  const item = findCommitment(state, id);
  if (!item.ok) return item;
  const roadmap = state.roadmaps.findLast((one) => one.commitmentId === id && one.state === 'active');
  if (!roadmap) return refuse('roadmap_not_active');
  return activityIn(roadmap, code);
}

function activityIn(roadmap: Roadmap | null, code: string): Result<Activity> {
  const activity = roadmap?.activities.find((one) => one.code === code);
  return activity ? ok(activity) : refuse('unknown_activity');
}

/** C29: who accepts is somebody of the mesa, of the party that answers. */
function leadRefusal(state: MesaState, { leadParty, leadPerson }: ActivityPlan): Result<never> | null {
  if (!state.parties.some((party) => party.id === leadParty)) return refuse('unknown_party');
  if (leadPerson === null) return null;
  const person = Object.hasOwn(state.participants, leadPerson) ? state.participants[leadPerson] : undefined;
  if (!person) return refuse('unknown_person');
  const fits = person.status === 'admitted' && person.role === 'participant' && person.partyId === leadParty;
  return fits ? null : refuse('lead_not_of_party');
}

const sentenceOf = ({ code, activity, detail }: RoadmapFinding): string =>
  words(`following.check_${code}`, { activity: activity ?? '', detail });

/** The errors of R1–R4 in words. */
export function roadmapRefusal(findings: readonly RoadmapFinding[]): Result<never> | null {
  const errors = errorsOf(findings);
  if (errors.length === 0) return null;
  return refuse('roadmap_invalid', { problems: [...new Set(errors.map(sentenceOf))].join('; ') });
}

/** Whoever must accept it and is not in the mesa any more never will. */
function leftBy(state: MesaState, { leadPerson }: ActivityPlan): boolean {
  if (leadPerson === null) return false;
  const person = state.participants[leadPerson];
  return person?.status !== 'admitted' || person.role === 'observer';
}

/**
 * R5: an answer is of somebody who answers for it. When she is taken out, or watches from then on, what she had accepted
 * waits again: the roadmap goes back to draft with why, and another person is named. What a decision holds frozen, or
 * agreed already, stays as it was signed (D7, R8).
 */
export function acceptancesLost(state: MesaState, participantId: ParticipantId): NewEvent[] {
  return state.commitments.flatMap(({ id: commitmentId }) => {
    const roadmap = latestRoadmap(state, commitmentId);
    if (roadmap?.state !== 'acceptance' || isBeingDecided(state, 'roadmap', commitmentId)) return [];
    const hers = roadmap.activities.filter((one) => one.leadPerson === participantId);
    if (hers.length === 0) return [];
    const reason = words('following.leadLeft', { activities: hers.map((one) => one.code).join(', ') });
    return [event('roadmap.returned', { commitmentId, reason: firstCharacters(reason, REASON_MAX) })];
  });
}
/** Of the reason of a roadmap that goes back. */
const REASON_MAX = 300;

/** 5.7 draft → acceptance: with no error left. Its warnings are acknowledged by who asks. */
function askAcceptance(
  state: MesaState,
  { commitmentId }: { commitmentId: CommitmentId },
  { prepared }: CommandContext,
): Result<Outcome> {
  const draft = draftOf(state, commitmentId);
  if (!draft.ok) return draft;
  if (!draft.value) return refuse('roadmap_missing');
  if (!prepared.commitmentPlan) return refuse('internal');
  const gone = draft.value.activities.filter((one) => leftBy(state, one)).map((one) => one.code);
  if (gone.length > 0) return refuse('lead_left', { activities: gone.join(', ') });
  const refusal = roadmapRefusal(checkRoadmap(draft.value, prepared.commitmentPlan));
  return refusal ?? done([event('roadmap.acceptanceAsked', { commitmentId })]);
}

/** What a decision on the roadmap freezes, or why it cannot be decided yet (5.7): every lead accepted, after its commitment. */
export function roadmapToDecide(state: MesaState, id: CommitmentId): Result<unknown> {
  const roadmap = inAcceptance(state, id);
  if (!roadmap.ok) return roadmap;
  const item = findCommitment(state, id);
  if (!item.ok) return item;
  const agreed = item.value.versions.at(-1);
  const isAgreed = item.value.state === 'agreed' || item.value.state === 'amended';
  if (!isAgreed || !agreed) return refuse('roadmap_before_commitment');
  // The text may have changed since acceptance was asked, when it was asked of a draft.
  const refusal = roadmapRefusal(checkRoadmap(roadmap.value, planOfAgreed(agreed.content)));
  if (refusal) return refusal;
  const waiting = notAccepted(roadmap.value);
  if (waiting.length > 0) return refuse('roadmap_not_accepted', { activities: waiting.join(', ') });
  return ok(roadmapContent(roadmap.value, item.value.number));
}

/** What is written into the draft, by anybody who writes. */
const drafting: Handlers<
  'roadmap.putActivity' | 'roadmap.dropActivity' | 'roadmap.putCheckpoint' | 'roadmap.dropCheckpoint'
> = {
  'roadmap.putActivity': (state, { commitmentId, activity }) => {
    const draft = draftOf(state, commitmentId);
    if (!draft.ok) return draft;
    const activities = draft.value?.activities ?? [];
    const isNew = !activities.some((one) => one.code === activity.code);
    if (isNew && activities.length >= MAX_ACTIVITIES) return refuse('roadmap_full', { max: MAX_ACTIVITIES });
    const refusal = leadRefusal(state, activity);
    return refusal ?? done([event('roadmap.activityPut', { commitmentId, activity })]);
  },
  'roadmap.dropActivity': (state, { commitmentId, code, reason }) => {
    const draft = draftOf(state, commitmentId);
    if (!draft.ok) return draft;
    const known = activityIn(draft.value, code);
    if (!known.ok) return known;
    if (reason === '') return refuse('reason_required');
    return done([event('roadmap.activityDropped', { commitmentId, code, reason })]);
  },
  'roadmap.putCheckpoint': (state, { commitmentId, checkpoint }) => {
    const draft = draftOf(state, commitmentId);
    if (!draft.ok) return draft;
    const checkpoints = draft.value?.checkpoints ?? [];
    const isNew = !checkpoints.some((one) => one.id === checkpoint.id);
    if (isNew && checkpoints.length >= MAX_CHECKPOINTS)
      return refuse('roadmap_full', { max: MAX_CHECKPOINTS });
    return done([event('roadmap.checkpointPut', { commitmentId, checkpoint })]);
  },
  'roadmap.dropCheckpoint': (state, { commitmentId, id }) => {
    const draft = draftOf(state, commitmentId);
    if (!draft.ok) return draft;
    if (!draft.value?.checkpoints.some((one) => one.id === id)) return refuse('unknown_checkpoint');
    return done([event('roadmap.checkpointDropped', { commitmentId, id })]);
  },
};

/** F1: reported by who answers for it, verified by another party. */
const following: Handlers<'activity.setStatus' | 'activity.addEvidence'> = {
  'activity.setStatus': (state, { commitmentId, code, to, reason }, { actor }) => {
    const activity = active(state, commitmentId, code);
    if (!activity.ok) return activity;
    const refusal = statusRefusal(activity.value, { to, reason }, actor);
    if (refusal) return refuse(refusal);
    const own = activity.value.statusLog.filter((one) => one.by === actor.id);
    const often = oneMoreRefusal('statuses', own.length);
    return often ?? done([event('activity.statusChanged', { commitmentId, code, to, reason })]);
  },
  'activity.addEvidence': (state, { commitmentId, code, title, reference }, { actor, newId }) => {
    const activity = active(state, commitmentId, code);
    if (!activity.ok) return activity;
    if (!isOfTheLead(activity.value, actor)) return refuse('not_the_lead');
    const often = oneMoreRefusal('evidence', activity.value.evidence.length);
    if (often) return often;
    const evidenceId = newId();
    return done([event('activity.evidenceAdded', { commitmentId, code, evidenceId, title, reference })]);
  },
};

export const roadmapHandlers: Handlers<
  | keyof typeof drafting
  | keyof typeof following
  | 'roadmap.askAcceptance'
  | 'roadmap.answer'
  | 'roadmap.return'
> = {
  ...drafting,
  ...following,
  'roadmap.askAcceptance': askAcceptance,
  /** R5: one by one, on their own device; the last answer counts, and one decline gives the whole back to be written. */
  'roadmap.answer': (state, { commitmentId, code, answer, note }, { actor }) => {
    const roadmap = inAcceptance(state, commitmentId);
    if (!roadmap.ok) return roadmap;
    const activity = activityIn(roadmap.value, code);
    if (!activity.ok) return activity;
    if (activity.value.leadPerson !== actor.id) return refuse('not_the_lead');
    if (answer === 'declined' && note === '') return refuse('reason_required');
    const often = oneMoreRefusal('answers', activity.value.acceptances.length);
    return often ?? done([event('roadmap.answered', { commitmentId, code, answer, note })]);
  },
  /** Somebody who had to answer may have left: the facilitation takes it back, with its reason. */
  'roadmap.return': (state, { commitmentId, reason }) => {
    const roadmap = inAcceptance(state, commitmentId);
    if (!roadmap.ok) return roadmap;
    if (reason === '') return refuse('reason_required');
    return done([event('roadmap.returned', { commitmentId, reason })]);
  },
};
