// A decision as the people inside see it: its rounds, what each party said once a round closed, and what a majority lacks.
import type { DecisionState, DecisionSubject, OpenedPosition, RoundResult, Signal } from '../decision.ts';
import type { DecisionId, ParticipantId, PartyId, SeatId } from '../ids.ts';

export interface RoundView {
  number: number;
  rule: 'consensus' | 'exceptionalMajority';
  openedAt: number;
  closedAt: number | null;
  /** The frozen, canonical subject: rendered and hashed again by the client before it answers. */
  content: unknown;
  contentHash: string;
  rulesHash: string;
  rollHash: string;
  /** Parties that have answered. What they said comes only with `positions`. */
  answered: PartyId[];
  /** Seats that have answered, in parties whose every seat is asked. */
  answeredSeats: SeatId[];
  positions: Record<PartyId, OpenedPosition> | null;
  /** After closing: the signals whose authors asked to show them, apart and never counted (D10). */
  signals: Signal[];
  /** After closing: what each seat said, in parties whose every seat is asked (D2). */
  seats: OpenedPosition[];
  result: RoundResult | null;
}

export interface MajorityCheck {
  /** One line of the live checklist (M1–M6), in the order of evaluation. */
  rule: 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6';
  met: boolean;
  have: number;
  need: number;
}

export interface DecisionView {
  id: DecisionId;
  number: number;
  matter: string;
  kind: 'procedural' | 'substantive';
  reserved: boolean;
  responsibleParty: PartyId | null;
  subject: DecisionSubject;
  state: DecisionState;
  rounds: RoundView[];
  version: number | null;
  dissents: { partyId: PartyId; by: ParticipantId; at: number; text: string }[];
  invocations: { partyId: PartyId; at: number; text: string }[];
  majority: MajorityCheck[];
  /** Earliest instant for a new round with the same text (D6), or null. */
  newRoundAt: number | null;
  endReason: string;
  /** 5.5: who put it on the table before it was opened, and when. */
  proposed: { by: ParticipantId; at: number } | null;
  origin: DecisionId | null;
  parts: DecisionId[];
  escalatedTo: string;
}
