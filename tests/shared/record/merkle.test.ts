// The Merkle tree against a second one written here from the definition of RFC 6962 with another SHA-256, which in turn
// reproduces the published vectors of Certificate Transparency; and against every tamper of every proof.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyProof,
  EMPTY_ROOT,
  inclusionProof,
  isExtension,
  isIncluded,
  merkleRoot,
  merkleTree,
} from '../../../shared/record/merkle.ts';
import { seeded } from '../../support/random.ts';

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const cut = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

/** MTH(D[n]) exactly as RFC 6962 2.1 writes it. */
function definedRoot(entries: Uint8Array[]): Buffer {
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(Buffer.of(0), entries[0]!);
  const k = cut(entries.length);
  return sha(Buffer.of(1), definedRoot(entries.slice(0, k)), definedRoot(entries.slice(k)));
}
/** PROOF(m, D[n]) exactly as RFC 6962 2.1.2 writes it. */
function definedProof(m: number, entries: Uint8Array[], whole: boolean): Buffer[] {
  if (m === entries.length) return whole ? [] : [definedRoot(entries)];
  const k = cut(entries.length);
  return m <= k
    ? [...definedProof(m, entries.slice(0, k), whole), definedRoot(entries.slice(k))]
    : [...definedProof(m - k, entries.slice(k), false), definedRoot(entries.slice(0, k))];
}
const hexOf = (buffers: Buffer[]) => buffers.map((one) => one.toString('hex'));
const hashes = (size: number, salt = 'event') =>
  Array.from({ length: size }, (_, index) => sha(Buffer.from(`${salt} ${index}`)).toString('hex'));
const bytes = (list: string[]) => list.map((one) => Buffer.from(one, 'hex'));

/** Entries and roots of the reference suite of Certificate Transparency. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const flipped = (hash: string, at: number) =>
  `${hash.slice(0, at)}${hash[at] === '0' ? '1' : '0'}${hash.slice(at + 1)}`;

describe('the Merkle tree of a record (RFC 6962, RFC 9162 2.1)', () => {
  test('the definition of this test gives the published roots for sizes 0 to 8', () => {
    const given = ROOTS.map((_, size) => definedRoot(bytes(ENTRIES.slice(0, size))).toString('hex'));
    expect(given).toEqual(ROOTS);
    expect(EMPTY_ROOT).toBe(ROOTS[0]);
    expect(merkleRoot([])).toBe(ROOTS[0]);
  });

  test('every size up to 200 has the root of the definition, and every event its proof', () => {
    for (let size = 1; size <= 200; size += 1) {
      const list = hashes(size);
      const tree = merkleTree(list);
      const root = tree.root();
      expect(root).toBe(definedRoot(bytes(list)).toString('hex'));
      for (const [index, hash] of list.entries()) {
        const proof = tree.inclusion(index);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(isIncluded(hash, index, size, proof, root)).toBe(true);
      }
    }
  });

  test('every pair of sizes up to 65 has the consistency proof of the definition, and it holds', () => {
    const list = hashes(65);
    for (let size = 1; size <= list.length; size += 1) {
      const tree = merkleTree(list.slice(0, size));
      for (let old = 0; old <= size; old += 1) {
        const proof = tree.consistency(old);
        if (old > 0) expect(proof).toEqual(hexOf(definedProof(old, bytes(list.slice(0, size)), true)));
        expect(isExtension(old, merkleRoot(list.slice(0, old)), size, tree.root(), proof)).toBe(true);
      }
    }
  });

  test('an inclusion proof holds for nothing else: other event, place, size, root, step, fewer or more steps', () => {
    const { seed } = seeded('merkle inclusion');
    const place = fc.integer({ min: 1, max: 200 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        index: fc.integer({ min: 0, max: size - 1 }),
        nibble: fc.integer({ min: 0, max: 63 }),
        pick: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(place, ({ size, index, nibble, pick }) => {
        const list = hashes(size);
        const root = merkleRoot(list);
        const leaf = list[index]!;
        const proof = inclusionProof(list, index);
        const step = proof.length === 0 ? 0 : pick % proof.length;
        expect(isIncluded(flipped(leaf, nibble), index, size, proof, root)).toBe(false);
        expect(isIncluded(leaf, index, size, proof, flipped(root, nibble))).toBe(false);
        expect(isIncluded(leaf, index, size, [...proof, leaf], root)).toBe(false);
        expect(isIncluded(leaf, size, size, proof, root)).toBe(false);
        if (size > 1) {
          expect(isIncluded(leaf, index, size, proof.slice(0, -1), root)).toBe(false);
          expect(isIncluded(leaf, index, size, proof.slice(1), root)).toBe(false);
          const bent = proof.map((one, at) => (at === step ? flipped(one, nibble) : one));
          expect(isIncluded(leaf, index, size, bent, root)).toBe(false);
          const other = pick % size;
          if (other !== index) expect(isIncluded(leaf, other, size, proof, root)).toBe(false);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test('a record that changed, lost or reordered something old has no proof of extension', () => {
    const { seed } = seeded('merkle consistency');
    const sizes = fc.integer({ min: 1, max: 200 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        old: fc.integer({ min: 1, max: size }),
        pick: fc.nat(),
        nibble: fc.integer({ min: 0, max: 63 }),
      }),
    );
    fc.assert(
      fc.property(sizes, ({ size, old, pick, nibble }) => {
        const list = hashes(size);
        const oldRoot = merkleRoot(list.slice(0, old));
        const place = pick % old;
        const rewritten = list.map((hash, at) => (at === place ? flipped(hash, nibble) : hash));
        const proof = consistencyProof(rewritten, old);
        expect(isExtension(old, oldRoot, size, merkleRoot(rewritten), proof)).toBe(false);
        // The honest proof beside the rewritten root, and the other way round.
        const honest = consistencyProof(list, old);
        expect(isExtension(old, oldRoot, size, merkleRoot(rewritten), honest)).toBe(false);
        expect(isExtension(old, merkleRoot(rewritten.slice(0, old)), size, merkleRoot(list), honest)).toBe(
          false,
        );
        if (old < size) {
          expect(isExtension(old, oldRoot, size, merkleRoot(list), honest.slice(0, -1))).toBe(false);
          expect(isExtension(old, oldRoot, size, merkleRoot(list), [...honest, oldRoot])).toBe(false);
          const step = pick % honest.length;
          const bent = honest.map((one, at) => (at === step ? flipped(one, nibble) : one));
          expect(isExtension(old, oldRoot, size, merkleRoot(list), bent)).toBe(false);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test('an inner node cannot pass for an event, nor a shorter record for the whole', () => {
    const [a, b] = hashes(2) as [string, string];
    const node = merkleRoot([a, b]);
    expect(merkleRoot([node])).not.toBe(node);
    expect(isIncluded(node, 0, 1, [], node)).toBe(false);
    expect(isExtension(2, node, 1, merkleRoot([a]), [])).toBe(false);
    expect(isExtension(0, node, 2, node, [])).toBe(false);
  });

  test('the checks answer «no» to anything malformed and never throw', () => {
    const { seed } = seeded('merkle junk');
    const junk = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.array(fc.string()), fc.object());
    const check = isIncluded as (...args: unknown[]) => boolean;
    const extends_ = isExtension as (...args: unknown[]) => boolean;
    fc.assert(
      fc.property(junk, junk, junk, junk, junk, (a, b, c, d, e) => {
        expect(check(a, b, c, d, e)).toBe(false);
        expect(extends_(a, b, c, d, e)).toBe(false);
      }),
      { seed, numRuns: 500 },
    );
    const root = merkleRoot(hashes(3));
    for (const size of [-1, 1.5, Number.NaN, 2 ** 40, Number.POSITIVE_INFINITY]) {
      expect(isIncluded(root, 0, size, [], root)).toBe(false);
      expect(isExtension(size, root, size, root, [])).toBe(false);
    }
    expect(isExtension(3, root.toUpperCase(), 3, root.toUpperCase(), [])).toBe(false);
  });

  test('building from what is not a hash is a mistake of the caller', () => {
    expect(() => merkleRoot(['abc'])).toThrow(RangeError);
    expect(() => inclusionProof(hashes(3), 3)).toThrow(RangeError);
    expect(() => consistencyProof(hashes(3), 4)).toThrow(RangeError);
  });
});

test('a tree that grew gives the root and the proofs of one made at once, and leaves the shorter one as it was', () => {
  const seed = '20261120';
  const random = seeded(seed);
  const all = Array.from({ length: 300 }, (_, index) => sha(Buffer.from(`${seed}/${index}`)).toString('hex'));
  let tree = merkleTree([]);
  while (tree.size < all.length) {
    const before = tree;
    const root = before.root();
    tree = before.grown(all.slice(before.size, before.size + random.int(0, 40)));
    const fresh = merkleTree(all.slice(0, tree.size));
    expect(tree.root(), `seed ${seed}, size ${tree.size}`).toBe(fresh.root());
    expect(before.root()).toBe(root);
    expect(tree.consistency(before.size)).toEqual(fresh.consistency(before.size));
    for (let at = 0; at < tree.size; at += 1) expect(tree.inclusion(at)).toEqual(fresh.inclusion(at));
    // Another branch of the same tree does not mix with this one.
    expect(before.grown([all[0]!, all[1]!, all[2]!]).root()).toBe(
      merkleRoot([...all.slice(0, before.size), all[0]!, all[1]!, all[2]!]),
    );
  }
  expect(() => tree.grown(['not a hash'])).toThrow(RangeError);
});
