// What can happen to a mesa: one table, event type → schema of its payload. The chain of these events
// per mesa is the legal record (architecture.md 2); state is their fold.
import { z } from 'zod';
import { ActaSection } from './actaProcedure.ts';
import { ASIDE_MAX_LENGTH, AsideTarget } from './aside.ts';
import { MesaConfig } from './config.ts';
import { decidingEvents } from './events/deciding.ts';
import { followingEvents } from './events/following.ts';
import { meetingEvents } from './events/meeting.ts';
import { orderingEvents } from './events/ordering.ts';
import { tableEvents } from './events/table.ts';
import { CommitmentId, NodeId, ParticipantId, PartyId, PhaseId, SeatId } from './ids.ts';
import { Admission, DECISION_POWERS, Mode, Party, Phase, Role, SeatAs, SeatPlan } from './mesa.ts';
import { text } from './textSchema.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.number().int().min(0);
const attendance = z.record(z.string(), z.number().int().min(0));
const signatureHex = z.string().regex(/^[0-9a-f]{128}$/);
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
  /** trust.md 2: the facilitation drew new words with which this person comes in from another device. Never the words. */
  'person.wordsGiven': z.object({ participantId: ParticipantId }),
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
  /** C6: the phase that had just begun is taken back; `phaseId` is the one that goes on as if nothing. */
  'phase.undone': z.object({ phaseId: PhaseId }),
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
  ...decidingEvents,
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
  ...orderingEvents,
  ...tableEvents,
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
