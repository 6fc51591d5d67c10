// An act done takes its button away. Who came by keyboard goes on from a place that says where they are; nobody whose
// focus is somewhere is moved.
import { type RefObject, useEffect, useRef } from 'react';
import { focusHeading } from './useScreenTitle.ts';

/** Frames that a dialog may take to close once its act is done: the mesa often changes before its answer comes. */
const MOST_FRAMES = 180;

/** Runs `go` if nothing has the focus once no dialog is open and it had two frames to give it back to its button. */
function whenLost(go: () => void): () => void {
  let left = MOST_FRAMES;
  let calm = 0;
  const look = () => {
    left -= 1;
    calm = document.querySelector('[role="dialog"], [role="alertdialog"]') === null ? calm + 1 : 0;
    if (calm < 3 && left > 0) frame = requestAnimationFrame(look);
    else if (document.activeElement === document.body) go();
  };
  let frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** The heading of the screen, each time `moment` changes and the focus was lost with what changed. */
export function useHeadingAfterAct(moment: string): void {
  const seen = useRef(moment);
  useEffect(() => {
    if (seen.current === moment) return undefined;
    seen.current = moment;
    return whenLost(focusHeading);
  }, [moment]);
}

/** The first button inside of the ref once `open` is over, or when `count` changes while it is not open. */
export function useButtonAfterAct<T extends HTMLElement>(open: boolean, count = 0): RefObject<T | null> {
  const place = useRef<T>(null);
  const seen = useRef({ open, count });
  useEffect(() => {
    const before = seen.current;
    seen.current = { open, count };
    const over = !open && (before.open || before.count !== count);
    return over ? whenLost(() => place.current?.querySelector('button')?.focus()) : undefined;
  }, [open, count]);
  return place;
}
