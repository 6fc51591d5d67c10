// An election of people as it is drawn: the record only has numbers, and the names come from who is in the mesa.
import type { OrderingDefinition } from '../../shared/model/ordering.ts';
import { numbered } from '../../shared/model/ordering.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';

/** The round with the people's names where the record has numbers; any other round as it is. */
export function useNamedOrdering(ordering: OrderingView): OrderingView {
  const t = useWords();
  const { view } = useMesa();
  const { definition } = ordering;
  if (definition.purpose !== 'election') return ordering;
  const options = definition.settings.options.map(({ id, label }) => {
    const person = view.people.find((one) => one.id === id);
    return { id, label: person?.name ?? t('orderings.candidateGone', { n: label }) };
  });
  return { ...ordering, definition: { ...definition, settings: { ...definition.settings, options } } };
}

/** The definition as it entered the chain: what a ballot names by its hash and what its length is padded to. */
export function asRecorded(definition: OrderingDefinition): OrderingDefinition {
  if (definition.purpose !== 'election') return definition;
  const options = numbered(definition.settings.options);
  return { ...definition, settings: { ...definition.settings, options } };
}
