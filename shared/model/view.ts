// What one role may see of a mesa, as it crosses the wire. Computed only by server/domain/visibility.ts;
// what must stay hidden is absent here, not blanked by the client.

import type { Ballot } from '../decisions/method.ts';
import type { CommandName } from '../protocol/commands.ts';
import type { Aside } from './aside.ts';
import type { CardId, RainId } from './cards.ts';
import type { MesaRules } from './config.ts';
import type { Stance } from './decision.ts';
import type { Evaluation } from './evaluation.ts';
import type { CommitmentId, DecisionId, MesaId, ParticipantId, PartyId, PhaseId, SeatId } from './ids.ts';
import type {
  Commitment,
  DecisionPower,
  MesaLife,
  Party,
  PartyKind,
  Phase,
  Role,
  SessionLife,
} from './mesa.ts';
import type { OrderingId } from './ordering.ts';
import type { Planning } from './planning.ts';
import type { Remark } from './remarks.ts';
import type { ProgressLabel, Roadmap } from './roadmap.ts';
import type { Division } from './submesas.ts';
import type { ActaView } from './views/actaView.ts';
import type { CardsView } from './views/cardsView.ts';
import type { DecisionView } from './views/decisionView.ts';
import type { FloorView } from './views/floorView.ts';
import type { OrderingView } from './views/orderingView.ts';

export interface PersonView {
  id: ParticipantId;
  name: string;
  initials: string;
  organisation: string;
  role: Role;
  partyId: PartyId | null;
  seatId: SeatId | null;
  seatAs: 'holder' | 'alternate' | null;
  mode: 'inPerson' | 'online';
  status: 'waiting' | 'admitted' | 'rejected' | 'removed';
  present: boolean;
  /** False while every device of the person is silent (amber, still within the grace of Q4). */
  connected: boolean;
  /** Presence set by the facilitation for a person without a device. */
  marked: boolean;
  /** Holds the seat now and counts for quorum (B3, B4). */
  acting: boolean;
  /** B6: the place she waits for her party to recognise. Absent when she waits for none. */
  asksFor?: { seatId: SeatId; as: 'holder' | 'alternate' };
}

export interface SeatView {
  id: SeatId;
  label: string;
  holder: ParticipantId | null;
  alternate: ParticipantId | null;
  decisionPower: DecisionPower;
  /** Ceded to the alternate, in the record (B3). */
  ceded: boolean;
  /** Who acts for the seat at this instant, or null. */
  acting: ParticipantId | null;
  /** B6: people inside who wait for the party to recognise them here. Absent where admission seats people. */
  asking?: ParticipantId[];
}

export interface PartyView {
  id: PartyId;
  kind: PartyKind;
  name: string;
  hint: string;
  /** Whether one voice speaks for the party, or every seat is asked (D2). */
  positionMode: Party['positionMode'];
  seats: SeatView[];
  /** Counting seats present now (Q1). */
  presentSeats: number;
  peoplePresent: number;
  /** Who states the party's position now (D2), or null when nobody can. */
  spokesperson: ParticipantId | null;
  /** Set from its formal withdrawal to its formal return (Q8): no binding decision meanwhile. */
  withdrawn: { at: number; reason: string } | null;
}

export interface LockView {
  locked: boolean;
  reason: string;
  /** Set while a decision keeps the text frozen (D7). */
  frozenBy: DecisionId | null;
}

export interface EvaluationView {
  /** True while answers are taken. */
  open: boolean;
  answered: number;
  result: Evaluation | null;
}

export interface CommitmentView {
  id: CommitmentId;
  number: number;
  title: string;
  state: Commitment['state'];
  /** Name of the co-written document: `mesa/<id>/draft/<commitmentId>`. */
  doc: string;
  lock: LockView;
  versions: { version: number; decisionId: DecisionId; contentHash: string; content: unknown; at: number }[];
  publications: Commitment['publications'];
  amendment: Commitment['amendment'];
  ending: Commitment['ending'];
  /** 5.9 and R7, from the roadmap in force; null while there is none. Sums of weights, never blended. */
  progress: { label: ProgressLabel; verified: number; reported: number } | null;
}

/** A session prepared ahead, the pack everybody reads, pauses and cancellation (5.1, 5.2). */
export interface PlanningView extends Omit<Planning, 'pauses'> {
  /** Q11: the first date (`YYYY-MM-DD`) an ordinary and an extraordinary session may be called for now; '' once people gather. */
  noticeFrom: { ordinary: string; extraordinary: string };
  /** The pause that lasts now, or null. */
  pause: Planning['pauses'][number] | null;
}

export interface ClockView {
  phaseId: PhaseId;
  plannedMs: number;
  /** Milliseconds left at `serverNow`; negative once the time is over. */
  remainingMs: number;
  paused: boolean;
}

export interface MesaView {
  protocol: number;
  /** Grows with every change, also of presence; a view with a lower revision is old. */
  revision: number;
  seq: number;
  serverNow: number;
  mesaId: MesaId;
  role: Role | 'lobby';
  name: string;
  theme: string;
  number: number;
  purpose: string;
  place: string;
  scope: 'national' | 'local';
  timeZone: string;
  state: MesaLife;
  example: { caseId: string; title: string; note: string } | null;
  session: {
    number: number;
    state: SessionLife;
    openedAt: number | null;
    closedAt: number | null;
  };
  /** Calls and waiting (Q9, Q10): when the session may be declared not held, and when a second call may start. */
  gathering: {
    call: 'firstCall' | 'secondCall';
    scheduledStart: number | null;
    notHeldFrom: number | null;
    notHeld: { at: number; missing: PartyId[] }[];
    /** First date (`YYYY-MM-DD`) of a second call, while one may be made. */
    secondCallFrom: string | null;
  };
  planning: PlanningView;
  /** Null in the lobby. */
  join: { code: string; url: string } | null;
  parties: PartyView[];
  /** Admitted people. In the lobby: empty. */
  people: PersonView[];
  /** People at the door; only the facilitation sees them. */
  waiting: PersonView[];
  observers: number;
  quorum: { holds: boolean; since: number; missing: PartyId[]; voidsAt: number | null };
  phases: (Phase & { status: 'done' | 'current' | 'pending' })[];
  clock: ClockView | null;
  /** C6: until when (server's clock) the change of phase can be undone. Only for the facilitation. */
  phaseUndo: { until: number } | null;
  spotlight: { place: string; nodeId: string | null; at: number } | null;
  tree: {
    doc: string;
    lock: LockView;
    version: number;
    strategic: { nodeId: string; label: string; text: string }[];
  };
  commitments: CommitmentView[];
  /** Every version of every roadmap; whoever is inside reads everything of them. In the lobby: empty. */
  roadmaps: Roadmap[];
  decisions: DecisionView[];
  /** Rounds of ordering, oldest first. In the lobby: empty. */
  orderings: OrderingView[];
  /** Refused changes sent as proposals: those that wait and the last answered. In the lobby: empty. */
  asides: Aside[];
  /** C10, C11: numbers only. */
  cards: CardsView;
  /** C9. */
  floor: FloorView;
  /** C15: those that wait and the last answered. In the lobby: empty. */
  remarks: Remark[];
  /** E3: the division that is running, or null. */
  submesas: Division | null;
  evaluation: EvaluationView;
  /** Null in the lobby. */
  acta: ActaView | null;
  /** Head of the record: the hash of event `seq`. Every device remembers the last one it saw (trust.md 6). */
  head: string;
  /** The rules in force, their fingerprint, and the decision that adopted them (null: those of the call). */
  rules: { values: MesaRules; hash: string; adoptedBy: DecisionId | null };
  selectionMax: number;
  maxMonths: number;
  /** Commands this role may send right now; buttons read it, nothing else decides rights. */
  can: Partial<Record<CommandName, boolean>>;
  /** Plain HTTP on a network: the console says so. */
  insecure: boolean;
}

/** Personal facts: sent to one person only. */
export interface MeView {
  participantId: ParticipantId;
  name: string;
  organisation: string;
  role: Role;
  partyId: PartyId | null;
  seatId: SeatId | null;
  status: 'waiting' | 'admitted' | 'rejected' | 'removed';
  /** May write the documents of the mesa when they are open (observers and screens may not). */
  mayWrite: boolean;
  /** Carries the voice of the party now (D2). */
  spokesperson: boolean;
  /** May say for the party that it withdraws or returns (Q8). */
  delegate: boolean;
  /** May state a position now: for the party, or for the own seat where every seat is asked (D2). */
  states: boolean;
  /** May give a signal in a round that is open (D10). */
  signals: boolean;
  /** The seat this person may approve and sign the acta for, or null (K3, K4). */
  signsFor: SeatId | null;
  /** Keys this person has introduced, oldest first; the last one signs. */
  keys: string[];
  /** Open rounds of ordering this person may answer. */
  orderings: OrderingId[];
  /** The own ballot in open rounds with names. A secret ballot is known only to the device that cast it. */
  ballots: Record<string, { ballot: Ballot; n: number; at: number }>;
  /** The own private cards of the open round, and those this person typed for somebody (`for`). */
  cards: { rainId: RainId; cardId: CardId; text: string; at: number; for: ParticipantId | null }[];
  /** E9: paper ballots this person was asked to witness, with what was typed. */
  papers: { orderingId: OrderingId; participantId: ParticipantId; serial: string; ballot: Ballot }[];
  /** The own answer to the two questions, while it may be changed. */
  evaluation: { said: number; gathered: number } | null;
  /** The own signal in the open round: `<decisionId>/<round>` → value. */
  ownSignals: Record<string, { value: Stance; text: string; open: boolean; at: number }>;
  /** Signals of the party's people in the open round, only for who carries its voice (D10). */
  partySignals: { by: ParticipantId; value: Stance; text: string; at: number }[];
  /** The party's own statements in open rounds, only for who carries its voice: `<decisionId>/<round>` → value. */
  positions: Record<string, { value: Stance; text: string; passage: string; proposal: string; at: number }>;
}

/** socket.io events from the server. */
export interface ServerEvents {
  view: (view: MesaView) => void;
  me: (me: MeView) => void;
  /** The session ended for this person: removed, rejected or revoked. */
  out: (reason: { code: string; message: string }) => void;
}
