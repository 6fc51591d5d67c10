// How the parties of a mesa are shown wherever they appear together: their name and the look that stands
// for each, all different. Order is the body's order.
import type { PartyId } from '../../shared/model/ids.ts';
import type { MesaView, PartyView } from '../../shared/model/view.ts';
import { listOf } from '../shell/sections.ts';
import { looksOfParties, type SectorLook } from '../ui/looks.ts';

export interface PartyFace {
  id: PartyId;
  name: string;
  look: SectorLook;
  party: PartyView;
}

/** One face per party of the body, in its order. */
export function partyFaces(view: Pick<MesaView, 'parties'>): PartyFace[] {
  const looks = looksOfParties(view.parties.map((party) => party.kind));
  return view.parties.map((party, index) => ({
    id: party.id,
    name: party.name,
    look: looks[index] ?? 'sev',
    party,
  }));
}

/** The look of a person: their party's, or `obs` for who has no party. */
export function lookOfPerson(faces: readonly PartyFace[], partyId: PartyId | null): SectorLook {
  return faces.find((face) => face.id === partyId)?.look ?? 'obs';
}

/** Names of the parties with these ids, joined as a sentence does: «Gobierno, Academia y Sociedad civil». */
export function namesOf(faces: readonly PartyFace[], ids: readonly PartyId[]): string {
  return listOf(faces.filter((face) => ids.includes(face.id)).map((face) => face.name));
}
