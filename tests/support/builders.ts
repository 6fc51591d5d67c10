// A table as the rules see it: parties, seats and people, without a log. For tests of pure functions.
import type { ParticipantId, PartyId, SeatId } from '../../shared/model/ids.ts';
import type { DecisionPower, MesaState, Participant, Party, Seat } from '../../shared/model/mesa.ts';

export type Roll = Pick<MesaState, 'seats' | 'participants' | 'parties' | 'withdrawals'>;

export const partyId = (id: string): PartyId => id as PartyId;
export const partyIds = (...ids: string[]): PartyId[] => ids.map(partyId);

export const party = (id: string): Party => ({
  id: partyId(id),
  kind: 'civilSociety',
  name: `Parte ${id}`,
  hint: '',
  positionMode: 'spokesperson',
});

export const person = (id: string, more: Partial<Participant> = {}): Participant => ({
  id: id as ParticipantId,
  role: 'participant',
  partyId: null,
  seatId: null,
  seatAs: null,
  mode: 'inPerson',
  status: 'admitted',
  present: true,
  marked: false,
  attendance: [],
  nameCommitment: '0'.repeat(64),
  discreet: false,
  joinedAt: 0,
  ...more,
});

export interface SeatRow {
  party: string;
  holder?: Participant;
  alternate?: Participant;
  power?: DecisionPower;
}

/** A roll from rows of seats; parties come in the order given, also those without seats. */
export function rollOf(parties: string[], rows: SeatRow[]): Roll {
  const people = rows.flatMap((row) => [row.holder, row.alternate]).filter((one) => one !== undefined);
  const seats = rows.map(
    (row, index): Seat => ({
      id: `s${index + 1}` as SeatId,
      partyId: partyId(row.party),
      label: `Asiento ${index + 1}`,
      holder: row.holder?.id ?? null,
      alternate: row.alternate?.id ?? null,
      ceded: false,
      decisionPower: row.power ?? 'confirmed',
    }),
  );
  return {
    parties: parties.map(party),
    withdrawals: [],
    seats,
    participants: Object.fromEntries(people.map((one) => [one.id, one])),
  };
}
