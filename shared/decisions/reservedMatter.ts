// M2: the matters a majority never decides. What the facilitation marks is recorded with the decision; the rest follows
// from the subject itself and from what the mesa has already agreed, so nobody can forget to mark it.
import type { Decision, DecisionState, DecisionSubject } from '../model/decision.ts';
import { normaliseLine } from '../model/plainText.ts';

const nameOf = (matter: string): string => normaliseLine(matter).toLowerCase();

type Known = Pick<Decision, 'subject' | 'state' | 'matter'>;

const isAdopted = (state: DecisionState): boolean =>
  state === 'adoptedByConsensus' || state === 'adoptedByMajority';
const isUnfinished = (state: DecisionState): boolean =>
  state === 'open' || state === 'suspended' || state === 'deliberating';

/** Whether two decisions are about the same thing. Plain texts have no document: their matter is what names them. */
function sameThing(a: Omit<Known, 'state'>, b: Omit<Known, 'state'>): boolean {
  if (a.subject.kind !== b.subject.kind) return false;
  if (a.subject.kind === 'commitment' && b.subject.kind === 'commitment')
    return a.subject.commitmentId === b.subject.commitmentId;
  // R8: another version of a roadmap that was agreed is a change to it.
  if (a.subject.kind === 'roadmap' && b.subject.kind === 'roadmap')
    return a.subject.commitmentId === b.subject.commitmentId;
  return a.subject.kind !== 'text' || nameOf(a.matter) === nameOf(b.matter);
}

/** M2, «changing anything already agreed»: true when a decision on this very thing was adopted before. */
export const changesAgreed = (
  decisions: readonly Known[],
  subject: DecisionSubject,
  matter: string,
): boolean => decisions.some((one) => isAdopted(one.state) && sameThing(one, { subject, matter }));

/** M2: true for the rules of the body and for anything already agreed, whether or not it was marked. */
export const isReservedByNature = (
  decisions: readonly Known[],
  subject: DecisionSubject,
  matter: string,
): boolean => subject.kind === 'rules' || changesAgreed(decisions, subject, matter);

/**
 * M2 at this moment: what was recorded at opening, or what has become true since (another decision on the same thing
 * was adopted while this one was in deliberation). A finished decision keeps what it was.
 */
export const isReserved = (decisions: readonly Known[], decision: Known & { reserved: boolean }): boolean =>
  decision.reserved ||
  (isUnfinished(decision.state) && isReservedByNature(decisions, decision.subject, decision.matter));
