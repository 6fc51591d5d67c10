// Owns the geometry of the table seen from above: equal arcs for equal parties and one place left open.
// Angles are degrees clockwise from the right, as in SVG; lengths are units of the drawing, whose centre is 0,0.

export type Point = { readonly x: number; readonly y: number };
export type Arc = { readonly startDeg: number; readonly endDeg: number; readonly midDeg: number };

/** The open place: 52 degrees wide, at the lower right. */
export const openingDeg = 52;
export const openingAtDeg = 45;
const gapDeg = 7;

/** Point at `deg` and `radius`, rounded to a tenth so that equal drawings have equal paths. */
export function pointAt(deg: number, radius: number): Point {
  const turn = (deg * Math.PI) / 180;
  return { x: tenth(radius * Math.cos(turn)), y: tenth(radius * Math.sin(turn)) };
}

/**
 * Arcs of `count` parties, all of the same length whatever their head count (B1), in clockwise order
 * from the opening. A body has 2 to 7 parties; any other positive count is drawn too, and none gives [].
 */
export function ringArcs(count: number): Arc[] {
  if (!Number.isInteger(count) || count < 1) return [];
  const sweep = (360 - openingDeg - gapDeg * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => {
    const startDeg = openingAtDeg + openingDeg / 2 + index * (sweep + gapDeg);
    return { startDeg, endDeg: startDeg + sweep, midDeg: startDeg + sweep / 2 };
  });
}

/** Length of an arc at `radius`. */
export function arcLength(arc: Arc, radius: number): number {
  return ((arc.endDeg - arc.startDeg) * Math.PI * radius) / 180;
}

/** Centre line of an arc, to be stroked. */
export function arcPath(arc: Arc, radius: number): string {
  const from = pointAt(arc.startDeg, radius);
  const to = pointAt(arc.endDeg, radius);
  return `M${from.x} ${from.y}A${radius} ${radius} 0 ${largeFlag(arc)} 1 ${to.x} ${to.y}`;
}

/** Closed outline of an arc: the hollow place of a party that is missing. */
export function arcOutline(arc: Arc, innerRadius: number, outerRadius: number): string {
  const back = pointAt(arc.startDeg, outerRadius);
  const far = pointAt(arc.endDeg, outerRadius);
  const large = largeFlag(arc);
  return `${arcPath(arc, innerRadius)}L${far.x} ${far.y}A${outerRadius} ${outerRadius} 0 ${large} 0 ${back.x} ${back.y}Z`;
}

/** Transform that puts a 24 × 24 glyph with side `size` around a point. */
export function glyphPlace(x: number, y: number, size: number): string {
  return `translate(${tenth(x - size / 2)} ${tenth(y - size / 2)}) scale(${Math.round((size / 24) * 1000) / 1000})`;
}

export type SeatSpot = Point & { readonly deg: number; readonly radius: number };
export type SeatLayout = {
  /** Side of a seat. */
  readonly size: number;
  /** One list per arc, in the order of the arcs. */
  readonly spots: readonly (readonly SeatSpot[])[];
  /** Radius of the circle that contains every seat. */
  readonly outerRadius: number;
};

const smallestSeat = 20;
const mostRows = 4;

/**
 * Places `counts[i]` seats outside arc `i`, one size for the whole table. Seats shrink from `largest`
 * to 20 units and then take further rows, so a party of fifteen still fits behind its arc.
 */
export function layoutSeats(
  arcs: readonly Arc[],
  counts: readonly number[],
  ringOuterRadius: number,
  largest: number,
): SeatLayout {
  const fits = (size: number, rows: number) =>
    arcs.every((arc, index) => {
      const seats = counts[index] ?? 0;
      const perRow = Math.ceil(seats / rows);
      return perRow <= 1 || arcLength(arc, rowRadius(ringOuterRadius, size, 0)) / perRow >= size + 3;
    });
  const { size, rows } = chooseSize(fits, largest);
  const spots = arcs.map((arc, index) => seatsOfArc(arc, counts[index] ?? 0, rows, ringOuterRadius, size));
  const used = spots
    .flat()
    .reduce((widest, spot) => Math.max(widest, spot.radius), ringOuterRadius - size / 2);
  return { size, spots, outerRadius: used + size / 2 };
}

function chooseSize(fits: (size: number, rows: number) => boolean, largest: number) {
  for (let rows = 1; rows <= mostRows; rows += 1) {
    for (let size = largest; size >= smallestSeat; size -= 2) if (fits(size, rows)) return { size, rows };
  }
  return { size: smallestSeat, rows: mostRows };
}

function seatsOfArc(
  arc: Arc,
  seats: number,
  rows: number,
  ringOuterRadius: number,
  size: number,
): SeatSpot[] {
  const perRow = Math.max(1, Math.ceil(seats / rows));
  return Array.from({ length: seats }, (_, seat) => {
    const row = Math.floor(seat / perRow);
    const inRow = Math.min(perRow, seats - row * perRow);
    const share = (arc.endDeg - arc.startDeg) / inRow;
    const deg = arc.startDeg + (seat - row * perRow + 0.5) * share;
    const radius = rowRadius(ringOuterRadius, size, row);
    return { ...pointAt(deg, radius), deg, radius };
  });
}

function rowRadius(ringOuterRadius: number, size: number, row: number): number {
  return ringOuterRadius + 13 + size / 2 + row * (size + 5);
}

function largeFlag(arc: Arc): 0 | 1 {
  return arc.endDeg - arc.startDeg > 180 ? 1 : 0;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
