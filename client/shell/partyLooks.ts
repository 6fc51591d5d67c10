// The looks of the parties of one body, by id, so that a party has the same shape on every screen.
import type { PartyKind } from '../../shared/model/mesa.ts';
import { looksOfParties, type SectorLook } from '../ui/looks.ts';

/** Look of each party, by its id (B1: all different up to seven). */
export function lookByParty(
  parties: readonly { id: string; kind: PartyKind }[],
): ReadonlyMap<string, SectorLook> {
  const looks = looksOfParties(parties.map((party) => party.kind));
  return new Map(parties.map((party, index) => [party.id, looks[index] ?? 'obs']));
}

/** Look of a person: their party's, the facilitation's, or the ring of whoever observes. */
export function lookOfPerson(
  looks: ReadonlyMap<string, SectorLook>,
  person: { role: string; partyId: string | null },
): SectorLook | 'fac' {
  if (person.role === 'facilitator') return 'fac';
  return (person.role === 'participant' && person.partyId !== null && looks.get(person.partyId)) || 'obs';
}
