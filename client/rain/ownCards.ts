// A person's private cards as her device keeps them (C10): written here first, sent when there is a line, and never sent
// twice as two. Pure: lists in, lists out; where they are kept and who sends them is beside.
import type { Card } from '../../shared/model/cards.ts';
import { normaliseLine } from '../../shared/model/plainText.ts';
import type { MeView } from '../../shared/model/view.ts';

export interface OwnCard {
  id: string;
  rainId: string;
  text: string;
  /** Unix milliseconds, of this device or of the server that told it: only the order of the list depends on it. */
  at: number;
  /** B7: whom the facilitation types it for; null: for oneself. */
  for: string | null;
  /** What the server said it has; null: nothing yet. */
  sent: string | null;
  /** Was in what the server lists: if it leaves that list, it was taken back on another device. */
  listed: boolean;
  /** `dropped`: taken back here, and the server is still to be told. `gone`: taken back. */
  state: 'kept' | 'dropped' | 'gone';
  /** Why the server did not take it, in its words; '' when it did or was not asked. */
  refused: string;
}

export type OwnCards = readonly OwnCard[];
export type MeCards = MeView['cards'];

/** What the server must hear next of a card. */
export interface Errand {
  kind: 'put' | 'drop';
  card: OwnCard;
}

/** The round as far as sending depends on it. */
interface RoundState {
  id: string;
  state: 'open' | 'revealed' | 'withdrawn';
}

/** A new card, or the same one written again. */
export function putCard(
  cards: OwnCards,
  written: Pick<OwnCard, 'id' | 'rainId' | 'text' | 'at' | 'for'>,
): OwnCard[] {
  const text = normaliseLine(written.text);
  const before = cards.find(({ id }) => id === written.id);
  if (before) return replace(cards, { ...before, text, state: 'kept', refused: '' });
  return [...cards, { ...written, text, sent: null, listed: false, state: 'kept', refused: '' }];
}

/** Takes it back. Also one that was never acknowledged: the server may have it, its answer lost on the way. */
export const dropCard = (cards: OwnCards, id: string): OwnCard[] =>
  cards.map((card) => (card.id === id ? { ...card, state: 'dropped' as const, refused: '' } : card));

/** Asks again for one that was refused. */
export const retryCard = (cards: OwnCards, id: string): OwnCard[] =>
  cards.map((card) => (card.id === id ? { ...card, refused: '' } : card));

/** Those of a round that are seen, oldest first: the own ones, or those typed for `person`. */
export const shownCards = (cards: OwnCards, rainId: string, person: string | null): OwnCard[] =>
  cards
    .filter((card) => card.rainId === rainId && card.for === person && card.state === 'kept')
    .sort((a, b) => a.at - b.at);

/** True once the server has this text. */
export const isSaved = (card: OwnCard): boolean => card.sent === card.text;

/**
 * What to tell the server next, or null. A card that was written without a line is sent also after the reveal: it arrives
 * late and is not lost (5.3). Of a round that was withdrawn nothing is sent any more.
 */
export function nextErrand(cards: OwnCards, rounds: readonly RoundState[]): Errand | null {
  const stateOf = new Map(rounds.map(({ id, state }) => [id, state]));
  for (const card of cards) {
    const round = stateOf.get(card.rainId);
    if (card.refused !== '' || round === undefined) continue;
    if (card.state === 'dropped' && round === 'open') return { kind: 'drop', card };
    if (card.state !== 'kept' || isSaved(card)) continue;
    // What was revealed does not change any more: a last change that comes after is only told to its author.
    if (round === 'open' || (round === 'revealed' && card.sent === null)) return { kind: 'put', card };
  }
  return null;
}

/** What changes once the server answered an errand: `refusal` is its sentence, or null when it did it. */
export function settleErrand(cards: OwnCards, { kind, card }: Errand, refusal: string | null): OwnCard[] {
  return cards.map((now) => {
    if (now.id !== card.id) return now;
    // A card that is not there any more is taken back, whatever the reason.
    if (kind === 'drop') return now.state === 'dropped' ? { ...now, state: 'gone' as const } : now;
    // It may have been written again while the answer travelled: then it is sent once more.
    if (refusal === null) return { ...now, sent: card.text };
    return now.text === card.text ? { ...now, refused: refusal } : now;
  });
}

/**
 * The kept cards beside what the server lists of the open round: those written on another device come in, with what was
 * changed there, and those taken back there leave. What this device has not sent yet stays as it is here.
 */
export function reconcile(cards: OwnCards, rainId: string, listed: MeCards): OwnCards {
  const told = new Map(listed.filter((one) => one.rainId === rainId).map((one) => [String(one.cardId), one]));
  let changed = false;
  const known = cards.map((card) => {
    if (card.rainId !== rainId) return card;
    const next = beside(card, told.get(card.id));
    told.delete(card.id);
    changed ||= next !== card;
    return next;
  });
  const arrived = [...told.values()].map(
    (one): OwnCard => ({
      id: one.cardId,
      rainId,
      text: one.text,
      at: one.at,
      for: one.for,
      sent: one.text,
      listed: true,
      state: 'kept',
      refused: '',
    }),
  );
  return changed || arrived.length > 0 ? [...known, ...arrived] : cards;
}

function beside(card: OwnCard, told: MeCards[number] | undefined): OwnCard {
  if (told === undefined) {
    const takenBack = card.listed && card.state === 'kept' && isSaved(card);
    return takenBack ? { ...card, listed: false, state: 'gone' } : card;
  }
  if (card.state === 'dropped') return card.listed ? card : { ...card, listed: true };
  const written = card.state === 'kept' && !isSaved(card);
  const text = written ? card.text : told.text;
  const same = card.text === text && card.sent === told.text && card.listed && card.state === 'kept';
  return same ? card : { ...card, text, sent: told.text, listed: true, state: 'kept', refused: '' };
}

/**
 * Forgets what was typed for others once their round is over and the server has it: after a reveal nothing on the scribe's
 * device may still join a text to its author (trust.md 4). What was not sent yet stays until it is.
 */
export function forgetTyped(cards: OwnCards, rounds: readonly RoundState[]): OwnCards {
  const stateOf = new Map(rounds.map(({ id, state }) => [id, state]));
  const left = cards.filter((card) => {
    const round = stateOf.get(card.rainId);
    if (card.for === null || round === undefined || round === 'open') return true;
    return round === 'revealed' && card.state === 'kept' && card.sent === null;
  });
  return left.length < cards.length ? left : cards;
}

/** How a revealed card differs from what its author wrote on this device. */
export type OwnFault =
  /** The server said that it had it, and it was not revealed. */
  | { kind: 'missing'; id: string; wrote: string }
  | { kind: 'different'; id: string; wrote: string; reads: string }
  /** Her last change did not arrive before the reveal. */
  | { kind: 'lateChange'; id: string; wrote: string; reads: string }
  /** It has not left this device. */
  | { kind: 'unsent'; id: string; wrote: string };

/**
 * What the author should know of her own cards once their round is revealed: `revealed` is the whole list of the table.
 * A card the facilitation hid has no text to compare (C28).
 */
export function ownFaults(
  cards: OwnCards,
  rounds: readonly RoundState[],
  revealed: readonly Pick<Card, 'id' | 'text' | 'hidden'>[],
): OwnFault[] {
  const open = new Set(rounds.filter(({ state }) => state === 'revealed').map(({ id }) => id));
  const read = new Map(revealed.map((card) => [String(card.id), card]));
  return cards.flatMap((card): OwnFault[] => {
    if (card.for !== null || card.state !== 'kept' || !open.has(card.rainId)) return [];
    const { id, text: wrote } = card;
    const there = read.get(id);
    if (there === undefined) return [{ kind: card.sent === null ? 'unsent' : 'missing', id, wrote }];
    if (there.hidden !== null || there.text === wrote) return [];
    return [{ kind: there.text === card.sent ? 'lateChange' : 'different', id, wrote, reads: there.text }];
  });
}

const replace = (cards: OwnCards, next: OwnCard): OwnCard[] =>
  cards.map((card) => (card.id === next.id ? next : card));
