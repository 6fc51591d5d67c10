// The Ed25519 key of this installation (trust.md 6): made at the first start, never replaced in silence, because every
// device that was here remembers it and every acta was sealed with it. Where its secret lies is behind SecretKeeper.
import { type KeyPair, keyPairOf } from '../../shared/record/signedText.ts';
import type { Ids, SecretKeeper, Storage } from './ports.ts';

/** `missing`: the secret is gone. `damaged`: it cannot be read. `other`: it is not the one this installation had. */
export type ServerKeyFault = 'missing' | 'damaged' | 'other';

/** The key cannot be used and was left as it is. `place` says where it lies, for whoever operates the machine. */
export class ServerKeyUnusable extends Error {
  override name = 'ServerKeyUnusable';
  readonly fault: ServerKeyFault;
  readonly place: string;
  constructor(fault: ServerKeyFault, place: string) {
    super(`server key ${fault}: ${place}`);
    this.fault = fault;
    this.place = place;
  }
}

const FORM = /^mesa-abierta server key 1\n([0-9a-f]{64})\n$/;
const toText = (secretKey: string): string => `mesa-abierta server key 1\n${secretKey}\n`;

function fromText(text: string): KeyPair | null {
  const secret = FORM.exec(text)?.[1];
  return secret ? keyPairOf(new Uint8Array(Buffer.from(secret, 'hex'))) : null;
}

/**
 * The key pair of this installation. Makes one when there has never been one, or when no mesa was ever sealed with the
 * one that is gone. Rejects with ServerKeyUnusable, and repairs nothing, when a key is missing, damaged or another.
 */
export async function openServerKey(parts: {
  storage: Storage;
  keeper: SecretKeeper;
  ids: Ids;
}): Promise<KeyPair> {
  const { storage, keeper, ids } = parts;
  // The public half stays with the mesas, so that a folder with somebody else's secret is noticed.
  const known = await storage.getSetting('serverPublicKey');
  let text = await keeper.read();
  if (text === null) {
    if (known !== null && (await storage.listMesas()).length > 0)
      throw new ServerKeyUnusable('missing', keeper.place);
    text = await keeper.create(toText(keyPairOf(ids.random(32)).secretKey));
    const made = fromText(text);
    if (!made) throw new ServerKeyUnusable('damaged', keeper.place);
    await storage.putSetting('serverPublicKey', made.publicKey);
    return made;
  }
  const pair = fromText(text);
  if (!pair) throw new ServerKeyUnusable('damaged', keeper.place);
  if (known !== null && known !== pair.publicKey) throw new ServerKeyUnusable('other', keeper.place);
  if (known === null) await storage.putSetting('serverPublicKey', pair.publicKey);
  return pair;
}

/** The secret inside of the store, where there is no folder: the first process that writes it decides. */
export const keeperInStore = (storage: Storage): SecretKeeper => ({
  place: 'settings.serverSecretKey',
  read: () => storage.getSetting('serverSecretKey'),
  create: (text) => storage.claimSetting('serverSecretKey', text),
});
