// One round in whatever state it is. A ballot that was never sent is said so when the round closes under it.

import { useEffect, useState } from 'react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { OpenOrdering } from './OpenOrdering.tsx';
import styles from './OrderingDetail.module.css';
import { OrderingOutcome } from './OrderingOutcome.tsx';
import { useNamedOrdering } from './useNamedOrdering.ts';

export function OrderingDetail({ ordering: recorded }: { ordering: OrderingView }) {
  const ordering = useNamedOrdering(recorded);
  const t = useWords();
  const { view, me } = useMesa();
  const { state, id, roll } = ordering;
  const { missed, forget } = useMissed(state, me.orderings.includes(id), roll.includes(me.participantId));
  return (
    <div className={styles.detail}>
      {missed ? (
        <Banner
          tone="now"
          role="status"
          className={styles.notice}
          title={t('orderings.missedTitle')}
          actions={
            <Button size="sm" onPress={forget}>
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

/** True when the round closed under somebody who could answer and is not in its roll. Only the roll knows. */
function useMissed(state: OrderingView['state'], mayAnswer: boolean, answered: boolean) {
  const [wasAsked, setWasAsked] = useState(false);
  const [missed, setMissed] = useState(false);
  useEffect(() => {
    // The personal facts may empty before the view that closes the round arrives.
    if (state === 'open') setWasAsked((before) => before || mayAnswer);
    else if (wasAsked) {
      setWasAsked(false);
      setMissed(state === 'closed' && !answered);
    }
  }, [state, mayAnswer, answered, wasAsked]);
  return { missed, forget: () => setMissed(false) };
}
