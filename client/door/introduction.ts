// The answers of the join form and what they become on the wire. Pure, so that the rules of seats can be
// tested without a screen: a seat is offered only where it is free (B3).
import type { DoorAnswer } from '../../shared/protocol/http.ts';
import type { JoinRequest } from '../net/session.ts';

export type SeatChoice = 'holder' | 'alternate' | 'none';
export const OBSERVER = 'observer';
/** C2: takes part with voice and without a party: academia, experts, guests. */
export const VOICE = 'voice';

export interface Introduction {
  displayName: string;
  /** A party's id, `voice`, `observer`, or null while nothing is chosen. */
  party: string | null;
  seatAs: SeatChoice;
  /** Null means the first free one. */
  seatId: string | null;
  organisation: string;
  mode: 'inPerson' | 'online';
  /** K5: asks that the public edition of the acta shows the party and not the name. */
  discreet: boolean;
}

export const blankIntroduction: Introduction = {
  displayName: '',
  party: null,
  seatAs: 'holder',
  seatId: null,
  organisation: '',
  mode: 'inPerson',
  discreet: false,
};

type DoorParty = DoorAnswer['parties'][number];

/** Seats of the party where nobody is yet holder, or alternate. */
export const freeSeats = (party: DoorParty, as: SeatChoice): DoorParty['seats'] =>
  as === 'none'
    ? []
    : party.seats.filter((seat) => (as === 'holder' ? !seat.holderTaken : !seat.alternateTaken));

/** What the party still offers, in this order: holder, alternate, without seat. */
export function offeredSeats(party: DoorParty): SeatChoice[] {
  const places = (['holder', 'alternate'] as const).filter((as) => freeSeats(party, as).length > 0);
  return [...places, 'none'];
}

/** The choice of seat that stands for this party: what the person chose if it is free, else the first offered. */
export function seatChoiceOf(party: DoorParty, chosen: SeatChoice): SeatChoice {
  const offered = offeredSeats(party);
  return offered.includes(chosen) ? chosen : (offered[0] ?? 'none');
}

/** The seat that stands: the one chosen while it is free, else the first free one; null without seat. */
export function seatOf(party: DoorParty, answers: Introduction): string | null {
  const free = freeSeats(party, seatChoiceOf(party, answers.seatAs));
  return (free.find((seat) => seat.id === answers.seatId) ?? free[0])?.id ?? null;
}

/** The request for `/api/join`. Without a choice of party the server answers `party_required`. */
export function joinRequestOf(
  code: string,
  qr: string | null,
  door: DoorAnswer,
  answers: Introduction,
): JoinRequest {
  const party = door.parties.find((candidate) => candidate.id === answers.party);
  const seatAs = party ? seatChoiceOf(party, answers.seatAs) : 'none';
  const seatId = party ? seatOf(party, answers) : null;
  return {
    code,
    ...(qr === null ? {} : { qr }),
    displayName: answers.displayName,
    ...(party ? { partyId: party.id } : {}),
    ...(seatId === null || seatAs === 'none' ? {} : { seatId, seatAs }),
    organisation: answers.organisation,
    role: answers.party === OBSERVER ? 'observer' : 'participant',
    mode: answers.mode,
    ...(answers.party === VOICE ? { withoutParty: true } : {}),
    // Observers are published as a number: they have no name to keep back.
    ...((party || answers.party === VOICE) && answers.discreet ? { discreet: true } : {}),
  };
}

/** Which field a refusal is about; `form` when it is about none. */
export function fieldOf(code: string): 'name' | 'party' | 'form' {
  if (code === 'name_empty' || code === 'name_too_long') return 'name';
  if (code === 'party_required' || code === 'unknown_party') return 'party';
  if (code === 'seat_taken' || code === 'seat_other_party' || code === 'unknown_seat') return 'party';
  return 'form';
}
