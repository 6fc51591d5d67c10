// A fingerprint (hash) in groups of four digits, so that two people can compare it aloud.
import { Fragment } from 'react';
import { useWords } from '../i18n.ts';
import { classes } from './classes.ts';
import styles from './Fingerprint.module.css';
import { fingerprintGroups } from './sealGeometry.ts';

export type FingerprintProps = {
  hash: string;
  /** How many groups; all sixteen by default. The whole value is always copied when selected. */
  groups?: number;
  className?: string;
};

/** Fingerprint in mono, with a hidden word that says what it is. */
export function Fingerprint({ hash, groups, className }: FingerprintProps) {
  const t = useWords();
  const shown = fingerprintGroups(hash, groups);
  return (
    <span className={classes(styles.fingerprint, className)} title={hash}>
      <span className="visuallyHidden">{t('ui.fingerprint')} </span>
      {shown.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and never move
        <Fragment key={index}>
          <span className={styles.group}>{group}</span>
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}
