// Commands of a commitment beyond its draft, of its roadmap and of following it up (domain.md 5.6–5.8).
import { z } from 'zod';
import { SecretariatAct } from '../model/events/following.ts';
import { CommitmentId } from '../model/ids.ts';
import { ActivityCode, ActivityPlan, ActivityStatus, CheckpointPlan } from '../model/roadmap.ts';
import { text } from '../model/textSchema.ts';

const of = { commitmentId: CommitmentId };
const reason = text(300);

export const FOLLOWING_COMMANDS = {
  /** 5.6: to review, ready for its decision, or back to draft with a reason. */
  'commitment.move': z.object({ ...of, to: z.enum(['inReview', 'readyForDecision', 'draft']), reason }),
  'commitment.publish': z.object({ ...of, secretariat: SecretariatAct }),
  'commitment.startImplementation': z.object(of),
  'commitment.close': z.object({
    ...of,
    outcome: z.enum(['fulfilled', 'notFulfilled', 'carriedOver']),
    explanation: text(1500, { lines: true }),
  }),
  'commitment.startAmendment': z.object({ ...of, reason: text(600, { lines: true }) }),
  'commitment.dropAmendment': z.object({ ...of, reason }),
  /** Writes one activity whole, new or not; others' activities are not touched. */
  'roadmap.putActivity': z.object({ ...of, activity: ActivityPlan }),
  'roadmap.dropActivity': z.object({ ...of, code: ActivityCode, reason }),
  'roadmap.putCheckpoint': z.object({ ...of, checkpoint: CheckpointPlan }),
  'roadmap.dropCheckpoint': z.object({ ...of, id: z.string().max(40) }),
  /** 5.7: no change from here on until every lead answered. */
  'roadmap.askAcceptance': z.object(of),
  'roadmap.answer': z.object({
    ...of,
    code: ActivityCode,
    answer: z.enum(['accepted', 'declined']),
    note: reason.default(''),
  }),
  'roadmap.return': z.object({ ...of, reason }),
  /** 5.8: one step forward, or one back with its reason. */
  'activity.setStatus': z.object({
    ...of,
    code: ActivityCode,
    to: ActivityStatus,
    reason: text(500).default(''),
  }),
  'activity.addEvidence': z.object({
    ...of,
    code: ActivityCode,
    title: text(160, { min: 3 }),
    reference: text(300, { min: 3 }),
  }),
} satisfies Record<string, z.ZodType>;
