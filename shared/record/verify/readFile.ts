// First step of the verifier: is this a file of our format, with nothing besides what the format names?
import { z } from 'zod';
import { ACTA_FORMAT } from '../../model/acta/types.ts';
import type { ActaFile } from '../actaFile.ts';
import { Seal } from '../checkpoint.ts';
import { type Difference, difference } from './difference.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const integer = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const StrictEvent = z.strictObject({
  mesaId: z.string(),
  seq: integer,
  at: integer,
  actor: z.string(),
  type: z.string(),
  payload: z.json(),
  prevHash: hash,
  hash,
});
const NameOpening = z.strictObject({
  displayName: z.string(),
  organisation: z.string().nullable(),
  salt: hash,
});
const File = z.strictObject({
  format: z.literal(ACTA_FORMAT),
  content: z.json(),
  contentHash: hash,
  procedure: z.json(),
  edition: z.strictObject({ kind: z.enum(['full', 'public']), redactedNames: integer, hash }),
  events: z.array(StrictEvent).min(1),
  openings: z.strictObject({ names: z.record(z.string(), NameOpening) }),
  seal: Seal.nullable(),
});

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;

/** The file with its outer shape checked. `content` and `procedure` are only JSON yet: checkContent compares them with the rebuilt one. */
export function readActaFile(
  value: unknown,
): { ok: true; file: ActaFile } | { ok: false; first: Difference } {
  const format = formatOf(value);
  if (typeof format !== 'string' || !format.startsWith('mesa-acta/')) {
    return { ok: false, first: difference('notAnActa', { path: [] }) };
  }
  if (format !== ACTA_FORMAT) {
    return {
      ok: false,
      first: difference('otherFormat', { path: ['format'], expected: ACTA_FORMAT, found: format }),
    };
  }
  const parsed = File.safeParse(value);
  if (parsed.success) return { ok: true, file: value as ActaFile };
  const path = (parsed.error.issues[0]?.path ?? []).map((part) =>
    typeof part === 'number' ? part : String(part),
  );
  return { ok: false, first: difference('shape', { path }) };
}
