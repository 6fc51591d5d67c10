// Where an item would stand, judged before Yjs sees it (trust.md 3). No editor makes an item that stands in two
// lists, nor a live value of a key that can be cut in two; they are how a replica is made to differ, or a deleted
// type is left with a live child, which Yjs cannot collect.
import * as Y from 'yjs';
import { findLocal, type LocalItems, localItems } from './localItems.ts';
import type { Id, ParsedItem, ParsedUpdate, StructRun } from './updateParser.ts';

/** A list: the name of a root or nested type and, inside of it, a key or (null) the sequence. */
interface Place {
  name: string;
  key: string | null;
}

/** What an update is judged against. Its tables are made when first asked: one typed letter needs none. */
class Scene {
  readonly doc: Y.Doc;
  readonly known = new Map<ParsedItem, Place | null>();
  readonly #update: ParsedUpdate;
  #local: LocalItems | null = null;
  #rootNames: Map<unknown, string> | null = null;
  #deletes: Map<number, StructRun[]> | null = null;

  constructor(doc: Y.Doc, update: ParsedUpdate) {
    this.doc = doc;
    this.#update = update;
  }

  get local(): LocalItems {
    this.#local ??= localItems(this.#update);
    return this.#local;
  }

  get rootNames(): Map<unknown, string> {
    this.#rootNames ??= new Map([...this.doc.share].map(([name, type]) => [type, name]));
    return this.#rootNames;
  }

  /** The deletions of the update, by client, sorted as the parser demands. */
  get deletes(): Map<number, StructRun[]> {
    this.#deletes ??= Map.groupBy(this.#update.deletes, (range) => range.client);
    return this.#deletes;
  }
}

/**
 * May every new item of `update` stand where it says? False when
 * - its left and right neighbour stand in different lists;
 * - its first clocks are known here and stand in another list: Yjs would hang the rest behind them;
 * - it is the value of a key, brings more than one clock and is not deleted by the same update: cut in two later,
 *   Yjs would leave its first half alive behind the second.
 * Expects what `admit` checked before: contiguous runs, every reference held here or in the update.
 */
export function hasSoundPlaces(doc: Y.Doc, update: ParsedUpdate): boolean {
  const scene = new Scene(doc, update);
  return update.items.every((item) => {
    const state = Y.getState(doc.store, item.client);
    if (item.clock + item.length <= state) return true;
    return hasOnePlace(scene, item) && followsItself(scene, item, state) && staysWhole(scene, item, state);
  });
}

function hasOnePlace(scene: Scene, { origin, right }: ParsedItem): boolean {
  if (origin === null || right === null) return true;
  const [left, next] = [placeOfId(scene, origin), placeOfId(scene, right)];
  return left === null || next === null || isSame(left, next);
}

/** The last clock we hold of an item that we know in part stands where the item says. */
function followsItself(scene: Scene, item: ParsedItem, state: number): boolean {
  if (item.clock >= state) return true;
  const place = placeOfItem(scene, item);
  // Without a place all of it is collected at once, whatever was before it.
  if (place === null) return true;
  const before = livePlace(scene, { client: item.client, clock: state - 1 });
  return before !== null && isSame(before, place);
}

function staysWhole(scene: Scene, item: ParsedItem, state: number): boolean {
  const end = item.clock + item.length;
  let clock = Math.max(item.clock, state);
  if (item.isDeleted || end - clock === 1) return true;
  const key = placeOfItem(scene, item)?.key ?? null;
  if (key === null) return true;
  const ranges = scene.deletes.get(item.client) ?? [];
  // Ranges are many and sorted: only those that reach this item are walked.
  for (let at = firstEndingAfter(ranges, clock); at < ranges.length && clock < end; at += 1) {
    if (ranges[at]!.start > clock) break;
    clock = ranges[at]!.end;
  }
  return clock >= end;
}

function firstEndingAfter(ranges: StructRun[], clock: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

const isSame = (one: Place, other: Place): boolean => one.name === other.name && one.key === other.key;

/** Null when Yjs will find no list there: a collected struct, or a parent that is no type. */
function placeOfId(scene: Scene, id: Id): Place | null {
  if (id.clock < Y.getState(scene.doc.store, id.client)) return livePlace(scene, id);
  const item = findLocal(scene.local, id);
  return item ? placeOfItem(scene, item) : null;
}

/** Walks from neighbour to neighbour until a place is told, then writes it back along the way: linear in all. */
function placeOfItem(scene: Scene, from: ParsedItem): Place | null {
  const path: ParsedItem[] = [];
  const visited = new Set<ParsedItem>();
  let place: Place | null = null;
  let item: ParsedItem | null = from;
  // A circle of neighbours has no place, and Yjs leaves it waiting: refused there.
  while (item !== null && !visited.has(item)) {
    const settled: Place | null | undefined = scene.known.get(item);
    if (settled !== undefined) {
      place = settled;
      break;
    }
    visited.add(item);
    path.push(item);
    const next: Id | null = item.origin ?? item.right;
    if (next === null) {
      place = writtenPlace(scene, item);
      break;
    }
    if (next.clock < Y.getState(scene.doc.store, next.client)) {
      place = livePlace(scene, next);
      break;
    }
    item = findLocal(scene.local, next);
  }
  for (const passed of path) scene.known.set(passed, place);
  return place;
}

/** The place an item without neighbours writes down. */
function writtenPlace(scene: Scene, { root, parent, key }: ParsedItem): Place | null {
  if (root !== null) return { name: `root ${root}`, key };
  if (parent === null || !isTypeAt(scene, parent)) return null;
  return { name: `item ${parent.client}:${parent.clock}`, key };
}

function isTypeAt(scene: Scene, id: Id): boolean {
  if (id.clock >= Y.getState(scene.doc.store, id.client)) return findLocal(scene.local, id)?.isType ?? false;
  const struct = structAt(scene.doc, id);
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType;
}

function livePlace(scene: Scene, id: Id): Place | null {
  const struct = structAt(scene.doc, id);
  if (!(struct instanceof Y.Item)) return null;
  const parent: unknown = struct.parent;
  if (!(parent instanceof Y.AbstractType)) return null;
  const key = struct.parentSub;
  if (parent._item !== null) return { name: `item ${parent._item.id.client}:${parent._item.id.clock}`, key };
  const root = scene.rootNames.get(parent);
  return root === undefined ? null : { name: `root ${root}`, key };
}

function structAt(doc: Y.Doc, id: Id): unknown {
  return Y.getItem(doc.store, Y.createID(id.client, id.clock));
}
