// What of the work at the table belongs to a receipt (M3): what is signed with the person's name, also when somebody typed
// it for them (B7), what was answered to it, and cards without a name that the person says are theirs.
import { z } from 'zod';
import { CardId } from '../model/cards.ts';
import type { EventPayload, EventType, MesaEvent } from '../model/event.ts';

/** Cards one receipt may claim: far more than a person writes, far less than a file that never ends. */
const CLAIMS_MAX = 200;

/**
 * Ids of cards that the record shows without a name and the person says are theirs. The receipt proves that each is in
 * the record, word by word, and nothing about who wrote it.
 */
export const ClaimedCards = z
  .array(CardId)
  .min(1)
  .max(CLAIMS_MAX)
  .refine((ids) => new Set(ids).size === ids.length);

const payloadOf = <T extends EventType>(event: MesaEvent): EventPayload<T> =>
  event.payload as EventPayload<T>;
const ofType = <T extends EventType>(events: readonly MesaEvent[], type: T): EventPayload<T>[] =>
  events.filter((event) => event.type === type).map(payloadOf<T>);

/** The claimed ids that are in the record and without a name there, in the order of the record. */
export function claimable(events: readonly MesaEvent[], claimed: readonly string[]): string[] {
  const named = new Set(claimed);
  return ofType(events, 'card.revealed')
    .filter(({ cardId, by }) => by === null && named.has(cardId))
    .map(({ cardId }) => cardId);
}

/** What a person put on the table. */
export interface OnTable {
  cards: ReadonlySet<string>;
  remarks: ReadonlySet<string>;
}
export function onTable(
  events: readonly MesaEvent[],
  participantId: string,
  claimed: readonly string[],
): OnTable {
  const signed = ofType(events, 'card.revealed').filter(({ by }) => by === participantId);
  const remarks = ofType(events, 'remark.sent').filter(({ by }) => by === participantId);
  return {
    cards: new Set([...signed.map(({ cardId }) => cardId), ...claimable(events, claimed)]),
    remarks: new Set(remarks.map(({ remarkId }) => remarkId)),
  };
}

/** Whether an event shows, or answers, what the person put on the table. */
export function isOfTable(event: MesaEvent, participantId: string, { cards, remarks }: OnTable): boolean {
  switch (event.type) {
    case 'card.revealed':
    case 'card.hidden':
    case 'card.shown':
      return cards.has(payloadOf<'card.hidden'>(event).cardId);
    case 'cards.disposed':
      return payloadOf<'cards.disposed'>(event).cardIds.some((id) => cards.has(id));
    case 'turn.requested':
      return payloadOf<'turn.requested'>(event).by === participantId;
    case 'remark.sent':
    case 'remark.answered':
      return remarks.has(payloadOf<'remark.answered'>(event).remarkId);
    default:
      return false;
  }
}

/** Numbers for the words of a receipt: cards with the person's name, cards claimed, and turns asked for. */
export interface TableCount {
  cards: number;
  claimed: number;
  turns: number;
}
export const countTable = (
  events: readonly MesaEvent[],
  participantId: string,
  claimed: readonly string[],
): TableCount => ({
  cards: ofType(events, 'card.revealed').filter(({ by }) => by === participantId).length,
  claimed: claimable(events, claimed).length,
  turns: ofType(events, 'turn.requested').filter(({ by }) => by === participantId).length,
});
