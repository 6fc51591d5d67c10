// Who may be chosen when a ballot on paper is typed (E9). The server decides; these lists only leave out who never could.

import type { MesaView, PersonView } from '../../shared/model/view.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';

const byName = (a: PersonView, b: PersonView): number => a.name.localeCompare(b.name, 'es');
const takesPart = (one: PersonView): boolean =>
  one.role === 'participant' && one.status === 'admitted' && one.present;

/** Present people of the electorate without a paper that already counts. Who answered by phone, nobody knows here. */
export function votersOnPaper(
  view: Pick<MesaView, 'people'>,
  { definition, papers }: Pick<OrderingView, 'definition' | 'papers'>,
): PersonView[] {
  const counted = new Set(papers.filter(({ state }) => state === 'counted').map(({ by }) => by));
  const mayAnswer = (one: PersonView): boolean =>
    definition.electorate === 'everyone' ||
    (definition.electorate === 'seats' ? one.acting : one.partyId !== null);
  return view.people.filter((one) => takesPart(one) && mayAnswer(one) && !counted.has(one.id)).sort(byName);
}

/** Present people of another party than the voter's; of any, for a voter without one. Those with a device first. */
export const witnessesFor = (view: Pick<MesaView, 'people'>, voter: PersonView | null): PersonView[] =>
  voter === null
    ? []
    : view.people
        .filter((one) => takesPart(one) && one.partyId !== null && one.partyId !== voter.partyId)
        .sort((a, b) => Number(b.connected) - Number(a.connected) || byName(a, b));
