// A person: the shape of their sector and their initials, at the same height for everybody (no photos).
// Decorative: the name goes beside it.

import { classes } from './classes.ts';
import type { SectorLook } from './looks.ts';
import styles from './SectorAvatar.module.css';

export type SectorAvatarProps = {
  /** `fac` is the facilitation: marigold, no sector. */
  look: SectorLook | 'fac';
  /** Full name (initials are taken from it), or the initials themselves. */
  name: string;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  className?: string;
};

/** Avatar of 32, 36, 48 or 72 px. */
export function SectorAvatar({ look, name, size = 'md', className }: SectorAvatarProps) {
  return (
    <span className={classes(styles.avatar, styles[look], styles[size], className)} aria-hidden="true">
      <b className={styles.initials}>{initialsOf(name)}</b>
    </span>
  );
}

/** One or two letters for a name: first letters of its first two words that are not particles. */
export function initialsOf(name: string): string {
  const particles = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e']);
  const named = name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (named.length === 1 && /^\p{Lu}{1,2}$/u.test(named[0] ?? '')) return named[0] ?? '';
  const words = named.filter((word) => !particles.has(word.toLocaleLowerCase('es')));
  return (words.length > 0 ? words : named)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('es');
}
