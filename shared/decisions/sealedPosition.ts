// What a sealed position commits to. The server seals with it, the verifier opens with it.

import type { PositionValue } from '../model/decision.ts';
import type { DecisionId, PartyId, SeatId } from '../model/ids.ts';
import { commitTo } from '../record/saltedCommitment.ts';

export interface SealedPosition {
  decisionId: DecisionId;
  round: number;
  partyId: PartyId;
  /** The seat that speaks, in the modes that ask every seat (D2). */
  seatId?: SeatId | undefined;
  /** 1 for the party's first statement in the round. */
  n: number;
  /** The exact text it answers to: a position is bound to (decision, round, party, contentHash) (V4). */
  contentHash: string;
  position: PositionValue;
}

/** Hex commitment stored in `decision.positionSealed`; `salt` is 32 bytes in hex, revealed at closing. */
export function commitmentOfPosition(salt: string, sealed: SealedPosition): string {
  const { value, text, passage, proposal } = sealed.position;
  const { decisionId, round, partyId, seatId, n, contentHash } = sealed;
  return commitTo(salt, {
    decisionId,
    round,
    partyId,
    seatId,
    n,
    contentHash,
    position: { value, text, passage, proposal },
  });
}
