// The evaluation of a session in two questions (scenario, minute 176): unsigned, one answer a person, opened as counts.
// `said`: «Pude decir lo que quería decir». `gathered`: «Lo acordado recoge lo que se habló». From 1 (no) to EVALUATION_SCALE (yes).

/** What was published when it ended; null counts when fewer answered than EVALUATION_FLOOR. */
export interface Evaluation {
  at: number;
  answered: number;
  said: number[] | null;
  gathered: number[] | null;
}
