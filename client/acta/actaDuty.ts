// What the acta asks of one person after the closing, read from the view: pure, so that the phone's home, the
// console and the acta itself always agree. It decides no rights; the server does, and buttons also read `can`.
import type { ActaObservation } from '../../shared/model/actaProcedure.ts';
import type { PartyId, SeatId } from '../../shared/model/ids.ts';
import type { MesaView, MeView, PartyView, SeatView } from '../../shared/model/view.ts';
import type { ActaView } from '../../shared/model/views/actaView.ts';

/** The one thing this person should do now, or null while others act. */
export type ActaTurn = 'sign' | 'approve' | 'answer' | 'openReview' | 'publish' | null;

/** The seat this person may sign for, with its party; null for who holds none with confirmed power (K4). */
export function signingSeat(view: MesaView, me: MeView): { party: PartyView; seat: SeatView } | null {
  for (const party of view.parties) {
    const seat = party.seats.find((candidate) => candidate.id === me.signsFor);
    if (seat) return { party, seat };
  }
  return null;
}

export const pendingObservations = (acta: ActaView): ActaObservation[] =>
  acta.observations.filter((one) => one.answer === null);

export const hasSigned = (acta: ActaView, seatId: SeatId): boolean =>
  acta.signatures.some((one) => one.seatId === seatId);

/** K2: the text is on the table and the period of observations has not ended by the server's clock. */
export const takesObservations = (acta: ActaView, now: number): boolean =>
  acta.stage === 'underReview' && acta.review !== null && now < acta.review.until;

/** Also in draft: the ones that waited while another was accepted. */
export function mayAnswer({ acta, can }: MesaView): boolean {
  return can['acta.answerObservation'] === true && (acta?.stage === 'underReview' || acta?.stage === 'draft');
}

/** K2: a text is laid on the table again once nothing waits for an answer. */
export function mayOpenReview({ acta, can }: MesaView): boolean {
  return can['acta.openReview'] === true && acta?.stage === 'draft' && pendingObservations(acta).length === 0;
}

/** K3: the person's party has not approved, nothing waits for an answer and the text is on the table. */
export function mayApprove(view: MesaView, me: MeView): boolean {
  const { acta, can } = view;
  const own = signingSeat(view, me);
  if (!acta || !own || can['acta.approve'] !== true || acta.stage !== 'underReview') return false;
  return acta.missingApprovals.includes(own.party.id) && pendingObservations(acta).length === 0;
}

/** K4: from the approval on, once per seat; more seats may sign after the last party did. */
export function maySign(view: MesaView, me: MeView): boolean {
  const { acta, can } = view;
  if (!acta || me.signsFor === null || can['acta.sign'] !== true) return false;
  if (acta.stage !== 'approved' && acta.stage !== 'signed') return false;
  return acta.review !== null && !hasSigned(acta, me.signsFor);
}

/** True when the party of the person still has nobody's signature. */
const partyMissing = (view: MesaView, me: MeView): boolean => {
  const own = signingSeat(view, me);
  return own !== null && (view.acta?.missingSignatures ?? []).includes(own.party.id);
};

/** What this person is asked first. A seat whose party already signed may still sign, and is not asked. */
export function turnOf(view: MesaView, me: MeView): ActaTurn {
  const { acta, can } = view;
  if (!acta || view.session.state !== 'closed') return null;
  if (maySign(view, me) && partyMissing(view, me)) return 'sign';
  if (mayApprove(view, me)) return 'approve';
  if (mayAnswer(view) && pendingObservations(acta).length > 0) return 'answer';
  if (mayOpenReview(view)) return 'openReview';
  if (can['acta.publish'] && acta.stage === 'signed') return 'publish';
  return null;
}

/** Parties whose approval or signature the present stage waits for, in the order of the body. */
export function awaited(acta: ActaView): PartyId[] {
  if (acta.stage === 'underReview') return acta.missingApprovals;
  return acta.stage === 'approved' ? acta.missingSignatures : [];
}
