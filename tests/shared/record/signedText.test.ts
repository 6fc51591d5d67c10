// Strict Ed25519 (RFC 8032): the edge cases that make verifiers disagree with each other must all be refused, and what
// RFC 8032 itself lists must be accepted. The forged cases are made here from the group's own arithmetic.
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import {
  actaText,
  checkpointText,
  isSignedBy,
  keyPairOf,
  keyText,
  signText,
} from '../../../shared/record/signedText.ts';
import { seeded } from '../../support/random.ts';

/** Order of the base point, and the field: RFC 8032, 5.1. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const P = 2n ** 255n - 19n;
const little = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * index)) & 255n));
const toNumber = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const { Point } = ed25519;
const text = utf8ToBytes('mesa-abierta: texto firmado');
const challenge = (r: Uint8Array, key: Uint8Array, message: Uint8Array): bigint =>
  toNumber(sha512(concatBytes(r, key, message))) % L;

/** The eight points of small order and the encodings of them that RFC 8032 does not allow. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
];
const NOT_CANONICAL = [
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

describe('signatures (RFC 8032, trust.md 6)', () => {
  it.each([
    [
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
  ])('the vectors of RFC 8032 hold: %s', (secret, publicKey, message, signature) => {
    const keys = keyPairOf(hexToBytes(secret));
    expect(keys.publicKey).toBe(publicKey);
    expect(signText(keys.secretKey, hexToBytes(message))).toBe(signature);
    expect(isSignedBy(publicKey, hexToBytes(message), signature)).toBe(true);
  });

  it('a key of small order signs nothing: «any text» signatures made for it are refused', () => {
    for (const key of [...SMALL_ORDER, ...NOT_CANONICAL]) {
      // R = identity or the key itself and S = 0 verify under the cofactored equation for every text.
      for (const r of [...SMALL_ORDER, ...NOT_CANONICAL]) {
        const signature = `${r}${'00'.repeat(32)}`;
        for (let attempt = 0; attempt < 4; attempt += 1)
          expect(isSignedBy(key, utf8ToBytes(`texto ${attempt}`), signature), `${key} ${r}`).toBe(false);
      }
    }
  });

  it('the same signature with S + L, or with any high bit of S, is another text and refused', () => {
    const keys = keyPairOf(sha512(text).slice(0, 32));
    const signature = hexToBytes(signText(keys.secretKey, text));
    const [r, s] = [signature.slice(0, 32), toNumber(signature.slice(32))];
    expect(isSignedBy(keys.publicKey, text, bytesToHex(concatBytes(r, little(s))))).toBe(true);
    for (const more of [L, 2n * L, 4n * L, 8n * L, 1n << 253n, 1n << 254n, 1n << 255n]) {
      if (s + more >= 1n << 256n) continue;
      const forged = bytesToHex(concatBytes(r, little(s + more)));
      expect(isSignedBy(keys.publicKey, text, forged), `+ ${more}`).toBe(false);
    }
    for (const value of [L, L - 1n, 0n, (1n << 256n) - 1n])
      expect(isSignedBy(keys.publicKey, text, bytesToHex(concatBytes(r, little(value))))).toBe(false);
  });

  it('keys and points written another way than the only one are refused', () => {
    const keys = keyPairOf(sha512(text).slice(0, 32));
    const s = signText(keys.secretKey, text).slice(64);
    for (const point of NOT_CANONICAL) {
      expect(isSignedBy(point, text, signText(keys.secretKey, text))).toBe(false);
      expect(isSignedBy(keys.publicKey, text, `${point}${s}`)).toBe(false);
    }
    // Every y between p and 2^255 is a second way of writing y - p, with either sign.
    for (let above = 0n; above < 19n; above += 1n) {
      for (const sign of [0n, 1n << 255n]) {
        const encoded = bytesToHex(little((P + above) | sign));
        expect(isSignedBy(encoded, text, `${encoded}${s}`)).toBe(false);
      }
    }
  });

  it('a signature whose R carries a part of small order does not pass by multiplying by eight', () => {
    const secret = sha512(text).slice(0, 32);
    const { publicKey } = keyPairOf(secret);
    const key = hexToBytes(publicKey);
    const scalar = ed25519.utils.getExtendedPublicKey(secret).scalar;
    const torsion = Point.fromHex(SMALL_ORDER[4]!);
    const nonce = 123456789n;
    const honest = Point.BASE.multiply(nonce).toBytes();
    const signed = (r: Uint8Array) => little((nonce + challenge(r, key, text) * scalar) % L);
    expect(isSignedBy(publicKey, text, bytesToHex(concatBytes(honest, signed(honest))))).toBe(true);
    const mixed = Point.BASE.multiply(nonce).add(torsion).toBytes();
    expect(isSignedBy(publicKey, text, bytesToHex(concatBytes(mixed, signed(mixed))))).toBe(false);
  });

  it('anything malformed is «not signed», never an exception', () => {
    const keys = keyPairOf(sha512(text).slice(0, 32));
    const good = signText(keys.secretKey, text);
    for (const signature of [
      '',
      good.toUpperCase(),
      good.slice(2),
      `${good}00`,
      'zz'.repeat(64),
      `${good.slice(0, 127)} `,
    ])
      expect(isSignedBy(keys.publicKey, text, signature)).toBe(false);
    for (const key of [
      '',
      keys.publicKey.toUpperCase(),
      keys.publicKey.slice(2),
      'zz'.repeat(32),
      'f'.repeat(64),
    ])
      expect(isSignedBy(key, text, good)).toBe(false);
    const random = seeded('not a signature');
    for (let turn = 0; turn < 300; turn += 1) {
      const junk = (bytes: number) =>
        Array.from({ length: bytes }, () => random.int(0, 255).toString(16).padStart(2, '0')).join('');
      expect(isSignedBy(junk(32), text, junk(64))).toBe(false);
      expect(isSignedBy(keys.publicKey, text, junk(64))).toBe(false);
    }
  });

  it('a signature for one purpose is none for another, and every member of a statement is signed', () => {
    const keys = keyPairOf(sha512(text).slice(0, 32));
    const key = { mesaId: 'm1', participantId: 'p1', publicKey: keys.publicKey };
    const acta = {
      mesaId: 'm1',
      revision: 1,
      contentHash: 'a'.repeat(64),
      partyId: 'gob',
      seatId: 'gob-1',
      observation: '',
    };
    const checkpoint = { mesaId: 'm1', size: 3, head: 'a'.repeat(64), root: 'b'.repeat(64), at: 5 };
    const texts = [
      keyText(key),
      keyText({ ...key, mesaId: 'm2' }),
      keyText({ ...key, participantId: 'p2' }),
      actaText(acta),
      actaText({ ...acta, revision: 2 }),
      actaText({ ...acta, observation: 'x' }),
      actaText({ ...acta, seatId: 'gob-2' }),
      checkpointText(checkpoint),
      checkpointText({ ...checkpoint, size: 4 }),
      checkpointText({ ...checkpoint, at: 6 }),
      checkpointText({ ...checkpoint, head: 'c'.repeat(64) }),
      checkpointText({ ...checkpoint, root: 'c'.repeat(64) }),
      checkpointText({ ...checkpoint, mesaId: 'm2' }),
    ];
    for (const [mine, signedText] of texts.entries()) {
      const signature = signText(keys.secretKey, signedText);
      for (const [other, asked] of texts.entries())
        expect(isSignedBy(keys.publicKey, asked, signature), `${mine} ${other}`).toBe(mine === other);
    }
  });
});
