// Readings of a division that runs (E3). Pure.
import type { Division, Submesa } from '../../shared/model/submesas.ts';
import type { MesaView, PersonView } from '../../shared/model/view.ts';
import { divisible } from './planDraft.ts';

/** People here who take part and are in no group: they came later. */
export function unplaced(view: Pick<MesaView, 'people'>, { groups }: Pick<Division, 'groups'>): PersonView[] {
  const inside = new Set(groups.flatMap((group) => group.members));
  return divisible(view).filter((one) => !inside.has(one.id));
}

export const peopleOfGroup = (view: Pick<MesaView, 'people'>, group: Submesa): PersonView[] =>
  view.people
    .filter((one) => group.members.includes(one.id))
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));
