// Who is here in one document, and where their cursor is (architecture.md 4.6, trust.md 3): ids owned
// by connections, the identity written by the server, one encoded frame for all readers.
import * as encoding from 'lib0/encoding';
import { CLOSE } from '../../shared/protocol/errors.ts';
import type { DocPrincipal } from '../application/ports.ts';
import { BadBytes, ByteReader, decodeText, isShallowJson } from './byteReader.ts';
import type { Refused } from './docGate.ts';
import type { DocSettings } from './docSettings.ts';

const MAX_CLIENT = 2 ** 32 - 1;
const MAX_CLOCK = 2 ** 31 - 1;
const MAX_COLOR = 32;
/** Ids whose connection left are remembered so that an echo cannot take them; the oldest go first. */
const MAX_RETIRED = 1_000;

interface Entry<Connection> {
  participantId: string;
  connection: Connection | null;
  clock: number;
  /** What the readers get: JSON with the identity of the session, or 'null' when gone. */
  json: string;
  claim: Claim | null;
}

/** How the states of an id begin: what the client says about itself, and what is told instead. A cursor moves ten
 *  times a second and its owner's name does not, so only the rest of the text is parsed again. */
interface Claim {
  head: string;
  told: string;
}

/** What became of a presence message: how many foreign ids it named, or a refusal. */
export type PresenceOutcome = { kind: 'taken'; foreign: number } | Refused;

export class Presence<Connection> {
  readonly #entries = new Map<number, Entry<Connection>>();
  readonly #held = new Map<Connection, Set<number>>();
  readonly #changed = new Set<number>();
  readonly #settings: DocSettings;

  constructor(settings: DocSettings) {
    this.#settings = settings;
  }

  get hasNews(): boolean {
    return this.#changed.size > 0;
  }

  /** The participant an id is bound to here, or undefined. The gate asks before a first claim. */
  ownerOf(id: number): string | undefined {
    return this.#entries.get(id)?.participantId;
  }

  /**
   * Takes a message of `connection`. Ids of others are skipped without parsing their state: the stock
   * client echoes what it receives. `mayTake` says whether a new id is free in the document's claims.
   */
  take(
    connection: Connection,
    who: DocPrincipal,
    body: Uint8Array,
    mayTake: (id: number) => boolean,
  ): PresenceOutcome {
    const reader = new ByteReader(body);
    let foreign = 0;
    try {
      const count = reader.count(3);
      for (let index = 0; index < count; index += 1) {
        const id = reader.varUint(MAX_CLIENT);
        const clock = reader.varUint(MAX_CLOCK);
        const length = reader.varUint();
        if (!this.#owns(connection, who, id, clock, mayTake)) {
          reader.take(length);
          foreign += 1;
          continue;
        }
        if (length > this.#settings.presenceBytes) {
          return { kind: 'refuse', code: CLOSE.tooLarge, reason: 'tooLarge' };
        }
        this.#set(connection, who, id, clock, readState(reader.take(length), this.#settings.presenceDepth));
      }
      reader.end();
      return { kind: 'taken', foreign };
    } catch (error) {
      if (error instanceof BadBytes) return { kind: 'refuse', code: CLOSE.badFrame, reason: 'badFrame' };
      throw error;
    }
  }

  #owns(
    connection: Connection,
    who: DocPrincipal,
    id: number,
    clock: number,
    mayTake: (id: number) => boolean,
  ): boolean {
    const entry = this.#entries.get(id);
    if (entry?.connection === connection) return true;
    const held = this.#held.get(connection)?.size ?? 0;
    // A connection with an id of its own that names another id of the same person is echoing.
    if (entry) return entry.participantId === who.participantId && held === 0 && clock >= entry.clock;
    return held < this.#settings.presenceIds && mayTake(id);
  }

  #set(connection: Connection, who: DocPrincipal, id: number, clock: number, text: string): void {
    const entry = this.#entries.get(id);
    const known = entry?.connection === connection ? entry.claim : null;
    const { json, claim } = tellState(text, who, known);
    const isGone = json === 'null';
    // The rule of y-protocols: newer, or the same moment and gone; plus a return at the same moment.
    const returns = entry !== undefined && entry.connection !== connection && clock === entry.clock;
    if (entry && clock <= entry.clock && !(clock === entry.clock && isGone) && !returns) return;
    if (!entry && isGone) return;
    if (entry?.connection && entry.connection !== connection) this.#held.get(entry.connection)?.delete(id);
    this.#entries.set(id, { participantId: who.participantId, connection, clock, json, claim });
    const held = this.#held.get(connection);
    if (held) held.add(id);
    else this.#held.set(connection, new Set([id]));
    this.#changed.add(id);
  }

  /** The socket closed: its ids leave every screen, and stay bound to their person. */
  leave(connection: Connection): void {
    for (const id of this.#held.get(connection) ?? []) {
      const entry = this.#entries.get(id)!;
      entry.connection = null;
      entry.json = 'null';
      // Last in the order, so that the oldest departures are forgotten first.
      this.#entries.delete(id);
      this.#entries.set(id, entry);
      this.#changed.add(id);
    }
    this.#held.delete(connection);
    let excess = this.#entries.size - MAX_RETIRED;
    if (excess <= 0) return;
    for (const [id, entry] of this.#entries) {
      if (entry.connection === null && !this.#changed.has(id)) {
        this.#entries.delete(id);
        excess -= 1;
        if (excess <= 0) return;
      }
    }
  }

  /** What changed since the last call, encoded once for everybody; null when nothing did. */
  news(): Uint8Array | null {
    if (this.#changed.size === 0) return null;
    const body = this.#encode([...this.#changed]);
    this.#changed.clear();
    return body;
  }

  /** Everybody present, for a newcomer; null when nobody is. */
  everybody(): Uint8Array | null {
    const present = [...this.#entries].filter(([, entry]) => entry.json !== 'null').map(([id]) => id);
    return present.length > 0 ? this.#encode(present) : null;
  }

  #encode(ids: number[]): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, ids.length);
    for (const id of ids) {
      const entry = this.#entries.get(id)!;
      encoding.writeVarUint(encoder, id);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.json);
    }
    return encoding.toUint8Array(encoder);
  }
}

/** The text of a state, at most `maxDepth` deep. */
function readState(bytes: Uint8Array, maxDepth: number): string {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    throw new BadBytes('invalid presence');
  }
  if (!isShallowJson(text, maxDepth)) throw new BadBytes('presence too deep');
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadBytes('invalid presence');
  }
}

/** What is told for a state, which is null or a plain object; and how to tell the next one cheaply. */
function tellState(
  text: string,
  who: DocPrincipal,
  known: Claim | null,
): { json: string; claim: Claim | null } {
  if (known && text.startsWith(known.head)) {
    const tail = text.slice(known.head.length);
    if (isHarmlessTail(tail)) return { json: known.told + tail, claim: known };
  }
  const state = parsed(text);
  if (state === null) return { json: 'null', claim: known };
  if (!isRecord(state)) throw new BadBytes('presence is not an object');
  const told = { ...state, user: identity(who, state.user) };
  const json = JSON.stringify(told);
  const head = isRecord(state.user) ? `{"user":${JSON.stringify(state.user)}` : null;
  const claim =
    head !== null && text.startsWith(head) ? { head, told: `{"user":${JSON.stringify(told.user)}` } : null;
  return { json, claim };
}

/** True when `{"user":{…}` with this tail is one object in which nobody says a second time who they are. */
function isHarmlessTail(tail: string): boolean {
  if (tail === '}') return true;
  if (!tail.startsWith(',"')) return false;
  const rest = parsed(`{${tail.slice(1)}`);
  return isRecord(rest) && !Object.hasOwn(rest, 'user');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Name, party and role come from the session; a client chooses only its colours. */
function identity(who: DocPrincipal, claimed: unknown): Record<string, string | null> {
  const user: Record<string, string | null> = {
    id: who.participantId,
    name: who.displayName,
    partyId: who.partyId,
    role: who.role,
  };
  if (isRecord(claimed)) {
    for (const key of ['color', 'colorLight']) {
      const value = claimed[key];
      if (typeof value === 'string' && value.length <= MAX_COLOR) user[key] = value;
    }
  }
  return user;
}
