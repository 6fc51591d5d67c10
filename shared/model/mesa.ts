// The nouns of a mesa and its state: what the fold of the event log gives. Names of people are not
// here (they live outside the hashed record); visibility.ts joins them for each role.
import { z } from 'zod';
import {
  CommitmentId,
  type DecisionId,
  type MesaId,
  type NodeId,
  type ParticipantId,
  PartyId,
  PhaseId,
  SeatId,
} from './ids.ts';

/** Trimmed, NFC, no control characters (line breaks only where said), at most `max` user-perceived characters. */
export const text = (max: number, options: { min?: number; lines?: boolean } = {}) =>
  z
    .string()
    .max(max * 8)
    .transform((value) => cleanText(value, options.lines ?? false))
    .refine((value) => countCharacters(value) <= max, { message: 'too_long' })
    .refine((value) => countCharacters(value) >= (options.min ?? 0), { message: 'too_short' });

const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** NFC, one kind of line break, no control or direction-override characters, trimmed. */
export function cleanText(value: string, lines = false): string {
  const unified = value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n');
  const kept = lines
    ? unified
        .split('\n')
        .map((line) => line.replace(CONTROL, ' ').replace(/[ \t]+$/g, ''))
        .join('\n')
    : unified.replace(CONTROL, ' ').replace(/\s+/g, ' ');
  return kept.trim();
}

const segmenter = new Intl.Segmenter('es', { granularity: 'grapheme' });
/** User-perceived characters, which is what every Text(n) of domain.md 4 counts. */
export function countCharacters(value: string): number {
  let count = 0;
  for (const _ of segmenter.segment(value)) count += 1;
  return count;
}

export const PARTY_KINDS = [
  'government',
  'guarantor',
  'civilSociety',
  'academia',
  'legislature',
  'judiciary',
  'municipality',
  'business',
  'international',
] as const;
export const PartyKind = z.enum(PARTY_KINDS);
export type PartyKind = z.infer<typeof PartyKind>;

export const POSITION_MODES = ['spokesperson', 'seatMajority', 'seatUnanimity'] as const;
export const DECISION_POWERS = ['none', 'declared', 'confirmed'] as const;
export type DecisionPower = (typeof DECISION_POWERS)[number];

export const Party = z.object({
  id: PartyId,
  kind: PartyKind,
  name: text(120, { min: 1 }),
  /** One line under the name in the join form, or ''. */
  hint: text(120),
  positionMode: z.enum(POSITION_MODES),
});
export type Party = z.infer<typeof Party>;

export const SeatPlan = z.object({ id: SeatId, partyId: PartyId, label: text(80, { min: 1 }) });
export type SeatPlan = z.infer<typeof SeatPlan>;
export interface Seat extends SeatPlan {
  holder: ParticipantId | null;
  alternate: ParticipantId | null;
  /** True while the holder has ceded the seat to the alternate, in the record (B3). */
  ceded: boolean;
  decisionPower: DecisionPower;
}

export const PHASE_KINDS = [
  'welcome',
  'rules',
  'levelGround',
  'problem',
  'causesEffects',
  'selection',
  'solutions',
  'drafting',
  'roadmap',
  'decision',
  'closing',
] as const;
export const Phase = z.object({
  id: PhaseId,
  kind: z.enum(PHASE_KINDS),
  /** '' means the kind's own name. */
  title: text(80),
  minutes: z.number().int().min(1).max(480),
});
export type Phase = z.infer<typeof Phase>;

/** The keys of domain.md 8 that this version reads; the values are its defaults. */
export const MesaConfig = z.object({
  quorumMinSeatsPerParty: z.number().int().min(1).max(20).default(1),
  quorumMinSeatsTotal: z.number().int().min(0).max(200).default(0),
  quorumSuspendMinutes: z.number().int().min(1).max(240).default(15),
  presenceGraceSeconds: z.number().int().min(5).max(3600).default(120),
  gatheringWaitMinutes: z.number().int().min(0).max(240).default(30),
  secondCallMinBusinessDays: z.number().int().min(0).max(30).default(3),
  decisionMinDeliberationMinutes: z.number().int().min(0).max(240).default(10),
  majorityEnabled: z.boolean().default(true),
  majorityKind: z.enum(['simple', 'twoThirds', 'threeFifths']).default('simple'),
  majorityMinFailedRounds: z.number().int().min(1).max(10).default(2),
  majorityMinInvokingParties: z.number().int().min(1).max(7).default(2),
  selectionMax: z.number().int().min(1).max(10).default(3),
  maxMonths: z.number().int().min(1).max(60).default(12),
  maxPeople: z.number().int().min(3).max(200).default(150),
});
export type MesaConfig = z.infer<typeof MesaConfig>;

/** The rules with which the mesa decides, as one piece of data: what it adopts at opening and every round names (C3). */
export const MesaRules = MesaConfig.pick({
  quorumMinSeatsPerParty: true,
  quorumMinSeatsTotal: true,
  quorumSuspendMinutes: true,
  presenceGraceSeconds: true,
  gatheringWaitMinutes: true,
  secondCallMinBusinessDays: true,
  decisionMinDeliberationMinutes: true,
  majorityEnabled: true,
  majorityKind: true,
  majorityMinFailedRounds: true,
  majorityMinInvokingParties: true,
}).extend({ positionModes: z.record(z.string().max(40), z.enum(POSITION_MODES)) });
export type MesaRules = z.infer<typeof MesaRules>;

export const Admission = z.enum(['door', 'open']);
export const Role = z.enum(['facilitator', 'participant', 'observer', 'screen']);
export type Role = z.infer<typeof Role>;
export const Mode = z.enum(['inPerson', 'online']);
export const SeatAs = z.enum(['holder', 'alternate']);

export const STANCES = ['agree', 'reservation', 'standAside', 'object'] as const;
export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;

export interface Participant {
  id: ParticipantId;
  role: Role;
  partyId: PartyId | null;
  seatId: SeatId | null;
  seatAs: 'holder' | 'alternate' | null;
  mode: 'inPerson' | 'online';
  status: 'waiting' | 'admitted' | 'rejected' | 'removed';
  /** Recorded presence (Q4): a state of the person, not of a socket. */
  present: boolean;
  /** True when presence was set by a person (no device in hand) and no socket may end it. */
  marked: boolean;
  /** Intervals of presence, for the attendance of the acta. */
  attendance: { in: number; out: number | null }[];
  nameCommitment: string;
  joinedAt: number;
}

export const DecisionSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commitment'), commitmentId: CommitmentId }),
  z.object({ kind: z.literal('tree') }),
  z.object({ kind: z.literal('causes') }),
  z.object({ kind: z.literal('rules'), rules: MesaRules }),
  z.object({ kind: z.literal('text'), text: text(4000, { min: 3, lines: true }) }),
]);
export type DecisionSubject = z.infer<typeof DecisionSubject>;

/** A position as stated; hidden until its round closes. */
export const PositionValue = z.object({
  value: Stance,
  text: text(1500, { lines: true }),
  passage: text(600, { lines: true }),
  proposal: text(1500, { lines: true }),
});
export type PositionValue = z.infer<typeof PositionValue>;

export interface OpenedPosition extends PositionValue {
  partyId: PartyId;
  /** The seat that spoke, in the modes that ask every seat (D2). */
  seatId?: SeatId | undefined;
  by: ParticipantId;
  at: number;
  /** 1 for the first statement of the party in the round; the highest one counts (D8). */
  n: number;
}

/**
 * D10: a non-binding signal of somebody who states no position. It never counts. `open` says whether it is shown,
 * apart, when the round closes; otherwise it stays between its author and the voice of the party.
 */
export interface Signal {
  partyId: PartyId | null;
  by: ParticipantId;
  at: number;
  n: number;
  value: Stance;
  text: string;
}

export type RoundResult =
  | 'noQuorum'
  | 'open'
  | 'deliberate'
  | 'adoptedByConsensus'
  | 'adoptedByMajority'
  | 'notAdopted'
  | 'void'
  | 'refusedResponsibleObjects';

export interface Round {
  number: number;
  rule: 'consensus' | 'exceptionalMajority';
  openedAt: number;
  closedAt: number | null;
  content: unknown;
  contentHash: string;
  /** Fingerprints of the rules in force and of the roll when it opened (C3, M1). */
  rulesHash: string;
  rollHash: string;
  /** Counting seats present by party when it opened and when it closed (V6). */
  attendanceAtOpen: Record<PartyId, number>;
  attendanceAtClose: Record<PartyId, number> | null;
  /** Who has answered: commitment of the latest statement per party. Never what. */
  sealed: Record<PartyId, { by: ParticipantId; at: number; n: number; commitment: string }>;
  /** The same by seat, for parties whose every seat is asked (D2). */
  sealedSeats: Record<SeatId, { by: ParticipantId; at: number }>;
  /** Who has given a signal (D10), by person; what, only for open ones and after closing. */
  sealedSignals: Record<ParticipantId, { n: number; open: boolean }>;
  /** The open signals, shown apart once the round closed; never counted (D10). */
  signals: Signal[];
  /** Opened at closing; the counting position of each party. */
  positions: Record<PartyId, OpenedPosition> | null;
  /** Every statement of the round, also those that were changed before closing. */
  allPositions: OpenedPosition[];
  result: RoundResult | null;
}

export type DecisionState =
  | 'open'
  | 'suspended'
  | 'deliberating'
  | 'adoptedByConsensus'
  | 'adoptedByMajority'
  | 'notAdopted'
  | 'deferred'
  | 'withdrawn';

export interface Decision {
  id: DecisionId;
  number: number;
  session: number;
  matter: string;
  kind: 'procedural' | 'substantive';
  reserved: boolean;
  responsibleParty: PartyId | null;
  subject: DecisionSubject;
  state: DecisionState;
  openedBy: ParticipantId;
  rounds: Round[];
  /** Parties that invoked the exceptional majority, with their reason (M4, M5). */
  invocations: Record<PartyId, { by: ParticipantId; at: number; text: string }>;
  /** Refused attempts to pass to majority, newest last. */
  refusals: { at: number; reason: string }[];
  dissents: { partyId: PartyId; by: ParticipantId; at: number; text: string }[];
  /** Version of the subject that an adoption created. */
  version: number | null;
  endReason: string;
}

export type CommitmentState = 'draft' | 'agreed' | 'withdrawn';
export interface Commitment {
  id: CommitmentId;
  number: number;
  /** Title when created; the live one is in the draft document. */
  title: string;
  state: CommitmentState;
  versions: { version: number; decisionId: DecisionId; contentHash: string; content: unknown; at: number }[];
}

export interface Lock {
  locked: boolean;
  reason: string;
  by: ParticipantId | null;
  at: number | null;
}
export interface Spotlight {
  place: string;
  nodeId: string | null;
  by: ParticipantId;
  at: number;
}

export type Call = 'firstCall' | 'secondCall';
/** A session that could not be held: who was there and who was missing when the waiting ended (Q10). */
export interface NonHolding {
  at: number;
  waitedFrom: number;
  call: Call;
  missing: PartyId[];
  attendance: Record<PartyId, number>;
}

export interface MesaState {
  mesaId: MesaId;
  seq: number;
  head: string;
  createdAt: number;
  name: string;
  theme: string;
  number: number;
  purpose: string;
  place: string;
  scope: 'national' | 'local';
  timeZone: string;
  template: string;
  admission: 'door' | 'open';
  config: MesaConfig;
  /** Set for a mesa made from a case of the examples: shown with provenance marks. */
  example: { caseId: string; title: string; note: string } | null;
  parties: Party[];
  seats: Seat[];
  /** Formal withdrawals of parties, oldest first; `returnedAt` is null while one lasts (Q8). */
  withdrawals: {
    partyId: PartyId;
    by: ParticipantId;
    at: number;
    reason: string;
    returnedAt: number | null;
  }[];
  participants: Record<ParticipantId, Participant>;
  state: 'convened' | 'open' | 'closed';
  session: {
    number: number;
    state: 'gathering' | 'inSession' | 'suspended' | 'recess' | 'closed' | 'notHeld';
    openedAt: number | null;
    closedAt: number | null;
  };
  /** Calls of the session, and each time it could not be held (Q9, Q10). */
  gathering: { call: Call; scheduledStart: number | null; notHeld: NonHolding[] };
  phases: Phase[];
  /** Visits to phases in order, with the reason of a jump (5.3). */
  phaseVisits: { phaseId: PhaseId; at: number; until: number | null; reason: string }[];
  clock: {
    phaseId: PhaseId;
    startedAt: number;
    plannedMs: number;
    pausedAt: number | null;
    pausedMs: number;
  } | null;
  quorum: {
    holds: boolean;
    since: number;
    missing: PartyId[];
    history: { at: number; holds: boolean; missing: PartyId[] }[];
  };
  locks: { tree: Lock; drafts: Record<CommitmentId, Lock> };
  spotlight: Spotlight | null;
  strategicCauses: { nodeId: NodeId; label: string; text: string }[];
  treeVersions: {
    version: number;
    decisionId: DecisionId;
    contentHash: string;
    content: unknown;
    at: number;
  }[];
  commitments: Commitment[];
  decisions: Decision[];
  /** Rules adopted by decision, oldest first; the last one is in force. Empty: those of the call (C3). */
  adoptedRules: { decisionId: DecisionId; rulesHash: string; rules: MesaRules; at: number }[];
  incidents: {
    at: number;
    kind:
      | 'removed'
      | 'quorumLost'
      | 'quorumBack'
      | 'lateExit'
      | 'handover'
      | 'partyWithdrew'
      | 'partyReturned';
    participantId: ParticipantId | null;
    reason: string;
  }[];
  /** Snapshot of the tree taken when the session closed (6.10, section 8). */
  closing: { treeHash: string; tree: unknown } | null;
}
