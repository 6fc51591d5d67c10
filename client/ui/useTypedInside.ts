// Whether somebody typed inside of a dialog: then a press outside does not close it and lose the words. Escape and
// the buttons still do, since they are meant.
import { type RefCallback, useCallback, useRef } from 'react';

/** `ref` goes on what holds the fields; `isTyped` answers at the moment of the press. */
export function useTypedInside(): { ref: RefCallback<HTMLDivElement>; isTyped: () => boolean } {
  const typed = useRef(false);
  const ref = useCallback((inside: HTMLDivElement | null) => {
    if (inside === null) return;
    typed.current = false;
    const note = () => {
      typed.current = true;
    };
    inside.addEventListener('input', note);
    return () => inside.removeEventListener('input', note);
  }, []);
  return { ref, isTyped: useCallback(() => typed.current, []) };
}
