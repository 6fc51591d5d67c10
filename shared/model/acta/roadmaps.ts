// Commitments and roadmaps in the acta (C29): what became of them, who answers for what, and who has accepted it by then.
import { answerOf } from '../../roadmap/findRoadmap.ts';
import type { ParticipantId, PartyId } from '../ids.ts';
import type { CommitmentState, MesaState } from '../mesa.ts';
import type { Acceptance, Activity, ActivityStatus, CheckpointPlan, Roadmap } from '../roadmap.ts';

/** What somebody did by hand with a commitment (5.6); what follows from a decision is told by it. */
export type FollowingItem =
  | { at: number; kind: 'commitmentMoved'; number: number; to: CommitmentState; reason: string }
  | {
      at: number;
      kind: 'commitmentPublished';
      number: number;
      version: number;
      date: string;
      reference: string;
    }
  | {
      at: number;
      kind: 'commitmentClosed';
      number: number;
      outcome: 'fulfilled' | 'notFulfilled' | 'carriedOver';
      reason: string;
    }
  | { at: number; kind: 'amendmentStarted' | 'amendmentDropped'; number: number; reason: string };

export interface ActaActivity {
  code: string;
  actionLine: string;
  title: string;
  deliverable: string;
  verification: string;
  lead: string;
  leadParty: PartyId;
  leadPerson: ParticipantId | null;
  support: string[];
  start: string;
  end: string;
  weight: number;
  dependsOn: string[];
  /** The last answer of who answers for it; null: «pendiente de aceptación». */
  acceptance: Acceptance | null;
  status: ActivityStatus;
}
export interface ActaRoadmap {
  commitmentId: string;
  version: number;
  state: Roadmap['state'];
  activities: ActaActivity[];
  checkpoints: CheckpointPlan[];
  returned: Roadmap['returned'];
  decisionId: string | null;
  contentHash: string | null;
}

const activityOf = (one: Activity): ActaActivity => ({
  code: one.code,
  actionLine: one.actionLine,
  title: one.title,
  deliverable: one.deliverable,
  verification: one.verification,
  lead: one.lead,
  leadParty: one.leadParty,
  leadPerson: one.leadPerson,
  support: one.support,
  start: one.start,
  end: one.end,
  weight: one.weight,
  dependsOn: one.dependsOn,
  acceptance: answerOf(one),
  status: one.status,
});

/** Every version of the roadmaps of commitments that were not withdrawn, by commitment and version. */
export const roadmapsOf = (state: MesaState): ActaRoadmap[] =>
  state.commitments
    .filter((item) => item.state !== 'withdrawn')
    .flatMap((item) => state.roadmaps.filter((one) => one.commitmentId === item.id))
    .map((one) => ({
      commitmentId: one.commitmentId,
      version: one.version,
      state: one.state,
      activities: one.activities.map(activityOf),
      checkpoints: one.checkpoints,
      returned: one.returned,
      decisionId: one.decisionId,
      contentHash: one.contentHash,
    }));
