// The countdown of the turn that runs, by the server's clock. It only counts: passing it ends nothing (C9).
import { useEffect, useState } from 'react';
import { useMesaSnapshot } from '../state/useMesa.ts';

/** Milliseconds left of the turn that runs, updated once a second (negative once over); null while nobody speaks. */
export function useTurnRemaining(): number | null {
  const { view, viewAt } = useMesaSnapshot();
  const startedAt = view?.floor.speaking?.startedAt ?? null;
  const [, tick] = useState(0);
  useEffect(() => {
    if (startedAt === null) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [startedAt]);
  if (!view || startedAt === null) return null;
  const now = view.serverNow + (performance.now() - viewAt);
  return startedAt + view.floor.seconds * 1000 - now;
}
