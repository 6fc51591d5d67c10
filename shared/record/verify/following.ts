// Commitments beyond their agreement, roadmaps and activities as the rules allow them (domain.md 5.6–5.8, R5, F1): each
// move, answer, report and verification is checked against the state of that moment.
import type { EventPayload, EventType, MesaEvent } from '../../model/event.ts';
import type { CommitmentId } from '../../model/ids.ts';
import type { Commitment, CommitmentState, MesaState, Participant } from '../../model/mesa.ts';
import type { Activity, RoadmapState } from '../../model/roadmap.ts';
import { isOfTheLead, statusRefusal } from '../../roadmap/activityStatus.ts';
import { isAmending, isCommitmentMove, mayBeDecided } from '../../roadmap/commitmentMoves.ts';
import { latestRoadmap, notAccepted } from '../../roadmap/findRoadmap.ts';
import { roadmapContent } from '../../roadmap/roadmapContent.ts';
import { fingerprint } from '../canonicalJson.ts';
import { type Difference, difference } from './difference.ts';

interface Step {
  state: MesaState;
  event: MesaEvent;
}
type Check = (step: Step) => boolean;

const payloadOf = <T extends EventType>({ event }: Step, _type: T) => event.payload as EventPayload<T>;
const idOf = ({ event }: Step): CommitmentId =>
  (event.payload as { commitmentId: CommitmentId }).commitmentId;
const itemOf = (step: Step): Commitment | undefined =>
  step.state.commitments.find((one) => one.id === idOf(step));
const actorOf = ({ state, event }: Step): Participant | undefined => {
  const person = state.participants[event.actor as Participant['id']];
  return person?.status === 'admitted' ? person : undefined;
};
const isBy = (step: Step, ...roles: Participant['role'][]): boolean => {
  const person = actorOf(step);
  return person !== undefined && roles.includes(person.role);
};
const moves = (step: Step, to: CommitmentState): boolean => {
  const item = itemOf(step);
  return item !== undefined && isCommitmentMove(item.state, to);
};
const latestIs = (step: Step, state: RoadmapState): boolean =>
  latestRoadmap(step.state, idOf(step))?.state === state;

/** Written by whoever writes, while it is a draft or there is none. */
const drafted: Check = (step) => {
  const item = itemOf(step);
  const begins = latestRoadmap(step.state, idOf(step)) === undefined;
  const there = item !== undefined && item.state !== 'withdrawn';
  return isBy(step, 'facilitator', 'participant') && there && (begins || latestIs(step, 'draft'));
};

const activityIn = (step: Step, code: string, state: RoadmapState): Activity | undefined =>
  step.state.roadmaps
    .findLast((one) => one.commitmentId === idOf(step) && one.state === state)
    ?.activities.find((one) => one.code === code);

/**
 * 5.6: the text of a commitment is decided while it is written or amended. 5.7: of a roadmap, the plan that every lead
 * accepted, whole, of a commitment already agreed.
 */
const subjectDecided: Check = ({ state, event }) => {
  const payload = event.payload as EventPayload<'decision.roundOpened'>;
  const opened = event.type === 'decision.opened' ? (event.payload as EventPayload<'decision.opened'>) : null;
  const known = state.decisions.find((one) => one.id === payload.decisionId);
  const subject = opened?.subject ?? known?.subject;
  if (subject?.kind !== 'roadmap' && subject?.kind !== 'commitment') return true;
  const item = state.commitments.find((one) => one.id === subject.commitmentId);
  if (subject.kind === 'commitment') return item !== undefined && mayBeDecided(item);
  const roadmap = latestRoadmap(state, subject.commitmentId);
  if (!item || roadmap?.state !== 'acceptance' || notAccepted(roadmap).length > 0) return false;
  const isAgreed = item.state === 'agreed' || item.state === 'amended';
  return isAgreed && fingerprint(roadmapContent(roadmap, item.number)) === payload.contentHash;
};

const ALLOWED: { [N in EventType]?: Check } = {
  'decision.opened': subjectDecided,
  'decision.roundOpened': subjectDecided,
  // What was agreed is never made to disappear by withdrawing it.
  'commitment.withdrawn': (step) => isBy(step, 'facilitator') && moves(step, 'withdrawn'),
  'commitment.moved': (step) =>
    isBy(step, 'facilitator') && moves(step, payloadOf(step, 'commitment.moved').to),
  'commitment.published': (step) => {
    const roadmap = latestRoadmap(step.state, idOf(step));
    const { version } = payloadOf(step, 'commitment.published');
    const isIts = version === itemOf(step)?.versions.length && version === roadmap?.version;
    return isBy(step, 'facilitator') && moves(step, 'published') && isIts && roadmap.state === 'agreed';
  },
  'commitment.closed': (step) => {
    const { outcome, explanation } = payloadOf(step, 'commitment.closed');
    const done = latestRoadmap(step.state, idOf(step))?.activities.every((one) => one.status === 'verified');
    const said = outcome === 'fulfilled' ? done === true : explanation !== '';
    return isBy(step, 'facilitator') && moves(step, 'closed') && said;
  },
  'commitment.amendmentStarted': (step) => isBy(step, 'facilitator') && moves(step, 'amended'),
  'commitment.amendmentDropped': (step) => {
    const item = itemOf(step);
    return isBy(step, 'facilitator') && item !== undefined && isAmending(item);
  },
  'roadmap.activityPut': drafted,
  'roadmap.activityDropped': drafted,
  'roadmap.checkpointPut': drafted,
  'roadmap.checkpointDropped': drafted,
  'roadmap.acceptanceAsked': (step) => isBy(step, 'facilitator') && latestIs(step, 'draft'),
  'roadmap.answered': (step) => {
    const activity = activityIn(step, payloadOf(step, 'roadmap.answered').code, 'acceptance');
    return isBy(step, 'participant') && activity?.leadPerson === step.event.actor;
  },
  'roadmap.returned': (step) => isBy(step, 'facilitator') && latestIs(step, 'acceptance'),
  'activity.statusChanged': (step) => {
    const change = payloadOf(step, 'activity.statusChanged');
    const [activity, person] = [activityIn(step, change.code, 'active'), actorOf(step)];
    return activity !== undefined && person !== undefined && !statusRefusal(activity, change, person);
  },
  'activity.evidenceAdded': (step) => {
    const activity = activityIn(step, payloadOf(step, 'activity.evidenceAdded').code, 'active');
    const person = actorOf(step);
    return activity !== undefined && person !== undefined && isOfTheLead(activity, person);
  },
};

/** Whether this step of a commitment, its roadmap or its activities could happen at that moment. */
export function checkFollowing(step: Step): Difference | null {
  const { event } = step;
  if (ALLOWED[event.type as EventType]?.(step) ?? true) return null;
  return difference('followingStep', {
    path: ['events', event.seq - 1, 'payload'],
    found: event.type,
    seq: event.seq,
  });
}
