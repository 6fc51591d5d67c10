// What every ordering method is (C13, E7): ballots in, an order out. None of them decides: a decision follows (6.2).
// Pure and blind: a method sees options, ballots and the party of each one, never a person.
import { z } from 'zod';
import type { PartyId } from '../model/ids.ts';

export interface OrderingOption {
  id: string;
  /** What people read; no method looks at it. */
  label: string;
}
export interface Criterion {
  id: string;
  /** What people read; no method looks at it. */
  label?: string | undefined;
  /** Integer; the weights of a matrix sum 100 (4.7). */
  weight: number;
}
/** How a round of ordering was opened; frozen with its text. */
export interface OrderingSettings {
  options: OrderingOption[];
  /** Every party of the body, in its order: also those from which no ballot came. */
  parties: PartyId[];
  /** Dots per person. */
  dots: number;
  criteria: Criterion[];
  /** Fewest ballots of every party for a breakdown. */
  floor: number;
}

/** Shapes of a ballot; one form per shape, not per method. Options left out are not supported or not scored. */
export const Ballots = {
  /** option → dots. */
  dots: z.object({ shape: z.literal('dots'), dots: z.record(z.string(), z.number().int().min(0).max(50)) }),
  /** options approved. */
  approval: z.object({ shape: z.literal('approval'), options: z.array(z.string()).max(100) }),
  /** groups of options from the most preferred; the options inside a group are tied, those left out come last. */
  ranked: z.object({ shape: z.literal('ranked'), groups: z.array(z.array(z.string()).min(1)).max(100) }),
  /** option → 0 to 5. */
  score: z.object({
    shape: z.literal('score'),
    scores: z.record(z.string(), z.number().int().min(0).max(5)),
  }),
  /** option → criterion → 1 to 5. */
  criteria: z.object({
    shape: z.literal('criteria'),
    scores: z.record(z.string(), z.record(z.string(), z.number().int().min(1).max(5))),
  }),
} as const;
export type BallotShape = keyof typeof Ballots;
export type Ballot = { [S in BallotShape]: z.infer<(typeof Ballots)[S]> }[BallotShape];
export type BallotOf<S extends BallotShape> = Extract<Ballot, { shape: S }>;

export interface CastBallot<S extends BallotShape = BallotShape> {
  partyId: PartyId;
  ballot: BallotOf<S>;
}

export interface OptionResult {
  id: string;
  /** 1 for the first; tied options share it. */
  place: number;
  /** The method's own measure, for comparison inside one result only: a rational number as two integers. */
  measure: { over: number; under: number };
  /** Percentage of the most support possible, whole body and by party; null where the party cast no ballot. */
  support: number;
  /** Dispersion (C13): standard deviation of the support of the ballots, in whole percentage points. */
  spread: number;
  byParty: { partyId: PartyId; support: number | null }[] | null;
  /** M7 of the features, «puente»: support of the party that supports it least; null when the breakdown is withheld. */
  bridge: number | null;
}
export interface OrderingResult {
  ballots: number;
  /** Sorted by place, then by the order in which the options were given. */
  options: OptionResult[];
  tied: boolean;
}

export interface OrderingMethod<S extends BallotShape = BallotShape> {
  id: 'dots' | 'criteria' | 'approval' | 'ranked' | 'score';
  shape: S;
  /** Why a ballot cannot be counted, or null. A ballot that names what is not there is refused, never trimmed. */
  refusal(settings: OrderingSettings, ballot: BallotOf<S>): BallotRefusal | null;
  /** The order. No ballots gives every option the first place; it never throws. */
  tally(settings: OrderingSettings, cast: CastBallot<S>[]): OrderingResult;
}
export type BallotRefusal =
  | 'unknown_option'
  | 'repeated_option'
  | 'too_many_dots'
  | 'unknown_criterion'
  | 'incomplete';

/** True when every id is an option of the round. */
export const areOptions = ({ options }: OrderingSettings, ids: string[]): boolean =>
  ids.every((id) => options.some((option) => option.id === id));

/** The entry of an option in a ballot; undefined when the ballot says nothing of it, whatever the id is called. */
export const entry = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;
