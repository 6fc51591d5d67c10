// Commands of the work at the table: cards, turns, remarks, submesas, evaluation and paper ballots (C9–C11, C15, C28, E3, E9, E12).
import { z } from 'zod';
import { Became, CardGroupId, CardId, CardSignature, Disposition, RainId } from '../model/cards.ts';
import { TurnId, TurnKind } from '../model/floor.ts';
import { CommitmentId, ParticipantId } from '../model/ids.ts';
import { AnyBallot, OrderingId } from '../model/ordering.ts';
import { RemarkAnswer, RemarkId, RemarkKind } from '../model/remarks.ts';
import { SubmesaId, SubmesaPlans } from '../model/submesas.ts';
import {
  CARD_MAX_LENGTH,
  CARDS_AT_ONCE,
  CARDS_PER_PERSON_MAX,
  EVALUATION_SCALE,
  GROUP_TITLE_MAX,
  INPUT_MAX_LENGTH,
  REMARK_MAX_LENGTH,
  REMARK_QUOTE_MAX,
  TURN_SECONDS,
  TURN_TEXT_MAX,
} from '../model/tableLimits.ts';
import { text } from '../model/textSchema.ts';

const reason = text(300);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const cardIds = z.array(CardId).min(1).max(CARDS_AT_ONCE);
/** B7: the facilitation types for somebody who has no device; null: for oneself. */
const forPerson = ParticipantId.nullable().default(null);
const grade = z.number().int().min(1).max(EVALUATION_SCALE);

export const TABLE_COMMANDS = {
  /** C10: opens private writing. One at a time. */
  'rain.open': z.object({
    question: text(200, { min: 3 }),
    perPerson: z.number().int().min(1).max(CARDS_PER_PERSON_MAX).default(5),
    signature: CardSignature.default('party'),
  }),
  /** Everything appears at once, in an order drawn by chance. */
  'rain.reveal': z.object({ rainId: RainId }),
  'rain.withdraw': z.object({ rainId: RainId, reason }),
  /** Writes an own private card, new or again; after the reveal it goes to the parking lot. */
  'card.put': z.object({
    rainId: RainId,
    cardId: CardId,
    text: text(CARD_MAX_LENGTH, { min: 1 }),
    for: forPerson,
  }),
  /** C28: takes an own private card back before the reveal. */
  'card.drop': z.object({ rainId: RainId, cardId: CardId, for: forPerson }),
  /** Contributions of the consultation, one text each, with where they come from. */
  'cards.bring': z.object({
    origin: text(120, { min: 1 }),
    texts: z
      .array(text(INPUT_MAX_LENGTH, { min: 1 }))
      .min(1)
      .max(CARDS_AT_ONCE),
  }),
  'cards.group': z.object({ groupId: CardGroupId, title: text(GROUP_TITLE_MAX, { min: 1 }), cardIds }),
  'cards.split': z.object({ cardIds }),
  'card.hide': z.object({ cardId: CardId, reason }),
  'card.show': z.object({ cardId: CardId }),
  /** P1: what was done with these cards. Participants may say what became a node; the rest is of the facilitation. */
  'cards.dispose': z.object({
    cardIds,
    disposition: Disposition,
    reason: text(500).default(''),
    became: Became.nullable().default(null),
  }),
  'turn.request': z.object({
    kind: TurnKind.default('floor'),
    text: text(TURN_TEXT_MAX).default(''),
    for: forPerson,
  }),
  'turn.withdraw': z.object({ turnId: TurnId }),
  /** Gives the floor; out of the declared order it needs a reason. */
  'turn.grant': z.object({ turnId: TurnId, reason: reason.default('') }),
  /** By who speaks or by the facilitation. */
  'turn.end': z.object({ turnId: TurnId }),
  /** «Hoy prefiero no tomar la palabra», and back. */
  'turn.decline': z.object({ declined: z.boolean(), for: forPerson }),
  'floor.setSeconds': z.object({ seconds: z.number().int().min(TURN_SECONDS.min).max(TURN_SECONDS.max) }),
  /** N1: «Leí». */
  'background.read': z.object({ for: forPerson }),
  'remark.send': z.object({
    commitmentId: CommitmentId,
    kind: RemarkKind,
    field: z.string().max(60).default(''),
    quote: text(REMARK_QUOTE_MAX, { lines: true }).default(''),
    text: text(REMARK_MAX_LENGTH, { lines: true }).default(''),
    why: text(500, { lines: true }).default(''),
    for: forPerson,
  }),
  'remark.answer': z.object({ remarkId: RemarkId, answer: RemarkAnswer, reason: text(500).default('') }),
  'submesas.form': z.object({ minutes: z.number().int().min(1).max(480), groups: SubmesaPlans }),
  'submesas.extend': z.object({ minutes: z.number().int().min(-120).max(240) }),
  'submesas.end': z.object({}),
  'submesa.move': z.object({ participantId: ParticipantId, to: SubmesaId }),
  /** By somebody of the group; answered by the facilitation. */
  'submesa.askHelp': z.object({ submesaId: SubmesaId }),
  'submesa.answerHelp': z.object({ submesaId: SubmesaId }),
  /** One answer a person, changed until the facilitation closes it. */
  'evaluation.answer': z.object({ said: grade, gathered: grade }),
  'evaluation.close': z.object({}),
  /** E9: a paper ballot of a round with names, typed by the facilitation; it counts once its witness says so. */
  'ordering.paper': z.object({
    orderingId: OrderingId,
    versionHash: hash,
    participantId: ParticipantId,
    serial: text(20, { min: 1 }),
    witness: ParticipantId,
    ballot: AnyBallot,
  }),
  /** By the witness: what was typed is, or is not, what the paper says. */
  'ordering.witness': z.object({
    orderingId: OrderingId,
    participantId: ParticipantId,
    agrees: z.boolean(),
    reason: reason.default(''),
  }),
} satisfies Record<string, z.ZodType>;
