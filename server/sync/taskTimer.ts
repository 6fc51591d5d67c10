// What a small task costs its author, in processor time. Asking the kernel twice per message cost more than many
// messages do, so short tasks are read off the wall clock and only long ones ask the processor clock.

/** A task shorter than this is charged what the wall says: at most so much of it was somebody else's. */
const SHORT_MS = 2;
/** The processor clock is read at least this often before a task, which bounds what a long one may be charged. */
const SAMPLE_MS = 50;

export interface TaskTimer {
  /** A mark for `spent`. */
  start(): number;
  /** Milliseconds since that mark, never negative. */
  spent(since: number): number;
}

/** Reads `processorMs` at both ends: exact, and as dear as that clock. */
export function exactTimer(processorMs: () => number): TaskTimer {
  return { start: processorMs, spent: (since) => Math.max(0, processorMs() - since) };
}

/**
 * Wall time, but never more than the thread has worked since the last sample: a process that was stopped, or a
 * machine that did something else meanwhile, is nobody's debt.
 */
export function threadTimer(
  processorMs: () => number = threadProcessorMs,
  wallMs: () => number = () => performance.now(),
): TaskTimer {
  let sampledAt = Number.NEGATIVE_INFINITY;
  let sample = 0;
  return {
    start: () => {
      const now = wallMs();
      if (now - sampledAt > SAMPLE_MS) {
        sampledAt = now;
        sample = processorMs();
      }
      return now;
    },
    spent: (since) => {
      const wall = Math.max(0, wallMs() - since);
      return wall < SHORT_MS ? wall : Math.min(wall, Math.max(0, processorMs() - sample));
    },
  };
}

/** Processor time of this thread in milliseconds. */
export function threadProcessorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
