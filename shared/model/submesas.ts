// Submesas (E3): the plenary divides into groups, each with its task and all the parties where numbers allow, and comes back.
import { z } from 'zod';
import { ID_SHAPE, isOwnName } from './idShape.ts';
import { CommitmentId, ParticipantId } from './ids.ts';
import { SUBMESAS_MAX } from './tableLimits.ts';
import { text } from './textSchema.ts';

export const SubmesaId = z.string().regex(ID_SHAPE).refine(isOwnName).brand<'SubmesaId'>();
export type SubmesaId = z.infer<typeof SubmesaId>;

export const SubmesaPlan = z.object({
  name: text(80, { min: 1 }),
  /** What the group is asked to do. */
  task: text(300),
  /** The draft it works on, or null. */
  commitmentId: CommitmentId.nullable(),
  members: z.array(ParticipantId).max(200),
});
export type SubmesaPlan = z.infer<typeof SubmesaPlan>;

export interface Submesa extends SubmesaPlan {
  id: SubmesaId;
  /** Since when the group asks for help, or null. */
  helpSince: number | null;
}

/** One division of the plenary; the last one is running while `endedAt` is null. */
export interface Division {
  startedAt: number;
  /** Planned length in milliseconds; passing it ends nothing. */
  plannedMs: number;
  endedAt: number | null;
  groups: Submesa[];
}
export const SubmesaPlans = z.array(SubmesaPlan).min(2).max(SUBMESAS_MAX);
