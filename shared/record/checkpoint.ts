// A checkpoint: the whole record of a mesa up to some event, signed by the key of the server (trust.md 6). Inside of a
// file it is called the seal of that file.
import { z } from 'zod';
import {
  type CheckpointStatement,
  checkpointText,
  isSignedBy,
  type KeyPair,
  signText,
} from './signedText.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const integer = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** All in hex, as it crosses the wire. `size` counts events; `root` is their Merkle root and `head` the hash of the last. */
export const Seal = z.strictObject({
  publicKey: hash,
  size: integer.min(1),
  head: hash,
  root: hash,
  at: integer,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Seal = z.infer<typeof Seal>;

/** Signs a statement with the key of the server. */
export function sealStatement(keys: KeyPair, statement: CheckpointStatement): Seal {
  const { size, head, root, at } = statement;
  const signature = signText(keys.secretKey, checkpointText(statement));
  return { publicKey: keys.publicKey, size, head, root, at, signature };
}

/** Whether the seal was made for this mesa by whoever holds its key. Whose key it is cannot be known from here. */
export const isSealed = (mesaId: string, { publicKey, signature, size, head, root, at }: Seal): boolean =>
  isSignedBy(publicKey, checkpointText({ mesaId, size, head, root, at }), signature);
