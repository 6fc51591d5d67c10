// A person: the shape of their sector and their initials, at the same height for everybody (no photos).
// Decorative: the name goes beside it.

import { initialsOf } from '../../shared/model/initials.ts';
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
