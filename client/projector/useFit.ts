// Chooses the roomiest of several looks that fits its box: the text is never cut before it was made smaller, and
// never smaller than the last step (2 vh). Tried again when the content or the window changes.
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
  const [size, setSize] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new content or size starts again from the largest
  useLayoutEffect(() => {
    setFit({ step: 0, fits: true, settled: false });
  }, [content, size, steps]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || fit.settled) return;
    const over =
      element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    if (over && fit.step < steps - 1) setFit({ step: fit.step + 1, fits: true, settled: false });
    else setFit({ step: fit.step, fits: !over, settled: true });
  }, [box, fit, steps]);
  useLayoutEffect(() => {
    const resized = () => setSize(`${window.innerWidth}x${window.innerHeight}`);
    const fonts = () => setSize((before) => `${before}+`);
    window.addEventListener('resize', resized);
    document.fonts?.addEventListener('loadingdone', fonts);
    return () => {
      window.removeEventListener('resize', resized);
      document.fonts?.removeEventListener('loadingdone', fonts);
    };
  }, []);
  return { step: fit.step, fits: fit.fits };
}
