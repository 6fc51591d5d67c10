// A piece of the frame that comes after the first screen: a line that drops while it travels must not take the screen
// with it, so it is asked for again until it comes.
import { useEffect, useState } from 'react';
import { mendStyles } from './lostStyles.ts';

const RETRY_MS = 10_000;

/**
 * What `load` brings, once `ready`; null until then. A failed try is repeated after ten seconds and when the device says
 * that it has a line again. `load` must be the same function at every render.
 */
export function useLater<T>(load: () => Promise<T>, ready: boolean): T | null {
  const [brought, setBrought] = useState<{ value: T } | null>(null);
  const waiting = ready && brought === null;
  useEffect(() => {
    if (!waiting) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = () => {
      clearTimeout(timer);
      mendStyles()
        .then(load)
        .then(
          (value) => {
            if (!over) setBrought({ value });
          },
          () => {
            if (!over) timer = setTimeout(attempt, RETRY_MS);
          },
        );
    };
    attempt();
    addEventListener('online', attempt);
    return () => {
      over = true;
      clearTimeout(timer);
      removeEventListener('online', attempt);
    };
  }, [waiting, load]);
  return brought?.value ?? null;
}
