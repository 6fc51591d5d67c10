// Seconds of a turn as a clock says them: «1:14». Pure.

/** Milliseconds as `m:ss`, never below zero; a turn that went over keeps counting. */
export function minutesAndSeconds(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
