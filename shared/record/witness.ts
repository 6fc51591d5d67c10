// Witnessed heads (trust.md 6): what a device remembers of a record it saw, and how it decides, when it comes back,
// whether the record it is shown now continues that one. Pure; the memory itself is the client's.
import { z } from 'zod';
import { isSealed, Seal } from './checkpoint.ts';
import { isExtension, isIncluded } from './merkle.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
/** Longer than any path of a tree with fewer than 2³¹ events. */
const path = z.array(hash).max(64);

/** What the server answers to a returning device: the sealed record of now, and the proof that it grew from the old one. */
export const RecordExtension = z.strictObject({
  size,
  head: hash,
  root: hash,
  /** Consistency of the tree with the one of the sealed size the device remembers. */
  proof: path,
  /** Inclusion of the last event the device saw. */
  path,
  checkpoint: Seal,
});
export type RecordExtension = z.infer<typeof RecordExtension>;

/** What a device keeps of one mesa: the last seal it checked and the last event it saw on the screen. */
export const Witness = z.strictObject({
  seal: Seal,
  seen: z.strictObject({ size, head: hash }),
});
export type Witness = z.infer<typeof Witness>;

/**
 * `continues`: everything this device saw is still there, sealed by the same key. `otherKey`: another key seals now.
 * `shorter`: events that this device saw are gone. `rewritten`: the record is another one. `unproven`: the answer is no
 * sealed record at all.
 */
export const WITNESS_VERDICTS = ['continues', 'otherKey', 'shorter', 'rewritten', 'unproven'] as const;
export type WitnessVerdict = (typeof WITNESS_VERDICTS)[number];

/** A seal over this mesa that holds by itself and says what the answer says. */
function sealedAnswer(mesaId: string, answer: unknown): RecordExtension | null {
  const parsed = RecordExtension.safeParse(answer);
  if (!parsed.success) return null;
  const { checkpoint, ...said } = parsed.data;
  const agrees =
    checkpoint.size === said.size && checkpoint.head === said.head && checkpoint.root === said.root;
  return agrees && isSealed(mesaId, checkpoint) ? parsed.data : null;
}

/** Total: any `answer` gets a verdict. `witness` is null on a device that was never here: only the seal is checked. */
export function judgeExtension(mesaId: string, witness: Witness | null, answer: unknown): WitnessVerdict {
  const now = sealedAnswer(mesaId, answer);
  if (!now) return 'unproven';
  if (!witness) return 'continues';
  const { seal, seen } = witness;
  if (now.checkpoint.publicKey !== seal.publicKey) return 'otherKey';
  if (now.size < seal.size || now.size < seen.size) return 'shorter';
  const grew = isExtension(seal.size, seal.root, now.size, now.root, now.proof);
  // The hash of one event covers every event before it, so the last one stands for all that was on the screen.
  const holds = isIncluded(seen.head, seen.size - 1, now.size, now.path, now.root);
  return grew && holds ? 'continues' : 'rewritten';
}

/** The memory after an answer that continues it: the newest seal, and the later of what was seen. */
export function witnessAfter(witness: Witness | null, { checkpoint }: RecordExtension): Witness {
  const { size: sealed, head } = checkpoint;
  const seen = witness && witness.seen.size > sealed ? witness.seen : { size: sealed, head };
  return { seal: checkpoint, seen };
}
