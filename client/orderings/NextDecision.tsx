// From the order to a decision: the form of the console, for who facilitates and while no other decision is open.
import { Vote } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { liveDecision } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './OrderingFacts.module.css';

const OpenDecisionDialog = latePiece(
  () => import('../facilitation/OpenDecisionDialog.tsx'),
  (m) => m.OpenDecisionDialog,
);

export function NextDecision() {
  const t = useWords();
  const { view } = useMesa();
  const [opening, setOpening] = useState(false);
  const live = liveDecision(view);
  if (!view.can['decision.open'] || (live !== null && live.state !== 'deliberating')) return null;
  return (
    <div className={styles.controls}>
      <Button variant="primary" block icon={<Vote aria-hidden="true" />} onPress={() => setOpening(true)}>
        {t('orderings.openDecision')}
      </Button>
      <p className={styles.note}>{t('orderings.openDecisionNote')}</p>
      {opening ? (
        <Suspense fallback={null}>
          <OpenDecisionDialog onClose={() => setOpening(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
