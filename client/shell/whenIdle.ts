// Work that may wait until the page has nothing better to do, such as bringing what comes next.

/** Runs `task` once when idle. Returns how to call it off. */
export function whenIdle(task: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(task, 200);
    return () => clearTimeout(timer);
  }
  const turn = requestIdleCallback(task, { timeout: 2000 });
  return () => cancelIdleCallback(turn);
}
