// The items of one parsed update, findable by any clock they cover. The parser lists them in the order of their
// clocks and a client only once, so a binary search is enough.
import type { Id, ParsedItem, ParsedUpdate } from './updateParser.ts';

export type LocalItems = Map<number, ParsedItem[]>;

/** Groups the items of `update` by client, in the order of their clocks. */
export function localItems(update: ParsedUpdate): LocalItems {
  const local: LocalItems = new Map();
  for (const item of update.items) {
    const list = local.get(item.client);
    if (list) list.push(item);
    else local.set(item.client, [item]);
  }
  return local;
}

/** The item that covers `id`; null when the update brings none (a plain GC struct counts as none). */
export function findLocal(local: LocalItems, { client, clock }: Id): ParsedItem | null {
  const items = local.get(client);
  if (!items) return null;
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (clock < item.clock) high = middle - 1;
    else if (clock >= item.clock + item.length) low = middle + 1;
    else return item;
  }
  return null;
}
