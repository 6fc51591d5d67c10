// Events of a commitment beyond its draft, of its roadmap and of following it up (domain.md 5.6–5.8).
import { z } from 'zod';
import { CommitmentId } from '../ids.ts';
import { ActivityCode, ActivityPlan, ActivityStatus, CalendarDate, CheckpointPlan } from '../roadmap.ts';
import { text } from '../textSchema.ts';

const of = { commitmentId: CommitmentId };
/** What the secretariat decided about publishing, as it was told to this mesa. */
export const SecretariatAct = z.object({ date: CalendarDate, reference: text(300, { min: 3 }) });

export const followingEvents = {
  /** 5.6: a move that somebody makes by hand. Opening its decision takes a draft through review and readiness at once. */
  'commitment.moved': z.object({
    ...of,
    to: z.enum(['inReview', 'readyForDecision', 'draft', 'inImplementation']),
    reason: text(300),
  }),
  'commitment.published': z.object({
    ...of,
    version: z.number().int().min(1),
    secretariat: SecretariatAct,
  }),
  /** F3: what was not completed needs its explanation. */
  'commitment.closed': z.object({
    ...of,
    outcome: z.enum(['fulfilled', 'notFulfilled', 'carriedOver']),
    explanation: text(1500, { lines: true }),
  }),
  /** E18, R8: its text opens again; the signed version stays in force until another is agreed. */
  'commitment.amendmentStarted': z.object({ ...of, reason: text(600, { min: 3, lines: true }) }),
  'commitment.amendmentDropped': z.object({ ...of, reason: text(300, { min: 1 }) }),
  'roadmap.activityPut': z.object({ ...of, activity: ActivityPlan }),
  'roadmap.activityDropped': z.object({ ...of, code: ActivityCode, reason: text(300) }),
  'roadmap.checkpointPut': z.object({ ...of, checkpoint: CheckpointPlan }),
  'roadmap.checkpointDropped': z.object({ ...of, id: z.string().max(40) }),
  'roadmap.acceptanceAsked': z.object(of),
  /** R5: one decline returns the roadmap to draft. */
  'roadmap.answered': z.object({
    ...of,
    code: ActivityCode,
    answer: z.enum(['accepted', 'declined']),
    note: text(300),
  }),
  'roadmap.returned': z.object({ ...of, reason: text(300, { min: 1 }) }),
  'activity.statusChanged': z.object({
    ...of,
    code: ActivityCode,
    to: ActivityStatus,
    reason: text(500),
  }),
  'activity.evidenceAdded': z.object({
    ...of,
    code: ActivityCode,
    evidenceId: z.string().max(40),
    title: text(160, { min: 3 }),
    reference: text(300, { min: 3 }),
  }),
} satisfies Record<string, z.ZodType>;
