// What happens to roadmaps and to following them up (domain.md 5.7, 5.8): drafts, acceptances, agreed versions,
// statuses and evidence.
import { latestRoadmap } from '../../roadmap/findRoadmap.ts';
import type { CommitmentId, DecisionId, ParticipantId } from '../ids.ts';
import type { MesaState } from '../mesa.ts';
import type { Activity, ActivityPlan, Roadmap, RoadmapState } from '../roadmap.ts';
import type { Reducers } from './reducer.ts';

const changeRoadmap = (
  state: MesaState,
  roadmap: Roadmap | undefined,
  change: (roadmap: Roadmap) => Roadmap,
): MesaState => ({
  ...state,
  roadmaps: state.roadmaps.map((one) => (one === roadmap ? change(one) : one)),
});
const changeActivity = (
  state: MesaState,
  id: CommitmentId,
  code: string,
  change: (activity: Activity) => Activity,
): MesaState => {
  const roadmap = state.roadmaps.findLast((one) => one.commitmentId === id && one.state === 'active');
  return changeRoadmap(state, roadmap, (one) => ({
    ...one,
    activities: one.activities.map((activity) => (activity.code === code ? change(activity) : activity)),
  }));
};

export const setRoadmapState = (
  state: MesaState,
  roadmap: Roadmap | undefined,
  to: RoadmapState,
): MesaState => changeRoadmap(state, roadmap, (one) => ({ ...one, state: to }));

const empty = (commitmentId: CommitmentId, version: number): Roadmap => ({
  commitmentId,
  version,
  state: 'draft',
  activities: [],
  checkpoints: [],
  askedAt: null,
  returned: [],
  decisionId: null,
  contentHash: null,
});
const begun = (plan: ActivityPlan): Activity => ({
  ...plan,
  acceptances: [],
  status: 'notStarted',
  statusLog: [],
  evidence: [],
});

/** The draft this event writes into; the first thing written creates it as version 1, before or after the agreement. */
function inDraft(state: MesaState, id: CommitmentId, change: (roadmap: Roadmap) => Roadmap): MesaState {
  const known = latestRoadmap(state, id);
  if (known) return changeRoadmap(state, known, change);
  const version = Math.max(1, state.commitments.find((one) => one.id === id)?.versions.length ?? 1);
  return { ...state, roadmaps: [...state.roadmaps, change(empty(id, version))] };
}

/** R8: after an amendment the plan is agreed again; its draft begins as a copy, and the signed one stays as it is. */
export function nextRoadmap(state: MesaState, id: CommitmentId, version: number): MesaState {
  const known = latestRoadmap(state, id);
  if (!known) return state;
  const { activities, checkpoints } = known;
  const copied = activities.map((activity) => begun(activity));
  return {
    ...state,
    roadmaps: [...state.roadmaps, { ...empty(id, version), activities: copied, checkpoints }],
  };
}

/** What was done stays done while what was promised, who answers and how it is verified stay the same (R8). */
function carried(activity: Activity, earlier: Roadmap | undefined): Activity {
  const same = earlier?.activities.find(
    (one) =>
      one.code === activity.code &&
      one.deliverable === activity.deliverable &&
      one.verification === activity.verification &&
      one.lead === activity.lead &&
      one.leadParty === activity.leadParty,
  );
  if (!same) return activity;
  return { ...activity, status: same.status, statusLog: same.statusLog, evidence: same.evidence };
}

/** 5.7: a decision agreed it. The version it replaces is superseded now, so that following it up never stops meanwhile. */
export function agreeRoadmap(
  state: MesaState,
  id: CommitmentId,
  entry: { decisionId: DecisionId; contentHash: string },
): MesaState {
  const roadmap = latestRoadmap(state, id);
  const earlier = state.roadmaps.findLast((one) => one.commitmentId === id && one !== roadmap);
  const agreed = changeRoadmap(state, roadmap, (one) => ({
    ...one,
    decisionId: entry.decisionId,
    contentHash: entry.contentHash,
    state: 'agreed',
    activities: one.activities.map((activity) => carried(activity, earlier)),
  }));
  return setRoadmapState(agreed, earlier, 'superseded');
}

export const roadmapReducers: Reducers<
  | 'roadmap.activityPut'
  | 'roadmap.activityDropped'
  | 'roadmap.checkpointPut'
  | 'roadmap.checkpointDropped'
  | 'roadmap.acceptanceAsked'
  | 'roadmap.answered'
  | 'roadmap.returned'
  | 'activity.statusChanged'
  | 'activity.evidenceAdded'
> = {
  'roadmap.activityPut': (state, { commitmentId, activity }) =>
    inDraft(state, commitmentId, (roadmap) => ({
      ...roadmap,
      activities: roadmap.activities.some((one) => one.code === activity.code)
        ? roadmap.activities.map((one) => (one.code === activity.code ? begun(activity) : one))
        : [...roadmap.activities, begun(activity)],
    })),
  'roadmap.activityDropped': (state, { commitmentId, code }) =>
    inDraft(state, commitmentId, (roadmap) => ({
      ...roadmap,
      activities: roadmap.activities.filter((one) => one.code !== code),
    })),
  'roadmap.checkpointPut': (state, { commitmentId, checkpoint }) =>
    inDraft(state, commitmentId, (roadmap) => ({
      ...roadmap,
      checkpoints: roadmap.checkpoints.some((one) => one.id === checkpoint.id)
        ? roadmap.checkpoints.map((one) => (one.id === checkpoint.id ? checkpoint : one))
        : [...roadmap.checkpoints, checkpoint],
    })),
  'roadmap.checkpointDropped': (state, { commitmentId, id }) =>
    inDraft(state, commitmentId, (roadmap) => ({
      ...roadmap,
      checkpoints: roadmap.checkpoints.filter((one) => one.id !== id),
    })),
  // Answers to an earlier text say nothing of this one; the record keeps them, and `returned` why it went back.
  'roadmap.acceptanceAsked': (state, { commitmentId }, event) =>
    changeRoadmap(state, latestRoadmap(state, commitmentId), (roadmap) => ({
      ...roadmap,
      state: 'acceptance',
      askedAt: event.at,
      activities: roadmap.activities.map((one) => ({ ...one, acceptances: [] })),
    })),
  'roadmap.answered': (state, { commitmentId, code, answer, note }, { actor, at }) => {
    const by = actor as ParticipantId;
    return changeRoadmap(state, latestRoadmap(state, commitmentId), (roadmap) => ({
      ...roadmap,
      activities: roadmap.activities.map((one) =>
        one.code === code ? { ...one, acceptances: [...one.acceptances, { by, at, answer, note }] } : one,
      ),
      ...(answer === 'declined'
        ? { state: 'draft', returned: [...roadmap.returned, { at, by, code, reason: note }] }
        : {}),
    }));
  },
  'roadmap.returned': (state, { commitmentId, reason }, { actor, at }) =>
    changeRoadmap(state, latestRoadmap(state, commitmentId), (roadmap) => ({
      ...roadmap,
      state: 'draft',
      returned: [...roadmap.returned, { at, by: actor as ParticipantId, code: null, reason }],
    })),
  'activity.statusChanged': (state, { commitmentId, code, to, reason }, { actor, at }) =>
    changeActivity(state, commitmentId, code, (activity) => ({
      ...activity,
      status: to,
      statusLog: [
        ...activity.statusLog,
        { from: activity.status, to, by: actor as ParticipantId, at, reason },
      ],
    })),
  'activity.evidenceAdded': (state, { commitmentId, code, ...item }, { actor, at }) =>
    changeActivity(state, commitmentId, code, (activity) => ({
      ...activity,
      evidence: [
        ...activity.evidence,
        { id: item.evidenceId, title: item.title, reference: item.reference, by: actor as ParticipantId, at },
      ],
    })),
};
