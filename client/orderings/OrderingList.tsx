// Every round of the mesa with its state, the open one first; for who facilitates, the way to a new one.
import { ArrowRight, ListOrdered, Plus } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { OnlyOrders } from './OnlyOrders.tsx';
import styles from './OrderingList.module.css';

const NewOrdering = latePiece(
  () => import('./NewOrdering.tsx'),
  (m) => m.NewOrdering,
);

const TONES: Record<OrderingView['state'], TagTone> = { open: 'now', closed: 'ok', withdrawn: 'line' };

export function OrderingList() {
  const t = useWords();
  const { view } = useMesa();
  const [creating, setCreating] = useState(false);
  const setOpened = useGoTo();
  const newest = [...view.orderings].sort((a, b) => b.number - a.number);
  const open = newest.filter(({ state }) => state === 'open');
  const earlier = newest.filter(({ state }) => state !== 'open');
  const mayOpen = view.can['ordering.open'] === true && open.length === 0;
  const create = (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={() => setCreating(true)}>
      {t('orderings.new')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{t('orderings.title')}</h1>
        {mayOpen && newest.length > 0 ? create : null}
      </header>
      <p className={styles.lead}>{t('orderings.listLead')}</p>
      <OnlyOrders />
      {newest.length === 0 ? (
        <EmptyState
          layout="panel"
          icon={<ListOrdered />}
          title={t('orderings.emptyTitle')}
          action={mayOpen ? create : null}
        >
          {t(view.role === 'facilitator' ? 'orderings.emptyFacilitator' : 'orderings.emptyText')}
        </EmptyState>
      ) : null}
      {open.length === 0 ? null : <Rows heading={t('orderings.current')} orderings={open} main />}
      {earlier.length === 0 ? null : <Rows heading={t('orderings.earlier')} orderings={earlier} />}
      {creating ? (
        <Suspense fallback={null}>
          <NewOrdering onClose={() => setCreating(false)} onOpened={setOpened} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Goes to a round as soon as the view holds it. */
function useGoTo(): (orderingId: string) => void {
  const { view } = useMesa();
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<string | null>(null);
  const number = view.orderings.find(({ id }) => id === wanted)?.number;
  useEffect(() => {
    if (number !== undefined) navigate(`/mesa/${view.mesaId}/prioridades/${number}`);
  }, [number, navigate, view.mesaId]);
  return setWanted;
}

interface RowsProps {
  heading: string;
  orderings: OrderingView[];
  main?: boolean;
}

function Rows({ heading, orderings, main = false }: RowsProps) {
  const t = useWords();
  const { view } = useMesa();
  return (
    <section className={styles.group} aria-label={heading}>
      <h2>{heading}</h2>
      <ul>
        {orderings.map(({ id, number, definition, state }) => (
          <li key={id}>
            <Link
              href={`~/mesa/${view.mesaId}/prioridades/${number}`}
              className={classes(styles.row, main && styles.main)}
            >
              <span className={styles.number}>{number}</span>
              <span className={styles.words}>
                <b>{definition.question}</b>
                <small>
                  {t(definition.secret ? 'orderings.rowSecret' : 'orderings.row', {
                    method: t(`orderings.method_${definition.method}`),
                    count: definition.settings.options.length,
                  })}
                </small>
              </span>
              <Tag tone={TONES[state]}>{t(`orderings.state_${state}`)}</Tag>
              <ArrowRight aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
