// Events of rounds of ordering (C13, E7, E8): opened on a fixed definition, answered blind, closed with everything at once.
import { z } from 'zod';
import { ParticipantId, PartyId } from '../ids.ts';
import { AnyBallot, BallotNumber, ELECTORATE_MAX, OrderingDefinition, OrderingId } from '../ordering.ts';
import { text } from '../textSchema.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.number().int().min(0);
const namedBallot = z.object({
  by: ParticipantId,
  /** Null for who has no party; their ballots are shown apart (rounds for everybody). */
  partyId: PartyId.nullable(),
  at: instant,
  n: z.number().int().min(1),
  ballot: AnyBallot,
  salt: hash,
});
const secretBallot = z.object({ number: BallotNumber, partyId: PartyId.nullable(), ballot: AnyBallot });
/** Result of an ordering (shared/decisions/method.ts). The verifier computes it again from the ballots. */
const orderingResult = z.object({
  ballots: z.number().int().min(0),
  options: z.array(
    z.object({
      id: z.string(),
      place: z.number().int().min(1),
      measure: z.object({ over: z.number().int(), under: z.number().int() }),
      support: z.number().int(),
      spread: z.number().int().min(0),
      byParty: z.array(z.object({ partyId: PartyId, support: z.number().int().nullable() })).nullable(),
      bridge: z.number().int().nullable(),
    }),
  ),
  tied: z.boolean(),
});

export const orderingEvents = {
  'ordering.opened': z.object({
    orderingId: OrderingId,
    number: z.number().int().min(1),
    definition: OrderingDefinition,
    /** SHA-256 of the canonical JSON of `definition`. */
    versionHash: hash,
    rulesHash: hash,
    eligible: z.array(ParticipantId).max(ELECTORATE_MAX),
    byParty: z.boolean(),
  }),
  /** Only rounds with names: a secret round leaves no event per ballot (trust.md 5). */
  'ordering.ballotSealed': z.object({
    orderingId: OrderingId,
    partyId: PartyId.nullable(),
    n: z.number().int().min(1),
    commitment: hash,
    /** E9: a ballot on paper. `by` voted, `enteredBy` typed it, and the actor is its witness, of another party. */
    paper: z.object({ by: ParticipantId, enteredBy: ParticipantId, serial: text(20, { min: 1 }) }).optional(),
  }),
  'ordering.closed': z.object({
    orderingId: OrderingId,
    /** Every ballot of a round with names, opened; of each person the last one counts. */
    named: z.array(namedBallot),
    /** Ballots of a secret round, by number; nothing links them to `roll`. */
    secret: z.array(secretBallot),
    /** Who answered, by id. */
    roll: z.array(ParticipantId),
    /** SHA-256 of the canonical JSON of `secret`. */
    ballotsHash: hash,
    result: orderingResult,
  }),
  'ordering.withdrawn': z.object({ orderingId: OrderingId, reason: text(300, { min: 1 }) }),
} satisfies Record<string, z.ZodType>;
