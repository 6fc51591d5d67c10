// Which roadmap of a commitment is which: the one being worked on, and the one in force (domain.md 5.7, R8).
import type { CommitmentId, ParticipantId } from '../model/ids.ts';
import type { MesaState } from '../model/mesa.ts';
import type { Activity, Roadmap } from '../model/roadmap.ts';

type Known = Pick<MesaState, 'roadmaps'>;

/** The newest version of the roadmap of a commitment, whatever its state; undefined while there is none. */
export const latestRoadmap = (state: Known, id: CommitmentId): Roadmap | undefined =>
  state.roadmaps.findLast((one) => one.commitmentId === id);

/** The version that was agreed and not superseded (R8); undefined before the first agreement. */
export const roadmapInForce = (state: Known, id: CommitmentId): Roadmap | undefined =>
  state.roadmaps.findLast(
    (one) =>
      one.commitmentId === id && (one.state === 'agreed' || one.state === 'active' || one.state === 'closed'),
  );

/** The last answer of whoever answers for an activity, or null while there is none (R5). */
export const answerOf = (activity: Activity): Activity['acceptances'][number] | null =>
  activity.acceptances.findLast((one) => one.by === activity.leadPerson) ?? null;

/** Codes of the activities whose lead has not accepted them, in the order of the roadmap: «pendiente de aceptación» (C29). */
export const notAccepted = (roadmap: Roadmap): string[] =>
  roadmap.activities.filter((one) => answerOf(one)?.answer !== 'accepted').map((one) => one.code);

/** Who accepted what and when, in the order of the roadmap: what a decision on it freezes beside the plan. */
export const acceptancesOf = (roadmap: Roadmap): { code: string; person: ParticipantId; at: number }[] =>
  roadmap.activities.flatMap((activity) => {
    const answer = answerOf(activity);
    return answer?.answer === 'accepted' ? [{ code: activity.code, person: answer.by, at: answer.at }] : [];
  });
