// How the canvas frames the tree: everything inside the free part of the window, never above 100 %. Pure.
import type { Box } from './layoutTree.ts';

export interface Frame {
  x: number;
  y: number;
  zoom: number;
}

/** Limits of zooming by hand, and how far «Encuadrar» may go so that a wide tree still fits. */
export const ZOOM = { min: 0.5, max: 2, fit: 0.3, step: 0.1 } as const;

/** Room kept free for the section names above and the tools below, px. */
const MARGIN = { top: 36, right: 40, bottom: 84, left: 40 };

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
