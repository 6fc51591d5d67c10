// The cards from the console: what waits for an answer, which contributions of the consultation nobody has touched (M15,
// only here), and bringing more of them.
import { ListPlus, Radar } from 'lucide-react';
import { Suspense, useState } from 'react';
import styles from '../facilitation/ControlsColumn.module.css';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import own from './CardsControl.module.css';

const BringInputs = latePiece(
  () => import('./BringInputs.tsx'),
  (m) => m.BringInputs,
);

export function CardsControl() {
  const t = useWords();
  const { view } = useMesa();
  const [bringing, setBringing] = useState(false);
  const { total, pending, pendingInputs } = view.cards;
  const mayBring = view.can['cards.bring'] === true;
  if (!mayBring && total === 0) return null;
  return (
    <div className={styles.group}>
      <h2>{t('cards.inputs')}</h2>
      {pendingInputs === 0 ? null : (
        <p className={own.radar} role="status">
          <Radar aria-hidden="true" />
          {t(pendingInputs === 1 ? 'cards.radar_one' : 'cards.radar_other', { count: pendingInputs })}
        </p>
      )}
      {total === 0 ? (
        <p className={styles.hint}>{t('cards.bringHint')}</p>
      ) : (
        <p className={styles.hint}>
          {t(total === 1 ? 'cards.count_one' : 'cards.count_other', { count: total })} ·{' '}
          {t(pending === 1 ? 'cards.pending_one' : 'cards.pending_other', { count: pending })}
        </p>
      )}
      {mayBring ? (
        <Button size="sm" block icon={<ListPlus aria-hidden="true" />} onPress={() => setBringing(true)}>
          {t('cards.bringTitle')}
        </Button>
      ) : null}
      {bringing ? (
        <Suspense fallback={null}>
          <BringInputs onClose={() => setBringing(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
