// The time of the running phase. It is a timer that does not speak: reading each second aloud would drown
// the room; the screen that owns the clock announces 5 min, 1 min, 10 s and the end.
import { Pause, Timer } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import { clockFace } from './clockFace.ts';
import styles from './TimerDigits.module.css';

export type TimerDigitsProps = {
  remainingMs: number;
  paused?: boolean;
  /** `chip` and `chipSmall` for bars; `console` is 84 px; `screen` follows the height of a projector. */
  size?: 'chip' | 'chipSmall' | 'console' | 'screen';
  className?: string;
};

/** Digits of a countdown, as `mm:ss`. */
export function TimerDigits({ remainingMs, paused = false, size = 'chip', className }: TimerDigitsProps) {
  const t = useWords();
  const face = clockFace(remainingMs);
  const ended = remainingMs <= 0;
  const sentence = ended ? 'ui.timeEnded' : paused ? 'ui.timePaused' : 'ui.timeLeftValue';
  const small = size === 'chip' || size === 'chipSmall';
  return (
    <div
      role="timer"
      aria-live="off"
      aria-label={t(sentence, { minutes: face.minutes, seconds: face.seconds })}
      className={classes(
        styles.timer,
        small && styles.chip,
        styles[size],
        paused && styles.paused,
        ended && !paused && styles.ended,
        className,
      )}
    >
      {small ? paused ? <Pause aria-hidden="true" /> : <Timer aria-hidden="true" /> : null}
      <b aria-hidden="true">{face.text}</b>
    </div>
  );
}
