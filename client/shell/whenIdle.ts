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

/** On the venue's line, the time in which a person who just came in opens what she came for. */
const ARRIVAL_MS = 5000;

/** Runs `task` once when idle, after the first screens had the line for themselves. Returns how to call it off. */
export function afterFirstScreen(task: () => void): () => void {
  let callOff: () => void = () => undefined;
  const timer = setTimeout(() => {
    callOff = whenIdle(task);
  }, ARRIVAL_MS);
  return () => {
    clearTimeout(timer);
    callOff();
  };
}

/** Nothing asked for in this time: the person reads, writes or listens. */
const REST_MS = 15_000;

/** Runs `task` once when idle, after the page asked for nothing in fifteen seconds. Returns how to call it off. */
export function whenLineRests(task: () => void): () => void {
  let callOff: () => void = () => undefined;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watch.disconnect();
      callOff = whenIdle(task);
    }, REST_MS);
  };
  const watch = new PerformanceObserver(wait);
  watch.observe({ type: 'resource' });
  wait();
  return () => {
    watch.disconnect();
    clearTimeout(timer);
    callOff();
  };
}
