// What a signal commits to (D10) and who may give one. A signal is never a vote: nothing here feeds a result.

import type { Signal } from '../model/decision.ts';
import type { DecisionId, ParticipantId } from '../model/ids.ts';
import type { Participant } from '../model/mesa.ts';
import { commitTo } from '../record/saltedCommitment.ts';
import { type Roll, voiceOf } from './seats.ts';

export interface SealedSignal extends Pick<Signal, 'value' | 'text' | 'n' | 'by'> {
  decisionId: DecisionId;
  round: number;
  contentHash: string;
  open: boolean;
}

/** Hex commitment stored in `decision.signalSealed`. */
export const commitmentOfSignal = (salt: string, signal: SealedSignal): string => {
  const { decisionId, round, contentHash, by, n, value, text, open } = signal;
  return commitTo(salt, { kind: 'signal', decisionId, round, contentHash, by, n, value, text, open });
};

/** D10: anybody at the table who states no position now; who facilitates, observes or is a screen gives none. */
export const maySignal = (roll: Roll, person: Participant): boolean =>
  person.role === 'participant' && person.status === 'admitted' && voiceOf(roll, person.id) === null;

/** Where a hidden signal waits. Its own prefix: closing reads positions and signals apart. */
export const signalPrefix = (decisionId: DecisionId, round: number): string =>
  `signal/${decisionId}/${String(round).padStart(3, '0')}/`;
export const signalKey = (decisionId: DecisionId, round: number, by: ParticipantId, n: number): string =>
  `${signalPrefix(decisionId, round)}${by}/${String(n).padStart(4, '0')}`;
