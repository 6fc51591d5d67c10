// What a code leads to, and whether this device is already inside: who comes back is not asked again.
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { DoorAnswer } from '../../shared/protocol/http.ts';
import type { ApiRefusal } from '../net/api.ts';
import { dropFragment, fragmentValue, lookAtDoor } from '../net/session.ts';
import { addressOf } from '../shell/sections.ts';

export type Door =
  | { kind: 'looking' }
  | { kind: 'found'; answer: DoorAnswer }
  | { kind: 'refused'; error: ApiRefusal };

/** Looks at the door of `code`; `look` asks again (a seat was taken meanwhile). */
export function useDoor(code: string): { door: Door; qr: string | null; look: () => void } {
  const [qr] = useState(() => fragmentValue('q'));
  const [times, setTimes] = useState(0);
  const [door, setDoor] = useState<Door>({ kind: 'looking' });
  const [, navigate] = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` asks again on purpose
  useEffect(() => {
    let current = true;
    if (fragmentValue('q') !== null) dropFragment();
    const ask = async () => {
      const answer = await lookAtDoor(code, qr);
      if (!current) return;
      if (!answer.ok) {
        // A door already on screen stays, with what the person typed.
        setDoor((before) => (before.kind === 'found' ? before : { kind: 'refused', error: answer.error }));
        return;
      }
      if (answer.value.inside) navigate(addressOf(answer.value.mesaId, 'ahora'), { replace: true });
      else setDoor({ kind: 'found', answer: answer.value });
    };
    void ask();
    return () => {
      current = false;
    };
  }, [code, qr, times, navigate]);

  const look = useCallback(() => setTimes((count) => count + 1), []);
  return { door, qr, look };
}
