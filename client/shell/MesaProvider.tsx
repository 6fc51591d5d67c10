// Opens the mesa store while it is on screen and closes it with it: one socket, whatever React mounts twice.
import { type ReactNode, useEffect, useState } from 'react';
import type { MesaId } from '../../shared/model/ids.ts';
import { MesaStore } from '../state/mesaStore.ts';
import { MesaContext } from '../state/useMesa.ts';

/** Everything inside may use the hooks of `useMesa.ts`. */
export function MesaProvider({ mesaId, children }: { mesaId: MesaId; children: ReactNode }) {
  const [store, setStore] = useState<MesaStore | null>(null);
  useEffect(() => {
    const opened = new MesaStore(mesaId);
    setStore(opened);
    return () => {
      opened.close();
      setStore(null);
    };
  }, [mesaId]);
  return store === null ? null : <MesaContext value={store}>{children}</MesaContext>;
}
