// The pages of a text that is too long for the wall: how many there are, and which one is shown now. They turn by themselves at
// the pace of who reads aloud, because nobody touches the wall.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { pageMs } from './pageMs.ts';

/**
 * `flow` is the element whose columns are the pages; `letters`, how many the whole text has. Page 0 again when `content`
 * changes. One page while `paged` is false.
 */
export function usePages(
  flow: RefObject<HTMLElement | null>,
  paged: boolean,
  content: string,
  letters: number,
): { page: number; pages: number } {
  const [pages, setPages] = useState(1);
  const [page, setPage] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is counted again
  useLayoutEffect(() => {
    const element = flow.current;
    setPage(0);
    setPages(1);
    if (element === null || !paged) return undefined;
    const count = () => {
      const gap = Number.parseFloat(getComputedStyle(element).columnGap) || 0;
      setPages(Math.max(1, Math.round((element.scrollWidth + gap) / (element.clientWidth + gap))));
    };
    count();
    const watch = new ResizeObserver(count);
    watch.observe(element);
    return () => watch.disconnect();
  }, [flow, paged, content]);
  useEffect(() => {
    if (pages < 2) return undefined;
    const timer = setInterval(() => setPage((shown) => shown + 1), pageMs(letters, pages));
    return () => clearInterval(timer);
  }, [pages, letters]);
  return { page: page % pages, pages };
}
