// The table as the ring draws it, from the view: one arc per party, one seat per place of the body, and the
// stance of each party once its round closed. People are named by initials only.

import type { OpenedPosition, Stance } from '../../shared/model/decision.ts';
import type { ParticipantId, PartyId } from '../../shared/model/ids.ts';
import type { MesaView, PartyView, PersonView } from '../../shared/model/view.ts';
import { isMissing } from '../shell/sections.ts';
import type { RingParty, RingSeat } from '../ui/ringParties.ts';
import type { StanceMark } from '../ui/StanceGlyph.tsx';
import { partyFaces } from './partyFaces.ts';

type Positions = Partial<Record<PartyId, OpenedPosition>> | null;

/**
 * One ring party per party of the body. `positions` puts a bead on each arc; `said` fills each seat with what its person
 * said, and leaves dashed who said nothing.
 */
export function tableParties(
  view: MesaView,
  positions: Positions = null,
  said: ReadonlyMap<ParticipantId, Stance> | null = null,
): RingParty[] {
  // A result is the picture of its moment: after the closing its table is not drawn empty.
  const closed = positions !== null && view.session.state === 'closed';
  const people = new Map<string, PersonView>(view.people.map((person) => [person.id, person]));
  return partyFaces(view).map(({ id, look, party }) => ({
    id,
    look,
    missing: positions === null ? isMissing(view, party) : positions[id] === undefined && isAway(party),
    seats: party.seats.map((seat): RingSeat => {
      const sits = seat.acting ?? (closed ? (seat.holder ?? seat.alternate) : null);
      const person = sits === null ? undefined : people.get(sits);
      if (person === undefined) return { id: seat.id, state: 'absent' };
      // Over the beads of a result the mark of who is remote would be noise.
      const remote = positions === null && person.mode === 'online';
      const stance = said === null ? {} : { stance: said.get(person.id) ?? ('none' as const) };
      const turn = positions === null && said === null ? turnOf(view, person.id) : {};
      return { id: seat.id, state: 'present', initials: person.initials, remote, ...stance, ...turn };
    }),
    ...(positions === null ? {} : { stance: stanceOf(positions, id) }),
  }));
}

/** C9: a halo on who has the floor, a badge with the place of who waits for it. */
function turnOf({ floor }: MesaView, id: ParticipantId): Pick<RingSeat, 'holding' | 'queue'> {
  if (floor.speaking?.by === id) return { holding: true };
  const at = floor.queue.findIndex((turn) => turn.by === id);
  return at === -1 ? {} : { queue: at + 1 };
}

const isAway = (party: PartyView): boolean => party.presentSeats === 0 && party.peoplePresent === 0;

const stanceOf = (positions: NonNullable<Positions>, id: PartyId): StanceMark =>
  positions[id]?.value ?? 'none';

/** Initials of who facilitates, for the open place of the ring; null when nobody does. */
export function facilitatorPlace(view: MesaView): { kind: 'facilitator'; initials: string } | undefined {
  const person = view.people.find((candidate) => candidate.role === 'facilitator');
  return person === undefined ? undefined : { kind: 'facilitator', initials: person.initials };
}
