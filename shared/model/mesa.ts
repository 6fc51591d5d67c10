// The nouns of a mesa and its state: what the fold of the event log gives. Names of people are not
// here (they live outside the hashed record); visibility.ts joins them for each role.
import { z } from 'zod';
import type { ActaProcedure, SeatKey } from './actaProcedure.ts';
import type { Aside } from './aside.ts';
import type { CardTable } from './cards.ts';
import { type MesaConfig, type MesaRules, POSITION_MODES } from './config.ts';
import type { Decision } from './decision.ts';
import type { Evaluation } from './evaluation.ts';
import type { Floor } from './floor.ts';
import {
  type CommitmentId,
  type DecisionId,
  type MesaId,
  type NodeId,
  type ParticipantId,
  PartyId,
  PhaseId,
  SeatId,
} from './ids.ts';
import type { Ordering } from './ordering.ts';
import type { Planning } from './planning.ts';
import type { Remark } from './remarks.ts';
import type { Roadmap } from './roadmap.ts';
import type { Division } from './submesas.ts';
import { text } from './textSchema.ts';

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

export const Admission = z.enum(['door', 'open']);
export const Role = z.enum(['facilitator', 'participant', 'observer', 'screen']);
export type Role = z.infer<typeof Role>;
export const Mode = z.enum(['inPerson', 'online']);
export const SeatAs = z.enum(['holder', 'alternate']);

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
  /** Asked at the door not to be named in the public edition of the acta (K5). */
  discreet: boolean;
  /**
   * B6: the place asked for at the door of a mesa whose parties recognise their own seats; `open` until hers
   * answers. Absent in other mesas, and for who asked for none.
   */
  claim?: { seatId: SeatId; as: 'holder' | 'alternate'; open: boolean };
  joinedAt: number;
}

/** 5.6. `amended`: another version is agreed and waits to be published in place of the one in force. */
export type CommitmentState =
  | 'draft'
  | 'inReview'
  | 'readyForDecision'
  | 'agreed'
  | 'published'
  | 'inImplementation'
  | 'amended'
  | 'closed'
  | 'withdrawn';
export type MesaLife = 'planned' | 'convened' | 'open' | 'paused' | 'closed' | 'cancelled';
export type SessionLife =
  | 'scheduled'
  | 'called'
  | 'gathering'
  | 'inSession'
  | 'suspended'
  | 'recess'
  | 'closed'
  | 'notHeld'
  | 'cancelled';
export interface Commitment {
  id: CommitmentId;
  number: number;
  /** Title when created; the live one is in the draft document. */
  title: string;
  state: CommitmentState;
  versions: { version: number; decisionId: DecisionId; contentHash: string; content: unknown; at: number }[];
  /** Versions made public, oldest first, with what the secretariat decided (5.6). */
  publications: { version: number; at: number; secretariat: { date: string; reference: string } }[];
  /** While its agreed text is being changed (E18, R8). */
  amendment: { by: ParticipantId; at: number; reason: string } | null;
  /** F3: how it ended. */
  ending: { at: number; outcome: 'fulfilled' | 'notFulfilled' | 'carriedOver'; explanation: string } | null;
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
  state: MesaLife;
  session: {
    number: number;
    state: SessionLife;
    openedAt: number | null;
    closedAt: number | null;
  };
  /** Calls of the session, and each time it could not be held (Q9, Q10). */
  gathering: { call: Call; scheduledStart: number | null; notHeld: NonHolding[] };
  planning: Planning;
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
  /** C6: when the running phase began and the clock it took over, while nothing else has touched the clock. */
  phaseUndo: { at: number; clock: NonNullable<MesaState['clock']> } | null;
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
  /** By commitment and version, oldest first (5.7). */
  roadmaps: Roadmap[];
  decisions: Decision[];
  /** Rounds of ordering, oldest first (C13, E7). */
  orderings: Ordering[];
  /** The life of the acta (5.10) and the keys that may sign it, oldest first by person. */
  acta: ActaProcedure;
  keys: Record<ParticipantId, SeatKey[]>;
  /** Rules adopted by decision, oldest first; the last one is in force. Empty: those of the call (C3). */
  adoptedRules: { decisionId: DecisionId; rulesHash: string; rules: MesaRules; at: number }[];
  /** Refused changes sent as proposals, oldest first (architecture.md 3). */
  asides: Aside[];
  /** Private writing once revealed, what was brought, how it was grouped and what was done with it (C10, C11, P1). */
  cards: CardTable;
  /** Turns to speak, oldest first (C9). */
  floor: Floor;
  /** Remarks on drafts, oldest first (C15). */
  remarks: Remark[];
  /** Divisions of the plenary, oldest first (E3). */
  divisions: Division[];
  /** What the two questions said when they were closed; null before. */
  evaluation: Evaluation | null;
  incidents: {
    at: number;
    kind:
      | 'removed'
      | 'quorumLost'
      | 'quorumBack'
      | 'lateExit'
      | 'handover'
      | 'roleLeft'
      | 'partyWithdrew'
      | 'partyReturned';
    participantId: ParticipantId | null;
    reason: string;
  }[];
  /** Snapshot of the tree taken when the session closed (6.10, section 8). */
  closing: { treeHash: string; tree: unknown } | null;
}
