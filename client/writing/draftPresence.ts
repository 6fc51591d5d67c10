// Who writes in which part of a draft. Identity comes from the server's rewrite of `user`; the place is what a
// device claims, so it is read as hostile data. Carets of the description are the editor's own.
import type { Awareness } from 'y-protocols/awareness';
import { isSectionId, type SectionId } from './sections.ts';

/** The field of an awareness state that this screen owns. */
const FIELD = 'place';

export interface Writer {
  personId: string;
  name: string;
  firstName: string;
  partyId: string | null;
}
export type WritersBySection = ReadonlyMap<SectionId, readonly Writer[]>;

export class DraftPresence {
  readonly #awareness: Awareness;
  readonly #me: string;
  readonly #listeners = new Set<() => void>();
  #writers: WritersBySection = new Map();
  #place: SectionId | null = null;

  constructor(awareness: Awareness, me: string) {
    this.#awareness = awareness;
    this.#me = me;
    awareness.on('change', this.#changed);
    this.#changed();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Everybody else by section; the same map until that changes, however much carets move. */
  read = (): WritersBySection => this.#writers;

  /** Says where this person writes; null when nowhere. */
  enter(place: SectionId | null): void {
    if (place === this.#place) return;
    this.#place = place;
    this.#awareness.setLocalStateField(FIELD, place);
  }

  destroy(): void {
    this.#awareness.off('change', this.#changed);
    this.enter(null);
    this.#listeners.clear();
  }

  #changed = (): void => {
    const writers = writersIn(this.#awareness.getStates(), this.#awareness.clientID, this.#me);
    if (sameWriters(writers, this.#writers)) return;
    this.#writers = writers;
    for (const listener of this.#listeners) listener();
  };
}

/** The people of `states` by section: once each, without this tab nor this person's other ones. */
export function writersIn(
  states: ReadonlyMap<number, Record<string, unknown>>,
  ownClient: number,
  me: string,
): WritersBySection {
  const found = new Map<SectionId, Writer[]>();
  for (const [client, state] of [...states].sort(([a], [b]) => a - b)) {
    const place = state[FIELD];
    const writer = writerOf(state.user);
    if (client === ownClient || !writer || writer.personId === me || !isSectionId(place)) continue;
    const here = found.get(place) ?? [];
    if (!here.some((other) => other.personId === writer.personId)) found.set(place, [...here, writer]);
  }
  return found;
}

/** Null when the state has no identity: a device that the server has not vouched for yet. */
export function writerOf(user: unknown): Writer | null {
  if (typeof user !== 'object' || user === null) return null;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const fields: Record<string, unknown> = { ...user };
  const personId = text(fields.id);
  const name = text(fields.name);
  if (personId === '' || name === '') return null;
  return { personId, name, firstName: name.split(' ')[0] ?? name, partyId: text(fields.partyId) || null };
}

const sameWriters = (a: WritersBySection, b: WritersBySection): boolean =>
  a.size === b.size &&
  [...a].every(([place, people]) => {
    const others = b.get(place) ?? [];
    return (
      others.length === people.length &&
      people.every((one, i) => one.personId === others[i]?.personId && one.name === others[i]?.name)
    );
  });
