// What the gathering of frames asks of Node's event loop. Behind an interface, so that its tests need no real one.
import { performance } from 'node:perf_hooks';

export interface EventLoop {
  /** Events of sockets, files and threads the loop has handled so far. */
  events(): number;
  /** Runs `task` when all that arrived with this turn was handled, before the loop asks for more. */
  afterTurn(task: () => void): void;
  /** Stops the whole thread for so many milliseconds: nothing runs and nothing is read meanwhile. */
  rest(ms: number): void;
}

/** The loop of this thread. */
export function nodeEventLoop(): EventLoop {
  const never = new Int32Array(new SharedArrayBuffer(4));
  return {
    events: () => performance.nodeTiming.uvMetricsInfo.events,
    afterTurn: (task) => void setImmediate(task),
    rest: (ms) => void Atomics.wait(never, 0, 0, ms),
  };
}
