// Events of the work at the table: cards, turns, remarks, submesas and the evaluation (C9–C11, C15, C28, E3, E12).
import { z } from 'zod';
import { Became, CardGroupId, CardId, CardSignature, Disposition, RainId } from '../cards.ts';
import { TurnId, TurnKind } from '../floor.ts';
import { CommitmentId, ParticipantId, PartyId } from '../ids.ts';
import { RemarkAnswer, RemarkId, RemarkKind } from '../remarks.ts';
import { SubmesaId, SubmesaPlan } from '../submesas.ts';
import {
  CARD_MAX_LENGTH,
  CARDS_AT_ONCE,
  CARDS_PER_PERSON_MAX,
  EVALUATION_SCALE,
  GROUP_TITLE_MAX,
  INPUT_MAX_LENGTH,
  REMARK_MAX_LENGTH,
  REMARK_QUOTE_MAX,
  SUBMESAS_MAX,
  TURN_SECONDS,
  TURN_TEXT_MAX,
} from '../tableLimits.ts';
import { text } from '../textSchema.ts';

const cardIds = z.array(CardId).min(1).max(CARDS_AT_ONCE);
const counts = z.array(z.number().int().min(0)).length(EVALUATION_SCALE).nullable();

export const tableEvents = {
  'rain.opened': z.object({
    rainId: RainId,
    number: z.number().int().min(1),
    question: text(200, { min: 3 }),
    perPerson: z.number().int().min(1).max(CARDS_PER_PERSON_MAX),
    signature: CardSignature,
  }),
  /** Followed in the same transaction by one `card.revealed` for each card, in an order drawn by chance. */
  'rain.revealed': z.object({ rainId: RainId, people: z.number().int().min(0) }),
  /** Nothing of what was written stays: only how much it was, and of how many. */
  'rain.withdrawn': z.object({
    rainId: RainId,
    reason: text(300, { min: 1 }),
    cards: z.number().int().min(0),
    people: z.number().int().min(0),
  }),
  /** One card opened. Nothing of it was in the record before: a mark per card would tie it to a moment, and so to a person. */
  'card.revealed': z.object({
    rainId: RainId,
    cardId: CardId,
    partyId: PartyId.nullable(),
    by: ParticipantId.nullable(),
    enteredBy: ParticipantId.nullable(),
    text: text(CARD_MAX_LENGTH, { min: 1 }),
    late: z.boolean(),
  }),
  /** A contribution of the consultation, brought to this mesa with its origin. */
  'card.brought': z.object({
    cardId: CardId,
    text: text(INPUT_MAX_LENGTH, { min: 1 }),
    origin: text(120, { min: 1 }),
  }),
  /** These cards are together under this title; they leave the groups they were in. */
  'cards.grouped': z.object({
    groupId: CardGroupId,
    title: text(GROUP_TITLE_MAX, { min: 1 }),
    cardIds,
  }),
  /** These cards stand alone again. */
  'cards.split': z.object({ cardIds }),
  'card.hidden': z.object({ cardId: CardId, reason: text(300, { min: 1 }) }),
  'card.shown': z.object({ cardId: CardId }),
  'cards.disposed': z.object({
    cardIds,
    disposition: Disposition,
    reason: text(500),
    became: Became.nullable(),
  }),
  'turn.requested': z.object({
    turnId: TurnId,
    by: ParticipantId,
    kind: TurnKind,
    text: text(TURN_TEXT_MAX),
  }),
  'turn.withdrawn': z.object({ turnId: TurnId }),
  /** Ends the turn that was running, if any. */
  'turn.granted': z.object({ turnId: TurnId, override: text(300) }),
  'turn.ended': z.object({ turnId: TurnId }),
  'turn.declined': z.object({ participantId: ParticipantId, declined: z.boolean() }),
  'floor.timed': z.object({ seconds: z.number().int().min(TURN_SECONDS.min).max(TURN_SECONDS.max) }),
  /** N1: the person says that she has read the common sheet. */
  'background.read': z.object({ participantId: ParticipantId }),
  'remark.sent': z.object({
    remarkId: RemarkId,
    number: z.number().int().min(1),
    commitmentId: CommitmentId,
    kind: RemarkKind,
    field: z.string().max(60),
    quote: text(REMARK_QUOTE_MAX, { lines: true }),
    text: text(REMARK_MAX_LENGTH, { lines: true }),
    why: text(500, { lines: true }),
    by: ParticipantId,
  }),
  'remark.answered': z.object({ remarkId: RemarkId, answer: RemarkAnswer, reason: text(500) }),
  'submesas.formed': z.object({
    minutes: z.number().int().min(1).max(480),
    groups: z
      .array(SubmesaPlan.extend({ id: SubmesaId }))
      .min(2)
      .max(SUBMESAS_MAX),
  }),
  'submesas.extended': z.object({ minutes: z.number().int().min(-120).max(240) }),
  'submesas.ended': z.object({}),
  'submesa.moved': z.object({ participantId: ParticipantId, to: SubmesaId }),
  'submesa.helpAsked': z.object({ submesaId: SubmesaId }),
  'submesa.helpAnswered': z.object({ submesaId: SubmesaId }),
  'evaluation.closed': z.object({
    answered: z.number().int().min(0),
    said: counts,
    gathered: counts,
  }),
  /** E9: a paper ballot was typed by the facilitation and waits for its witness; its content is not in the record yet. */
  'ordering.paperEntered': z.object({
    orderingId: z.string().max(40),
    participantId: ParticipantId,
    serial: text(20, { min: 1 }),
    witness: ParticipantId,
  }),
  /** The witness did not recognise what was typed, or the facilitation typed it again. */
  'ordering.paperReturned': z.object({
    orderingId: z.string().max(40),
    participantId: ParticipantId,
    serial: text(20, { min: 1 }),
    reason: text(300, { min: 1 }),
  }),
} satisfies Record<string, z.ZodType>;
