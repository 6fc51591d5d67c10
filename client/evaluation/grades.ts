// The four answers, from «nada» to «del todo», as the fields name them. Pure.
export const GRADES = ['1', '2', '3', '4'] as const;
export type Grade = (typeof GRADES)[number];

/** The answer as its field names it; null when there is none. */
export const gradeOf = (value: number | undefined): Grade | null =>
  GRADES.find((grade) => Number(grade) === value) ?? null;
