// Frames the tree when it opens, brings the selected card into view, and answers to «Encuadrar».
import { useReactFlow, useStore } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { TreeWork } from '../outline/useTreeWork.ts';
import type { Layout } from './layoutTree.ts';
import { frameFor, frameWith, openingFrame } from './viewportFit.ts';

const GLIDE_MS = 160;

/** Returns «Encuadrar». */
export function useFraming(box: RefObject<HTMLElement | null>, layout: Layout, work: TreeWork): () => void {
  const { setViewport, getViewport, viewportInitialized } = useReactFlow();
  const framed = useRef(false);
  const latest = useRef(layout);
  latest.current = layout;
  const asked = useRef(work.selected);
  asked.current = work.selected;

  const sizeOf = useCallback(() => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = box.current ?? {};
    return { width, height };
  }, [box]);
  const fit = useCallback(() => {
    const frame = frameFor(latest.current.bounds, sizeOf());
    void setViewport(frame, { duration: glide() });
  }, [setViewport, sizeOf]);

  // Until a person moves anything, the frame follows the measures of the cards and of the window.
  const { bounds } = layout;
  const room = useStore((state) => `${state.width} ${state.height}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window's size is read from the element
  useEffect(() => {
    if (framed.current || !viewportInitialized || bounds.width === 0) return undefined;
    const opened = openingFrame(latest.current.cards, bounds, sizeOf());
    const card = latest.current.byId.get(asked.current ?? '');
    void setViewport(card ? frameWith(opened, card, sizeOf()) : opened);
    const done = () => {
      framed.current = true;
    };
    const element = box.current;
    element?.addEventListener('pointerdown', done);
    element?.addEventListener('wheel', done, { passive: true });
    element?.addEventListener('keydown', done);
    return () => {
      element?.removeEventListener('pointerdown', done);
      element?.removeEventListener('wheel', done);
      element?.removeEventListener('keydown', done);
    };
  }, [bounds, room, viewportInitialized, setViewport, sizeOf, box]);

  const { selected } = work;
  const card = selected === null ? undefined : layout.byId.get(selected);
  const place = card ? `${card.id} ${card.x} ${card.y} ${card.height}` : '';
  useEffect(() => {
    const now = latest.current.byId.get(place.split(' ')[0] ?? '');
    if (!now) return;
    const frame = getViewport();
    const next = frameWith(frame, now, sizeOf());
    if (next !== frame) void setViewport(next, { duration: glide() });
  }, [place, getViewport, setViewport, sizeOf]);
  return fit;
}

const glide = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE_MS);
