// Cancelling the session, which waits for another day, or the whole mesa, which ends; both with their reason (5.1, 5.2).
import { CalendarX, CircleX } from 'lucide-react';
import { useState } from 'react';
import { CommandDialog } from '../facilitation/CommandDialog.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { forgetInvitations } from './invitationDraft.ts';
import styles from './Preparation.module.css';

export function CancelControls() {
  const t = useWords();
  const { view, me } = useMesa();
  const [asked, setAsked] = useState<'session' | 'mesa' | null>(null);
  const close = () => setAsked(null);
  const reason = { label: t('planning.reason'), required: true, max: 300 };
  // A session that has no day yet has nothing to cancel.
  const session = view.can['session.cancel'] === true && view.gathering.scheduledStart !== null;
  return (
    <div className={styles.cancel}>
      {session ? (
        <Button
          variant="quiet"
          block
          icon={<CalendarX aria-hidden="true" />}
          onPress={() => setAsked('session')}
        >
          {t('planning.cancelSession')}
        </Button>
      ) : null}
      {view.can['mesa.cancel'] ? (
        <Button variant="quiet" block icon={<CircleX aria-hidden="true" />} onPress={() => setAsked('mesa')}>
          {t('planning.cancelMesa')}
        </Button>
      ) : null}
      <CommandDialog
        command="session.cancel"
        args={(words) => ({ reason: words })}
        title={t('planning.cancelSessionTitle', { number: view.session.number })}
        confirm={t('planning.cancelSession')}
        leave={t('planning.cancelLeave')}
        danger
        reason={reason}
        isOpen={asked === 'session'}
        onClose={close}
      >
        <p>{t('planning.cancelSessionText')}</p>
      </CommandDialog>
      <CommandDialog
        command="mesa.cancel"
        args={(words) => ({ reason: words })}
        title={t('planning.cancelMesaTitle')}
        confirm={t('planning.cancelMesa')}
        leave={t('planning.cancelLeave')}
        danger
        reason={reason}
        isOpen={asked === 'mesa'}
        onClose={close}
        onDone={() => forgetInvitations({ view, me })}
      >
        <p>{t('planning.cancelMesaText')}</p>
      </CommandDialog>
    </div>
  );
}
