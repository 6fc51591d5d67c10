// Fictitious people and texts for the gallery, after the drawings of the design.
import type { SectorLook } from '../../ui/looks.ts';
import type { RingParty, RingSeat } from '../../ui/ringParties.ts';

export const partyNames: Readonly<Record<SectorLook, string>> = {
  gov: 'Gobierno',
  civ: 'Sociedad civil',
  gua: 'Órgano garante',
  aca: 'Academia',
  pri: 'Iniciativa privada',
  six: 'Municipios',
  sev: 'Congreso local',
  obs: 'Observación',
};

const letters: Readonly<Record<string, string[]>> = {
  gov: ['RE', 'MQ', 'HC', 'NS'],
  civ: ['TI', 'JM', 'CR'],
  gua: ['AV', 'PN'],
  aca: ['ER', 'IC'],
};

/** Four parties with everybody present. */
export function fourParties(): RingParty[] {
  return (['gov', 'civ', 'gua', 'aca'] as const).map((look) => ({
    id: look,
    look,
    seats: (letters[look] ?? []).map((initials) => ({ id: initials, initials, state: 'present' })),
  }));
}

/** The four parties with changes to some seats, by initials. */
export function withSeats(changes: Readonly<Record<string, Partial<RingSeat>>>): RingParty[] {
  return fourParties().map((party) => ({
    ...party,
    seats: party.seats.map((seat) => ({ ...seat, ...changes[seat.id] })),
  }));
}

/** `count` parties of `perParty` people each. */
export function evenParties(count: number, perParty: number): RingParty[] {
  const looks = ['gov', 'civ', 'gua', 'aca', 'pri', 'six', 'sev'] as const;
  return looks.slice(0, count).map((look) => ({
    id: look,
    look,
    seats: Array.from({ length: perParty }, (_, seat) => ({
      id: `${look}${seat}`,
      state: 'present' as const,
    })),
  }));
}

export const hashOfVersion14 = '3969c2d17e3852bb60aff4951fa33c76cb0b1d8f0d4a8c1be2905d37aa4b6c19';
export const hashOfVersion15 = '9b6648347c1fec2d9e5a07b3d881426fab90c3e15f7d2864b1a5093e7c4fd280';
export const code = 'CANTERA 52';
