// The rounds of ordering of the mesa: the list, or one of them by its number. Composition only.
import { useParams } from 'wouter';
import { useWords } from '../i18n.ts';
import { OrderingDetail } from '../orderings/OrderingDetail.tsx';
import { OrderingList } from '../orderings/OrderingList.tsx';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** `/mesa/:id/prioridades` and `/mesa/:id/prioridades/:n`. */
export function OrderingsScreen() {
  const t = useWords();
  const { view } = useMesa();
  const { n } = useParams<{ n?: string }>();
  if (n === undefined) return <OrderingList />;
  const ordering = view.orderings.find(({ number }) => String(number) === n);
  if (ordering !== undefined) return <OrderingDetail key={ordering.id} ordering={ordering} />;
  return (
    <EmptyState
      layout="panel"
      title={t('orderings.notFoundTitle')}
      action={<ButtonLink href={`/mesa/${view.mesaId}/prioridades`}>{t('orderings.backToList')}</ButtonLink>}
    >
      {t('orderings.notFoundText')}
    </EmptyState>
  );
}
