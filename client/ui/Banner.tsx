// A notice that stays while it is true, in its place on the screen: what happened, what is kept, what to do.
// Tones: plain, now (marigold, soft), ok, danger, offline (hatched), lock (ink), spotlight (full marigold).
import { Check, CircleAlert, CloudOff, Info, Lock, Radio } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classes } from './classes.ts';

export type BannerTone = 'plain' | 'now' | 'ok' | 'danger' | 'offline' | 'lock' | 'spotlight';
export type BannerProps = {
  tone?: BannerTone;
  /** First words, in bold. */
  title?: ReactNode;
  children?: ReactNode;
  /** Replaces the icon of the tone. */
  icon?: ReactNode;
  /** Buttons; on `lock` and `spotlight` use `inherit` ones. */
  actions?: ReactNode;
  /** `status` is read when it appears, `alert` interrupts; by default it is not announced. */
  role?: 'status' | 'alert';
  className?: string;
};

/** A notice. */
export function Banner({ tone = 'plain', title, children, icon, actions, role, className }: BannerProps) {
  return (
    <div className={classes(styles.banner, styles[tone], className)} role={role}>
      <span className={styles.icon} aria-hidden="true">
        {icon ?? <ToneIcon tone={tone} />}
      </span>
      <div className={styles.words}>
        {title === undefined ? null : <b>{title} </b>}
        {children}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

function ToneIcon({ tone }: { tone: BannerTone }) {
  switch (tone) {
    case 'ok':
      return <Check />;
    case 'danger':
      return <CircleAlert />;
    case 'offline':
      return <CloudOff />;
    case 'lock':
      return <Lock />;
    case 'now':
    case 'spotlight':
      return <Radio />;
    case 'plain':
      return <Info />;
  }
}
