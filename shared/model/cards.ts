// Cards (C10, C11, C28): what people write in private and the mesa reveals at once, what was brought from the
// consultation, how cards are put together and what was done with each one (4.5, P1).
import { z } from 'zod';
import { ID_SHAPE, isOwnName } from './idShape.ts';
import { CommitmentId, NodeId, type ParticipantId, type PartyId } from './ids.ts';

export const RainId = z.string().regex(ID_SHAPE).refine(isOwnName).brand<'RainId'>();
export type RainId = z.infer<typeof RainId>;
/** Drawn on the author's device, so that a card written without a line is the same card when it arrives. */
export const CardId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,40}$/)
  .refine(isOwnName)
  .brand<'CardId'>();
export type CardId = z.infer<typeof CardId>;
export const CardGroupId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,40}$/)
  .refine(isOwnName)
  .brand<'CardGroupId'>();
export type CardGroupId = z.infer<typeof CardGroupId>;

/** What is shown beside a card after the reveal: the person, only the party, or nobody. Chosen when writing opens. */
export const CARD_SIGNATURES = ['name', 'party', 'anonymous'] as const;
export const CardSignature = z.enum(CARD_SIGNATURES);
export type CardSignature = z.infer<typeof CardSignature>;

/** 4.5. `pending` waits; every other one but `adopted` carries its reason (P1). */
export const DISPOSITIONS = [
  'pending',
  'adopted',
  'partlyAdopted',
  'notAdopted',
  'movedToParkingLot',
  'merged',
] as const;
export const Disposition = z.enum(DISPOSITIONS);
export type Disposition = z.infer<typeof Disposition>;

/** What a card became: a node of the tree or a part of a commitment. */
export const Became = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('node'), nodeId: NodeId }),
  z.object({ kind: z.literal('commitment'), commitmentId: CommitmentId }),
]);
export type Became = z.infer<typeof Became>;

/** A round of private writing («lluvia privada»). The texts are hidden on the server until it is revealed. */
export interface Rain {
  id: RainId;
  number: number;
  question: string;
  perPerson: number;
  signature: CardSignature;
  state: 'open' | 'revealed' | 'withdrawn';
  openedAt: number;
  endedAt: number | null;
  endReason: string;
  /** Cards there were when it ended, and people who had written; 0 while it is open. */
  cards: number;
  people: number;
}

export interface Card {
  id: CardId;
  text: string;
  /** `person`: written at this table. `consultation`: brought from outside, with where it comes from in `origin`. */
  source: 'person' | 'consultation';
  origin: string;
  rainId: RainId | null;
  /** As far as the signature of its round says who wrote it. */
  partyId: PartyId | null;
  by: ParticipantId | null;
  /** B7: who typed it for its author, or null. Never hidden: the mark of the scribe stays with the card. */
  enteredBy: ParticipantId | null;
  at: number;
  /** Arrived after the reveal: it went to the parking lot, never lost (5.3). */
  late: boolean;
  groupId: CardGroupId | null;
  /** C28: taken from view by the facilitation; the text stays in the record. */
  hidden: { reason: string; by: ParticipantId; at: number } | null;
  disposition: Disposition;
  reason: string;
  became: Became | null;
}

export interface CardGroup {
  id: CardGroupId;
  title: string;
  by: ParticipantId;
  at: number;
}

export interface CardTable {
  rains: Rain[];
  /** Revealed and brought cards in their order; private ones are not in the record. */
  cards: Card[];
  groups: CardGroup[];
  /** `seq` of the last event that changed a card or a group: who holds the list asks again when it grows. */
  seq: number;
}
export const EMPTY_CARDS: CardTable = { rains: [], cards: [], groups: [], seq: 0 };
