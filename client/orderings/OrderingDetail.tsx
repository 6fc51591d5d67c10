// One round in whatever state it is. A ballot that was never sent is said so when the round closes under it.
import { useEffect, useState } from 'react';
import type { OrderingView } from '../../shared/model/view.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { OpenOrdering } from './OpenOrdering.tsx';
import styles from './OrderingDetail.module.css';
import { OrderingOutcome } from './OrderingOutcome.tsx';

export function OrderingDetail({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view, me } = useMesa();
  const [missed, setMissed] = useState(false);
  const { state, id } = ordering;
  // While it is open: whether this person could answer and had not. Secret ballots are known to the device alone.
  const pending = state === 'open' && me.orderings.includes(id) && !(id in me.ballots);
  const [owed, setOwed] = useState(false);
  useEffect(() => {
    if (state === 'open') setOwed(pending && !ordering.definition.secret);
    else if (owed) {
      setOwed(false);
      setMissed(state === 'closed');
    }
  }, [state, pending, owed, ordering.definition.secret]);
  return (
    <div className={styles.detail}>
      {missed ? (
        <Banner
          tone="now"
          role="status"
          className={styles.notice}
          title={t('orderings.missedTitle')}
          actions={
            <Button size="sm" onPress={() => setMissed(false)}>
              {t('decision.understood')}
            </Button>
          }
        >
          {t('orderings.missedText')}
        </Banner>
      ) : null}
      {state === 'open' ? <OpenOrdering ordering={ordering} /> : null}
      {state === 'closed' ? <OrderingOutcome ordering={ordering} /> : null}
      {state === 'withdrawn' ? (
        <EmptyState
          layout="panel"
          title={t('orderings.withdrawnTitle')}
          action={
            <ButtonLink href={`/mesa/${view.mesaId}/prioridades`}>{t('orderings.backToList')}</ButtonLink>
          }
        >
          {t('orderings.withdrawnText', {
            question: ordering.definition.question,
            reason: ordering.endReason,
          })}
        </EmptyState>
      ) : null}
    </div>
  );
}
