// What the facilitation can do with an open round: close it, so that everything appears at once, or withdraw it with a
// reason, and then nothing of what was answered is ever opened. Rights come from the view.
import { Archive, Eye } from 'lucide-react';
import { useState } from 'react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './OrderingFacts.module.css';

export function OrderingControls({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view } = useMesa();
  const [asked, setAsked] = useState<'close' | 'withdraw' | null>(null);
  const mayClose = view.can['ordering.close'] === true;
  const mayWithdraw = view.can['ordering.withdraw'] === true;
  if (!mayClose && !mayWithdraw) return null;
  const orderingId = ordering.id;
  const missing = ordering.answered === null ? 0 : ordering.eligible - ordering.answered;
  return (
    <div className={styles.controls}>
      {mayClose ? (
        <>
          <Button variant="primary" block icon={<Eye aria-hidden="true" />} onPress={() => setAsked('close')}>
            {t('orderings.close')}
          </Button>
          <p className={styles.note}>{t('orderings.closeNote')}</p>
        </>
      ) : null}
      {mayWithdraw ? (
        <Button
          variant="quiet"
          block
          icon={<Archive aria-hidden="true" />}
          onPress={() => setAsked('withdraw')}
        >
          {t('orderings.withdraw')}
        </Button>
      ) : null}
      <CommandDialog
        command="ordering.close"
        args={() => ({ orderingId })}
        title={t('orderings.closeTitle')}
        confirm={t('orderings.closeConfirm')}
        isOpen={asked === 'close'}
        onClose={() => setAsked(null)}
      >
        <p>{t('orderings.closeText')}</p>
        {missing > 0 ? (
          <p>
            <b>
              {t(missing === 1 ? 'orderings.closeMissing_one' : 'orderings.closeMissing_other', {
                count: missing,
              })}
            </b>
          </p>
        ) : null}
      </CommandDialog>
      <CommandDialog
        command="ordering.withdraw"
        args={(reason) => ({ orderingId, reason })}
        title={t('orderings.withdrawTitle')}
        confirm={t('orderings.withdrawConfirm')}
        danger
        reason={{ label: t('decision.reasonField'), required: true, max: 300 }}
        isOpen={asked === 'withdraw'}
        onClose={() => setAsked(null)}
      >
        <p>{t('orderings.withdrawText')}</p>
      </CommandDialog>
    </div>
  );
}
