// The life of the acta as everybody inside sees it.
import type {
  ActaApproval,
  ActaErratum,
  ActaNote,
  ActaObservation,
  ActaReview,
  ActaSignature,
  ActaStage,
} from '../actaProcedure.ts';
import type { PartyId } from '../ids.ts';

/** The life of the acta (5.10): the same for everybody; whoever is inside reads everything of it. */
export interface ActaView {
  stage: ActaStage;
  review: ActaReview | null;
  notes: ActaNote[];
  observations: ActaObservation[];
  approvals: ActaApproval[];
  signatures: ActaSignature[];
  errata: ActaErratum[];
  publishedAt: number | null;
  /** Parties that were present and have not approved, or signed, the text on the table. */
  missingApprovals: PartyId[];
  missingSignatures: PartyId[];
  /** Until when a dissent may still be written after the closing (C20); null before it. */
  dissentUntil: number | null;
  /** K7: until when the signed acta is to be published; null before it is signed. */
  publishUntil: number | null;
}
