// The two halves of a signature: reading on this device what will be signed, and signing it with the key of this device.
import { useEffect, useState } from 'react';
import { useWords } from '../i18n.ts';
import { type ApiRefusal, callApi } from '../net/api.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { useToast } from '../ui/ToastRegion.tsx';
import { signingSeat } from './actaDuty.ts';
import { type DeviceKey, introduction, ownOrNewKey, signatureOf } from './deviceKey.ts';
import { textToSign } from './readToSign.ts';

export type Reading =
  | { kind: 'reading' }
  | { kind: 'same'; contentHash: string }
  | { kind: 'different' }
  | { kind: 'unread'; message: string };

/** Downloads the acta and computes its text again; a new review starts over. `again` repeats it. */
export function useReading(): { reading: Reading; again: () => void } {
  const { view } = useMesa();
  const [attempt, setAttempt] = useState(0);
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  const { mesaId, session, acta } = view;
  const review = acta?.review ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the review is known by its number and its hash
  useEffect(() => {
    if (!review) return;
    let current = true;
    setReading({ kind: 'reading' });
    void callApi<unknown>('GET', `/api/mesas/${mesaId}/acta/${session.number}.json`).then((answer) => {
      if (!current) return;
      if (!answer.ok) return setReading({ kind: 'unread', message: answer.error.message });
      const text = textToSign(answer.value, review);
      setReading(text.same ? { kind: 'same', contentHash: text.contentHash } : { kind: 'different' });
    });
    return () => {
      current = false;
    };
  }, [mesaId, session.number, review?.revision, review?.contentHash, attempt]);
  return { reading, again: () => setAttempt((count) => count + 1) };
}

interface Signing {
  key: DeviceKey | null;
  /** The person's last key is on another device: this one's will be introduced. */
  newKey: boolean;
  /** True once the signature is in the record. */
  sign: (contentHash: string, observation: string) => Promise<boolean>;
  busy: boolean;
  error: ApiRefusal | null;
}

/** K4 with the key of this device, introduced first when it is not the person's last one. */
export function useSigning(): Signing {
  const t = useWords();
  const toast = useToast();
  const { view, me } = useMesa();
  const introduce = useCommand('key.introduce');
  const send = useCommand('acta.sign');
  const [key, setKey] = useState<DeviceKey | null>(null);
  const { mesaId, acta } = view;
  const { participantId } = me;
  useEffect(() => {
    let current = true;
    void ownOrNewKey({ mesaId, participantId }).then((own) => {
      if (current) setKey(own);
    });
    return () => {
      current = false;
    };
  }, [mesaId, participantId]);
  const own = signingSeat(view, me);
  const sign = async (contentHash: string, observation: string): Promise<boolean> => {
    if (!key || !own || !acta?.review) return false;
    if (me.keys.at(-1) !== key.publicKey) {
      const known = await introduce.run(await introduction({ mesaId, participantId }, key));
      if (!known.ok) return false;
    }
    const { revision } = acta.review;
    const statement = {
      mesaId,
      revision,
      contentHash,
      partyId: own.party.id,
      seatId: own.seat.id,
      observation,
    };
    const signature = await signatureOf(key, statement);
    const answer = await send.run({ contentHash, observation, publicKey: key.publicKey, signature });
    if (answer.ok) toast({ title: t('actaLife.sign_done'), tone: 'ok' });
    return answer.ok;
  };
  return {
    key,
    newKey: key !== null && me.keys.length > 0 && me.keys.at(-1) !== key.publicKey,
    sign,
    busy: introduce.busy || send.busy,
    error: introduce.error ?? send.error,
  };
}
