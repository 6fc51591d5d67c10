// What this browser keeps of one person in one mesa: drafts that were not sent, first of all. Keyed by both, so that the
// next person on a shared tablet never sees them, and forgotten together when she leaves the device (trust.md 2).

/** Where a browser keeps things; missing or throwing in some private windows. */
export type PersonalShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The name under which something of this person is kept: `personalKey(mesaId, me.participantId, 'card.f3')`. */
export const personalKey = (mesaId: string, participantId: string, name: string): string =>
  `mesa-abierta.personal.${mesaId}.${participantId}.${name}`;

const shelfOf = (given: PersonalShelf | undefined): PersonalShelf | undefined =>
  given ?? globalThis.localStorage;

/** What is kept under a `personalKey`, or null; also where the browser keeps nothing. */
export function readPersonal(key: string, shelf?: PersonalShelf): string | null {
  try {
    return shelfOf(shelf)?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it when it is null; false when the browser does not let: then it lives as long as the page. */
export function keepPersonal(key: string, text: string | null, shelf?: PersonalShelf): boolean {
  try {
    if (text === null) shelfOf(shelf)?.removeItem(key);
    else shelfOf(shelf)?.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything this browser keeps of this person in this mesa: drafts, numbers of secret ballots and the key
 *  that signs. All of their names hold both ids. What the server has stays. */
export function forgetPersonal(mesaId: string, participantId: string, shelf?: PersonalShelf): void {
  try {
    const where = shelfOf(shelf);
    if (!where) return;
    const names = Array.from({ length: where.length }, (_, at) => where.key(at) ?? '');
    for (const name of names) {
      const parts = name.split('.');
      if (parts[0] === 'mesa-abierta' && parts.includes(mesaId) && parts.includes(participantId))
        where.removeItem(name);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
