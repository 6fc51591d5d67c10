// Waiting, for the load only: it paces itself by the real clock, as people do.
import { setTimeout as timeout } from 'node:timers/promises';

export const pause = (ms: number): Promise<void> => timeout(ms);

/** True as soon as `holds`; false when it did not within `ms`. */
export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  const startedAt = performance.now();
  while (!holds()) {
    if (performance.now() - startedAt > ms) return false;
    await pause(3);
  }
  return true;
}
