// Remarks on the draft of a commitment (C15): comments, proposed replacements, and arguments for and against.
// A remark changes no text by itself: who accepts a replacement carries it in, and its author stays named.
import { z } from 'zod';
import { ID_SHAPE, isOwnName } from './idShape.ts';
import type { CommitmentId, ParticipantId, PartyId } from './ids.ts';

export const REMARK_KINDS = ['comment', 'replace', 'pro', 'con'] as const;
export const RemarkKind = z.enum(REMARK_KINDS);
export type RemarkKind = z.infer<typeof RemarkKind>;

export const RemarkId = z.string().regex(ID_SHAPE).refine(isOwnName).brand<'RemarkId'>();
export type RemarkId = z.infer<typeof RemarkId>;

/** `accepted` and `rejected` are of a replacement; `resolved` of the others; `withdrawn` only by its author. */
export const REMARK_ANSWERS = ['accepted', 'rejected', 'resolved', 'withdrawn'] as const;
export const RemarkAnswer = z.enum(REMARK_ANSWERS);
export type RemarkAnswer = z.infer<typeof RemarkAnswer>;

export interface Remark {
  id: RemarkId;
  number: number;
  commitmentId: CommitmentId;
  kind: RemarkKind;
  /** Field of the draft it is about (`shared/commitment/types.ts`), or '' for the whole of it. */
  field: string;
  /** The exact passage it is about, as it read when the remark was made; '' for the whole field. */
  quote: string;
  /** The comment or argument; of a replacement, the words it would put in the place of `quote`. */
  text: string;
  /** Why, for a replacement; ''. */
  why: string;
  by: ParticipantId;
  partyId: PartyId | null;
  /** B7: who typed it for its author, or null. */
  enteredBy: ParticipantId | null;
  at: number;
  answer: { answer: RemarkAnswer; reason: string; by: ParticipantId; at: number } | null;
}
