// Parties of no mesa in particular, for the drawings of the landing.
import type { SectorLook } from '../ui/looks.ts';
import type { RingParty } from '../ui/ringParties.ts';

/** A party with `seats` people, or missing with none. */
export const demoParty = (look: SectorLook, seats: number): RingParty => ({
  id: look,
  look,
  missing: seats === 0,
  seats: Array.from({ length: seats }, (_, index) => ({ id: `${look}${index}`, state: 'present' as const })),
});

/** The open place with nobody's letters in it. */
export const openPlace = { kind: 'facilitator', initials: '' } as const;
