// A short fact about something: its state, its version, its sector. Never a button.
// Count is the small number of tabs and rails.
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { SectorLook } from './looks.ts';
import { SectorGlyph } from './SectorGlyph.tsx';
import styles from './Tag.module.css';

export type TagTone = 'plain' | 'line' | 'ink' | 'now' | 'ok' | 'warn' | 'danger' | 'card';
export type TagProps = {
  tone?: TagTone;
  /** A sector's tag: its glyph and its soft colour; the word is the party's name. */
  look?: SectorLook;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A tag. `card` is white with a thin line, for grounds that are not white. */
export function Tag({ tone = 'plain', look, icon, children, className }: TagProps) {
  return (
    <span className={classes(styles.tag, look === undefined ? styles[tone] : styles[look], className)}>
      {look === undefined ? icon : <SectorGlyph look={look} />}
      {children}
    </span>
  );
}

/** A number in a pill; `now` in marigold. `label` is what is read aloud instead of the bare number. */
export function Count({
  value,
  tone = 'plain',
  label,
}: {
  value: number;
  tone?: 'plain' | 'now';
  label?: string;
}) {
  return (
    <span className={classes(styles.count, tone === 'now' && styles.now)}>
      {label === undefined ? (
        value
      ) : (
        <>
          <span aria-hidden="true">{value}</span>
          <span className="visuallyHidden">{label}</span>
        </>
      )}
    </span>
  );
}
