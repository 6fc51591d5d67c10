// What each role sees of the acta's life, of the roadmaps and of the rounds of ordering (trust.md 4): blind until they close.
import { partiesMissing } from '../../shared/decisions/actaSeats.ts';
import { dissentUntil, publishUntil } from '../../shared/decisions/actaTerms.ts';
import { isUnanimous } from '../../shared/decisions/orderingRound.ts';
import { ASIDES_ANSWERED_SHOWN, type Aside } from '../../shared/model/aside.ts';
import type { MesaState, Role } from '../../shared/model/mesa.ts';
import type { Ordering } from '../../shared/model/ordering.ts';
import type { Roadmap } from '../../shared/model/roadmap.ts';
import type { ActaView } from '../../shared/model/views/actaView.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';

export function actaView(state: MesaState): ActaView {
  const { acta } = state;
  return {
    stage: acta.stage,
    review: acta.review,
    notes: acta.notes,
    observations: acta.observations,
    approvals: acta.approvals,
    signatures: acta.signatures,
    errata: acta.errata,
    publishedAt: acta.publishedAt,
    missingApprovals: partiesMissing(state, acta.approvals),
    missingSignatures: partiesMissing(state, acta.signatures),
    dissentUntil: dissentUntil(state),
    publishUntil: publishUntil(state),
  };
}

/** E9: papers, without what they say, are told only to who types them. */
export function orderingView(ordering: Ordering, role: Role): OrderingView {
  const { definition, state } = ordering;
  const closed = state === 'closed';
  const live = definition.secret ? null : Object.keys(ordering.sealed).length;
  return {
    id: ordering.id,
    number: ordering.number,
    definition,
    versionHash: ordering.versionHash,
    state,
    openedAt: ordering.openedAt,
    closedAt: ordering.closedAt,
    endReason: ordering.endReason,
    eligible: ordering.eligible.length,
    byParty: ordering.byParty,
    answered: closed ? ordering.roll.length : live,
    result: closed ? ordering.result : null,
    unanimous: closed && isUnanimous([...ordering.named, ...ordering.secret].map((one) => one.ballot)),
    ballotsHash: closed ? ordering.ballotsHash : null,
    named: closed ? ordering.named : [],
    secret: closed ? ordering.secret : [],
    roll: closed ? ordering.roll : [],
    papers: role === 'facilitator' ? ordering.papers : [],
  };
}

/** Proposals that wait, and the last answered ones: a view stays bounded however long the session is. */
export function asidesView(state: MesaState): Aside[] {
  const answered = state.asides.filter((one) => one.answer !== null);
  const shown = new Set(answered.slice(-ASIDES_ANSWERED_SHOWN));
  return state.asides.filter((one) => one.answer === null || shown.has(one));
}

/** Every version of the roadmaps of the commitments that were not withdrawn, as the view shows those (R8). */
export function roadmapsView(state: MesaState): Roadmap[] {
  const shown = new Set(state.commitments.flatMap((item) => (item.state === 'withdrawn' ? [] : [item.id])));
  return state.roadmaps.filter((roadmap) => shown.has(roadmap.commitmentId));
}
