// What starts the session or takes it up again, under the agenda; once closed, the way to the acta.
import { DoorOpen, Play, ScrollText } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './AgendaColumn.module.css';
import { NonHolding } from './NonHolding.tsx';

export function SessionActions() {
  const t = useWords();
  const { view } = useMesa();
  const open = useCommand('session.open');
  const resume = useCommand('session.resume');
  // A refusal stops being said when its cause is gone: with quorum, «no hay quórum» would be a lie.
  const error = view.quorum.holds && open.error?.code === 'no_quorum' ? null : (open.error ?? resume.error);
  const { can } = view;
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
      <NonHolding />
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
    </>
  );
}
