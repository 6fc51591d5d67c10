// The key of this device in the life of a mesa: made and introduced when the session opens by whoever holds a seat,
// only when the person has none yet; another device's key is replaced only when signing from here (trust.md 6).
import { useEffect, useState } from 'react';
import type { MesaView, MeView } from '../../shared/model/view.ts';
import { useMesa, useMesaStore } from '../state/useMesa.ts';
import { introduction, ownKey, ownOrNewKey } from './deviceKey.ts';

/** Whether this person should have a key by now: a seat, and a session that has opened. */
export const asksForKey = (view: MesaView, me: MeView): boolean =>
  me.seatId !== null &&
  me.role === 'participant' &&
  me.keys.length === 0 &&
  view.can['key.introduce'] === true &&
  view.session.openedAt !== null;

/** Introduces the first key of the person, in silence: nothing is asked of her. A refusal waits for the next view. */
export function useFirstKey(): void {
  const store = useMesaStore();
  const { view, me } = useMesa();
  const { mesaId } = view;
  const { participantId } = me;
  const asked = asksForKey(view, me);
  useEffect(() => {
    if (!asked) return;
    let current = true;
    void ownOrNewKey({ mesaId, participantId }).then(async (key) => {
      const args = await introduction({ mesaId, participantId }, key);
      if (current) await store.send('key.introduce', args);
    });
    return () => {
      current = false;
    };
  }, [asked, mesaId, participantId, store]);
}

/** The public key of this device for this person; null while it is looked for or when it has none. */
export function useOwnPublicKey(): string | null {
  const { view, me } = useMesa();
  const [publicKey, setPublicKey] = useState<string | null>(null);
  const { mesaId } = view;
  const { participantId, keys } = me;
  const last = keys.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a key just introduced was just made here
  useEffect(() => {
    let current = true;
    void ownKey({ mesaId, participantId }).then((key) => {
      if (current) setPublicKey(key?.publicKey ?? null);
    });
    return () => {
      current = false;
    };
  }, [mesaId, participantId, last]);
  return publicKey;
}
