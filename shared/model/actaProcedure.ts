// The life of an acta after it was written: notes of the record keeper, observations, approvals, signatures and
// errata (domain.md 5.10, 6.10 K2–K7). The facts of the acta itself live in shared/model/acta/.
import { z } from 'zod';
import type { ParticipantId, PartyId, SeatId } from './ids.ts';

/** Sections a note or an observation can speak about: the fourteen of domain.md 6.10, by name. */
export const ACTA_SECTIONS = [
  'heading',
  'attendance',
  'quorum',
  'agenda',
  'followUp',
  'development',
  'decisions',
  'texts',
  'actionItems',
  'incidents',
  'annexes',
  'nextSession',
  'closing',
  'verification',
] as const;
export const ActaSection = z.enum(ACTA_SECTIONS);
export type ActaSection = z.infer<typeof ActaSection>;

/** A note beside the facts (6.10): it adds words and changes none. `replaces` names the note it takes the place of. */
export interface ActaNote {
  id: string;
  section: ActaSection;
  text: string;
  by: ParticipantId;
  at: number;
  replaces: string | null;
}

/** One text under review: what was shown, and until when it can be observed (K2). */
export interface ActaReview {
  /** 1 for the first text laid on the table. */
  revision: number;
  /** Events the text was computed from: those with seq ≤ upTo. */
  upTo: number;
  contentHash: string;
  openedAt: number;
  /** End of the period of observations, as an instant. */
  until: number;
}

export interface ActaObservation {
  id: string;
  revision: number;
  section: ActaSection;
  text: string;
  by: ParticipantId;
  partyId: PartyId | null;
  at: number;
  /** Null while it waits. Accepted: the text goes back to draft (5.10). */
  answer: { accepted: boolean; text: string; by: ParticipantId; at: number } | null;
}

export interface ActaApproval {
  partyId: PartyId;
  by: ParticipantId;
  at: number;
  revision: number;
}

/** A seat's signature over one text (K4). `observation` is '' when it signs without one. */
export interface ActaSignature {
  partyId: PartyId;
  seatId: SeatId;
  by: ParticipantId;
  at: number;
  revision: number;
  contentHash: string;
  observation: string;
  /** Ed25519 public key and signature, hex, over shared/record/signedText.ts. */
  publicKey: string;
  signature: string;
}

export interface ActaErratum {
  number: number;
  text: string;
  by: ParticipantId;
  at: number;
}

export type ActaStage = 'live' | 'draft' | 'underReview' | 'approved' | 'signed' | 'published';

/** A key made on the device of a person who holds a seat; the last one is the one that signs. */
export interface SeatKey {
  publicKey: string;
  at: number;
}

export interface ActaProcedure {
  stage: ActaStage;
  notes: ActaNote[];
  /** The text on the table; null before the first review and after an accepted observation. */
  review: ActaReview | null;
  /** Number of the last review, 0 before the first. */
  revision: number;
  observations: ActaObservation[];
  /** Approvals and signatures of the review on the table. */
  approvals: ActaApproval[];
  signatures: ActaSignature[];
  errata: ActaErratum[];
  publishedAt: number | null;
}

export const EMPTY_PROCEDURE: ActaProcedure = {
  stage: 'live',
  notes: [],
  review: null,
  revision: 0,
  observations: [],
  approvals: [],
  signatures: [],
  errata: [],
  publishedAt: null,
};
