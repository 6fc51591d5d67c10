// How the canvas frames the tree: everything inside the free part of the window, never above 100 %. Pure.
import { type Box, boundsOf, type Card } from './layoutTree.ts';

export interface Frame {
  x: number;
  y: number;
  zoom: number;
}

/** Limits of zooming by hand, how far «Encuadrar» may go so that a wide tree still fits, and the least zoom at
 *  which a tree opens: smaller, its words are not read. */
export const ZOOM = { min: 0.5, max: 2, fit: 0.3, read: 0.8, step: 0.1 } as const;

/** Room kept free for the section names above and the tools below, px. */
const MARGIN = { top: 46, right: 40, bottom: 84, left: 40 };

/** The viewport that shows `bounds`; the ground line stays where the tree puts it. */
export function frameFor(bounds: Box, window: { width: number; height: number }): Frame {
  const width = Math.max(1, window.width - MARGIN.left - MARGIN.right);
  const height = Math.max(1, window.height - MARGIN.top - MARGIN.bottom);
  const zoom = Math.min(1, Math.max(ZOOM.fit, Math.min(width / bounds.width, height / bounds.height)));
  const x = MARGIN.left + width / 2 - (bounds.x + bounds.width / 2) * zoom;
  const free = height - bounds.height * zoom;
  const y = MARGIN.top + Math.max(0, free / 2) - bounds.y * zoom;
  return { x, y, zoom };
}

/**
 * The viewport a tree opens with: all of it when that can be read, otherwise the central problem in the middle at
 * a zoom that can, moved just enough for the first level to be inside and for no free space to be left over.
 */
export function openingFrame(
  cards: readonly Card[],
  bounds: Box,
  window: { width: number; height: number },
): Frame {
  const all = frameFor(bounds, window);
  const problem = cards.find((card) => card.kind === 'problem');
  if (all.zoom >= ZOOM.read || !problem) return all;
  const zoom = ZOOM.read;
  const near = boundsOf(cards.filter((card) => card.level <= 1));
  const place = (axis: 'x' | 'y', size: 'width' | 'height', start: number, end: number) => {
    const tree = { from: bounds[axis] * zoom, to: (bounds[axis] + bounds[size]) * zoom };
    if (tree.to - tree.from <= end - start) return (start + end - tree.from - tree.to) / 2;
    const first = { from: near[axis] * zoom, to: (near[axis] + near[size]) * zoom };
    const centred = (start + end) / 2 - (problem[axis] + problem[size] / 2) * zoom;
    const fits = first.to - first.from <= end - start;
    const seen = fits ? Math.min(Math.max(centred, start - first.from), end - first.to) : centred;
    return Math.max(Math.min(seen, start - tree.from), end - tree.to);
  };
  return {
    x: place('x', 'width', MARGIN.left, window.width - MARGIN.right),
    y: place('y', 'height', MARGIN.top, window.height - MARGIN.bottom),
    zoom,
  };
}

/** Moves the viewport just enough for a box to be inside; the same frame when it already is. */
export function frameWith(frame: Frame, box: Box, window: { width: number; height: number }): Frame {
  const shift = (from: number, size: number, start: number, end: number) => {
    if (from < start) return start - from;
    return from + size > end ? Math.max(end - from - size, start - from) : 0;
  };
  const left = box.x * frame.zoom + frame.x;
  const top = box.y * frame.zoom + frame.y;
  const dx = shift(left, box.width * frame.zoom, 24, window.width - 24);
  const dy = shift(top, box.height * frame.zoom, 40, window.height - 84);
  return dx === 0 && dy === 0 ? frame : { ...frame, x: frame.x + dx, y: frame.y + dy };
}
