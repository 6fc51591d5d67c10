// The table of this mesa: seats by party, full when somebody acts for them now, and whoever facilitates (or
// waits) at the open place. The sentence of the drawing lists the same facts.
import type { ReactNode } from 'react';
import { initialsOf } from '../../shared/model/initials.ts';
import type { MesaView, PersonView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import type { SectorLook } from '../ui/looks.ts';
import { TableRing } from '../ui/TableRing.tsx';
import { lookByParty } from './partyLooks.ts';
import { isMissing } from './sections.ts';

export interface MesaRingProps {
  view: MesaView;
  /** Letters in the seats: only where the ring is at least 400 px wide. */
  initials?: boolean;
  /** The person who waits outside, drawn at the open place instead of the facilitation. */
  arriving?: { name: string; look: SectorLook };
  children?: ReactNode;
}

export function MesaRing({ view, initials = false, arriving, children }: MesaRingProps) {
  const t = useWords();
  const looks = lookByParty(view.parties);
  const people = new Map(view.people.map((person) => [person.id, person]));
  const facilitator = view.people.find((person) => person.role === 'facilitator');
  const sentences = view.parties.map((party) =>
    t('shell.people_partyCount', { party: party.name, count: party.presentSeats, seats: party.seats.length }),
  );
  return (
    <TableRing
      label={t('shell.people_ring', { parties: sentences.join(' ') })}
      initials={initials}
      parties={view.parties.map((party) => ({
        id: party.id,
        look: looks.get(party.id) ?? 'obs',
        missing: isMissing(view, party),
        seats: party.seats.map((seat) => seatOf(seat, people)),
      }))}
      open={openPlace(arriving, facilitator)}
    >
      {children}
    </TableRing>
  );
}

function seatOf(seat: MesaView['parties'][number]['seats'][number], people: ReadonlyMap<string, PersonView>) {
  const person = people.get(seat.acting ?? seat.holder ?? seat.alternate ?? '');
  return {
    id: seat.id,
    state: seat.acting === null ? ('absent' as const) : ('present' as const),
    ...(person ? { initials: initialsOf(person.name), remote: person.mode === 'online' } : {}),
  };
}

function openPlace(arriving: MesaRingProps['arriving'], facilitator: PersonView | undefined) {
  if (arriving)
    return { kind: 'arriving' as const, look: arriving.look, initials: initialsOf(arriving.name) };
  if (!facilitator) return undefined;
  return { kind: 'facilitator' as const, initials: initialsOf(facilitator.name) };
}
