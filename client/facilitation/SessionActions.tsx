// Opening, resting, resuming and closing the session. Closing is asked twice: it is for good.
import { Coffee, DoorOpen, Lock, Play, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './AgendaColumn.module.css';
import { CommandDialog } from './CommandDialog.tsx';

export function SessionActions() {
  const t = useWords();
  const { view } = useMesa();
  const open = useCommand('session.open');
  const resume = useCommand('session.resume');
  const [asked, setAsked] = useState<'recess' | 'close' | null>(null);
  const error = open.error ?? resume.error;
  const { can } = view;
  const started = view.session.state !== 'gathering';
  return (
    <>
      {error ? (
        <p className={styles.problem} role="alert">
          {error.message}
        </p>
      ) : null}
      {can['session.open'] ? (
        <Button
          variant="primary"
          block
          isPending={open.busy}
          icon={<DoorOpen aria-hidden="true" />}
          onPress={() => open.run({})}
        >
          {t('console.open')}
        </Button>
      ) : null}
      {can['session.resume'] ? (
        <Button
          variant="primary"
          block
          isPending={resume.busy}
          icon={<Play aria-hidden="true" />}
          onPress={() => resume.run({})}
        >
          {t('console.resumeSession')}
        </Button>
      ) : null}
      {can['session.recess'] ? (
        <Button
          variant="quiet"
          size="sm"
          block
          icon={<Coffee aria-hidden="true" />}
          onPress={() => setAsked('recess')}
        >
          {t('console.recess')}
        </Button>
      ) : null}
      {can['session.close'] && started ? (
        <Button
          variant="quiet"
          size="sm"
          block
          icon={<Lock aria-hidden="true" />}
          onPress={() => setAsked('close')}
        >
          {t('console.close')}
        </Button>
      ) : null}
      {view.session.state === 'closed' ? (
        <ButtonLink
          variant="primary"
          block
          href={`/mesa/${view.mesaId}/acta`}
          icon={<ScrollText aria-hidden="true" />}
        >
          {t('console.goToActa')}
        </ButtonLink>
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
      </CommandDialog>
    </>
  );
}
