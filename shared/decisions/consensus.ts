// The rule that binds: consensus among parties (D1–D5). The unit is the party; people and seats
// were already turned into one position per party before this is asked.

import type { Stance } from '../model/decision.ts';
import type { PartyId } from '../model/ids.ts';

export type ConsensusResult = 'noQuorum' | 'deliberate' | 'open' | 'adoptedByConsensus';

export interface ConsensusInput {
  quorumHolds: boolean;
  parties: PartyId[];
  /** One position per party; a party that has not spoken is absent (D4: silence is not consent). */
  positions: Partial<Record<PartyId, Stance>>;
}

/** D3, in its order: no quorum → any objection → any silence → nobody supports → adopted. */
export function evaluateConsensus({ quorumHolds, parties, positions }: ConsensusInput): ConsensusResult {
  if (!quorumHolds) return 'noQuorum';
  const stances = parties.map((party) => positions[party]);
  if (stances.includes('object')) return 'deliberate';
  if (stances.includes(undefined)) return 'open';
  const supported = stances.some((stance) => stance === 'agree' || stance === 'reservation');
  return supported ? 'adoptedByConsensus' : 'deliberate';
}
