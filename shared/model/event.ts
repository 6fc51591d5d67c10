// What can happen to a mesa: one table, event type → schema of its payload. The chain of these events
// per mesa is the legal record (architecture.md 2); state is their fold.
import { z } from 'zod';
import { MesaConfig } from './config.ts';
import { DecisionSubject, PositionValue, Stance } from './decision.ts';
import { CommitmentId, DecisionId, NodeId, ParticipantId, PartyId, PhaseId, SeatId } from './ids.ts';
import { Admission, DECISION_POWERS, Mode, Party, Phase, Role, SeatAs, SeatPlan } from './mesa.ts';
import { text } from './textSchema.ts';

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

export const EVENTS = {
  'mesa.created': z.object({
    name: text(120),
    theme: text(160, { min: 1 }),
    number: z.number().int().min(1),
    purpose: text(400),
    place: text(200),
    scope: z.enum(['national', 'local']),
    timeZone: z.string(),
    template: z.string(),
    admission: Admission,
    config: MesaConfig,
    parties: z.array(Party).min(2).max(7),
    seats: z.array(SeatPlan).min(2).max(700),
    phases: z.array(Phase).min(1).max(30),
    example: z.object({ caseId: z.string(), title: z.string(), note: z.string() }).nullable(),
  }),
  'person.joined': z.object({
    participantId: ParticipantId,
    role: Role,
    partyId: PartyId.nullable(),
    seatId: SeatId.nullable(),
    seatAs: SeatAs.nullable(),
    mode: Mode,
    nameCommitment: hash,
  }),
  'person.admitted': z.object({ participantId: ParticipantId, decisionPower: z.enum(DECISION_POWERS) }),
  'person.rejected': z.object({ participantId: ParticipantId, reason: text(300) }),
  'person.removed': z.object({ participantId: ParticipantId, reason: text(300, { min: 1 }) }),
  'person.demoted': z.object({ participantId: ParticipantId, reason: text(300) }),
  'seat.ceded': z.object({
    seatId: SeatId,
    to: SeatAs,
    from: ParticipantId.nullable(),
    reason: text(300),
  }),
  'presence.changed': z.object({
    participantId: ParticipantId,
    present: z.boolean(),
    since: instant,
    cause: z.enum(['connected', 'grace', 'exit', 'marked', 'closing']),
  }),
  'party.withdrew': z.object({ partyId: PartyId, reason: text(1000, { min: 1, lines: true }) }),
  'party.returned': z.object({ partyId: PartyId, reason: text(1000, { lines: true }) }),
  'session.notHeld': z.object({ waitedFrom: instant, missing: z.array(PartyId), attendance }),
  'session.calledAgain': z.object({ scheduledStart: instant }),
  'session.opened': z.object({ number: z.number().int().min(1) }),
  'session.recessed': z.object({ reason: text(200) }),
  'session.resumed': z.object({}),
  'session.closed': z.object({ tree: z.json(), treeHash: hash }),
  'quorum.changed': z.object({ holds: z.boolean(), missing: z.array(PartyId), attendance }),
  'phase.started': z.object({ phaseId: PhaseId, reason: text(300) }),
  'phase.extended': z.object({ phaseId: PhaseId, minutes: z.number().int() }),
  'clock.paused': z.object({}),
  'clock.resumed': z.object({}),
  'lock.changed': z.object({ target: z.string(), locked: z.boolean(), reason: text(200) }),
  'spotlight.changed': z.object({ place: z.string().max(80).nullable(), nodeId: NodeId.nullable() }),
  'cause.marked': z.object({
    nodeId: NodeId,
    strategic: z.boolean(),
    label: z.string().max(20),
    text: z.string().max(600),
  }),
  'commitment.created': z.object({
    commitmentId: CommitmentId,
    number: z.number().int().min(1),
    title: text(150),
  }),
  'commitment.withdrawn': z.object({ commitmentId: CommitmentId, reason: text(300, { min: 1 }) }),
  'decision.opened': z.object({
    ...round,
    number: z.number().int().min(1),
    matter: text(200, { min: 3 }),
    kind: z.enum(['procedural', 'substantive']),
    reserved: z.boolean(),
    responsibleParty: PartyId.nullable(),
    subject: DecisionSubject,
  }),
  'decision.roundOpened': z.object(round),
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

export type EventType = keyof typeof EVENTS;
export type EventPayload<T extends EventType> = z.infer<(typeof EVENTS)[T]>;

/** One recorded event. `actor` is a participant id, or 'system' for what the server does by itself. */
export interface MesaEvent {
  mesaId: string;
  seq: number;
  /** Unix milliseconds by the server's clock. */
  at: number;
  actor: string;
  type: string;
  payload: unknown;
  prevHash: string;
  hash: string;
}

/** An event as a handler returns it, before it gets its place in the chain. */
export type NewEvent = { [T in EventType]: { type: T; payload: EventPayload<T> } }[EventType];
export const event = <T extends EventType>(type: T, payload: EventPayload<T>) =>
  ({ type, payload }) as NewEvent & { type: T };
