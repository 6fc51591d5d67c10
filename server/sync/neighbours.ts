// Neighbours that contradict each other (trust.md 3): an item between two that stand in different lists. No
// editor makes it; it is how a replica is made to differ, or a deleted value is left with a live child.
import * as Y from 'yjs';
import type { Id, ParsedItem, ParsedUpdate } from './updateParser.ts';

/** False when some item of `update` names a left and a right neighbour of different places. */
export function hasSoundNeighbours(doc: Y.Doc, update: ParsedUpdate): boolean {
  const between = update.items.filter((item) => item.origin !== null && item.right !== null);
  if (between.length === 0) return true;
  const local = new Map<string, ParsedItem>();
  for (const item of update.items) local.set(`${item.client}:${item.clock}`, item);
  return between.every(({ origin, right }) => {
    const [left, next] = [placeOf(doc, local, origin!), placeOf(doc, local, right!)];
    return left === null || next === null || left === next;
  });
}

/** The list an id stands in, as a name to compare; null when it cannot be told here. */
function placeOf(doc: Y.Doc, local: Map<string, ParsedItem>, id: Id): string | null {
  if (id.clock < Y.getState(doc.store, id.client)) return livePlace(doc, id);
  const item = local.get(`${id.client}:${id.clock}`);
  if (!item) return null;
  if (item.root !== null) return `root ${item.root}/${item.key ?? ''}`;
  if (item.parent) return `item ${item.parent.client}:${item.parent.clock}/${item.key ?? ''}`;
  return null;
}

function livePlace(doc: Y.Doc, id: Id): string | null {
  const struct: unknown = Y.getItem(doc.store, Y.createID(id.client, id.clock));
  if (!(struct instanceof Y.Item)) return null;
  const parent: unknown = struct.parent;
  if (!(parent instanceof Y.AbstractType)) return null;
  const key = struct.parentSub ?? '';
  if (parent._item !== null) return `item ${parent._item.id.client}:${parent._item.id.clock}/${key}`;
  for (const [name, type] of doc.share) if (type === parent) return `root ${name}/${key}`;
  return null;
}
