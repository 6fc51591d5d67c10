// Section 2 of an acta: who was there, from when to when, and who stood in for whom.
import type { EventPayload, MesaEvent } from '../event.ts';
import type { MesaState, Participant, Seat } from '../mesa.ts';
import { facilitationOf } from './facilitation.ts';
import { sittersOf, wasHeld } from './seatStints.ts';
import type { ActaContent, Attendee, Interval, PartyAttendance, Substitution } from './types.ts';

const attended = (person: Participant): boolean =>
  person.attendance.length > 0 && (person.status === 'admitted' || person.status === 'removed');

/** Sorting is stable: people who joined in the same millisecond stay in the order of their events. */
const byArrival = (a: Participant, b: Participant): number => a.joinedAt - b.joinedAt;

/** People who passed to observation during the session: they sat at the table before, so the acta still names them. */
const demotedIn = (events: MesaEvent[]): Set<unknown> =>
  new Set(
    events
      .filter((event) => event.type === 'person.demoted')
      .map((event) => (event.payload as EventPayload<'person.demoted'>).participantId),
  );

/** `facilitated`: when the person held the facilitation during the session, and so did not act for a seat. */
type Seated = Participant & { demoted: boolean; facilitated: Interval[] };

const attendee = (person: Seated): Attendee => ({
  participantId: person.id,
  nameCommitment: person.nameCommitment,
  discreet: person.discreet,
  seatId: person.seatId,
  seatAs: person.seatAs,
  mode: person.mode,
  removed: person.status === 'removed',
  demoted: person.demoted,
  intervals: person.attendance.map(({ in: from, out }) => ({ in: from, out })),
});

/** The stretches of `present` during which nobody in `covering` was there. `null` means «still». */
export function uncovered(present: Interval[], covering: Interval[]): Interval[] {
  const end = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;
  let left = present;
  for (const cover of covering) {
    left = left.flatMap((piece) => {
      if (end(cover.out) <= piece.in || cover.in >= end(piece.out)) return [piece];
      const before = cover.in > piece.in ? [{ in: piece.in, out: cover.in }] : [];
      const after =
        cover.out !== null && cover.out < end(piece.out) ? [{ in: cover.out, out: piece.out }] : [];
      return [...before, ...after];
    });
  }
  return left;
}

/** The seat a person came in with, or the one her party gave her later (B6). */
const seatGiven = (events: MesaEvent[], id: string) =>
  events
    .filter((event) => event.type === 'person.joined' || event.type === 'seat.recognised')
    .map((event) => event.payload as EventPayload<'person.joined' | 'seat.recognised'>)
    .findLast((payload) => payload.participantId === id)?.seatId;

/** The stretches during which the seat was ceded to its alternate, from the record (B3). */
function cededIntervals(events: MesaEvent[], seat: Seat): Interval[] {
  const intervals: Interval[] = [];
  const stop = (at: number) => {
    const last = intervals.at(-1);
    if (last && last.out === null) last.out = at;
  };
  for (const { type, payload, at } of events) {
    if (type === 'seat.ceded') {
      const { seatId, to } = payload as EventPayload<'seat.ceded'>;
      if (seatId !== seat.id) continue;
      stop(at);
      if (to === 'alternate') intervals.push({ in: at, out: null });
    } else if (type === 'person.removed' || type === 'person.demoted' || type === 'seat.released') {
      // Only one of the two is left: the cession ends with the other.
      const { participantId } = payload as EventPayload<'person.removed'>;
      if (seatGiven(events, participantId) === seat.id) stop(at);
    }
  }
  return intervals;
}

/**
 * B3: the alternate acts while the holder is away or has ceded the seat. A removed person still held the seat
 * until then.
 */
function substitutionsOf(
  state: MesaState,
  events: MesaEvent[],
  facilitation: Map<string, Interval[]>,
  seat: Seat,
): Substitution[] {
  const sitting = sittersOf(state, events, seat).map((person) => ({
    ...person,
    attendance: uncovered(person.attendance, facilitation.get(person.id) ?? []),
  }));
  const holders = sitting.filter((person) => person.seatAs === 'holder').sort(byArrival);
  const covering = uncovered(
    holders.flatMap((person) => person.attendance),
    cededIntervals(events, seat),
  );
  return sitting
    .filter((person) => person.seatAs === 'alternate')
    .sort(byArrival)
    .flatMap((alternate) =>
      uncovered(alternate.attendance, covering).map((piece) => ({
        seatId: seat.id,
        holder: holders.at(-1)?.id ?? null,
        alternate: alternate.id,
        from: piece.in,
        until: piece.out,
      })),
    );
}

function partyAttendance(
  state: MesaState,
  events: MesaEvent[],
  people: Seated[],
  facilitation: Map<string, Interval[]>,
  index: number,
): PartyAttendance {
  const party = state.parties[index]!;
  const seats = state.seats.filter((seat) => seat.partyId === party.id);
  const present = people.filter((person) => person.partyId === party.id);
  const acted = new Set(present.map((person) => person.seatId));
  return {
    partyId: party.id,
    kind: party.kind,
    name: party.name,
    seats: seats.map(({ id, label, decisionPower }) => ({ seatId: id, label, decisionPower })),
    people: present.map(attendee),
    absentSeats: seats
      .filter((seat) => !acted.has(seat.id) && !wasHeld(state, events, seat))
      .map((seat) => seat.id),
    substitutions: seats.flatMap((seat) => substitutionsOf(state, events, facilitation, seat)),
  };
}

/** Attendance by party, facilitation by name and observers by number (6.10, section 2). */
export function attendanceOf(state: MesaState, events: MesaEvent[]): ActaContent['attendance'] {
  const demoted = demotedIn(events);
  const facilitation = facilitationOf(events);
  const people = Object.values(state.participants)
    .filter(attended)
    .sort(byArrival)
    .map(
      (person): Seated => ({
        ...person,
        demoted: person.role === 'observer' && demoted.has(person.id),
        facilitated: facilitation.get(person.id) ?? [],
      }),
    );
  const facilitators = people.filter((person) => person.facilitated.length > 0);
  // Whoever took the facilitation for a while stays in the line of her party as well.
  const atTable = people.filter(
    (person) =>
      person.demoted ||
      person.role === 'participant' ||
      (person.partyId !== null && person.role === 'facilitator'),
  );
  const parties = new Set(state.parties.map((party) => party.id));
  return {
    parties: state.parties.map((_, index) => partyAttendance(state, events, atTable, facilitation, index)),
    facilitation: facilitators.map(attendee),
    // Somebody who only watched and facilitates since the closing watched the session.
    observers: people.filter(
      (person) =>
        (person.role === 'observer' || person.role === 'facilitator') &&
        person.facilitated.length === 0 &&
        !atTable.includes(person),
    ).length,
    unseated: atTable
      .filter((person) => person.partyId === null || !parties.has(person.partyId))
      .map(attendee),
  };
}
