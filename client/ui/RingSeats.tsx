// The people behind one arc of the table: shape of their sector, and what they are doing (has the floor,
// waits in the queue, follows from a distance). Part of TableRing.

import { classes } from './classes.ts';
import { glyphPlace, pointAt, type SeatSpot } from './ringGeometry.ts';
import type { RingParty, RingSeat } from './ringParties.ts';
import { StanceShape } from './StanceGlyph.tsx';
import styles from './TableRing.module.css';

export type RingSeatsProps = {
  party: RingParty;
  spots: readonly SeatSpot[];
  size: number;
  initials: boolean;
};

/** Seats of a party on their spots. */
export function RingSeats({ party, spots, size, initials }: RingSeatsProps) {
  return party.seats.map((seat, index) => {
    const spot = spots[index];
    if (spot === undefined) return null;
    return <Seat key={seat.id} seat={seat} look={party.look} spot={spot} size={size} initials={initials} />;
  });
}

/** How much larger a triangle is drawn where the seats carry letters. */
const ROOMY = 1.22;

type SeatProps = { seat: RingSeat; look: RingParty['look']; spot: SeatSpot; size: number; initials: boolean };

function Seat({ seat, look, spot, size, initials }: SeatProps) {
  const stance = seat.state === 'absent' ? 'none' : (seat.stance ?? 'agree');
  const lettered = initials && stance === 'agree' && seat.initials !== undefined;
  // Two letters do not fit in a triangle of the size of the other shapes.
  const roomy = initials && look === 'gua';
  return (
    <g className={styles.seat}>
      {seat.holding ? <circle cx={spot.x} cy={spot.y} r={size * 0.62} className={styles.accent} /> : null}
      <g transform={glyphPlace(spot.x, spot.y, roomy ? size * ROOMY : size)}>
        <StanceShape look={look} stance={stance} />
      </g>
      {lettered ? (
        <text
          x={spot.x}
          y={look === 'gua' ? spot.y - size * 0.13 : spot.y}
          fontSize={size * 0.34}
          className={classes(styles.seatText, styles[`${look}On`])}
        >
          {seat.initials}
        </text>
      ) : null}
      {seat.remote && seat.state === 'present' ? <RemoteMark spot={spot} size={size} /> : null}
      {seat.queue === undefined ? null : <QueueBadge spot={spot} size={size} place={seat.queue} />}
    </g>
  );
}

function RemoteMark({ spot, size }: { spot: SeatSpot; size: number }) {
  const { x, y } = pointAt(spot.deg, spot.radius - size * 0.62);
  return <circle cx={x} cy={y} r={size * 0.13} className={styles.remote} />;
}

function QueueBadge({ spot, size, place }: { spot: SeatSpot; size: number; place: number }) {
  const { x, y } = pointAt(spot.deg, spot.radius + size * 0.82);
  return (
    <>
      <circle cx={x} cy={y} r={size * 0.3} className={styles.badge} />
      <text x={x} y={y} fontSize={size * 0.36} className={styles.onAccentText}>
        {place}
      </text>
    </>
  );
}
