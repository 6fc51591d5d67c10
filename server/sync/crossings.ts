// The causal rule of admission (trust.md 3, «contradictory neighbours»): an item may only stand between two neighbours
// that somebody can have seen side by side. Yjs orders such items alike for everybody; any other is how two honest
// replicas are made to differ. Judged on the live document, right after Yjs gave the item its place.
import * as Y from 'yjs';
import type { StructRun } from './updateParser.ts';

/** Structs that may be passed to judge one update: tens of milliseconds, on the account of its author. */
const MOST_STEPS = 5_000_000;

/** What of each client somebody has certainly seen: clocks below the value. */
type Seen = Map<number, number>;

/**
 * Do the structs of `runs`, just integrated into `doc`, stand where somebody can honestly have put them? False when an
 * item of them
 * - says a right neighbour that stands before its left one;
 * - stands across an item that its author has seen: one that its neighbours or its author's earlier items of that
 *   list hang from.
 * Linear in what was integrated when nobody else wrote in the same gaps; bounded otherwise.
 */
export function standsHonestly(doc: Y.Doc, runs: readonly StructRun[]): boolean {
  const judge = new Judge(doc);
  for (const { client, start, end } of runs) {
    // All of it was here before.
    if (start >= end) continue;
    const structs = doc.store.clients.get(client) ?? [];
    // From the last one back: a gap that a later item of the same hand has cleared is not walked again.
    for (let index = structs.length - 1; index >= 0; index -= 1) {
      const struct = structs[index]!;
      if (struct.id.clock >= end) continue;
      if (struct.id.clock + struct.length <= start) break;
      if (struct instanceof Y.Item && !isSideBySide(struct) && !judge.isHonest(struct, end)) return false;
    }
  }
  return true;
}

/** Nearly every edit: it stands exactly between the two it names. */
function isSideBySide({ left, right, origin, rightOrigin }: Y.Item): boolean {
  const isBehind = origin === null ? left === null : left !== null && Y.compareIDs(left.lastId, origin);
  return (
    isBehind &&
    (rightOrigin === null ? right === null : right !== null && Y.compareIDs(right.id, rightOrigin))
  );
}

class Judge {
  readonly #doc: Y.Doc;
  /** Items that were judged, and the right neighbour up to which nothing speaks against them. */
  readonly #cleared = new Map<Y.Item, Y.Item | null>();
  /** What all items of one run have seen of a list, by list and key: at least what each of them has. */
  readonly #widest = new Map<string, Seen>();
  readonly #lists = new Map<unknown, number>();
  #steps = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Expects an integrated item; `end` is where the run of its author ends. */
  isHonest(item: Y.Item, end: number): boolean {
    try {
      const right = item.rightOrigin ? itemAt(this.#doc, item.rightOrigin) : null;
      const others = this.#between(item, right);
      if (others === null || (others.length > 0 && !this.#isUnseen(item, others, end))) return false;
      this.#cleared.set(item, right);
      return true;
    } catch (error) {
      if (error instanceof TooLong) return false;
      throw error;
    }
  }

  /** What stands between the neighbours and is not the author's later work; null when they stand crossed. */
  #between(item: Y.Item, right: Y.Item | null): Y.Item[] | null {
    const others: Y.Item[] = [];
    const from = item.origin ? itemAt(this.#doc, item.origin) : null;
    for (let next = from ? from.right : this.#firstOf(item); next !== right; next = next.right) {
      if (next === null) return null;
      this.#step();
      if (next.id.client !== item.id.client || next.id.clock < item.id.clock) others.push(next);
      // What this hand wrote later has seen all that this item has, and was judged up to the same neighbour.
      else if (this.#cleared.get(next) === right) break;
    }
    return others;
  }

  #isUnseen(item: Y.Item, others: Y.Item[], end: number): boolean {
    const { client, clock } = item.id;
    const isIn = (seen: Seen) => others.some(({ id }) => id.clock < (seen.get(id.client) ?? 0));
    if (others.some(({ id }) => id.client === client)) return false;
    if (!isIn(this.#widestSeen(item, end))) return true;
    const seen: Seen = new Map([[client, clock]]);
    for (const id of [item.origin, item.rightOrigin]) if (id) raise(seen, id);
    return !isIn(this.#closure(item, seen));
  }

  #widestSeen(item: Y.Item, end: number): Seen {
    const list = this.#lists.get(item.parent) ?? this.#lists.size;
    this.#lists.set(item.parent, list);
    const name = `${item.id.client} ${end} ${list} ${item.parentSub === null ? '' : `key ${item.parentSub}`}`;
    const seen = this.#widest.get(name) ?? this.#closure(item, new Map([[item.id.client, end]]));
    this.#widest.set(name, seen);
    return seen;
  }

  /** Widens `seen` by what the items in it hang from, as far as they stand in the list of `item`. */
  #closure(item: Y.Item, seen: Seen): Seen {
    const done = new Map<number, number>();
    const widen = (client: number, until: number): boolean => {
      let clock = done.get(client) ?? 0;
      if (clock >= until) return false;
      const structs = this.#doc.store.clients.get(client) ?? [];
      for (let index = Y.findIndexSS(structs, clock); clock < until; index += 1) {
        const struct = structs[index]!;
        this.#step();
        clock = struct.id.clock + struct.length;
        if (!(struct instanceof Y.Item) || struct.parent !== item.parent) continue;
        if (struct.parentSub !== item.parentSub) continue;
        if (struct.origin) raise(seen, struct.origin);
        if (struct.rightOrigin) raise(seen, struct.rightOrigin);
      }
      done.set(client, clock);
      return true;
    };
    for (let isWider = true; isWider; ) {
      isWider = false;
      for (const [client, until] of [...seen]) isWider = widen(client, until) || isWider;
    }
    return seen;
  }

  /** The first item of the list in which `item` stands. */
  #firstOf(item: Y.Item): Y.Item {
    let first = item;
    for (; first.left !== null; first = first.left) this.#step();
    return first;
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) throw new TooLong();
  }
}

/** Judging it would cost everybody too much: it is refused, for no hand makes such an update. */
class TooLong extends Error {
  override name = 'TooLong';
}

const raise = (seen: Seen, { client, clock }: Y.ID): void => {
  if ((seen.get(client) ?? 0) <= clock) seen.set(client, clock + 1);
};

function itemAt(doc: Y.Doc, id: Y.ID): Y.Item | null {
  const struct: unknown = Y.getItem(doc.store, id);
  return struct instanceof Y.Item ? struct : null;
}
