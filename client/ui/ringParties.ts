// What the table needs to know about each party and each person to draw them. Drawing is TableRing's work.
import type { SectorLook } from './looks.ts';
import type { StanceMark } from './StanceGlyph.tsx';

export type RingSeat = {
  id: string;
  /** Drawn inside the seat when `initials` is on. */
  initials?: string;
  state: 'present' | 'absent';
  /** Has the floor: marigold halo. */
  holding?: boolean;
  /** Place in the queue, from 1: a marigold badge. */
  queue?: number;
  /** Takes part from a distance: a small dot towards the table. */
  remote?: boolean;
  /** Signal of the seat; changes the fill of its shape. */
  stance?: StanceMark;
};

export type RingParty = {
  id: string;
  look: SectorLook;
  /** Nobody of the party is here: its arc is hollow and dashed. */
  missing?: boolean;
  seats: readonly RingSeat[];
  /** Stance of the party, as a bead on its arc. */
  stance?: StanceMark;
};
