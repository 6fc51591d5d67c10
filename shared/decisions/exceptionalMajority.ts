// The exception: a majority among parties, only under conditions M1–M6, evaluated in that order.

import type { Stance } from '../model/decision.ts';
import type { PartyId } from '../model/ids.ts';

export type MajorityResult =
  | 'noQuorum'
  | 'refusedReservedMatter'
  | 'refusedRounds'
  | 'refusedJustification'
  | 'refusedInvocation'
  | 'refusedResponsibleObjects'
  | 'adoptedByMajority'
  | 'notAdopted';

export interface MajorityRule {
  minFailedRounds: number;
  minInvokingParties: number;
  kind: 'simple' | 'twoThirds' | 'threeFifths';
}
export interface MajorityInput {
  quorumHolds: boolean;
  reserved: boolean;
  /** Consensus rounds on this matter that ended in `deliberate`. */
  failedRounds: number;
  justification: string;
  invokedBy: PartyId[];
  responsibleParty: PartyId | null;
  /** Parties that answer for an activity of the roadmap that is decided. */
  leadParties?: readonly PartyId[];
  parties: PartyId[];
  positions: Partial<Record<PartyId, Stance>>;
}

/** The first of M1–M5 that fails, or null when the exceptional majority may be asked. */
export function majorityObstacle(
  input: Omit<MajorityInput, 'positions'>,
  rule: MajorityRule,
): MajorityResult | null {
  if (!input.quorumHolds) return 'noQuorum';
  if (input.reserved) return 'refusedReservedMatter';
  if (input.failedRounds < rule.minFailedRounds) return 'refusedRounds';
  if (input.justification.trim() === '') return 'refusedJustification';
  const invoking = new Set(input.invokedBy.filter((party) => input.parties.includes(party)));
  return invoking.size < rule.minInvokingParties ? 'refusedInvocation' : null;
}

const SHARE = { simple: [1, 2], twoThirds: [2, 3], threeFifths: [3, 5] } as const;

/** M1–M7 in order. M7 counts agree and reservation against all parties of the body, not only those who spoke. */
export function evaluateMajority(input: MajorityInput, rule: MajorityRule): MajorityResult {
  const obstacle = majorityObstacle(input, rule);
  if (obstacle) return obstacle;
  const { responsibleParty, leadParties = [], positions, parties } = input;
  if ([responsibleParty, ...leadParties].some((party) => party && positions[party] === 'object'))
    return 'refusedResponsibleObjects';
  const support = parties.filter(
    (party) => positions[party] === 'agree' || positions[party] === 'reservation',
  ).length;
  const [part, whole] = SHARE[rule.kind];
  // A simple majority is more than half; the qualified ones are reached at their share.
  const adopted =
    rule.kind === 'simple'
      ? support * whole > parties.length * part
      : support * whole >= parties.length * part;
  return adopted ? 'adoptedByMajority' : 'notAdopted';
}
