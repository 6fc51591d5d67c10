// What a replica of a document says, as one text: both ends compute it, and equal state vectors must give
// equal texts (convergence beacon, trust.md 3). Knows no shapes: it walks whatever is in the document.
import * as Y from 'yjs';

/** Bytes of SHA-256 over the text that travel in a beacon. */
export const BEACON_HASH_BYTES = 16;
/** The gate admits 32; a deeper document is not walked further. */
const MAX_DEPTH = 64;

interface Walkable {
  _start: Y.Item | null;
  _map: Map<string, Y.Item>;
}

/**
 * Every live value of `doc` in document order, roots and keys sorted. Formatting marks are left out: clients
 * tidy them up on their own account. Empty roots are left out: opening one is not writing it.
 */
export function replicaText(doc: Y.Doc): string {
  const parts: string[] = [];
  for (const name of [...doc.share.keys()].sort()) {
    const before = parts.length;
    parts.push('\u0001', name, '\u0002');
    const start = parts.length;
    writeType(doc.share.get(name)!, parts, 0);
    if (parts.length === start) parts.length = before;
  }
  return parts.join('');
}

function writeType(type: Walkable, parts: string[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (let item = type._start; item !== null; item = item.right) {
    if (!item.deleted) writeContent(item.content, parts, depth);
  }
  for (const key of [...type._map.keys()].sort()) {
    const item = type._map.get(key)!;
    if (item.deleted) continue;
    parts.push('\u0003', key, '\u0004');
    writeContent(item.content, parts, depth);
  }
}

/** How a string was cut into items must not show: strings are written without a mark around them. */
function writeContent(content: Y.Item['content'], parts: string[], depth: number): void {
  if (content instanceof Y.ContentString) parts.push(content.str);
  else if (content instanceof Y.ContentType) {
    parts.push('\u0005', content.type instanceof Y.XmlElement ? content.type.nodeName : '', '\u0006');
    writeType(content.type, parts, depth + 1);
    parts.push('\u0007');
  } else if (content instanceof Y.ContentFormat) return;
  else for (const value of content.getContent()) parts.push('\u000e', plain(value));
}

/** A value as text: keys in the order written, which travels with the value. */
function plain(value: unknown): string {
  if (value instanceof Uint8Array) return value.join();
  return (
    JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? ''
  );
}
