// Notes of a margin one under another, each as near to its text as the ones before it let it be. Pure arithmetic in pixels.

export interface NotePlace {
  id: string;
  /** Top of its text and height of its card. */
  top: number;
  height: number;
}

const GAP = 12;

/** The order of reading, and the empty space above each card. */
export function stackOf(places: readonly NotePlace[]): { order: string[]; gaps: number[] } {
  const sorted = places.toSorted((a, b) => a.top - b.top);
  const gaps: number[] = [];
  let bottom = 0;
  sorted.forEach(({ top, height }, n) => {
    const gap = Math.max(n === 0 ? 0 : GAP, Math.round(top - bottom));
    gaps.push(gap);
    bottom += gap + height;
  });
  return { order: sorted.map((one) => one.id), gaps };
}
