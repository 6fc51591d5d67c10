// What a client may ask of the control plane: one table, command name → schema of its arguments.
// Types are inferred from here and nowhere else; the actor always comes from the session.
import { z } from 'zod';
import { ActaSection } from '../model/actaProcedure.ts';
import { ASIDE_MAX_LENGTH, AsideTarget } from '../model/aside.ts';
import { DecisionSubject, Stance } from '../model/decision.ts';
import {
  CommandId,
  CommitmentId,
  DecisionId,
  NodeId,
  ParticipantId,
  PartyId,
  PhaseId,
  SeatId,
} from '../model/ids.ts';
import { SeatAs } from '../model/mesa.ts';
import { AnyBallot, OrderingDefinition, OrderingId } from '../model/ordering.ts';
import { text } from '../model/textSchema.ts';
import { FOLLOWING_COMMANDS } from './followingCommands.ts';
import { MEETING_COMMANDS } from './meetingCommands.ts';
import { TABLE_COMMANDS } from './tableCommands.ts';

const reason = text(300);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const signatureHex = z.string().regex(/^[0-9a-f]{128}$/);
/** Where the room can be brought: a section and, for the editor and decisions, its number. */
export const Place = z
  .string()
  .regex(
    /^(arbol|tarjetas|compromisos(\/\d{1,2}(\/ruta)?)?|decisiones(\/\d{1,3})?|prioridades(\/\d{1,2})?|palabra|personas|acta)$/,
  );
export const LockTarget = z.union([z.literal('tree'), z.literal('all'), CommitmentId]);

export const COMMANDS = {
  ...MEETING_COMMANDS,
  ...FOLLOWING_COMMANDS,
  ...TABLE_COMMANDS,
  'person.admit': z.object({ participantId: ParticipantId }),
  'person.reject': z.object({ participantId: ParticipantId, reason }),
  'person.remove': z.object({ participantId: ParticipantId, reason }),
  'person.demote': z.object({ participantId: ParticipantId, reason }),
  'person.markPresent': z.object({ participantId: ParticipantId }),
  'person.markExit': z.object({ participantId: ParticipantId }),
  /** Hands the seat to its alternate, or back to its holder (B3). The facilitation writes why. */
  'seat.cede': z.object({ seatId: SeatId, to: SeatAs, reason: reason.default('') }),
  /** B6: for who acts for the party, where parties recognise their own seats. */
  'seat.recognise': z.object({ seatId: SeatId, as: SeatAs, participantId: ParticipantId }),
  /** B6: turns down who asks for the place, or frees it of who holds it, with the reason. She stays in the mesa. */
  'seat.release': z.object({
    seatId: SeatId,
    as: SeatAs,
    participantId: ParticipantId,
    reason: reason.default(''),
  }),
  /** Q8: a party leaves the body, or comes back; said by who acts for it. */
  'party.withdraw': z.object({ reason: text(1000, { lines: true }) }),
  'party.return': z.object({ reason: text(1000, { lines: true }).default('') }),
  /** Q10: no quorum within the waiting time. Q9: the second call, as Unix milliseconds. */
  'session.declareNotHeld': z.object({}),
  'session.callAgain': z.object({ scheduledStart: z.number().int().min(0) }),
  'session.open': z.object({}),
  'session.recess': z.object({ reason: text(200) }),
  'session.resume': z.object({}),
  'session.close': z.object({}),
  'phase.go': z.object({ phaseId: PhaseId, reason }),
  /** C6: takes back the change of phase, until ten seconds after it. */
  'phase.undo': z.object({}),
  'phase.extend': z.object({ minutes: z.number().int().min(-60).max(120) }),
  'clock.pause': z.object({}),
  'clock.resume': z.object({}),
  'lock.set': z.object({ target: LockTarget, locked: z.boolean(), reason: text(200) }),
  'spotlight.set': z.object({ place: Place, nodeId: NodeId.nullable() }),
  'spotlight.clear': z.object({}),
  'cause.mark': z.object({ nodeId: NodeId, strategic: z.boolean() }),
  'commitment.create': z.object({ title: text(150) }),
  'commitment.withdraw': z.object({ commitmentId: CommitmentId, reason }),
  'decision.open': z.object({
    matter: text(200, { min: 3 }),
    subject: DecisionSubject,
    kind: z.enum(['procedural', 'substantive']).default('substantive'),
    reserved: z.boolean().default(false),
    responsibleParty: PartyId.nullable().default(null),
  }),
  'decision.position': z.object({
    decisionId: DecisionId,
    round: z.number().int().min(1),
    /** The hash of the text the device shows: a position names exactly what was read (V4). */
    contentHash: hash,
    value: Stance,
    text: text(1500, { lines: true }).default(''),
    passage: text(600, { lines: true }).default(''),
    proposal: text(1500, { lines: true }).default(''),
  }),
  /** D10: a signal of who states no position: for the party's voice alone, or shown apart at closing. */
  'decision.signal': z.object({
    decisionId: DecisionId,
    round: z.number().int().min(1),
    contentHash: hash,
    value: Stance,
    text: text(600, { lines: true }).default(''),
    open: z.boolean().default(false),
  }),
  'decision.close': z.object({ decisionId: DecisionId, round: z.number().int().min(1) }),
  'decision.void': z.object({ decisionId: DecisionId, round: z.number().int().min(1) }),
  /** `text` replaces the question's text for subjects of kind text; documents are read again. */
  'decision.newRound': z.object({ decisionId: DecisionId, text: text(4000, { lines: true }).default('') }),
  'decision.defer': z.object({ decisionId: DecisionId, reason }),
  'decision.withdraw': z.object({ decisionId: DecisionId, reason }),
  'decision.invokeMajority': z.object({ decisionId: DecisionId, text: text(1000, { lines: true }) }),
  'decision.openMajority': z.object({ decisionId: DecisionId }),
  /** C20: written by the voice of the party that lost, until 48 hours after the session closed. */
  'decision.dissent': z.object({ decisionId: DecisionId, text: text(4000, { min: 1, lines: true }) }),
  /** E23: gives the facilitation to another admitted person, beside who gives it. B5: recorded. */
  'role.handOver': z.object({ participantId: ParticipantId, reason }),
  /** B5: leaves the facilitation, to speak for a party or only to watch; somebody else must facilitate. */
  'role.leave': z.object({ reason }),
  /** The public key this device signs with (Ed25519, hex) and its signature over shared/record/signedText.ts. */
  'key.introduce': z.object({ publicKey: hash, proof: signatureHex }),
  /** A note of the record beside the facts; `replaces` names an earlier note it takes the place of. */
  'acta.note': z.object({
    section: ActaSection,
    text: text(2000, { min: 1, lines: true }),
    replaces: z.string().max(40).nullable().default(null),
  }),
  /** K2: lays the text on the table and opens the period of observations. */
  'acta.openReview': z.object({}),
  'acta.observe': z.object({ section: ActaSection, text: text(2000, { min: 1, lines: true }) }),
  'acta.answerObservation': z.object({
    observationId: z.string().max(40),
    accepted: z.boolean(),
    text: text(2000, { min: 1, lines: true }),
  }),
  /** K3: for the party; names the text by its hash, as a position does. */
  'acta.approve': z.object({ contentHash: hash }),
  /** K4: for the seat. `signature` is over shared/record/signedText.ts with the introduced key. */
  'acta.sign': z.object({
    contentHash: hash,
    observation: text(2000, { lines: true }).default(''),
    publicKey: hash,
    signature: signatureHex,
  }),
  /** After signing, the only change there is (5.10). */
  'acta.addErratum': z.object({ text: text(2000, { min: 1, lines: true }) }),
  'acta.publish': z.object({}),
  /** What a lock or a freeze refused, sent as a proposal (architecture.md 3), and its answer. */
  'aside.send': z.object({ doc: AsideTarget, text: text(ASIDE_MAX_LENGTH, { min: 1, lines: true }) }),
  'aside.answer': z.object({
    asideId: z.string().max(40),
    taken: z.boolean(),
    reason: reason.default(''),
  }),
  /** Parties and floor are filled in by the server, whatever comes in them. */
  'ordering.open': OrderingDefinition.extend({
    purpose: OrderingDefinition.shape.purpose.default('ordering'),
    secret: z.boolean().default(false),
    receipts: z.boolean().default(true),
    electorate: OrderingDefinition.shape.electorate.default('people'),
    settings: OrderingDefinition.shape.settings.extend({
      parties: z.array(PartyId).max(7).default([]),
      dots: OrderingDefinition.shape.settings.shape.dots.default(5),
      criteria: OrderingDefinition.shape.settings.shape.criteria.default([]),
      floor: OrderingDefinition.shape.settings.shape.floor.default(5),
    }),
  }),
  /** One ballot of a round with names. Secret ballots go by their own route (trust.md 5). */
  'ordering.ballot': z.object({ orderingId: OrderingId, versionHash: hash, ballot: AnyBallot }),
  'ordering.close': z.object({ orderingId: OrderingId }),
  'ordering.withdraw': z.object({ orderingId: OrderingId, reason }),
} satisfies Record<string, z.ZodType>;

export type CommandName = keyof typeof COMMANDS;
export type CommandArgs<N extends CommandName> = z.output<(typeof COMMANDS)[N]>;
export type CommandInput<N extends CommandName> = z.input<(typeof COMMANDS)[N]>;

/** The envelope of a command over the socket and over HTTP. */
export const CommandEnvelope = z.object({
  name: z.string().max(60),
  args: z.unknown(),
  commandId: CommandId,
});

/** What a command answers when it worked; ids of what it made, when it made something. */
export interface CommandValue {
  /** Sequence of the mesa after the command: a view with revision.seq ≥ this shows its effect. */
  seq: number;
  commitmentId?: string;
  decisionId?: string;
  orderingId?: string;
  rainId?: string;
  turnId?: string;
  remarkId?: string;
  /** Set when a position arrived after its round closed: kept, never counted (V4). */
  late?: boolean;
}
