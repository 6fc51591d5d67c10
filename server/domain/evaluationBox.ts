// The two questions of the end (minute 176): where the unsigned answers wait, and the only thing that is ever told of
// them, which is counts. They are in no event, and they are deleted in the transaction that publishes the counts.
import type { Evaluation } from '../../shared/model/evaluation.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { MesaState } from '../../shared/model/mesa.ts';
import { EVALUATION_FLOOR, EVALUATION_SCALE } from '../../shared/model/tableLimits.ts';
import { evaluationEnds } from './retention.ts';

export interface EvaluationAnswer {
  /** From 1 (no) to EVALUATION_SCALE (yes). */
  said: number;
  gathered: number;
}
export type EvaluationAnswers = ReadonlyMap<ParticipantId, EvaluationAnswer>;

export const EVALUATION_PREFIX = 'evaluation/';
/** One answer a person: the next one takes its place. Ends in a slash because it is also the prefix that is dropped. */
export const evaluationKey = (by: ParticipantId): string => `${EVALUATION_PREFIX}${by}/`;

/** The answers after `rows` were written to the sealed store and everything under `dropped` deleted from it. */
export function withAnswers(
  answers: EvaluationAnswers,
  rows: readonly { key: string; value: string }[],
  dropped: readonly string[] = [],
): EvaluationAnswers {
  const next = new Map(
    [...answers].filter(([by]) => !dropped.some((prefix) => evaluationKey(by).startsWith(prefix))),
  );
  for (const { key, value } of rows) {
    const [, by] = key.split('/');
    if (key.startsWith(EVALUATION_PREFIX) && by)
      next.set(by as ParticipantId, JSON.parse(value) as EvaluationAnswer);
  }
  return next;
}

/**
 * Answers are taken from the phase of closing on, until the facilitation closes the evaluation or, a day after the
 * closing of the session, it closes by itself. `now` in Unix milliseconds.
 */
export function takesEvaluation({ evaluation, session, phases, clock }: MesaState, now: number): boolean {
  if (evaluation !== null) return false;
  if (session.state === 'closed') return session.closedAt !== null && now < evaluationEnds(session.closedAt);
  const working = session.state === 'inSession' || session.state === 'suspended';
  return working && phases.find((phase) => phase.id === clock?.phaseId)?.kind === 'closing';
}

const histogram = (grades: number[]): number[] =>
  Array.from({ length: EVALUATION_SCALE }, (_, at) => grades.filter((grade) => grade === at + 1).length);

/** What is published: how many answered, and counts only when there are enough to hide who said what (trust.md 5, k). */
export function countsOf(answers: readonly EvaluationAnswer[]): Omit<Evaluation, 'at'> {
  const enough = answers.length >= EVALUATION_FLOOR;
  return {
    answered: answers.length,
    said: enough ? histogram(answers.map((one) => one.said)) : null,
    gathered: enough ? histogram(answers.map((one) => one.gathered)) : null,
  };
}
