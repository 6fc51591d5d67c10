// What is signed, byte by byte, and how signatures are checked: Ed25519 over a domain line and canonical JSON.
// Keys are made on the devices of the people who hold seats and on the server (trust.md 6). Hex on both ends.
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonicalJson.ts';

/** Proves that whoever introduces a key holds its secret. */
export interface KeyStatement {
  mesaId: string;
  participantId: string;
  publicKey: string;
}
/** What a seat signs (K4): the exact text, and its observation when it has one. */
export interface ActaStatement {
  mesaId: string;
  revision: number;
  contentHash: string;
  partyId: string;
  seatId: string;
  observation: string;
}
/** What the server signs: the whole record of a mesa up to `size` events. */
export interface CheckpointStatement {
  mesaId: string;
  size: number;
  head: string;
  root: string;
  at: number;
}

const signedBytes = (kind: string, statement: object): Uint8Array =>
  utf8ToBytes(`mesa-abierta/${kind}/1\n${canonicalJson(statement)}`);

export const keyText = ({ mesaId, participantId, publicKey }: KeyStatement): Uint8Array =>
  signedBytes('key', { mesaId, participantId, publicKey });
export const actaText = (statement: ActaStatement): Uint8Array => {
  const { mesaId, revision, contentHash, partyId, seatId, observation } = statement;
  return signedBytes('acta-signature', { mesaId, revision, contentHash, partyId, seatId, observation });
};
export const checkpointText = ({ mesaId, size, head, root, at }: CheckpointStatement): Uint8Array =>
  signedBytes('checkpoint', { mesaId, size, head, root, at });

export interface KeyPair {
  /** Hex, 32 bytes each. The secret never leaves the device that made it. */
  secretKey: string;
  publicKey: string;
}

/** The pair of a secret of 32 random bytes. Randomness comes from the caller. */
export const keyPairOf = (secret: Uint8Array): KeyPair => ({
  secretKey: bytesToHex(secret),
  publicKey: bytesToHex(ed25519.getPublicKey(secret)),
});

/** Hex signature, 64 bytes. */
export const signText = (secretKey: string, text: Uint8Array): string =>
  bytesToHex(ed25519.sign(text, hexToBytes(secretKey)));

/**
 * A point in its only encoding and without a part of small order. With such parts some verifiers accept what others
 * refuse (RFC 8032 allows both), and a record must have one answer everywhere.
 */
const isWholePoint = (bytes: Uint8Array): boolean => ed25519.Point.fromBytes(bytes, false).isTorsionFree();

/** Strict RFC 8032 verification: no key of small order, no mixed points, canonical encodings only. False for anything
 *  malformed. */
export function isSignedBy(publicKey: string, text: Uint8Array, signature: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  try {
    const [key, signed] = [hexToBytes(publicKey), hexToBytes(signature)];
    if (!isWholePoint(key) || !isWholePoint(signed.subarray(0, 32))) return false;
    return ed25519.verify(signed, text, key, { zip215: false });
  } catch {
    // A point that is not on the curve: the answer is «not signed».
    return false;
  }
}
