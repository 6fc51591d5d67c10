// The floor as one role sees it: who speaks, who waits and why in that order.
import type { Turn } from '../floor.ts';
import type { ParticipantId, PartyId } from '../ids.ts';

/** Why a turn has its place in the order (C9). */
export type TurnPlace = 'order' | 'neverSpoke' | 'fewerTurns' | 'partyTime' | 'arrival';

export interface FloorView {
  seconds: number;
  speaking: Turn | null;
  /** Who waits, in the declared order, each with why it is where it is. */
  queue: (Turn & { place: TurnPlace })[];
  declined: ParticipantId[];
  readers: ParticipantId[];
  /** N4: by party, relative to how many people each has here. Only for the facilitation; null for the others. */
  balance: {
    parties: { partyId: PartyId | null; ms: number; turns: number; people: number }[];
    /** Present people who have not spoken and have not declined. */
    silent: ParticipantId[];
  } | null;
}
