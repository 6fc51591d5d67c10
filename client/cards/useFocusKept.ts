// Where the focus goes when the card that had it is not there any more: grouping takes cards from their place, and who
// works with the keyboard must not be sent back to the top of the page. Who points or touches is left where she is.
import { useEffect, useRef } from 'react';

/**
 * Once after each act: when it was done with the keyboard and nothing has the focus, focuses the first of `places`
 * (selectors) that is on the page, and says so with `onLanded`. `changes` changes whenever the page may have lost or
 * gained them; null `places` ask for nothing.
 */
export function useFocusKept(places: readonly string[] | null, changes: string, onLanded: () => void): void {
  const withKeys = useLastInputWasKey();
  const landed = useRef(onLanded);
  landed.current = onLanded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the changes are when to look, not what to look for
  useEffect(() => {
    if (places === null) return undefined;
    if (!withKeys.current) return landed.current();
    let frame = requestAnimationFrame(() => {
      // Once more: a dialog that closes gives the focus back in the frame after it is gone.
      frame = requestAnimationFrame(() => {
        const { activeElement, body } = document;
        if (activeElement !== null && activeElement !== body) return;
        const found = places
          .map((place) => document.querySelector<HTMLElement>(place))
          .find((one) => one !== null);
        found?.focus();
        if (found) landed.current();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [places, changes]);
}

function useLastInputWasKey() {
  const last = useRef(false);
  useEffect(() => {
    const keyed = () => {
      last.current = true;
    };
    const pointed = () => {
      last.current = false;
    };
    document.addEventListener('keydown', keyed, true);
    document.addEventListener('pointerdown', pointed, true);
    return () => {
      document.removeEventListener('keydown', keyed, true);
      document.removeEventListener('pointerdown', pointed, true);
    };
  }, []);
  return last;
}
