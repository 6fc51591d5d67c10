// Who has said «Leí» of the common sheet, by party (N1). Said by people themselves: nothing is watched.
import type { PartyId } from '../../shared/model/ids.ts';
import type { MesaView, PersonView } from '../../shared/model/view.ts';

export interface PartyReaders {
  /** null: people without a party. */
  partyId: PartyId | null;
  read: number;
  /** Participants of the party who are here or have read. */
  people: number;
}

const hasRead = (view: MesaView, person: PersonView): boolean => view.floor.readers.includes(person.id);

/** People the sheet is for: whoever takes part and is here, or has read it and left. */
export const readersAsked = (view: MesaView): PersonView[] =>
  view.people.filter((person) => person.role === 'participant' && (person.present || hasRead(view, person)));

/** One row per party of the body, and one for people without a party when there are any. */
export function readersByParty(view: MesaView): PartyReaders[] {
  const asked = readersAsked(view);
  return [...view.parties.map((party) => party.id), null]
    .map((partyId): PartyReaders => {
      const own = asked.filter((person) => person.partyId === partyId);
      return { partyId, read: own.filter((person) => hasRead(view, person)).length, people: own.length };
    })
    .filter((row) => row.partyId !== null || row.people > 0);
}

/** N1: the parties of the body where nobody has read; empty in a mesa that gathered nothing to read. */
export function partiesWithoutReader(view: MesaView): PartyId[] {
  if (view.planning.background.length === 0) return [];
  return readersByParty(view).flatMap((row) => (row.partyId !== null && row.read === 0 ? [row.partyId] : []));
}

/** N1: names of the parties that have not read, when the phase to open is the one that works on the problem. */
export function unreadBefore(view: MesaView, phase: { kind: string }): string[] {
  if (phase.kind !== 'problem') return [];
  const unread = partiesWithoutReader(view);
  return view.parties.filter((party) => unread.includes(party.id)).map((party) => party.name);
}
