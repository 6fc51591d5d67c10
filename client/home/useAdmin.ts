// The administrator of an installation: a token that arrives in the fragment becomes a cookie and leaves
// the address bar; a browser that was administrator before asks for its list again.
import { useEffect, useState } from 'react';
import type { ApiRefusal } from '../net/api.ts';
import { type AdminMesa, becomeAdmin, dropFragment, fragmentValue, listMesas } from '../net/session.ts';
import { rememberAdmin, wasAdmin } from './adminMemory.ts';

/** The mesas of the installation for its administrator, null for anybody else; `error` when a token was refused. */
export function useAdmin(): { mesas: AdminMesa[] | null; error: ApiRefusal | null } {
  const [token] = useState(() => fragmentValue('admin'));
  const [mesas, setMesas] = useState<AdminMesa[] | null>(null);
  const [error, setError] = useState<ApiRefusal | null>(null);
  useEffect(() => {
    let current = true;
    if (fragmentValue('admin') !== null) dropFragment();
    const ask = async () => {
      if (token === null && !wasAdmin()) return;
      if (token !== null) {
        const became = await becomeAdmin(token);
        if (!current) return;
        if (!became.ok) {
          setError(became.error);
          return;
        }
        rememberAdmin(true);
      }
      const list = await listMesas();
      if (!current) return;
      if (list.ok) setMesas(list.value.mesas);
      else if (list.error.code === 'unauthenticated') rememberAdmin(false);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [token]);
  return { mesas, error };
}
