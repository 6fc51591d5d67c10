// What starts the session or takes it up again, under the agenda; once closed, the way to the acta.
import { DoorOpen, Play, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { ConsoleActa } from '../acta/ConsoleActa.tsx';
import { useWords } from '../i18n.ts';
import { PauseControl } from '../planning/PauseControl.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useCommand, useMesa } from '../state/useMesa.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './AgendaColumn.module.css';
import { NonHolding } from './NonHolding.tsx';

export function SessionActions() {
  const t = useWords();
  const { view } = useMesa();
  const open = useCommand('session.open');
  const resume = useCommand('session.resume');
  // A refusal for lack of quorum is true only while the same parties are missing.
  const missing = view.quorum.missing.join();
  const [missingThen, setMissingThen] = useState(missing);
  const outdated = open.error?.code === 'no_quorum' && missing !== missingThen;
  const error = outdated ? resume.error : (open.error ?? resume.error);
  const { can } = view;
  return (
    <>
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {can['session.open'] ? (
        <Button
          variant="primary"
          block
          isPending={open.busy}
          icon={<DoorOpen aria-hidden="true" />}
          onPress={() => {
            setMissingThen(missing);
            void open.run({});
          }}
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
      <PauseControl />
      <ConsoleActa />
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
