// The nouns of the roadmap and of following it up: activities, checkpoints, acceptances, evidence (domain.md 4.11, 5.7,
// 5.8). What may become what is in shared/roadmap.
import { z } from 'zod';
import type { CommitmentId, DecisionId } from './ids.ts';
import { ParticipantId, PartyId } from './ids.ts';
import { text } from './textSchema.ts';

/** A calendar date, `YYYY-MM-DD`, in the time zone of the mesa. */
export const CalendarDate = z.iso.date();

/** Names an activity inside its roadmap, on paper too: «A1». */
export const ActivityCode = z.string().regex(/^[A-Z]{1,3}\d{1,3}$/);

export const ActivityPlan = z.object({
  code: ActivityCode,
  actionLine: text(160, { min: 1 }),
  title: text(160, { min: 3 }),
  deliverable: text(300, { min: 3 }),
  /** The one body answerable, by its name. */
  lead: text(160, { min: 2 }),
  /** The party of the lead: somebody of another one verifies (5.8, F1). */
  leadParty: PartyId,
  /** Who accepts for the lead on their own device, or null while nobody of the mesa does (C29). */
  leadPerson: ParticipantId.nullable(),
  support: z.array(text(160, { min: 1 })).max(8),
  start: CalendarDate,
  end: CalendarDate,
  /** Share of the whole, in hundredths: all of a roadmap sum 100 (R3). */
  weight: z.number().int().min(1).max(100),
  dependsOn: z.array(ActivityCode).max(8),
  verification: text(300, { min: 3 }),
});
export type ActivityPlan = z.infer<typeof ActivityPlan>;

export const CheckpointPlan = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  kind: z.enum(['intermediate', 'closing', 'cutoff']),
  title: text(160, { min: 3 }),
  date: CalendarDate,
});
export type CheckpointPlan = z.infer<typeof CheckpointPlan>;

export const ACTIVITY_STATUSES = ['notStarted', 'inProgress', 'complete', 'verified'] as const;
export const ActivityStatus = z.enum(ACTIVITY_STATUSES);
export type ActivityStatus = z.infer<typeof ActivityStatus>;

export interface Acceptance {
  by: ParticipantId;
  at: number;
  answer: 'accepted' | 'declined';
  note: string;
}

export interface Evidence {
  id: string;
  title: string;
  /** An address or where the thing is kept; never fetched. */
  reference: string;
  by: ParticipantId;
  at: number;
}

export interface Activity extends ActivityPlan {
  /** Answers of leads since acceptance was last asked, oldest first: the record keeps the earlier ones. */
  acceptances: Acceptance[];
  status: ActivityStatus;
  /** Every change of status, oldest first, with who said it and why. */
  statusLog: { from: ActivityStatus; to: ActivityStatus; by: ParticipantId; at: number; reason: string }[];
  evidence: Evidence[];
}

export type RoadmapState = 'draft' | 'acceptance' | 'agreed' | 'active' | 'closed' | 'superseded';

export interface Roadmap {
  commitmentId: CommitmentId;
  /** 1, and one more for each amended version; the earlier ones stay readable (R8). */
  version: number;
  state: RoadmapState;
  activities: Activity[];
  checkpoints: CheckpointPlan[];
  askedAt: number | null;
  /** Why it went back to draft: a lead declined, or the facilitation took it back. */
  returned: { at: number; by: ParticipantId; code: string | null; reason: string }[];
  decisionId: DecisionId | null;
  contentHash: string | null;
}

/** 5.9: what the board says of a commitment, computed from its activities. */
export type ProgressLabel = 'sinAvance' | 'enProceso' | 'completado';
