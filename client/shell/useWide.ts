// Whether the window is a desktop (rail and canvas) or a phone (tabs and outline): 900 px is the limit.
import { useSyncExternalStore } from 'react';

/** True from 900 px of width; follows the window. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia('(min-width: 900px)');
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia('(min-width: 900px)').matches,
  );
}
