// The table in 32 px: full arcs for parties that are here, a hollow dashed arc for one that is missing (Q1).
// `label` says it in a sentence.

import type { SectorLook } from './looks.ts';
import styles from './QuorumMini.module.css';
import { arcOutline, arcPath, ringArcs } from './ringGeometry.ts';

export type QuorumMiniProps = {
  parties: readonly { id: string; look: SectorLook; missing: boolean }[];
  label: string;
  /** CSS length; 2rem by default. */
  size?: string;
};

const radius = 13;
const width = 6.5;

/** Small ring. */
export function QuorumMini({ parties, label, size = '2rem' }: QuorumMiniProps) {
  const arcs = ringArcs(parties.length);
  return (
    <svg
      className={styles.mini}
      viewBox="-18 -18 36 36"
      style={{ width: size, height: size }}
      role="img"
      aria-label={label}
    >
      {parties.map((party, index) => {
        const arc = arcs[index];
        if (arc === undefined) return null;
        if (party.missing) {
          const outline = arcOutline(arc, radius - width / 2 + 0.5, radius + width / 2 - 0.5);
          return <path key={party.id} className={styles.missing} d={outline} strokeWidth="1.2" />;
        }
        return (
          <path
            key={party.id}
            className={styles[party.look]}
            d={arcPath(arc, radius)}
            fill="none"
            stroke="currentColor"
            strokeWidth={width}
          />
        );
      })}
    </svg>
  );
}
