// A round of ordering as one role sees it: nothing of what was answered before it closes.
import type { OrderingResult } from '../../decisions/method.ts';
import type { ParticipantId } from '../ids.ts';
import type {
  NamedBallot,
  Ordering,
  OrderingDefinition,
  OrderingId,
  PaperBallot,
  SecretBallot,
} from '../ordering.ts';

export interface OrderingView {
  id: OrderingId;
  number: number;
  definition: OrderingDefinition;
  versionHash: string;
  state: Ordering['state'];
  openedAt: number;
  closedAt: number | null;
  endReason: string;
  eligible: number;
  byParty: boolean;
  /** How many have answered. Null while a secret round is open: no live count (trust.md 5). */
  answered: number | null;
  /** After closing only. In a secret round `named` is empty and `secret` is the list by number. */
  result: OrderingResult | null;
  /** After closing only: two ballots or more, all alike. A unanimous result speaks for everybody (trust.md 5). */
  unanimous: boolean;
  /** After closing only: the hash of `secret` that entered the chain. */
  ballotsHash: string | null;
  named: NamedBallot[];
  secret: SecretBallot[];
  roll: ParticipantId[];
  /** E9: ballots on paper, without what they say. Only for the facilitation; empty for the others. */
  papers: PaperBallot[];
}
