// The floor (C9, E12): who asked to speak, in which order they get it, and for how long they spoke.
import { z } from 'zod';
import { ID_SHAPE, isOwnName } from './idShape.ts';
import type { ParticipantId, PartyId } from './ids.ts';
import { TURN_SECONDS } from './tableLimits.ts';

/** A turn to speak; a point of order; an answer to an allusion; an answer to a question; a doubt about the common sheet. */
export const TURN_KINDS = ['floor', 'order', 'reply', 'answer', 'doubt'] as const;
export const TurnKind = z.enum(TURN_KINDS);
export type TurnKind = z.infer<typeof TurnKind>;

export const TurnId = z.string().regex(ID_SHAPE).refine(isOwnName).brand<'TurnId'>();
export type TurnId = z.infer<typeof TurnId>;

export interface Turn {
  id: TurnId;
  by: ParticipantId;
  /** Party of the person when she asked; null for who has none. */
  partyId: PartyId | null;
  /** B7: the facilitation asked for a person without a device. */
  enteredBy: ParticipantId | null;
  kind: TurnKind;
  text: string;
  requestedAt: number;
  state: 'waiting' | 'speaking' | 'done' | 'withdrawn';
  startedAt: number | null;
  endedAt: number | null;
  /** Why it was given before its place in the order; '' when it was first. */
  override: string;
}

export interface Floor {
  /** Seconds of a turn, for the timer. Passing them ends nothing. */
  seconds: number;
  turns: Turn[];
  /** Who said that today they prefer not to speak. */
  declined: ParticipantId[];
  /** Who said they have read the common sheet (N1): said by themselves, never watched. */
  readers: ParticipantId[];
}
export const EMPTY_FLOOR: Floor = {
  seconds: TURN_SECONDS.default,
  turns: [],
  declined: [],
  readers: [],
};
