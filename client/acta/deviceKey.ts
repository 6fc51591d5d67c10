// The key that signs (trust.md 6): made on the device of who holds a seat, kept in its browser, one per mesa and
// person. The secret never leaves this file's callers; only its public half and signatures do. The curve arrives in
// a chunk of its own: a phone that never signs never downloads it.
import type { ActaStatement } from '../../shared/record/signedText.ts';

export interface KeyOwner {
  mesaId: string;
  participantId: string;
}
export interface DeviceKey {
  publicKey: string;
  secretKey: string;
  /** False when the browser refused to keep it: it lives as long as the page. */
  kept: boolean;
}

const HEX = /^[0-9a-f]{64}$/;
const nameOf = ({ mesaId, participantId }: KeyOwner): string => `mesa-abierta.key.${mesaId}.${participantId}`;

const signing = () => import('../../shared/record/signedText.ts');

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );

/** What a browser gives for keeping things; missing or throwing in some private windows. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem'>;

function stored(owner: KeyOwner, keeper: Keeper): string | null {
  try {
    const secret = keeper.getItem(nameOf(owner));
    return secret !== null && HEX.test(secret) ? secret : null;
  } catch {
    // Storage is closed to this page: as if nothing had been kept.
    return null;
  }
}

function keep(owner: KeyOwner, secret: string, keeper: Keeper): boolean {
  try {
    keeper.setItem(nameOf(owner), secret);
    return keeper.getItem(nameOf(owner)) === secret;
  } catch {
    return false;
  }
}

/** The key of this device for this person, or null when it has none. */
export async function ownKey(owner: KeyOwner, keeper: Keeper = localStorage): Promise<DeviceKey | null> {
  const secret = stored(owner, keeper);
  if (secret === null) return null;
  const { publicKey } = (await signing()).keyPairOf(bytesOf(secret));
  return { publicKey, secretKey: secret, kept: true };
}

/** The key of this device, made and kept now when there is none. `random` answers that many random bytes. */
export async function ownOrNewKey(
  owner: KeyOwner,
  keeper: Keeper = localStorage,
  random: (length: number) => Uint8Array = (length) => crypto.getRandomValues(new Uint8Array(length)),
): Promise<DeviceKey> {
  const known = await ownKey(owner, keeper);
  if (known) return known;
  const secret = hex(random(32));
  const kept = keep(owner, secret, keeper);
  // Two tabs may begin at once: whichever was kept is the key of the device.
  const settled = (kept ? stored(owner, keeper) : null) ?? secret;
  const { publicKey } = (await signing()).keyPairOf(bytesOf(settled));
  return { publicKey, secretKey: settled, kept };
}

/** Arguments of `key.introduce`: the public key and the proof that this device holds its secret. */
export async function introduction(
  owner: KeyOwner,
  key: DeviceKey,
): Promise<{ publicKey: string; proof: string }> {
  const { keyText, signText } = await signing();
  const { publicKey } = key;
  return { publicKey, proof: signText(key.secretKey, keyText({ ...owner, publicKey })) };
}

/** K4: the signature over the exact text and the observation, hex. */
export async function signatureOf(key: DeviceKey, statement: ActaStatement): Promise<string> {
  const { actaText, signText } = await signing();
  return signText(key.secretKey, actaText(statement));
}

/** The last four digits, by which people name a key. */
export const keyTail = (publicKey: string): string => publicKey.slice(-4);
