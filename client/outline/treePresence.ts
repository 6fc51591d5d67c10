// Who else is in the tree: where their cursor is and which card they write in. Identity comes from the
// server's rewrite of `user`; the rest is what a device claims, so it is read as hostile data.
import type { Awareness } from 'y-protocols/awareness';

/** Cursor samples sent per second at most (design 4). */
const CURSOR_HZ = 15;

export interface Peer {
  /** Yjs client id: one per tab. */
  client: number;
  personId: string;
  name: string;
  firstName: string;
  partyId: string | null;
  role: string;
  /** In canvas units; null when the pointer is elsewhere or on a phone. */
  cursor: { x: number; y: number } | null;
  /** Node being written, or null. */
  writing: string | null;
}

interface LocalState {
  x: number | null;
  y: number | null;
  writing: string | null;
}

/** The field of an awareness state that this screen owns. */
const FIELD = 'tree';

export class TreePresence {
  readonly #awareness: Awareness;
  readonly #me: string;
  readonly #listeners = new Set<() => void>();
  #peers: readonly Peer[] = [];
  #writers: ReadonlyMap<string, readonly Peer[]> = new Map();
  #local: LocalState = { x: null, y: null, writing: null };
  #lastSent = 0;
  #pending: ReturnType<typeof setTimeout> | null = null;

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

  /** Everybody else here; a new array only when something changed. */
  peers = (): readonly Peer[] => this.#peers;
  /** Who writes in each node; the same map until that changes, however much cursors move. */
  writers = (): ReadonlyMap<string, readonly Peer[]> => this.#writers;

  write(nodeId: string | null): void {
    if (this.#local.writing === nodeId) return;
    this.#local = { ...this.#local, writing: nodeId };
    this.#send();
  }

  /** The last sample is never lost: it goes out when the interval is over. */
  point(cursor: { x: number; y: number } | null): void {
    const x = cursor ? Math.round(cursor.x) : null;
    const y = cursor ? Math.round(cursor.y) : null;
    if (x === this.#local.x && y === this.#local.y) return;
    this.#local = { ...this.#local, x, y };
    const wait = this.#lastSent + 1000 / CURSOR_HZ - performance.now();
    if (wait <= 0) this.#send();
    else this.#pending ??= setTimeout(() => this.#send(), wait);
  }

  destroy(): void {
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#awareness.off('change', this.#changed);
    this.#awareness.setLocalStateField(FIELD, null);
    this.#listeners.clear();
  }

  #send(): void {
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#pending = null;
    this.#lastSent = performance.now();
    this.#awareness.setLocalStateField(FIELD, this.#local);
  }

  #changed = (): void => {
    const peers: Peer[] = [];
    for (const [client, state] of this.#awareness.getStates()) {
      if (client === this.#awareness.clientID) continue;
      const peer = readPeer(client, state);
      if (peer && peer.personId !== this.#me) peers.push(peer);
    }
    this.#peers = peers.sort((a, b) => a.client - b.client);
    const writers = groupWriters(this.#peers);
    if (!sameWriters(writers, this.#writers)) this.#writers = writers;
    for (const listener of this.#listeners) listener();
  };
}

/** Null when the state has no identity: a device that the server has not vouched for yet. */
export function readPeer(client: number, state: Record<string, unknown>): Peer | null {
  const user = recordOf(state.user);
  const tree = recordOf(state[FIELD]);
  const personId = textOf(user?.id);
  const name = textOf(user?.name);
  if (personId === '' || name === '') return null;
  const x = tree?.x;
  const y = tree?.y;
  const inside = (value: unknown): value is number => Number.isFinite(value) && Math.abs(Number(value)) < 1e5;
  return {
    client,
    personId,
    name,
    firstName: name.split(' ')[0] ?? name,
    partyId: textOf(user?.partyId) || null,
    role: textOf(user?.role),
    cursor: inside(x) && inside(y) ? { x, y } : null,
    writing: textOf(tree?.writing) || null,
  };
}

function groupWriters(peers: readonly Peer[]): Map<string, Peer[]> {
  const writers = new Map<string, Peer[]>();
  for (const peer of peers) {
    if (peer.writing === null) continue;
    writers.set(peer.writing, [...(writers.get(peer.writing) ?? []), peer]);
  }
  return writers;
}

function sameWriters(
  a: ReadonlyMap<string, readonly Peer[]>,
  b: ReadonlyMap<string, readonly Peer[]>,
): boolean {
  const keys = (map: ReadonlyMap<string, readonly Peer[]>) =>
    [...map].map(([node, peers]) => `${node}:${peers.map((peer) => peer.client).join(',')}`).join(';');
  return a.size === b.size && keys(a) === keys(b);
}

const recordOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 120) : '');
