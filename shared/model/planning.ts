// What is prepared before a session and what interrupts the mesa: its day, the level-ground pack, invitations, pauses.
import { z } from 'zod';
import type { DecisionId, ParticipantId, PartyId, PhaseId } from './ids.ts';
import { text } from './textSchema.ts';

export const SessionKind = z.enum(['ordinary', 'extraordinary']);
export type SessionKind = z.infer<typeof SessionKind>;

/** Phases of an agenda, with those added later (Q11). */
export const MAX_PHASES = 30;
/** Things to read in a level-ground pack. */
export const MAX_BACKGROUND = 20;

/** One thing everybody reads before working («piso parejo»): its words here, or where it is. */
export const BackgroundItem = z.object({
  itemId: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  title: text(160, { min: 3 }),
  text: text(4000, { lines: true }),
  /** An address people may open; the product never fetches it. */
  reference: text(300),
});
export type BackgroundItem = z.infer<typeof BackgroundItem>;

export interface Planning {
  kind: SessionKind;
  scheduledEnd: number | null;
  calledAt: number | null;
  background: BackgroundItem[];
  invitations: { partyId: PartyId; to: string }[];
  /** Matters added to the agenda; `decisionId` where it was late and the mesa agreed (Q11). */
  additions: { phaseId: PhaseId; at: number; by: ParticipantId; decisionId: DecisionId | null }[];
  /** Sessions that were cancelled before they began, oldest first. */
  cancelledSessions: { number: number; at: number; reason: string }[];
  /** Pauses of the mesa, oldest first; `endedAt` is null while one lasts. */
  pauses: { at: number; by: ParticipantId; reason: string; until: number | null; endedAt: number | null }[];
  /** Set when the mesa was cancelled. */
  cancelled: { at: number; by: ParticipantId; reason: string } | null;
}
