// What the ballot of a round with names commits to while it is hidden. The server seals with it, the verifier opens.
import type { ParticipantId, PartyId } from '../model/ids.ts';
import type { OrderingId } from '../model/ordering.ts';
import { commitTo } from '../record/saltedCommitment.ts';
import type { Ballot } from './method.ts';

export interface SealedBallot {
  orderingId: OrderingId;
  /** The exact question it answers: a ballot is bound to (round, version, person) as a position is to its text (V4). */
  versionHash: string;
  by: ParticipantId;
  /** Null for who has no party (rounds for everyone). */
  partyId: PartyId | null;
  /** 1 for the person's first ballot in the round. */
  n: number;
  ballot: Ballot;
}

/** Hex commitment stored in `ordering.ballotSealed`; `salt` is 32 bytes in hex, revealed at closing. */
export function commitmentOfBallot(salt: string, sealed: SealedBallot): string {
  const { orderingId, versionHash, by, partyId, n, ballot } = sealed;
  return commitTo(salt, { kind: 'ballot', orderingId, versionHash, by, partyId, n, ballot });
}

/** Where hidden ballots wait, by person and number: the order in which people answered is not kept there. */
export const ballotPrefix = (orderingId: OrderingId): string => `ordering/${orderingId}/`;
/** E9: where what a paper says waits for its witness, apart from the ballots that count. One at a time of each person. */
export const paperPrefix = (orderingId: OrderingId): string => `paper/${orderingId}/`;
export const paperKey = (orderingId: OrderingId, by: ParticipantId): string =>
  `${paperPrefix(orderingId)}${by}/`;
export const ownBallotPrefix = (orderingId: OrderingId, by: ParticipantId): string =>
  `${ballotPrefix(orderingId)}${by}/`;
export const ballotKey = (orderingId: OrderingId, by: ParticipantId, n: number): string =>
  `${ownBallotPrefix(orderingId, by)}${String(n).padStart(4, '0')}`;
