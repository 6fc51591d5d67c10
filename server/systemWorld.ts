// The real clock and the real randomness, as the ports ask for them.
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Clock, Ids } from './application/ports.ts';

/** Wall time read once at start and carried by the monotonic clock: a jump of the machine's clock during
 *  a session moves neither the countdown nor the order of the record. */
export function systemClock(): Clock {
  const start = Date.now() - performance.now();
  return {
    now: () => Math.round(start + performance.now()),
    monotonic: () => performance.now(),
    after: (delayMs, task) => {
      const timer = setTimeout(task, delayMs);
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

export const systemIds: Ids = {
  id: () => randomBytes(12).toString('base64url'),
  random: (bytes) => randomBytes(bytes),
};
