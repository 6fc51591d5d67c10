// The seal of a stored snapshot: what proves at the next start that its bytes are the ones a sound document was
// written as, so that nobody has to read them before they are served (architecture.md 4.4, 4.7). It stands behind the
// state, where Yjs does not look: a snapshot with a seal is still a Yjs state, for older programs too.
import { hash } from 'node:crypto';

/** A state, and the state vector of exactly that state when a seal says it. */
export interface OpenedSnapshot {
  state: Uint8Array;
  /** Null: no seal (an older program wrote it), so that nothing is proven and it must be read whole. */
  stateVector: Uint8Array | null;
}

const MARK = Buffer.from('mesa-abierta-s1\0', 'latin1');
const LENGTH_BYTES = 4;
const DIGEST_BYTES = 32;
const TRAILER_BYTES = LENGTH_BYTES + MARK.length + DIGEST_BYTES;

const digestOf = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** `state` · state vector · its length (4 bytes, little end first) · mark · SHA-256 of everything before it. */
export function sealSnapshot(state: Uint8Array, stateVector: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(state.length + stateVector.length + TRAILER_BYTES);
  sealed.set(state);
  sealed.set(stateVector, state.length);
  const end = state.length + stateVector.length;
  new DataView(sealed.buffer).setUint32(end, stateVector.length, true);
  sealed.set(MARK, end + LENGTH_BYTES);
  const digestAt = sealed.length - DIGEST_BYTES;
  sealed.set(digestOf(sealed.subarray(0, digestAt)), digestAt);
  return sealed;
}

/** Opens what the store gave back, as views. Null: it was sealed and is not what was written. */
export function openSnapshot(stored: Uint8Array): OpenedSnapshot | null {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.length);
  const digestAt = bytes.length - DIGEST_BYTES;
  const markAt = digestAt - MARK.length;
  const lengthAt = markAt - LENGTH_BYTES;
  if (lengthAt < 0 || !bytes.subarray(markAt, digestAt).equals(MARK))
    return { state: stored, stateVector: null };
  if (!digestOf(bytes.subarray(0, digestAt)).equals(bytes.subarray(digestAt))) return null;
  const vectorAt = lengthAt - bytes.readUInt32LE(lengthAt);
  if (vectorAt < 0) return null;
  return { state: stored.subarray(0, vectorAt), stateVector: stored.subarray(vectorAt, lengthAt) };
}
