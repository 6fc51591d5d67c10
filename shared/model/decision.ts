// The nouns of deciding: what is decided, positions, signals, rounds and the decision itself (domain.md 4.12).
import { z } from 'zod';
import { MesaRules } from './config.ts';
import { CommitmentId, type DecisionId, type ParticipantId, type PartyId, type SeatId } from './ids.ts';
import { text } from './textSchema.ts';

export const STANCES = ['agree', 'reservation', 'standAside', 'object'] as const;
export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;

export const DecisionSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commitment'), commitmentId: CommitmentId }),
  z.object({ kind: z.literal('roadmap'), commitmentId: CommitmentId }),
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
  | 'proposed'
  | 'open'
  | 'suspended'
  | 'deliberating'
  | 'adoptedByConsensus'
  | 'adoptedByMajority'
  | 'notAdopted'
  | 'deferred'
  | 'split'
  | 'escalated'
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
  /** Who opened it; while it is only proposed, who proposed it. */
  openedBy: ParticipantId;
  /** 5.5: who put it on the table, and when; null when it was opened at once. */
  proposed: { by: ParticipantId; at: number } | null;
  /** The decision it is a part of, and the parts it was divided into. */
  origin: DecisionId | null;
  parts: DecisionId[];
  /** The body it was taken to. */
  escalatedTo: string;
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
