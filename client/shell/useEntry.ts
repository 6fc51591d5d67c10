// Who this browser is in a mesa: a token that arrives in the link becomes the cookie and leaves the
// address bar at once; otherwise the cookie says. Also when a link is pasted into a tab already open.
import { useCallback, useEffect, useState } from 'react';
import type { MeView } from '../../shared/model/view.ts';
import type { ApiRefusal } from '../net/api.ts';
import { dropFragment, exchangeToken, fragmentValue, whoAmI } from '../net/session.ts';

export type Entry =
  | { kind: 'opening' }
  | { kind: 'in'; me: MeView; times: number }
  | { kind: 'refused'; error: ApiRefusal };

/** The entry of this browser to `mesaId`; `retry` asks again. `times` grows when another link is used. */
export function useEntry(mesaId: string): { entry: Entry; retry: () => void } {
  const [token, setToken] = useState(() => fragmentValue('t'));
  const [times, setTimes] = useState(0);
  const [entry, setEntry] = useState<Entry>({ kind: 'opening' });

  useEffect(() => {
    const pasted = () => {
      const found = fragmentValue('t');
      if (found === null) return;
      setToken(found);
      setTimes((count) => count + 1);
    };
    window.addEventListener('hashchange', pasted);
    return () => window.removeEventListener('hashchange', pasted);
  }, []);

  useEffect(() => {
    let current = true;
    if (fragmentValue('t') !== null) dropFragment();
    setEntry({ kind: 'opening' });
    const asked = token === null ? whoAmI(mesaId) : exchangeToken(mesaId, token);
    void asked.then((answer) => {
      if (!current) return;
      setEntry(
        answer.ok ? { kind: 'in', me: answer.value, times } : { kind: 'refused', error: answer.error },
      );
    });
    return () => {
      current = false;
    };
  }, [mesaId, token, times]);

  const retry = useCallback(() => setTimes((count) => count + 1), []);
  return { entry, retry };
}
