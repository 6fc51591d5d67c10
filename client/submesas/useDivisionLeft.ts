// What is left of the groups, by the server's clock, and in whole minutes for sentences.
import { useEffect, useState } from 'react';
import type { Division } from '../../shared/model/submesas.ts';
import { divisionLeft } from '../../shared/submesas/division.ts';
import { useMesaSnapshot } from '../state/useMesa.ts';

/** Milliseconds left, again each second; negative once the planned time is over, which ends nothing. */
export function useDivisionLeft(division: Division): number {
  const { view, viewAt } = useMesaSnapshot();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const now = view ? view.serverNow + (performance.now() - viewAt) : division.startedAt;
  return divisionLeft(division, now);
}

/** Minutes as people say them: the one that is running counts. */
export const minutesLeft = (leftMs: number): number => Math.max(0, Math.ceil(leftMs / 60_000));
