// Chooses the roomiest of several looks that fits its box: the text is never cut before it was made smaller, and
// never smaller than the last step (2.6 vh, 28 px of 1080). Tried again when the content, the room for it or the letters change.
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Fit {
  /** Index of the look to draw, from 0 (largest) to `steps - 1`. */
  step: number;
  /** False while even the last look overflows. */
  fits: boolean;
}

/** `box` is the element whose content must fit; `content` changes when the content does. */
export function useFit(box: RefObject<HTMLElement | null>, steps: number, content: unknown): Fit {
  const [fit, setFit] = useState<{ step: number; fits: boolean; settled: boolean }>({
    step: 0,
    fits: true,
    settled: false,
  });
  const room = useRoom(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new content or room starts again from the largest
  useLayoutEffect(() => {
    setFit({ step: 0, fits: true, settled: false });
  }, [content, room, steps]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || fit.settled) return;
    const over =
      element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    if (over && fit.step < steps - 1) setFit({ step: fit.step + 1, fits: true, settled: false });
    else setFit({ step: fit.step, fits: !over, settled: true });
  }, [box, fit, steps]);
  return { step: fit.step, fits: fit.fits };
}

/**
 * Names the room of this instant: another name when the window or the box took another size (a bar that grew, a
 * page that was still empty) or when letters arrived that measure otherwise.
 */
function useRoom(box: RefObject<HTMLElement | null>): string {
  const [size, setSize] = useState('');
  const [letters, setLetters] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = () =>
      setSize(`${window.innerWidth}x${window.innerHeight} ${element.clientWidth}x${element.clientHeight}`);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [box]);
  useLayoutEffect(() => {
    const arrived = () => setLetters((count) => count + 1);
    document.fonts?.addEventListener('loadingdone', arrived);
    return () => document.fonts?.removeEventListener('loadingdone', arrived);
  }, []);
  return `${size} ${letters}`;
}
