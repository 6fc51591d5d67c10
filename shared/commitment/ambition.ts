// Ambition of a commitment (A1 to A4 of domain.md 6.7): computed from the claimed axes, never typed.
import { type Axis, type AxisClaim, type CommitmentDraft, LEVELS, type Level } from './types.ts';

const rank = (level: Level): number => LEVELS.indexOf(level);

/** A3: an axis that the law or the mandate already requires counts as structural, whatever was claimed. */
export const cappedLevel = (claim: AxisClaim): Level => (claim.mandatory ? 'structural' : claim.level);

/**
 * A2: the highest level among the claimed axes, but structural when participation is not claimed. Null without
 * axes. `without` leaves one axis out of the maximum (C12 asks what technology alone adds).
 */
export function computedAmbition(axes: readonly AxisClaim[], without?: Axis): Level | null {
  if (axes.length === 0) return null;
  if (!axes.some((claim) => claim.axis === 'participation')) return 'structural';
  return axes
    .filter((claim) => claim.axis !== without)
    .map(cappedLevel)
    .reduce<Level>((best, level) => (rank(level) > rank(best) ? level : best), 'structural');
}

/** A4: the level the mesa agreed on, which may be lower than the computed one, never higher. */
export function agreedAmbition(draft: Pick<CommitmentDraft, 'axes' | 'ambitionLowered'>): Level | null {
  const computed = computedAmbition(draft.axes);
  const lowered = draft.ambitionLowered;
  return computed !== null && lowered !== null && rank(lowered) < rank(computed) ? lowered : computed;
}

/** C12: technology is the only thing that raises the level. */
export function onlyTechnologyRaises(axes: readonly AxisClaim[]): boolean {
  if (!axes.some((claim) => claim.axis === 'technology')) return false;
  const all = computedAmbition(axes);
  const rest = axes.filter((claim) => claim.axis !== 'technology');
  if (all === null || rest.length === 0) return true;
  return all !== (computedAmbition(axes, 'technology') ?? 'structural');
}
