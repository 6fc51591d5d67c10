// Who writes in a round of private writing, and who of those present has not yet. Pure, from the view alone; rights come
// from the server.

import type { MesaView, MeView, PersonView } from '../../shared/model/view.ts';
import type { RainView } from '../../shared/model/views/cardsView.ts';

/** Whether this person writes cards of her own. The facilitation types them for others; who observes reads. */
export const writesIn = (view: Pick<MesaView, 'can'>, me: Pick<MeView, 'role'>): boolean =>
  me.role === 'participant' && view.can['card.put'] === true;

/** Everybody at the table who may have cards: those without a device of their own first, then by name. */
export function peopleOnPaper(view: Pick<MesaView, 'people'>): PersonView[] {
  return view.people
    .filter((person) => person.role === 'participant' && person.status === 'admitted')
    .sort((a, b) => paperRank(a) - paperRank(b) || a.name.localeCompare(b.name, 'es'));
}

/** Whoever has no device now writes on paper. */
export const hasNoDevice = ({ connected }: Pick<PersonView, 'connected'>): boolean => !connected;

/** How many of those present have written nothing. */
export function stillSilent(view: Pick<MesaView, 'people'>, rain: Pick<RainView, 'people'>): number {
  const present = peopleOnPaper(view).filter((person) => person.present);
  return Math.max(0, present.length - rain.people);
}

const paperRank = (person: PersonView): number => (!person.present ? 2 : hasNoDevice(person) ? 0 : 1);
