// Turns milliseconds into the digits of a clock. Pure; the server's time is brought by whoever calls.

export type ClockFace = { readonly minutes: number; readonly seconds: number; readonly text: string };

/** Remaining time as `mm:ss` (minutes may pass 99). Rounds up: 1 ms left is still «00:01»; below 0 is «00:00». */
export function clockFace(remainingMs: number): ClockFace {
  const whole = Number.isFinite(remainingMs) ? Math.max(0, Math.ceil(remainingMs / 1000)) : 0;
  const minutes = Math.floor(whole / 60);
  const seconds = whole % 60;
  return {
    minutes,
    seconds,
    text: `${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}`,
  };
}

/** What is left of a period, from 1 (whole) to 0. An unknown or zero period gives 0. */
export function shareLeft(remainingMs: number, totalMs: number): number {
  if (!(totalMs > 0) || !Number.isFinite(remainingMs)) return 0;
  return Math.max(0, Math.min(1, remainingMs / totalMs));
}
