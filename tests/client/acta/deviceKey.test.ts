// The key of a device (trust.md 6): made once, kept, and its signatures hold under the strict verification.
import { describe, expect, it } from 'vitest';
import {
  introduction,
  type Keeper,
  keyTail,
  ownKey,
  ownOrNewKey,
  signatureOf,
} from '../../../client/acta/deviceKey.ts';
import { actaText, isSignedBy, keyText } from '../../../shared/record/signedText.ts';

const owner = { mesaId: 'm1', participantId: 'civ-p' };
const bytes = (value: number) => (length: number) => new Uint8Array(length).fill(value);

function memory(): Keeper & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
  };
}
const closedStorage: Keeper = {
  getItem: () => {
    throw new Error('denied');
  },
  setItem: () => {
    throw new Error('denied');
  },
};

describe('the key of a device', () => {
  it('is made once per mesa and person, and found again', async () => {
    const keeper = memory();
    expect(await ownKey(owner, keeper)).toBeNull();
    const made = await ownOrNewKey(owner, keeper, bytes(7));
    const again = await ownOrNewKey(owner, keeper, bytes(8));
    expect(again).toEqual(made);
    expect(made.kept).toBe(true);
    const other = await ownOrNewKey({ ...owner, participantId: 'gov-p' }, keeper, bytes(9));
    expect(other.publicKey).not.toBe(made.publicKey);
    expect(keeper.held.size).toBe(2);
  });

  it('still signs when the browser refuses to keep it, and says so', async () => {
    const key = await ownOrNewKey(owner, closedStorage, bytes(3));
    expect(key.kept).toBe(false);
    expect(key.publicKey).toMatch(/^[0-9a-f]{64}$/);
  });

  it('makes a new one when what was kept is not a key', async () => {
    const keeper = memory();
    keeper.held.set('mesa-abierta.key.m1.civ-p', 'otra cosa');
    expect(await ownKey(owner, keeper)).toBeNull();
    expect((await ownOrNewKey(owner, keeper, bytes(5))).kept).toBe(true);
  });

  it('proves that it holds its secret, and signs exactly one text with its observation (K4)', async () => {
    const key = await ownOrNewKey(owner, memory(), bytes(11));
    const { publicKey, proof } = await introduction(owner, key);
    expect(isSignedBy(publicKey, keyText({ ...owner, publicKey }), proof)).toBe(true);
    expect(isSignedBy(publicKey, keyText({ ...owner, mesaId: 'm2', publicKey }), proof)).toBe(false);
    const statement = {
      mesaId: 'm1',
      revision: 2,
      contentHash: 'a'.repeat(64),
      partyId: 'civ',
      seatId: 'civ-1',
      observation: 'Falta la niñez de la Cañada.',
    };
    const signature = await signatureOf(key, statement);
    expect(isSignedBy(publicKey, actaText(statement), signature)).toBe(true);
    expect(isSignedBy(publicKey, actaText({ ...statement, observation: '' }), signature)).toBe(false);
    expect(isSignedBy(publicKey, actaText({ ...statement, revision: 1 }), signature)).toBe(false);
  });

  it('is named by its last four digits', () => {
    expect(keyTail(`${'0'.repeat(60)}1f3a`)).toBe('1f3a');
  });
});
