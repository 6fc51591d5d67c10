// Events of deciding (domain.md 5.5, D1–D10, M1–M8): proposals, rounds, sealed positions and their opening, how it ends.
import { z } from 'zod';
import { DecisionSubject, PositionValue, Stance } from '../decision.ts';
import { DecisionId, ParticipantId, PartyId, SeatId } from '../ids.ts';
import { text } from '../textSchema.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.number().int().min(0);
const attendance = z.record(z.string(), z.number().int().min(0));
const opening = PositionValue.extend({
  partyId: PartyId,
  seatId: SeatId.optional(),
  by: ParticipantId,
  at: instant,
  n: z.number().int().min(1),
  salt: hash,
});
const signal = z.object({
  partyId: PartyId.nullable(),
  by: ParticipantId,
  at: instant,
  n: z.number().int().min(1),
  value: Stance,
  text: text(600, { lines: true }),
  salt: hash,
});
const round = {
  decisionId: DecisionId,
  round: z.number().int().min(1),
  rule: z.enum(['consensus', 'exceptionalMajority']),
  content: z.json(),
  contentHash: hash,
  /** Rules in force and roll at this moment (shared/decisions/ruleSet.ts). */
  rulesHash: hash,
  rollHash: hash,
  attendance,
};

export const decidingEvents = {
  /** 5.5: put on the table; its first round comes with `decision.roundOpened`. `origin`: the decision it is a part of. */
  'decision.proposed': z.object({
    decisionId: DecisionId,
    number: z.number().int().min(1),
    matter: text(200, { min: 3 }),
    kind: z.enum(['procedural', 'substantive']),
    reserved: z.boolean(),
    responsibleParty: PartyId.nullable(),
    subject: DecisionSubject,
    origin: DecisionId.nullable(),
  }),
  'decision.split': z.object({
    decisionId: DecisionId,
    parts: z.array(DecisionId).min(2).max(4),
    reason: text(300),
  }),
  'decision.escalated': z.object({
    decisionId: DecisionId,
    to: text(160, { min: 3 }),
    reason: text(300, { min: 1 }),
  }),
  'decision.opened': z.object({
    ...round,
    number: z.number().int().min(1),
    matter: text(200, { min: 3 }),
    kind: z.enum(['procedural', 'substantive']),
    reserved: z.boolean(),
    responsibleParty: PartyId.nullable(),
    subject: DecisionSubject,
  }),
  /** Round 1 of a proposed decision says here whether its matter is reserved (M2). */
  'decision.roundOpened': z.object({ ...round, reserved: z.boolean().optional() }),
  'decision.positionSealed': z.object({
    decisionId: DecisionId,
    round: z.number().int().min(1),
    partyId: PartyId,
    seatId: SeatId.optional(),
    n: z.number().int().min(1),
    commitment: hash,
  }),
  'decision.signalSealed': z.object({
    decisionId: DecisionId,
    round: z.number().int().min(1),
    n: z.number().int().min(1),
    open: z.boolean(),
    commitment: hash,
  }),
  'decision.positionLate': z.object({
    decisionId: DecisionId,
    round: z.number().int().min(1),
    partyId: PartyId,
    seatId: SeatId.optional(),
    position: PositionValue,
  }),
  'decision.roundClosed': z.object({
    decisionId: DecisionId,
    round: z.number().int().min(1),
    openings: z.array(opening),
    /** The open signals of the round (D10), apart from the positions. */
    signals: z.array(signal),
    attendance,
    result: z.enum([
      'deliberate',
      'adoptedByConsensus',
      'adoptedByMajority',
      'notAdopted',
      'refusedResponsibleObjects',
      'void',
    ]),
  }),
  'decision.suspended': z.object({ decisionId: DecisionId, missing: z.array(PartyId) }),
  'decision.resumed': z.object({ decisionId: DecisionId }),
  'decision.deferred': z.object({ decisionId: DecisionId, reason: text(300) }),
  'decision.withdrawn': z.object({ decisionId: DecisionId, reason: text(300, { min: 1 }) }),
  'decision.majorityInvoked': z.object({
    decisionId: DecisionId,
    partyId: PartyId,
    text: text(1000, { min: 1, lines: true }),
  }),
  'decision.majorityRefused': z.object({ decisionId: DecisionId, reason: z.string().max(60) }),
  'decision.dissentAdded': z.object({
    decisionId: DecisionId,
    partyId: PartyId,
    text: text(4000, { min: 1, lines: true }),
  }),
} satisfies Record<string, z.ZodType>;
