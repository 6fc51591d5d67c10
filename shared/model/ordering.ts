// A round of ordering (C13, E7): it puts options in an order and decides nothing; a decision follows (6.2).
// Blind until it closes; secret when its definition says so (trust.md 5).
import { z } from 'zod';
import { Ballots, type OrderingResult, type OrderingSettings } from '../decisions/method.ts';
import { BALLOT_NUMBER_SHAPE, ID_SHAPE, isOwnName, NODE_ID_SHAPE } from './idShape.ts';
import { type ParticipantId, PartyId } from './ids.ts';
import { text } from './textSchema.ts';

export const ORDERING_METHODS = ['dots', 'criteria', 'approval', 'ranked', 'score'] as const;
export const OrderingMethodId = z.enum(ORDERING_METHODS);
export type OrderingMethodId = z.infer<typeof OrderingMethodId>;

export const OrderingId = z.string().regex(ID_SHAPE).brand<'OrderingId'>();
export type OrderingId = z.infer<typeof OrderingId>;

/** Who may answer: everybody of a party who was admitted, also who has no party, or only the seats that count. */
export const Electorate = z.enum(['people', 'everyone', 'seats']);
export type Electorate = z.infer<typeof Electorate>;

/** People one round may ask: as many as a mesa may hold (`maxPeople` of its configuration). */
export const ELECTORATE_MAX = 200;

/** Of options and criteria. Wide enough for the ids of tree nodes; never a name that every object already has. */
const optionId = z.string().regex(NODE_ID_SHAPE).refine(isOwnName);

export const AnyBallot = z.discriminatedUnion('shape', [
  Ballots.dots,
  Ballots.approval,
  Ballots.ranked,
  Ballots.score,
  Ballots.criteria,
]);

export const Settings = z.object({
  options: z
    .array(z.object({ id: optionId, label: text(300, { min: 1 }) }))
    .min(2)
    .max(40),
  parties: z.array(PartyId).min(2).max(7),
  dots: z.number().int().min(1).max(50),
  criteria: z
    .array(z.object({ id: optionId, label: text(120, { min: 1 }), weight: z.number().int().min(1).max(100) }))
    .max(10),
  /** Fewest ballots of every party for a breakdown: the privacy floor in secret rounds, 1 in rounds with names. */
  floor: z.number().int().min(1).max(50),
});
export type Settings = z.infer<typeof Settings>;

/** An 80-bit number drawn on the voter's device, in hex: it finds the ballot and names nobody (trust.md 5). */
export const BallotNumber = z.string().regex(BALLOT_NUMBER_SHAPE);

/** What is voted on, as it enters the chain at opening: nothing of it can change while the round is open. */
export const OrderingDefinition = z.object({
  question: text(200, { min: 3 }),
  method: OrderingMethodId,
  /** `election` orders people for a task; it can be secret like any other. */
  purpose: z.enum(['ordering', 'election']),
  secret: z.boolean(),
  /** Whether a device keeps its ballot number as a receipt (secret rounds). */
  receipts: z.boolean(),
  electorate: Electorate,
  settings: Settings,
});
export type OrderingDefinition = z.infer<typeof OrderingDefinition>;

/**
 * What enters the chain of an election of people: options are their ids, and labels only numbers, since names live
 * outside the record (N6). Screens and papers put the names where these numbers are.
 */
export const numbered = <O extends { id: string }>(options: readonly O[]): { id: string; label: string }[] =>
  options.map(({ id }, index) => ({ id, label: String(index + 1) }));

/** A ballot of a round with names, once opened. The last one of each person counts; all are kept in the record. */
export interface NamedBallot {
  by: ParticipantId;
  /** Null for who has no party: shown apart and never in the mean over parties (S6). */
  partyId: PartyId | null;
  at: number;
  n: number;
  ballot: z.infer<typeof AnyBallot>;
}
/** A ballot of a secret round: its number, its choice, and its party only when every party has enough people. */
export interface SecretBallot {
  number: string;
  partyId: PartyId | null;
  ballot: z.infer<typeof AnyBallot>;
}

/** A ballot on paper of a round with names (E9). What it says stays hidden like any other until the round closes. */
export interface PaperBallot {
  by: ParticipantId;
  serial: string;
  enteredBy: ParticipantId;
  witness: ParticipantId;
  state: 'waiting' | 'counted' | 'returned';
  reason: string;
}

export interface Ordering {
  id: OrderingId;
  number: number;
  definition: OrderingDefinition;
  /** SHA-256 of the definition: a ballot names the version it answers. */
  versionHash: string;
  /** Fixed at opening: the electorate cannot grow. */
  eligible: ParticipantId[];
  /** Whether ballots carry their party: every party has at least `floor` eligible people. */
  byParty: boolean;
  state: 'open' | 'closed' | 'withdrawn';
  openedAt: number;
  openedBy: ParticipantId;
  closedAt: number | null;
  endReason: string;
  /** Rounds with names: who has answered and how many times; never what. Empty in secret rounds. */
  sealed: Record<ParticipantId, number>;
  /** E9: paper ballots typed and not witnessed yet, and those that count with who witnessed each. */
  papers: PaperBallot[];
  /** After closing; of each person the ballot that counted. */
  named: NamedBallot[];
  /** How many ballots were replaced by a later one of the same person (rounds with names). */
  changed: number;
  secret: SecretBallot[];
  /** After closing: who answered, in alphabetical order of id. */
  roll: ParticipantId[];
  /** SHA-256 of the canonical JSON of `secret`; null before closing. */
  ballotsHash: string | null;
  result: OrderingResult | null;
}

export type { OrderingResult, OrderingSettings };
