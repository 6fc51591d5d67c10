// The shape of an acta: plain data, no names and no sentences. People appear by id (their names are opened
// beside it, so that erasing a person leaves the content and its fingerprint as they were, trust.md 6) and
// instants are Unix milliseconds, shown in the mesa's time zone by localTime.ts.

import type {
  ActaApproval,
  ActaErratum,
  ActaNote,
  ActaObservation,
  ActaReview,
  ActaSignature,
  ActaStage,
} from '../actaProcedure.ts';
import type { Aside } from '../aside.ts';
import type { Decision, DecisionSubject, RoundResult, Stance } from '../decision.ts';
import type { ParticipantId, PartyId, SeatId } from '../ids.ts';
import type { CommitmentState, MesaState, NonHolding, PartyKind, Phase } from '../mesa.ts';
import type { SessionKind } from '../planning.ts';
import type { ActaOrdering } from './orderings.ts';
import type { ActaRoadmap, FollowingItem } from './roadmaps.ts';
import type { ActaTable } from './table.ts';

export const ACTA_FORMAT = 'mesa-acta/2';

export interface Interval {
  in: number;
  out: number | null;
}

/** One line of the attendance table. `nameCommitment` is what the opened name must match. */
export interface Attendee {
  participantId: ParticipantId;
  nameCommitment: string;
  /** Asked not to be named in the public edition (K5). */
  discreet: boolean;
  seatId: SeatId | null;
  seatAs: 'holder' | 'alternate' | null;
  mode: 'inPerson' | 'online';
  removed: boolean;
  /** Passed to observation during the session. */
  demoted: boolean;
  intervals: Interval[];
}

/** Time during which the alternate acted for a seat because its holder was away (B3). */
export interface Substitution {
  seatId: SeatId;
  holder: ParticipantId | null;
  alternate: ParticipantId;
  from: number;
  until: number | null;
}

export interface PartyAttendance {
  partyId: PartyId;
  kind: PartyKind;
  name: string;
  seats: { seatId: SeatId; label: string; decisionPower: 'none' | 'declared' | 'confirmed' }[];
  people: Attendee[];
  /** Seats nobody acted for at any moment. */
  absentSeats: SeatId[];
  substitutions: Substitution[];
}

export interface ActaHeading {
  mesaName: string;
  mesaNumber: number;
  theme: string;
  purpose: string;
  place: string;
  scope: 'national' | 'local';
  timeZone: string;
  session: number;
  call: 'firstCall' | 'secondCall';
  mode: 'inPerson' | 'online' | 'hybrid' | null;
  openedAt: number | null;
  closedAt: number | null;
  facilitators: ParticipantId[];
  /** Only when the session was prepared for a day: its hours, its call and how many invitations went out (5.2, Q11). */
  planned?: {
    kind: SessionKind;
    start: number | null;
    end: number | null;
    calledAt: number | null;
    invitations: number;
  };
  /** Only when there were any: sessions that were cancelled before they began. */
  cancelledSessions?: { number: number; at: number; reason: string }[];
  /** Set for a mesa made from a worked example: the acta says it is not a real one. */
  example: MesaState['example'];
}

export interface ActaQuorum {
  /** Each time the session could not be held, and the call it answered to (Q9, Q10). */
  notHeld: NonHolding[];
  /** Counting seats by party when the session opened, and whether quorum was declared; null before. */
  declared: { at: number; holds: boolean; attendance: Record<PartyId, number> } | null;
  /** Every loss and return, in order (Q5). */
  changes: { at: number; holds: boolean; missing: PartyId[]; attendance: Record<PartyId, number> }[];
}

export interface ActaAgenda {
  planned: Phase[];
  visits: { phaseId: string; at: number; until: number | null; reason: string }[];
  extensions: { phaseId: string; at: number; minutes: number }[];
  /** Only when there were any (Q11): matters added, and the number of the decision that carried a late one. */
  additions?: { phaseId: string; at: number; decision: number | null }[];
  /** Only when there was a level-ground pack: what everybody had to read. */
  background?: { title: string; reference: string }[];
}

/** What happened, in order, besides decisions and incidents. */
export type DevelopmentItem =
  | { at: number; kind: 'causeMarked' | 'causeUnmarked'; label: string; text: string }
  | { at: number; kind: 'commitmentCreated'; number: number; title: string }
  | { at: number; kind: 'commitmentWithdrawn'; number: number; reason: string }
  | FollowingItem
  | { at: number; kind: 'recess' | 'locked' | 'unlocked'; target: string; reason: string }
  /** A change that a lock or a freeze refused, sent as a proposal, and what was answered to it. */
  | ({ kind: 'aside' } & Pick<Aside, 'at' | 'target' | 'by' | 'partyId' | 'text' | 'answer'>)
  | { at: number; kind: 'resumed' }
  /** 5.1: the mesa goes on another day; `until` when somebody said which. */
  | { at: number; kind: 'mesaPaused'; reason: string; until: number | null }
  | { at: number; kind: 'mesaUnpaused' };

export interface ActaPosition {
  partyId: PartyId;
  /** null: the party had not spoken when the round closed (D4). */
  stance: Stance | null;
  by: ParticipantId | null;
  at: number | null;
  text: string;
  passage: string;
  proposal: string;
}

export interface ActaRound {
  number: number;
  rule: 'consensus' | 'exceptionalMajority';
  openedAt: number;
  closedAt: number | null;
  /** The exact text decided, as frozen when the round opened, and its SHA-256 (D7). */
  content: unknown;
  contentHash: string;
  /** Rules in force and roll when the round opened (C3, M1). */
  rulesHash: string;
  rollHash: string;
  attendanceAtOpen: Record<PartyId, number>;
  attendanceAtClose: Record<PartyId, number> | null;
  result: RoundResult | null;
  /** null while the round is open: nobody sees positions before their time (D9). */
  positions: ActaPosition[] | null;
  /** What each seat said, in parties whose every seat is asked (D2); its party's line above says what followed. */
  seats: (ActaPosition & { seatId: SeatId })[];
  /** Open signals of people without a voice: apart, never counted (D10). */
  signals: { partyId: PartyId | null; by: ParticipantId; at: number; stance: Stance; text: string }[];
  /** Statements that were changed before closing: kept, not counted (D8). */
  changed: ActaPosition[];
  /** Statements that arrived after closing: kept, not counted (V4). */
  late: ActaPosition[];
}

export interface ActaDecision {
  id: string;
  number: number;
  matter: string;
  kind: 'procedural' | 'substantive';
  reserved: boolean;
  responsibleParty: PartyId | null;
  subject: DecisionSubject;
  state: Decision['state'];
  version: number | null;
  endReason: string;
  /** 5.5, each only when it says something: who put it on the table, the decision it is a part of, its own parts, and
   * the body it was taken to. */
  proposed?: { by: ParticipantId; at: number };
  origin?: string;
  parts?: string[];
  escalatedTo?: string;
  rounds: ActaRound[];
  invocations: { partyId: PartyId; by: ParticipantId; at: number; text: string }[];
  refusals: { at: number; reason: string }[];
  dissents: { partyId: PartyId; by: ParticipantId; at: number; text: string }[];
}

export interface ActaTexts {
  strategicCauses: { nodeId: string; label: string; text: string }[];
  /** The tree as it stood when the session closed, with its hash; null while it goes on. */
  tree: { hash: string; content: unknown } | null;
  treeVersions: { version: number; decisionId: string; hash: string; at: number }[];
  commitments: {
    id: string;
    number: number;
    title: string;
    state: CommitmentState;
    versions: { version: number; decisionId: string; hash: string; at: number }[];
    /** The last agreed text, whole; null when nothing was agreed. */
    agreed: unknown;
  }[];
}

export interface ActaIncident {
  at: number;
  kind:
    | MesaState['incidents'][number]['kind']
    | 'rejected'
    | 'demoted'
    | 'wordsGiven'
    | 'seatRecognised'
    | 'seatReleased'
    | 'decisionSuspended'
    | 'decisionResumed';
  participantId: ParticipantId | null;
  missing: PartyId[];
  reason: string;
}

/** The fourteen sections of domain.md 6.10, in its order. */
export interface ActaContent extends ActaTable {
  mesaId: string;
  heading: ActaHeading;
  attendance: {
    parties: PartyAttendance[];
    facilitation: Attendee[];
    observers: number;
    unseated: Attendee[];
  };
  quorum: ActaQuorum;
  agenda: ActaAgenda;
  /** Earlier action items; empty until the product keeps them. */
  followUp: never[];
  development: DevelopmentItem[];
  decisions: ActaDecision[];
  /** Rounds of ordering: they put options in order and decide nothing. */
  orderings: ActaOrdering[];
  texts: ActaTexts;
  /** Only where there is one: an acta of a mesa without roadmaps is the one it always was. */
  roadmaps?: ActaRoadmap[];
  actionItems: never[];
  incidents: ActaIncident[];
  annexes: never[];
  nextSession: null;
  /** Notes of the record keeper, oldest first; one that was replaced is not here and its successor names it. */
  notes: ActaNote[];
  closing: { closedAt: number | null };
  /** What the whole content stands on: how many events, the last one's hash and the Merkle root over their hashes. */
  verification: { events: number; head: string; root: string };
}

/** A dissent written after the text was laid on the table (C20, M8): outside of the text that is signed. */
export interface LateDissent {
  decisionId: string;
  number: number;
  partyId: PartyId;
  by: ParticipantId;
  at: number;
  text: string;
}

/** What happened to the acta after its text was fixed (5.10, K2–K7). Computed from the whole chain. */
export interface ActaProcedureRecord {
  stage: ActaStage;
  /** Parties that were present: the ones whose approval and signature are asked for (K3, K4). */
  parties: PartyId[];
  review: ActaReview | null;
  observations: ActaObservation[];
  approvals: ActaApproval[];
  signatures: ActaSignature[];
  dissents: LateDissent[];
  errata: ActaErratum[];
  publishedAt: number | null;
}

export interface ActaRecord {
  format: typeof ACTA_FORMAT;
  content: ActaContent;
  /** SHA-256 over the canonical JSON of `content`. */
  contentHash: string;
  procedure: ActaProcedureRecord;
}

/** A name as the person gave it, with the salt that opens its commitment. */
export interface NameOpening {
  displayName: string;
  organisation: string | null;
  salt: string;
}

export interface ActaPerson extends NameOpening {
  participantId: ParticipantId;
}
