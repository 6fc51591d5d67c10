// Where a device keeps the private cards of one person in one mesa, so that a lost line, a closed tab or an empty battery
// loses none. Under her own name: the next person on a shared tablet never sees them (E10).
import { keepPersonal, type PersonalShelf, personalKey, readPersonal } from '../state/personalStorage.ts';
import type { OwnCard, OwnCards } from './ownCards.ts';

/** Said on the window when this page changes what is kept; other tabs hear `storage` by themselves. */
const CHANGED = 'mesa-abierta:lluvia';

export const cardsKey = (mesaId: string, participantId: string): string =>
  personalKey(mesaId, participantId, 'tarjetas');

/** What is being typed and was not added yet: `person` is whom the facilitation types for, or null. */
export const draftKey = (
  mesaId: string,
  participantId: string,
  rainId: string,
  person: string | null,
): string => personalKey(mesaId, participantId, `tarjeta.${rainId}.${person ?? 'propia'}`);

/** What is kept as text, read; what is not a card counts as nothing. */
export function parseCards(text: string | null): OwnCards {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isOwnCard) : [];
  } catch {
    return [];
  }
}

/**
 * Changes what is kept, reading it again first: another tab may have written meanwhile. False when the browser keeps
 * nothing; then whoever asked must send the card at once.
 */
export function changeKept(
  key: string,
  change: (cards: OwnCards) => OwnCards,
  shelf?: PersonalShelf,
): boolean {
  const text = readPersonal(key, shelf);
  const before = parseCards(text);
  const after = change(before);
  if (after === before) return true;
  const kept = keepPersonal(key, JSON.stringify(after), shelf);
  globalThis.window?.dispatchEvent(new Event(CHANGED));
  return kept;
}

/** Calls `listener` whenever this page or another tab changed something kept. */
export function onKeptChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}

/** Ids of the cards this person wrote on this device or on another of hers, to mark them in a list (C10). */
export const ownCardIds = (mesaId: string, participantId: string, shelf?: PersonalShelf): string[] =>
  parseCards(readPersonal(cardsKey(mesaId, participantId), shelf))
    .filter((card) => card.for === null)
    .map((card) => card.id);

function isOwnCard(value: unknown): value is OwnCard {
  if (typeof value !== 'object' || value === null) return false;
  const card: Partial<Record<keyof OwnCard, unknown>> = value;
  const words = [card.id, card.rainId, card.text, card.refused];
  return (
    words.every((word) => typeof word === 'string') &&
    typeof card.at === 'number' &&
    (card.for === null || typeof card.for === 'string') &&
    (card.sent === null || typeof card.sent === 'string') &&
    typeof card.listed === 'boolean' &&
    (card.state === 'kept' || card.state === 'dropped' || card.state === 'gone')
  );
}
