// The marigold block: the time of the running phase with what can be done to it, or what the session waits for
// while no clock runs. Time is never discarded: going over it only shows 00:00.
import { Pause, Play } from 'lucide-react';
import { useWords } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { useSessionWhen } from '../planning/useSessionWhen.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { missingParties, phaseName } from '../shell/sections.ts';
import { useCommand, useMesa, useRemainingMs } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { TimeBar } from '../ui/TimeBar.tsx';
import { TimerDigits } from '../ui/TimerDigits.tsx';
import styles from './AgendaColumn.module.css';

export function PhaseClock() {
  const t = useWords();
  const { view } = useMesa();
  const remaining = useRemainingMs();
  const at = view.phases.findIndex((phase) => phase.status === 'current');
  const phase = view.phases[at];
  if (view.clock === null || remaining === null || phase === undefined || view.session.state === 'recess') {
    return <Waiting />;
  }
  return (
    <div className={styles.clock}>
      <div>{t('console.phaseOf', { n: at + 1, total: view.phases.length })}</div>
      <b className={styles.phase}>{phaseName(t, phase)}</b>
      <div className={styles.digits}>
        <TimerDigits remainingMs={remaining} paused={view.clock.paused} size="console" />
      </div>
      <TimeBar remainingMs={remaining} totalMs={view.clock.plannedMs} look="console" />
      <ClockButtons paused={view.clock.paused} />
    </div>
  );
}

function ClockButtons({ paused }: { paused: boolean }) {
  const t = useWords();
  const { view } = useMesa();
  const pause = useCommand('clock.pause');
  const resume = useCommand('clock.resume');
  const extend = useCommand('phase.extend');
  const error = pause.error ?? resume.error ?? extend.error;
  return (
    <>
      <div className={styles.buttons}>
        {paused ? (
          <Button
            inherit
            icon={<Play aria-hidden="true" />}
            isDisabled={!view.can['clock.resume']}
            onPress={() => resume.run({})}
          >
            {t('console.resume')}
          </Button>
        ) : (
          <Button
            inherit
            icon={<Pause aria-hidden="true" />}
            isDisabled={!view.can['clock.pause']}
            onPress={() => pause.run({})}
          >
            {t('console.pause')}
          </Button>
        )}
        {[2, 5].map((minutes) => (
          <Button
            key={minutes}
            inherit
            isDisabled={!view.can['phase.extend']}
            onPress={() => extend.run({ minutes })}
          >
            {t('console.extend', { minutes })}
          </Button>
        ))}
      </div>
      {error ? (
        <p className={styles.refusal} role="alert">
          <Refusal error={error} />
        </p>
      ) : null}
    </>
  );
}

/** No clock: the session has not opened, rests, waits for another day or is over. */
function Waiting() {
  const t = useWords();
  const { view } = useMesa();
  const missing = missingParties(view);
  const when = useSessionWhen();
  const moment = momentOf(view);
  const state = moment === 'paused' || moment === 'cancelled' ? null : view.session.state;
  return (
    <div className={styles.clock}>
      <div>{t('console.session', { number: view.session.number })}</div>
      <b className={styles.phase}>
        {state === null ? (
          <MesaState />
        ) : (
          t(moment === 'preparing' ? 'planning.door_draft' : `mesa.session_${state}`)
        )}
      </b>
      {moment === 'called' || moment === 'preparing' ? (
        <p className={classes(styles.text, styles.when)}>{when}</p>
      ) : null}
      {moment === 'paused' ? <p className={styles.text}>{t('planning.pausedConsole')}</p> : null}
      {state === 'gathering' ? (
        <p className={styles.text}>
          {view.quorum.holds ? t('console.readyToOpen') : t('console.waitingFor', { missing })}
        </p>
      ) : null}
      {state === 'recess' ? <p className={styles.text}>{t('console.inRecess')}</p> : null}
      {state === 'closed' ? <p className={styles.text}>{t('console.closedText')}</p> : null}
    </div>
  );
}

/** The mesa as a whole, when it says more than its session. */
function MesaState() {
  const t = useWords();
  const { view } = useMesa();
  return view.state === 'paused' ? t('planning.paused') : t(`mesa.life_${view.state}`);
}
