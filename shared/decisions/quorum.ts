// Quorum by party (Q1–Q3). Asked first and separately: a rule about majorities never looks at who is present.
import type { PartyId } from '../model/ids.ts';

export interface QuorumRule {
  minSeatsPerParty: number;
  minSeatsTotal: number;
}
export interface Quorum {
  holds: boolean;
  /** Parties below the minimum, in the body's order. */
  missing: PartyId[];
}

/**
 * Q1: quorum holds when every party has at least `minSeatsPerParty` counting seats; Q2: and the whole
 * body at least `minSeatsTotal`. `attendance` has one entry per party of the body (seats.ts), already
 * without observers, facilitation and unconfirmed seats (Q3).
 */
export function quorumOf(attendance: Record<PartyId, number>, parties: PartyId[], rule: QuorumRule): Quorum {
  const missing = parties.filter((party) => (attendance[party] ?? 0) < rule.minSeatsPerParty);
  const total = parties.reduce((sum, party) => sum + (attendance[party] ?? 0), 0);
  return { holds: missing.length === 0 && total >= rule.minSeatsTotal, missing };
}
