// A change that a lock or a freeze refused and its author sent to the whole mesa as a proposal (architecture.md 3).
// It changes no text by itself: somebody carries it in by hand, or the facilitation says why it is not taken.
import { z } from 'zod';
import { CommitmentId, type ParticipantId, type PartyId } from './ids.ts';

/** The document the words were written in. */
export const AsideTarget = z.union([z.literal('tree'), z.literal('notes'), CommitmentId]);
export type AsideTarget = z.infer<typeof AsideTarget>;

/** User-perceived characters of one proposal. */
export const ASIDE_MAX_LENGTH = 4000;
/** Proposals that may wait for an answer at once: of one person, and in the whole mesa. */
export const ASIDES_PER_PERSON = 20;
export const ASIDES_PER_MESA = 60;
/** Answered ones that views still carry, the newest; the record and the acta keep all of them. */
export const ASIDES_ANSWERED_SHOWN = 20;

export interface Aside {
  id: string;
  target: AsideTarget;
  text: string;
  by: ParticipantId;
  /** Party of the author when it was sent; null for who has none. */
  partyId: PartyId | null;
  at: number;
  /** Null while it waits. Taken: somebody carried it into the text. Not taken: with the reason. */
  answer: { taken: boolean; reason: string; by: ParticipantId; at: number } | null;
}
