// What a commitment may become, and when its text may be written or decided (domain.md 5.6). What each move needs
// besides is asked where the move is made.
import type { Commitment, CommitmentState } from '../model/mesa.ts';

/** Every arrow of 5.6. What is not here is refused. `amended` is published again, with its new version. */
export const COMMITMENT_MOVES: Readonly<Record<CommitmentState, readonly CommitmentState[]>> = {
  draft: ['inReview', 'withdrawn'],
  inReview: ['readyForDecision', 'withdrawn'],
  readyForDecision: ['agreed', 'draft'],
  agreed: ['published'],
  published: ['inImplementation', 'amended'],
  inImplementation: ['closed', 'amended'],
  amended: ['published'],
  closed: [],
  withdrawn: [],
};

export const isCommitmentMove = (from: CommitmentState, to: CommitmentState): boolean =>
  COMMITMENT_MOVES[from].includes(to);

type Known = Pick<Commitment, 'state' | 'amendment'>;

/** Published or being carried out, with its text opened again (E18): the version in force stays in force meanwhile. */
export const isAmending = ({ state, amendment }: Known): boolean =>
  amendment !== null && (state === 'published' || state === 'inImplementation');

/** Whether its text may be changed, as far as the commitment goes: locks and frozen rounds are asked apart. */
export const isWritable = (item: Known): boolean =>
  item.state === 'draft' || item.state === 'inReview' || isAmending(item);

/** Whether a decision on its text may be opened: opening one takes a draft through review and readiness (5.6). */
export const mayBeDecided = (item: Known): boolean => isWritable(item) || item.state === 'readyForDecision';
