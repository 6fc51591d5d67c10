// Parses a Yjs v1 update by ourselves, before Yjs sees it (trust.md 3): canonical form, bounded counts,
// lengths of at least one, clocks below 2^31. What the structs mean for a document is docGate's question.
import { BadBytes, ByteReader, isShallowJson } from './byteReader.ts';

const MAX_CLIENT = 2 ** 32 - 1;
const MAX_CLOCK = 2 ** 31 - 1;
const MAX_NAME_BYTES = 1024;
const MAX_VALUE_DEPTH = 32;

export interface Id {
  client: number;
  clock: number;
}

/** New structs of one client: clocks from `start` to before `end`. */
export interface StructRun {
  client: number;
  start: number;
  end: number;
}

/** An item and what it hangs from; a plain GC struct has none of it and is not listed. */
export interface ParsedItem {
  client: number;
  clock: number;
  length: number;
  origin: Id | null;
  right: Id | null;
  parent: Id | null;
  /** Name of the root type, when the item hangs from one. */
  root: string | null;
  /** Key inside its parent, when written. */
  key: string | null;
  /** True for a nested shared type, which makes the document deeper. */
  isType: boolean;
  /** True when its content was collected: it arrives deleted. */
  isDeleted: boolean;
}

export interface ParsedUpdate {
  runs: StructRun[];
  items: ParsedItem[];
  deletes: StructRun[];
  structs: number;
  /** A Skip struct: the sender itself waits for something. */
  hasGap: boolean;
}

/** What a struct's content occupies on the clock, with every byte of it checked. */
function readContent(reader: ByteReader, kind: number): { length: number; isType: boolean } {
  switch (kind) {
    case 1: // deleted
      return { length: reader.varUint(MAX_CLOCK), isType: false };
    case 2: {
      const count = reader.count(1);
      for (let index = 0; index < count; index += 1) readJson(reader, true);
      return { length: count, isType: false };
    }
    case 3: // binary
      reader.block();
      return { length: 1, isType: false };
    case 4:
      return { length: reader.string().length, isType: false };
    case 5: // embed
      readJson(reader, false);
      return { length: 1, isType: false };
    case 6: // format: key and value
      reader.string(MAX_NAME_BYTES);
      readJson(reader, false);
      return { length: 1, isType: false };
    case 7: {
      const type = reader.varUint(6);
      // XmlElement and XmlHook carry their name.
      if (type === 3 || type === 5) reader.string(MAX_NAME_BYTES);
      return { length: 1, isType: true };
    }
    case 8: {
      const count = reader.count(1);
      for (let index = 0; index < count; index += 1) skipValue(reader, 0);
      return { length: count, isType: false };
    }
    default:
      // 9 is a sub-document, which no document of ours has.
      throw new BadBytes('unknown content');
  }
}

function readJson(reader: ByteReader, mayBeUndefined: boolean): void {
  const text = reader.string();
  if (mayBeUndefined && text === 'undefined') return;
  if (!isShallowJson(text, MAX_VALUE_DEPTH)) throw new BadBytes('value too deep');
  try {
    JSON.parse(text);
  } catch {
    throw new BadBytes('invalid JSON');
  }
}

/** Skips one lib0 `any` value; the tags are those of lib0/encoding writeAny. */
function skipValue(reader: ByteReader, depth: number): void {
  if (depth > MAX_VALUE_DEPTH) throw new BadBytes('value too deep');
  switch (reader.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      reader.skipVarInt();
      return;
    case 124:
      reader.take(4);
      return;
    case 123:
    case 122:
      reader.take(8);
      return;
    case 119:
      reader.string();
      return;
    case 118: {
      const count = reader.count(2);
      for (let index = 0; index < count; index += 1) {
        if (reader.string(MAX_NAME_BYTES) === '__proto__') throw new BadBytes('forbidden key');
        skipValue(reader, depth + 1);
      }
      return;
    }
    case 117: {
      const count = reader.count(1);
      for (let index = 0; index < count; index += 1) skipValue(reader, depth + 1);
      return;
    }
    case 116:
      reader.block();
      return;
    default:
      throw new BadBytes('unknown value');
  }
}

function readId(reader: ByteReader): Id {
  return { client: reader.varUint(MAX_CLIENT), clock: reader.varUint(MAX_CLOCK) };
}

function readItem(reader: ByteReader, info: number, client: number, clock: number): ParsedItem {
  const origin = (info & 0x80) !== 0 ? readId(reader) : null;
  const right = (info & 0x40) !== 0 ? readId(reader) : null;
  let parent: Id | null = null;
  let root: string | null = null;
  let key: string | null = null;
  if (origin === null && right === null) {
    if (reader.varUint(1) === 1) root = reader.string(MAX_NAME_BYTES);
    else parent = readId(reader);
    if ((info & 0x20) !== 0) key = reader.string(MAX_NAME_BYTES);
  }
  const kind = info & 0x1f;
  const { length, isType } = readContent(reader, kind);
  return { client, clock, length, origin, right, parent, root, key, isType, isDeleted: kind === 1 };
}

function readRun(reader: ByteReader, into: ParsedUpdate, count: number): StructRun {
  const client = reader.varUint(MAX_CLIENT);
  const start = reader.varUint(MAX_CLOCK);
  let clock = start;
  for (let index = 0; index < count; index += 1) {
    const info = reader.byte();
    let length: number;
    if (info === 0) length = reader.varUint(MAX_CLOCK);
    else if (info === 10) {
      length = reader.varUint(MAX_CLOCK);
      into.hasGap = true;
    } else {
      const item = readItem(reader, info, client, clock);
      into.items.push(item);
      length = item.length;
    }
    if (length < 1) throw new BadBytes('item of length zero');
    clock += length;
    if (clock > MAX_CLOCK) throw new BadBytes('clock overflow');
  }
  return { client, start, end: clock };
}

function readDeletes(reader: ByteReader, into: ParsedUpdate): void {
  const clients = reader.count(2);
  const seen = new Set<number>();
  for (let index = 0; index < clients; index += 1) {
    const client = reader.varUint(MAX_CLIENT);
    if (seen.has(client)) throw new BadBytes('client twice');
    seen.add(client);
    const ranges = reader.count(2);
    let previousEnd = 0;
    for (let range = 0; range < ranges; range += 1) {
      const start = reader.varUint(MAX_CLOCK);
      const end = start + reader.varUint(MAX_CLOCK);
      // Yjs writes them sorted and merged; overlapping ones would be walked again and again.
      if (end <= start || start < previousEnd || end > MAX_CLOCK) throw new BadBytes('bad range');
      previousEnd = end;
      into.deletes.push({ client, start, end });
    }
  }
}

/**
 * Parses one update. `maxStructs` bounds the announced structs before any is read.
 * Null when the bytes are not canonical or break a bound; 'large' when there are too many structs.
 */
export function parseUpdate(bytes: Uint8Array, maxStructs: number): ParsedUpdate | 'large' | null {
  const parsed: ParsedUpdate = { runs: [], items: [], deletes: [], structs: 0, hasGap: false };
  const reader = new ByteReader(bytes);
  try {
    const clients = reader.count(4);
    const seen = new Set<number>();
    for (let index = 0; index < clients; index += 1) {
      const count = reader.count(2);
      parsed.structs += count;
      if (parsed.structs > maxStructs) return 'large';
      const run = readRun(reader, parsed, count);
      if (count === 0 || seen.has(run.client)) throw new BadBytes('client twice or empty');
      seen.add(run.client);
      parsed.runs.push(run);
    }
    readDeletes(reader, parsed);
    reader.end();
    return parsed;
  } catch (error) {
    if (error instanceof BadBytes) return null;
    throw error;
  }
}

/** Reads a state vector (client → clock) canonically; null when it is not. */
export function parseStateVector(bytes: Uint8Array): Map<number, number> | null {
  const reader = new ByteReader(bytes);
  try {
    const vector = new Map<number, number>();
    const count = reader.count(2);
    for (let index = 0; index < count; index += 1) {
      vector.set(reader.varUint(MAX_CLIENT), reader.varUint(MAX_CLOCK));
    }
    reader.end();
    return vector.size === count ? vector : null;
  } catch (error) {
    if (error instanceof BadBytes) return null;
    throw error;
  }
}
