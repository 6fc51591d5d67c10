// Who asks for a seat of a party and which place can be given (B6), read from the view.
import type { MesaView, PartyView, PersonView, SeatView } from '../../shared/model/view.ts';

export interface SeatPlace {
  seat: SeatView;
  as: 'holder' | 'alternate';
}
export interface SeatRequest {
  person: PersonView;
  asked: SeatPlace;
  /** The place asked for, or another free one of the party, alike first. Null when none is left. */
  given: SeatPlace | null;
}

const PLACES = ['holder', 'alternate'] as const;

function freePlace(party: PartyView, asked: SeatPlace): SeatPlace | null {
  const wanted = [
    asked,
    ...party.seats.map((seat) => ({ seat, as: asked.as })),
    ...party.seats.flatMap((seat) => PLACES.map((as) => ({ seat, as }))),
  ];
  return wanted.find(({ seat, as }) => seat[as] === null) ?? null;
}

/** B6: the people who wait for this party, seat by seat. Empty where admission seats people. */
export function requestsOf(view: MesaView, party: PartyView): SeatRequest[] {
  return party.seats.flatMap((seat) =>
    (seat.asking ?? []).flatMap((id): SeatRequest[] => {
      const person = view.people.find((candidate) => candidate.id === id);
      if (!person?.asksFor) return [];
      const asked = { seat, as: person.asksFor.as };
      return [{ person, asked, given: freePlace(party, asked) }];
    }),
  );
}

/** B6: parties recognise their own seats here. The lobby is not told. */
export const partiesCallTheirOwn = (view: MesaView): boolean =>
  view.parties.some((party) => party.seats.some((seat) => seat.asking !== undefined));

/** B6: what this person waits for her own party to recognise, or null. */
export function ownRequest(view: MesaView, id: string): SeatPlace | null {
  const asked = view.people.find((person) => person.id === id)?.asksFor;
  const seat = view.parties.flatMap((party) => party.seats).find((one) => one.id === asked?.seatId);
  return seat && asked ? { seat, as: asked.as } : null;
}

/** B6: her place, held or asked for, is her party's: the facilitation neither gives nor takes it. */
export const isOfItsParty = (view: MesaView, person: PersonView): boolean =>
  person.asksFor !== undefined ||
  view.parties.some((party) =>
    party.seats.some((seat) => seat.id === person.seatId && seat.asking !== undefined),
  );

/** B6: admission seats the first person of a party, also one who is already in: where the code alone lets people in. */
export function mayConfirm(view: MesaView, person: PersonView): boolean {
  const party = view.parties.find((candidate) => candidate.id === person.partyId);
  if (!party || !person.asksFor) return false;
  return party.seats.every((seat) => seat.holder === null && seat.alternate === null);
}
