// Decides whether one parsed update may enter one live document (trust.md 3): contiguous, owned,
// with known neighbours, shallow. Reads the document, never changes it.
import * as Y from 'yjs';
import { CLOSE, type CloseCode } from '../../shared/protocol/errors.ts';
import type { DocPrincipal, DocRights } from '../application/ports.ts';
import { findLocal, type LocalItems, localItems } from './localItems.ts';
import { hasSoundPlaces } from './neighbours.ts';
import type { Id, ParsedItem, ParsedUpdate } from './updateParser.ts';

const MAX_ROOTS = 64;
/** Items that compete for one place cost the square of their number, here and on every phone. */
const MAX_SAME_PLACE = 1_000;
/** An upload may bring the ids of many page loads made offline. */
const MAX_NEW_CLIENTS = 64;

/** Why a frame or a connection was refused; the label of the counter in /metrics. */
export type DocRefusal =
  | 'badFrame'
  | 'tooLarge'
  | 'tooManyMessages'
  | 'tooMuchTime'
  | 'tooManyConnections'
  | 'locked'
  | 'frozen'
  | 'reader'
  | 'removed'
  | 'forgedClient'
  | 'gap'
  | 'unsound'
  | 'crossed'
  | 'forbidden'
  | 'unknownDocument'
  | 'quarantined'
  | 'storeIll'
  | 'forgedPresence'
  | 'slowReader'
  | 'oldBuild'
  | 'silent';

export interface Refused {
  kind: 'refuse';
  code: CloseCode;
  reason: DocRefusal;
}
/** `gap`: it waits for something we do not have; drop it and ask with our step 1. */
export type Verdict = { kind: 'admit' } | { kind: 'gap' } | Refused;

const refused = (code: CloseCode, reason: DocRefusal): Refused => ({ kind: 'refuse', code, reason });
const ADMIT: Verdict = { kind: 'admit' };
const GAP: Verdict = { kind: 'gap' };
const unsound = (): Refused => refused(CLOSE.badFrame, 'unsound');

/** At the door: does the document exist and may this person open it? Null when yes. */
export function checkDoor(rights: DocRights, who: DocPrincipal, doc: string): Refused | null {
  if (!rights.exists(doc)) return refused(CLOSE.unknownDocument, 'unknownDocument');
  if (!rights.mayRead(who, doc)) return refused(CLOSE.forbidden, 'forbidden');
  return null;
}

/** At every write, read at that very moment (style.md 14): null when this person may write now. */
export function checkWrite(rights: DocRights, who: DocPrincipal, doc: string): Refused | null {
  const answer = rights.mayWrite(who, doc);
  return answer.ok ? null : refused(CLOSE.reset, answer.reason);
}

/** The client ids whose structs would be new in `doc`: the ones somebody must own. */
export function newClients(doc: Y.Doc, update: ParsedUpdate): number[] {
  const clients: number[] = [];
  for (const run of update.runs) {
    if (run.end > Y.getState(doc.store, run.client)) clients.push(run.client);
  }
  return clients;
}

/** What no later moment can repair, so that nothing is claimed in the store for a bad update. */
export function checkShape(doc: Y.Doc, update: ParsedUpdate): Refused | null {
  if (newClients(doc, update).length > MAX_NEW_CLIENTS) return refused(CLOSE.tooLarge, 'tooLarge');
  let roots: Set<string> | null = null;
  for (const { root } of update.items) {
    if (root === null || doc.share.has(root)) continue;
    roots ??= new Set();
    roots.add(root);
  }
  if (roots && roots.size + doc.share.size > MAX_ROOTS) return unsound();
  return isCrowded(update) ? unsound() : null;
}

function isCrowded(update: ParsedUpdate): boolean {
  if (update.items.length <= MAX_SAME_PLACE) return false;
  const places = new Map<string, number>();
  for (const { origin, parent, root, key, right } of update.items) {
    // Without origin and parent the place is the right neighbour's list; one bucket is good enough.
    const place = origin
      ? `${origin.client}:${origin.clock}`
      : parent
        ? `p${parent.client}:${parent.clock}/${key}`
        : right
          ? 'r'
          : `r${root}/${key}`;
    const count = (places.get(place) ?? 0) + 1;
    if (count > MAX_SAME_PLACE) return true;
    places.set(place, count);
  }
  return false;
}

/**
 * May `update` be applied to `doc` as it is now? `ownerOf` answers from the claims already stored.
 * Structs we already hold are ignored by Yjs and need no owner.
 */
export function admit(
  doc: Y.Doc,
  update: ParsedUpdate,
  owner: string,
  ownerOf: (client: number) => string | undefined,
): Verdict {
  const shape = checkShape(doc, update);
  if (shape) return shape;
  if (update.hasGap) return { kind: 'gap' };
  // Most updates are one run of one hand: no table for those.
  const lone = update.runs.length === 1 ? update.runs[0]! : null;
  const reach = lone ? null : new Map<number, number>();
  for (const run of update.runs) {
    const state = Y.getState(doc.store, run.client);
    if (run.start > state) return GAP;
    if (run.end <= state) continue;
    if (ownerOf(run.client) !== owner) return refused(CLOSE.reset, 'forgedClient');
    reach?.set(run.client, run.end);
  }
  const holds = ({ client, clock }: Id): boolean => {
    if (lone && lone.client === client && clock < lone.end) return true;
    return clock < (reach?.get(client) ?? Y.getState(doc.store, client));
  };
  for (const item of update.items) {
    for (let which = 0; which < 3; which += 1) {
      const id = which === 0 ? item.origin : which === 1 ? item.right : item.parent;
      if (id === null) continue;
      if (id.client === item.client && id.clock >= item.clock) return unsound();
      if (!holds(id)) return GAP;
    }
  }
  for (const range of update.deletes) {
    if (!holds({ client: range.client, clock: range.end - 1 })) return GAP;
  }
  if (!hasSoundPlaces(doc, update)) return unsound();
  return ADMIT;
}

/** Depth of a live item: how many nested types are above it. */
function liveDepth(doc: Y.Doc, id: Id): number {
  let depth = 0;
  let item = itemAt(doc, id);
  while (item !== null) {
    const parent: unknown = item.parent;
    if (!(parent instanceof Y.AbstractType) || parent._item === null) return depth;
    depth += 1;
    item = parent._item;
  }
  return depth;
}

function itemAt(doc: Y.Doc, id: Id): Y.Item | null {
  if (id.clock >= Y.getState(doc.store, id.client)) return null;
  const struct: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock));
  return struct instanceof Y.Item ? struct : null;
}

/** True when every nested type of the update stays within `maxDepth` types of the root. */
export function isShallow(doc: Y.Doc, update: ParsedUpdate, maxDepth: number): boolean {
  if (!update.items.some((item) => item.isType)) return true;
  const local = localItems(update);
  const known = new Map<ParsedItem, number>();
  for (const item of update.items) {
    if (item.isType && depthOf(doc, local, known, item) >= maxDepth) return false;
  }
  return true;
}

/** Walks to the first item whose depth is known, then writes it back along the way: linear in all. */
function depthOf(doc: Y.Doc, local: LocalItems, known: Map<ParsedItem, number>, from: ParsedItem): number {
  const path: { item: ParsedItem; step: number }[] = [];
  const visited = new Set<ParsedItem>();
  let item: ParsedItem | null = from;
  let depth = 0;
  while (item !== null) {
    const settled: number | undefined = known.get(item);
    if (settled !== undefined) {
      depth = settled;
      break;
    }
    // A circle of references cannot be integrated either.
    if (visited.has(item)) return Number.POSITIVE_INFINITY;
    visited.add(item);
    const step: number = item.parent ? 1 : 0;
    path.push({ item, step });
    const next: Id | null = item.parent ?? item.origin ?? item.right;
    if (next === null) break;
    item = findLocal(local, next);
    if (item === null) depth = liveDepth(doc, next);
  }
  for (const { item: passed, step } of path.reverse()) {
    depth += step;
    known.set(passed, depth);
  }
  return depth;
}

/**
 * True when the update would change nothing: no new structs, and every deletion is already made.
 * A reader that reconnects sends its whole set of deletions, and must not be reset for it.
 */
export function isKnown(doc: Y.Doc, update: ParsedUpdate): boolean {
  if (update.structs > 0) return false;
  for (const { client, start, end } of update.deletes) {
    if (end > Y.getState(doc.store, client)) return false;
    const structs = doc.store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index += 1) {
      const struct = structs[index]!;
      if (struct.id.clock >= end) break;
      if (!struct.deleted) return false;
    }
  }
  return true;
}
