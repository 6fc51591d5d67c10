// The table seen from above: one equal arc per party (B1), its people behind it, and the open place at the
// lower right. `label` is the whole drawing in a sentence; a list or table with the same facts goes beside it.
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { classes } from './classes.ts';
import type { SectorLook } from './looks.ts';
import { RingSeats } from './RingSeats.tsx';
import { type Arc, arcOutline, arcPath, glyphPlace, layoutSeats, pointAt, ringArcs } from './ringGeometry.ts';
import type { RingParty } from './ringParties.ts';
import { arcPattern } from './ringPattern.ts';
import { type StanceMark, StanceShape } from './StanceGlyph.tsx';
import styles from './TableRing.module.css';

export type TableRingProps = {
  /** In clockwise order from the opening. */
  parties: readonly RingParty[];
  label: string;
  /** Letters inside the seats; only where the ring is at least 400 px wide. */
  initials?: boolean;
  /** Largest side of a seat in units; they shrink when there are many. 32 by default. */
  seatSize?: number;
  /** Width of the arcs in units; 30 by default, 34 reads better from the back of a room. */
  band?: number;
  /** Who is in the open place: initials of the facilitation, or the person who waits to come in. */
  open?: { kind: 'facilitator'; initials: string } | { kind: 'arriving'; look: SectorLook; initials: string };
  /** Drawn in the middle, over the ring; its font size follows the ring (1em = 14 units). */
  children?: ReactNode;
  /** A marigold ground: the open place turns white. */
  onAccent?: boolean;
  className?: string;
};

const ringRadius = 92;

/** The ring. It fills the width of its container; the container decides the size. */
export function TableRing(props: TableRingProps) {
  const {
    parties,
    label,
    initials = false,
    seatSize = 32,
    band = 30,
    open,
    children,
    onAccent,
    className,
  } = props;
  const counts = parties.map((party) => party.seats.length).join(',');
  const { arcs, seats } = useMemo(() => {
    const list = counts === '' ? [] : counts.split(',').map(Number);
    const drawn = ringArcs(list.length);
    return { arcs: drawn, seats: layoutSeats(drawn, list, ringRadius + band / 2, seatSize) };
  }, [counts, seatSize, band]);
  const badges = parties.some((party) =>
    party.seats.some((seat) => seat.queue !== undefined || seat.holding),
  );
  const half = Math.max(112, seats.outerRadius + (badges ? 27 : 10), open?.kind === 'arriving' ? 150 : 0);
  return (
    <div
      className={classes(styles.ring, onAccent && styles.onAccent, className)}
      style={{ '--ring-span': half * 2 } as CSSProperties}
    >
      <svg viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`} role="img" aria-label={label}>
        {parties.map((party, index) => {
          const arc = arcs[index];
          if (arc === undefined) return null;
          return (
            <g key={party.id} className={styles[party.look]}>
              <PartyArc party={party} arc={arc} band={band} />
              <RingSeats
                party={party}
                spots={seats.spots[index] ?? []}
                size={seats.size}
                initials={initials}
              />
            </g>
          );
        })}
        {parties.map((party, index) => {
          const arc = arcs[index];
          if (arc === undefined || party.stance === undefined) return null;
          return <Bead key={party.id} arc={arc} band={band} stance={party.stance} turn={index} />;
        })}
        {open === undefined ? null : <OpenPlace open={open} size={seats.size} />}
      </svg>
      {children === undefined ? null : <div className={styles.centre}>{children}</div>}
    </div>
  );
}

function PartyArc({ party, arc, band }: { party: RingParty; arc: Arc; band: number }) {
  if (party.missing) {
    const outline = arcOutline(arc, ringRadius - band / 2, ringRadius + band / 2);
    return <path className={styles.missing} d={outline} strokeWidth={band * 0.07} />;
  }
  return (
    <>
      <path d={arcPath(arc, ringRadius)} fill="none" stroke="currentColor" strokeWidth={band} />
      {arcPattern(party.look, arc, ringRadius, band).map((stroke) => (
        <path
          key={`${stroke.d} ${stroke.width}`}
          className={styles.pattern}
          d={stroke.d}
          strokeWidth={stroke.width}
          strokeLinecap={stroke.roundCap ? 'round' : undefined}
          strokeDasharray={stroke.dash?.join(' ')}
          strokeDashoffset={stroke.offset}
        />
      ))}
    </>
  );
}

// Beads appear together, one sector after another around the table, 60 ms apart.
function Bead({ arc, band, stance, turn }: { arc: Arc; band: number; stance: StanceMark; turn: number }) {
  const { x, y } = pointAt(arc.midDeg, ringRadius);
  const side = band * 0.92;
  return (
    <g className={styles.bead} style={{ animationDelay: `${turn * 60}ms` }}>
      <circle cx={x} cy={y} r={band * 0.57} className={styles.beadGround} />
      <g transform={glyphPlace(x, y, side)}>
        <StanceShape look="all" stance={stance} />
      </g>
    </g>
  );
}

function OpenPlace({ open, size }: { open: NonNullable<TableRingProps['open']>; size: number }) {
  if (open.kind === 'facilitator') {
    const { x, y } = pointAt(45, 96);
    const radius = Math.max(15.5, size * 0.56);
    return (
      <>
        <circle cx={x} cy={y} r={radius} className={styles.accent} />
        <text x={x} y={y} className={styles.onAccentText} fontSize={radius * 0.64}>
          {open.initials}
        </text>
      </>
    );
  }
  const { x, y } = pointAt(45, 146);
  return (
    <g className={styles[open.look]}>
      <circle cx={x} cy={y} r={34} fill="none" className={styles.accentLine} />
      <g transform={glyphPlace(x, y, 50)}>
        <StanceShape look={open.look} stance={open.look === 'obs' ? 'none' : 'agree'} />
      </g>
      <text
        x={x}
        y={open.look === 'gua' ? y - 4 : y}
        className={classes(styles.seatText, styles[`${open.look}On`])}
        fontSize={16}
      >
        {open.initials}
      </text>
    </g>
  );
}
