// What the acta asks of each person, stage by stage (domain 5.10, K2–K4).
import { describe, expect, it } from 'vitest';
import {
  mayApprove,
  mayOpenReview,
  maySign,
  takesObservations,
  turnOf,
} from '../../../client/acta/actaDuty.ts';
import type { ActaObservation, ActaSignature } from '../../../shared/model/actaProcedure.ts';
import { ParticipantId, PartyId, SeatId } from '../../../shared/model/ids.ts';
import type { MesaView } from '../../../shared/model/view.ts';
import type { ActaView } from '../../../shared/model/views/actaView.ts';
import { exampleMe, exampleView } from '../shell/exampleView.ts';

const civ = PartyId.parse('civ');
const gov = PartyId.parse('gov');
const seat = SeatId.parse('civ-1');
const hash = 'a'.repeat(64);
const review = { revision: 1, upTo: 40, contentHash: hash, openedAt: 1000, until: 9000 };
const everything = {
  'acta.openReview': true,
  'acta.observe': true,
  'acta.answerObservation': true,
  'acta.approve': true,
  'acta.sign': true,
  'acta.publish': true,
} as const;

const observation = (part: Partial<ActaObservation> = {}): ActaObservation => ({
  id: 'o1',
  revision: 1,
  section: 'development',
  text: 'Falta la visita al pozo.',
  by: ParticipantId.parse('gov-p'),
  partyId: gov,
  at: 2000,
  answer: null,
  ...part,
});
const signature = (partyId: PartyId, seatId: string): ActaSignature => ({
  partyId,
  seatId: SeatId.parse(seatId),
  by: ParticipantId.parse('p1'),
  at: 3000,
  revision: 1,
  contentHash: hash,
  observation: '',
  publicKey: hash,
  signature: 'b'.repeat(128),
});

function closed(acta: Partial<ActaView>, can: MesaView['can'] = everything): MesaView {
  return exampleView({
    session: { number: 1, state: 'closed', openedAt: 1, closedAt: 900 },
    serverNow: 5000,
    can,
    acta: {
      stage: 'underReview',
      review,
      notes: [],
      observations: [],
      approvals: [],
      signatures: [],
      errata: [],
      publishedAt: null,
      missingApprovals: [gov, civ],
      missingSignatures: [gov, civ],
      dissentUntil: null,
      publishUntil: null,
      ...acta,
    },
  });
}
const me = exampleMe({ signsFor: seat });
const facilitation = exampleMe({ role: 'facilitator', partyId: null, seatId: null });

describe('what the acta asks of a person', () => {
  it('asks nothing while the session goes on (5.10)', () => {
    const live = { ...closed({ stage: 'approved' }), session: exampleView().session };
    expect(turnOf(live, me)).toBeNull();
  });

  it('asks a seat to approve for its party, once, and never while an observation waits (K2, K3)', () => {
    expect(turnOf(closed({}), me)).toBe('approve');
    expect(mayApprove(closed({ missingApprovals: [gov] }), me)).toBe(false);
    expect(mayApprove(closed({ observations: [observation()] }), me)).toBe(false);
    const answer = { accepted: false, text: 'Consta en el anexo.', by: observation().by, at: 2500 };
    expect(mayApprove(closed({ observations: [observation({ answer })] }), me)).toBe(true);
    expect(mayApprove(closed({}), exampleMe({ signsFor: null }))).toBe(false);
  });

  it('asks a seat to sign once every party approved, and no seat twice (K4)', () => {
    const approved: Partial<ActaView> = { stage: 'approved', missingApprovals: [] };
    expect(turnOf(closed({ ...approved }), me)).toBe('sign');
    expect(maySign(closed({ stage: 'underReview' }), me)).toBe(false);
    expect(maySign(closed({ ...approved, signatures: [signature(civ, 'civ-1')] }), me)).toBe(false);
    expect(maySign(closed({ ...approved, review: null }), me)).toBe(false);
  });

  it('lets more seats sign after their party did, without asking them (K4)', () => {
    const view = closed({
      stage: 'signed',
      missingSignatures: [],
      signatures: [signature(civ, 'civ-2'), signature(gov, 'gov-1')],
    });
    expect(maySign(view, me)).toBe(true);
    expect(turnOf({ ...view, can: { 'acta.sign': true } }, me)).toBeNull();
  });

  it('asks the facilitation to open the review, to answer and to publish, in that order (5.10, K2)', () => {
    expect(turnOf(closed({ stage: 'draft', review: null }), facilitation)).toBe('openReview');
    expect(turnOf(closed({ observations: [observation()] }), facilitation)).toBe('answer');
    expect(turnOf(closed({ stage: 'signed' }), facilitation)).toBe('publish');
    expect(turnOf(closed({ stage: 'published' }), facilitation)).toBeNull();
  });

  it('opens no second review while an observation of the first has no answer (K2)', () => {
    const draft = closed({ stage: 'draft', review: null, observations: [observation()] });
    expect(mayOpenReview(draft)).toBe(false);
    expect(turnOf(draft, facilitation)).toBe('answer');
  });

  it('receives observations until the end of their period by the clock of the server (K2)', () => {
    const { acta } = closed({});
    if (!acta) throw new Error('no acta');
    expect(takesObservations(acta, 8999)).toBe(true);
    expect(takesObservations(acta, 9000)).toBe(false);
    expect(takesObservations({ ...acta, stage: 'approved' }, 5000)).toBe(false);
  });
});
