// The drawing of a text's fingerprint: the same text gives the same drawing on every device in the room.
// An aid to compare by eye; checking a file uses the whole fingerprint (Fingerprint shows it).
import { useMemo } from 'react';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import styles from './DecisionSeal.module.css';
import { drawSeal, fingerprintGroups, sealDot } from './sealGeometry.ts';

export type DecisionSealProps = {
  /** SHA-256 as 64 hex digits. */
  hash: string;
  /** Side: a number is px (under 72 the digits are hidden), a string is any CSS length. 112 by default. */
  size?: number | string;
  className?: string;
};

/** Seal of a hash. A value that is not a SHA-256 draws an empty dashed ring and says so. */
export function DecisionSeal({ hash, size = 112, className }: DecisionSealProps) {
  const t = useWords();
  const drawing = useMemo(() => drawSeal(hash), [hash]);
  const side = typeof size === 'number' ? `${size / 16}rem` : size;
  const frame = {
    className: classes(styles.seal, className),
    viewBox: '-90 -90 180 180',
    style: { width: side, height: side },
    role: 'img',
  };
  if (drawing === null) {
    return (
      <svg {...frame} aria-label={t('ui.sealMissing')}>
        <circle className={styles.empty} r="56" />
      </svg>
    );
  }
  const showDigits = typeof size !== 'number' || size >= 72;
  return (
    <svg {...frame} aria-label={t('ui.seal', { groups: fingerprintGroups(hash, 3).join('·') })}>
      <g stroke="currentColor" strokeLinecap="round" fill="none">
        {drawing.ticks.map((tick) => (
          <path
            key={`${tick.from.x} ${tick.from.y}`}
            d={`M${tick.from.x} ${tick.from.y}L${tick.to.x} ${tick.to.y}`}
            strokeWidth={tick.width}
          />
        ))}
      </g>
      <circle className={styles.dot} cx={sealDot.x} cy={sealDot.y} r={sealDot.radius} />
      {showDigits ? (
        <g className={styles.digits}>
          <text y="-10.5">{drawing.lines[0]}</text>
          <text y="10.5">{drawing.lines[1]}</text>
        </g>
      ) : null}
    </svg>
  );
}
