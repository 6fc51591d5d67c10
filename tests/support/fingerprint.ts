// One short hash for everything that crosses the wire or is written in the record: the JSON Schemas of the
// zod tables, in a form in which neither the order of keys nor comments matter.
import { createHash } from 'node:crypto';
import { z } from 'zod';

export type SchemaTable = Readonly<Record<string, z.ZodType>>;

/** JSON Schema of every entry, as the sender sees it (`input`) or as it is stored (`output`). */
export function describeTable(table: SchemaTable, io: 'input' | 'output'): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(table)
      .sort()
      .map((name) => [name, z.toJSONSchema(table[name] ?? z.never(), { io, unrepresentable: 'any' })]),
  );
}

/** The first 16 hex digits of SHA-256 over the tables, whatever the order of their keys. */
export function fingerprint(tables: Readonly<Record<string, Record<string, unknown>>>): string {
  return createHash('sha256').update(stableJson(tables)).digest('hex').slice(0, 16);
}

function stableJson(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    // A set written as a list: its order follows the source text and means nothing.
    if (key === 'required' && Array.isArray(inner)) return [...inner].sort();
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
