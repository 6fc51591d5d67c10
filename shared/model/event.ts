// What can happen to a mesa: one table, event type → schema of its payload. The chain of these events
// per mesa is the legal record (architecture.md 2); state is their fold.
import { z } from 'zod';
import { ActaSection } from './actaProcedure.ts';
import { ASIDE_MAX_LENGTH, AsideTarget } from './aside.ts';
import { MesaConfig } from './config.ts';
import { DecisionSubject, PositionValue, Stance } from './decision.ts';
import { followingEvents } from './events/following.ts';
import { meetingEvents } from './events/meeting.ts';
import { CommitmentId, DecisionId, NodeId, ParticipantId, PartyId, PhaseId, SeatId } from './ids.ts';
import { Admission, DECISION_POWERS, Mode, Party, Phase, Role, SeatAs, SeatPlan } from './mesa.ts';
import { AnyBallot, BallotNumber, OrderingDefinition, OrderingId } from './ordering.ts';
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
const signatureHex = z.string().regex(/^[0-9a-f]{128}$/);
const namedBallot = z.object({
  by: ParticipantId,
  partyId: PartyId,
  at: instant,
  n: z.number().int().min(1),
  ballot: AnyBallot,
  salt: hash,
});
const secretBallot = z.object({ number: BallotNumber, partyId: PartyId.nullable(), ballot: AnyBallot });
/** Result of an ordering (shared/decisions/method.ts). The verifier computes it again from the ballots. */
const orderingResult = z.object({
  ballots: z.number().int().min(0),
  options: z.array(
    z.object({
      id: z.string(),
      place: z.number().int().min(1),
      measure: z.object({ over: z.number().int(), under: z.number().int() }),
      support: z.number().int(),
      spread: z.number().int().min(0),
      byParty: z.array(z.object({ partyId: PartyId, support: z.number().int().nullable() })).nullable(),
      bridge: z.number().int().nullable(),
    }),
  ),
  tied: z.boolean(),
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
    /** 5.1: made for a later day; its first session waits for its call. Absent: people gather at once. */
    planned: z.boolean().optional(),
  }),
  ...meetingEvents,
  'person.joined': z.object({
    participantId: ParticipantId,
    role: Role,
    partyId: PartyId.nullable(),
    seatId: SeatId.nullable(),
    seatAs: SeatAs.nullable(),
    mode: Mode,
    nameCommitment: hash,
    /** K5: asked not to be named in the public edition. Absent: did not ask. */
    discreet: z.boolean().optional(),
    /** B6: the place asked for, which is nobody's until the party recognises it; then `seatId` is null. */
    asksFor: z.object({ seatId: SeatId, as: SeatAs }).optional(),
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
  /** B6: the party seats somebody who asked, or leaves her without seat. The first one is seated by who admits. */
  'seat.recognised': z.object({ seatId: SeatId, as: SeatAs, participantId: ParticipantId }),
  'seat.released': z.object({
    seatId: SeatId,
    as: SeatAs,
    participantId: ParticipantId,
    reason: text(300),
  }),
  'presence.changed': z.object({
    participantId: ParticipantId,
    present: z.boolean(),
    since: instant,
    cause: z.enum(['connected', 'grace', 'exit', 'marked', 'closing', 'pause']),
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
  ...followingEvents,
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
  /** B5, E23: a person takes the facilitation, or leaves it. Seats of who facilitates do not count meanwhile. */
  'role.changed': z.object({
    participantId: ParticipantId,
    role: z.enum(['facilitator', 'participant', 'observer']),
    reason: text(300),
  }),
  /** A key made on the device of somebody who holds a seat; `proof` signs it with itself (shared/record/signedText.ts). */
  'key.introduced': z.object({ participantId: ParticipantId, publicKey: hash, proof: signatureHex }),
  'acta.noteAdded': z.object({
    noteId: z.string().max(40),
    section: ActaSection,
    text: text(2000, { min: 1, lines: true }),
    replaces: z.string().max(40).nullable(),
  }),
  /** K2: the text computed from every event before this one is laid on the table until `until`. */
  'acta.reviewOpened': z.object({ revision: z.number().int().min(1), contentHash: hash, until: instant }),
  'acta.observed': z.object({
    observationId: z.string().max(40),
    section: ActaSection,
    text: text(2000, { min: 1, lines: true }),
  }),
  'acta.observationAnswered': z.object({
    observationId: z.string().max(40),
    accepted: z.boolean(),
    text: text(2000, { min: 1, lines: true }),
  }),
  /** K3. `all` is true when with this one every party that was present has approved. */
  'acta.approved': z.object({ partyId: PartyId, contentHash: hash, all: z.boolean() }),
  /** K4. `all` is true when with this one every party that was present has signed. */
  'acta.signed': z.object({
    partyId: PartyId,
    seatId: SeatId,
    contentHash: hash,
    observation: text(2000, { lines: true }),
    publicKey: hash,
    signature: signatureHex,
    all: z.boolean(),
  }),
  'acta.erratumAdded': z.object({
    number: z.number().int().min(1),
    text: text(2000, { min: 1, lines: true }),
  }),
  'acta.published': z.object({ contentHash: hash }),
  /** A refused change of this person, sent to the mesa as a proposal (architecture.md 3), and its answer. */
  'aside.sent': z.object({
    asideId: z.string().max(40),
    target: AsideTarget,
    text: text(ASIDE_MAX_LENGTH, { min: 1, lines: true }),
  }),
  'aside.answered': z.object({ asideId: z.string().max(40), taken: z.boolean(), reason: text(300) }),
  'ordering.opened': z.object({
    orderingId: OrderingId,
    number: z.number().int().min(1),
    definition: OrderingDefinition,
    /** SHA-256 of the canonical JSON of `definition`. */
    versionHash: hash,
    rulesHash: hash,
    eligible: z.array(ParticipantId).max(200),
    byParty: z.boolean(),
  }),
  /** Only rounds with names: a secret round leaves no event per ballot (trust.md 5). */
  'ordering.ballotSealed': z.object({
    orderingId: OrderingId,
    partyId: PartyId,
    n: z.number().int().min(1),
    commitment: hash,
  }),
  'ordering.closed': z.object({
    orderingId: OrderingId,
    /** Every ballot of a round with names, opened; of each person the last one counts. */
    named: z.array(namedBallot),
    /** Ballots of a secret round, by number; nothing links them to `roll`. */
    secret: z.array(secretBallot),
    /** Who answered, by id. */
    roll: z.array(ParticipantId),
    /** SHA-256 of the canonical JSON of `secret`. */
    ballotsHash: hash,
    result: orderingResult,
  }),
  'ordering.withdrawn': z.object({ orderingId: OrderingId, reason: text(300, { min: 1 }) }),
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
