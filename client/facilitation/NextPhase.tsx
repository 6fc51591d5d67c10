// How the session stands against its plan, and the button to the next phase.

import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { unreadBefore } from '../floor/readers.ts';
import { useWords } from '../i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { listOf, phaseName } from '../shell/sections.ts';
import { useCommand, useMesa, useMesaSnapshot, useRemainingMs } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AgendaColumn.module.css';
import { agendaForecast } from './agendaForecast.ts';
import { CommandDialog } from './CommandDialog.tsx';

export function NextPhase() {
  const t = useWords();
  const { view } = useMesa();
  const { clockOffset } = useMesaSnapshot();
  const remaining = useRemainingMs();
  const { run, busy, error } = useCommand('phase.go');
  const at = view.phases.findIndex((phase) => phase.status === 'current');
  const next = view.phases[at + 1];
  const [warned, setWarned] = useState(false);
  // N1: a warning that is acknowledged, never a wall.
  const unread = next ? unreadBefore(view, next) : [];
  const forecast = agendaForecast(view, remaining ?? 0, Date.now() + clockOffset);
  return (
    <>
      {forecast === null ? null : (
        <p className={styles.hint}>
          {forecast.lateMinutes > 0
            ? t(forecast.lateMinutes === 1 ? 'console.lateOne' : 'console.late', {
                minutes: forecast.lateMinutes,
              })
            : t('console.onTime')}{' '}
          {t('console.endsAt', { time: timeOfDay(forecast.endsAt, view.timeZone) })}
        </p>
      )}
      {error ? (
        <p className={styles.problem} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
      {next && view.can['phase.go'] ? (
        <Button
          block
          size="sm"
          isPending={busy}
          iconAfter={<ArrowRight aria-hidden="true" />}
          onPress={() => (unread.length > 0 ? setWarned(true) : run({ phaseId: next.id, reason: '' }))}
        >
          {t('console.next', { phase: phaseName(t, next) })}
        </Button>
      ) : null}
      {warned && next ? (
        <CommandDialog
          command="phase.go"
          args={() => ({ phaseId: next.id, reason: '' })}
          title={t('floorDesk.unreadTitle')}
          confirm={t('floorDesk.unreadConfirm')}
          isOpen
          onClose={() => setWarned(false)}
        >
          <p>{t('floorDesk.unreadText', { parties: listOf(unread) })}</p>
        </CommandDialog>
      ) : null}
    </>
  );
}
