// Resting and closing the session, over the console. Closing is asked twice, with what it leaves pending: it is for good.
import { Coffee, Lock } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useWords } from '../i18n.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { CommandDialog } from './CommandDialog.tsx';
import { pendingAtClosing } from './pendingAtClosing.ts';
import styles from './SessionPauses.module.css';

/** Only a session that ends with contributions without an answer downloads it (P1). */
const ParkAll = latePiece(
  () => import('../cards/ParkAll.tsx'),
  (m) => m.ParkAll,
);

export function SessionPauses() {
  const t = useWords();
  const { view } = useMesa();
  const [asked, setAsked] = useState<'recess' | 'close' | null>(null);
  const { can } = view;
  return (
    <>
      {can['session.recess'] ? (
        <Button
          variant="quiet"
          size="sm"
          icon={<Coffee aria-hidden="true" />}
          onPress={() => setAsked('recess')}
        >
          {t('console.recess')}
        </Button>
      ) : null}
      {can['session.close'] && view.session.state !== 'gathering' ? (
        <Button
          variant="quiet"
          size="sm"
          icon={<Lock aria-hidden="true" />}
          onPress={() => setAsked('close')}
        >
          {t('console.close')}
        </Button>
      ) : null}
      <CommandDialog
        command="session.recess"
        args={(reason) => ({ reason })}
        title={t('console.recessTitle')}
        confirm={t('console.recess')}
        reason={{ label: t('console.recessReason'), required: false, max: 200 }}
        isOpen={asked === 'recess'}
        onClose={() => setAsked(null)}
      >
        <p>{t('console.recessText')}</p>
      </CommandDialog>
      <CommandDialog
        command="session.close"
        args={() => ({})}
        title={t('console.closeTitle')}
        confirm={t('console.close')}
        danger
        isOpen={asked === 'close'}
        onClose={() => setAsked(null)}
      >
        <p>{t('console.closeAsk')}</p>
        <Pending />
      </CommandDialog>
    </>
  );
}

/** What nobody has finished yet; nothing where nothing waits. */
function Pending() {
  const t = useWords();
  const { view } = useMesa();
  const pending = pendingAtClosing(t, view);
  return pending.length === 0 ? null : (
    <div className={styles.left}>
      <p>{t('console.closePending')}</p>
      <ul className={styles.pending}>
        {pending.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {view.cards.pending > 0 ? (
        <Suspense fallback={null}>
          <ParkAll />
        </Suspense>
      ) : null}
    </div>
  );
}
