// How often one thing may be said. Everything said is kept, opened at closing, sent to everybody and printed: far above
// what anybody needs, and far below what a script would do. Also keeps four digits enough for the order of hidden values.
import { type Result, refuse } from '../../../shared/protocol/errors.ts';

export const MOST = {
  /** Statements of one party in a round, with every change of every seat of it. */
  statements: 2000,
  /** Signals of one person in a round (D10). */
  signals: 100,
  /** Ballots with name of one person in a round of ordering. */
  ballots: 100,
  /** Writings of one private card (C10). */
  cardTexts: 200,
  /** Keys of one person: one for each device that was lost. */
  keys: 20,
  /** Observations of one person on the acta. */
  observations: 40,
  /** Answers of a lead to one activity while its acceptance lasts (R5). */
  answers: 20,
  /** Changes of status of one activity by one person (5.8): who goes back and forth leaves the others theirs. */
  statuses: 30,
  /** Pieces of evidence of one activity. */
  evidence: 20,
  /** Times one person asks to speak in a session (C9). */
  turns: 200,
  /** Remarks of one person on the drafts of a mesa (C15). */
  remarks: 200,
  /** Texts of dissent of one party on a decision. */
  dissents: 20,
} as const;

/** The refusal of one more when there are already `count`, or null. */
export const oneMoreRefusal = (what: keyof typeof MOST, count: number): Result<never> | null =>
  count >= MOST[what] ? refuse('too_many_times', { max: MOST[what] }) : null;
