// A Merkle tree over the hashes of a mesa's events (RFC 6962 and 9162, section 2.1): proves with a few hashes that one
// event is in the record, and that a later record only added to an earlier one. Hex in, hex out; pure.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** Leaves and nodes are hashed under different first bytes, so that a node can never pass for an event. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
/** Far above any record; keeps every size inside of the range of bit operations. */
const MAX_SIZE = 2 ** 31 - 1;
const HASH = /^[0-9a-f]{64}$/;

/** Root of the tree without events. */
export const EMPTY_ROOT = bytesToHex(sha256(new Uint8Array()));

const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
const isHashList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isHash);
const isSize = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MAX_SIZE;

const leafHash = (hash: string): Uint8Array => sha256(concatBytes(LEAF, hexToBytes(hash)));
const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(NODE, left, right));
const toHex = (hashes: Uint8Array[]): string[] => hashes.map((hash) => bytesToHex(hash));
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, index) => byte === b[index]);

/** The largest power of two smaller than `size` (≥ 2): where the RFC splits a list. */
const splitOf = (size: number): number => 2 ** (31 - Math.clz32(size - 1));

export interface MerkleTree {
  readonly size: number;
  root(): string;
  /** Path of the event at `index` (from 0), leaf first. Throws RangeError outside of the tree. */
  inclusion(index: number): string[];
  /** Proof that this tree extends the one of its first `oldSize` events; [] for 0 and for all of them. */
  consistency(oldSize: number): string[];
  /**
   * The tree over these events and `more` (64 hex digits each). Hashes only what is new, so that whoever makes the
   * record grow and asks for proofs does not make the server hash all of it again. Throws RangeError as merkleTree does.
   */
  grown(more: readonly string[]): MerkleTree;
}

function hashed(hashes: readonly string[]): Uint8Array[] {
  const wrong = hashes.findIndex((hash) => !isHash(hash));
  if (wrong !== -1) throw new RangeError(`hash ${wrong} is not 64 hex digits`);
  return hashes.map(leafHash);
}

/**
 * The tree over `hashes` (64 hex digits each), with its inner nodes kept: many proofs cost little more than one.
 * Throws RangeError for anything that is not a hash: a bug of the caller, never a file of a stranger.
 */
export const merkleTree = (hashes: readonly string[]): MerkleTree => treeOver(hashed(hashes), new Map());

/** `whole`: nodes over ranges that are full, which every longer tree has too. Only this tree writes into it. */
function treeOver(leaves: readonly Uint8Array[], whole: Map<string, Uint8Array>): MerkleTree {
  const partial = new Map<string, Uint8Array>();
  const range = (from: number, to: number): Uint8Array => {
    const width = to - from;
    if (width === 1) return leaves[from]!;
    const known = (width & (width - 1)) === 0 ? whole : partial;
    const key = `${from}/${to}`;
    const kept = known.get(key);
    if (kept) return kept;
    const split = from + splitOf(width);
    const made = nodeHash(range(from, split), range(split, to));
    known.set(key, made);
    return made;
  };
  const path = (index: number, from: number, to: number): Uint8Array[] => {
    if (to - from === 1) return [];
    const split = from + splitOf(to - from);
    return index < split
      ? [...path(index, from, split), range(split, to)]
      : [...path(index, split, to), range(from, split)];
  };
  // `all`: the verifier already holds the root of this range, because it is the old tree itself.
  const extension = (old: number, from: number, to: number, all: boolean): Uint8Array[] => {
    if (from + old === to) return all ? [] : [range(from, to)];
    const split = from + splitOf(to - from);
    return from + old <= split
      ? [...extension(old, from, split, all), range(split, to)]
      : [...extension(from + old - split, split, to, false), range(from, split)];
  };
  const size = leaves.length;
  return {
    size,
    root: () => (size === 0 ? EMPTY_ROOT : bytesToHex(range(0, size))),
    inclusion: (index) => {
      if (!isSize(index) || index >= size) throw new RangeError(`no event ${index} among ${size}`);
      return toHex(path(index, 0, size));
    },
    consistency: (oldSize) => {
      if (!isSize(oldSize) || oldSize > size) throw new RangeError(`no tree of ${oldSize} inside of ${size}`);
      return oldSize === 0 ? [] : toHex(extension(oldSize, 0, size, true));
    },
    grown: (more) => treeOver([...leaves, ...hashed(more)], new Map(whole)),
  };
}

/** Root over event hashes, in the order of the chain. Throws RangeError for what is not a hash. */
export const merkleRoot = (hashes: readonly string[]): string => merkleTree(hashes).root();

/** Proof that `hashes[index]` is in the tree over all of `hashes`. Throws RangeError outside of the list. */
export const inclusionProof = (hashes: readonly string[], index: number): string[] =>
  merkleTree(hashes).inclusion(index);

/** Proof that the tree over `hashes` extends the one over its first `oldSize`. Throws RangeError when it cannot. */
export const consistencyProof = (hashes: readonly string[], oldSize: number): string[] =>
  merkleTree(hashes).consistency(oldSize);

/** RFC 9162, 2.1.3.2. True only when `proof` shows the event with hash `leaf` at `index` (from 0) of the tree. Total. */
export function isIncluded(
  leaf: string,
  index: number,
  size: number,
  proof: string[],
  root: string,
): boolean {
  if (!isHash(leaf) || !isHash(root) || !isHashList(proof)) return false;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leafHash(leaf);
  for (const step of proof) {
    if (last === 0) return false;
    const other = hexToBytes(step);
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(other, hash);
      // A last node without a sibling rises until it is the right child of somebody.
      while (node % 2 === 0 && node !== 0) {
        node >>= 1;
        last >>= 1;
      }
    } else {
      hash = nodeHash(hash, other);
    }
    node >>= 1;
    last >>= 1;
  }
  return last === 0 && bytesToHex(hash) === root;
}

/**
 * RFC 9162, 2.1.4.2. True only when `proof` shows that the tree of `newSize` events with `newRoot` begins with the one
 * of `oldSize` and `oldRoot`. The empty record is extended by any; equal sizes need equal roots. Total.
 */
export function isExtension(
  oldSize: number,
  oldRoot: string,
  newSize: number,
  newRoot: string,
  proof: string[],
): boolean {
  if (!isHash(oldRoot) || !isHash(newRoot) || !isHashList(proof)) return false;
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && oldRoot === newRoot;
  if (oldSize === 0) return proof.length === 0 && oldRoot === EMPTY_ROOT;
  return climbs(oldSize, hexToBytes(oldRoot), newSize, hexToBytes(newRoot), proof.map(hexToBytes));
}

/** The climb itself, with 0 < oldSize < newSize. */
function climbs(
  oldSize: number,
  oldRoot: Uint8Array,
  newSize: number,
  newRoot: Uint8Array,
  proof: Uint8Array[],
): boolean {
  // A tree of a power of two is a node of the new one: the proof does not repeat what the verifier holds.
  const [first, ...steps] = (oldSize & (oldSize - 1)) === 0 ? [oldRoot, ...proof] : proof;
  if (!first) return false;
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) {
    node >>= 1;
    last >>= 1;
  }
  let [before, after] = [first, first];
  for (const step of steps) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = nodeHash(step, before);
      after = nodeHash(step, after);
      while (node % 2 === 0 && node !== 0) {
        node >>= 1;
        last >>= 1;
      }
    } else {
      after = nodeHash(after, step);
    }
    node >>= 1;
    last >>= 1;
  }
  return last === 0 && sameBytes(before, oldRoot) && sameBytes(after, newRoot);
}
