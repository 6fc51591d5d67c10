// The marigold bar of every page of the projector: theme, phase, clock, and how to come in.
import { useWords } from '../i18n.ts';
import { phaseName } from '../shell/sections.ts';
import { useMesa, useRemainingMs } from '../state/useMesa.ts';
import { Logo } from '../ui/Logo.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { TimeBar } from '../ui/TimeBar.tsx';
import { TimerDigits } from '../ui/TimerDigits.tsx';
import styles from './ProjectorBar.module.css';
import { useWhere } from './useWhere.ts';

/** Characters from which the theme is set smaller, in two longer lines. */
const LONG_THEME = 48;

export function ProjectorBar() {
  const t = useWords();
  const { view } = useMesa();
  const remaining = useRemainingMs();
  const where = useWhere();
  const at = view.phases.findIndex((phase) => phase.status === 'current');
  const phase = view.phases[at];
  // A closed session lets nobody in: its code would lead to a shut door.
  const join = view.session.state === 'closed' ? null : view.join;
  return (
    <header className={styles.bar}>
      <Logo size={0} onAccent className={styles.logo} />
      <div className={styles.title}>
        <b data-long={view.theme.length > LONG_THEME ? '' : undefined}>{view.theme}</b>
        <small>{where}</small>
      </div>
      <div className={styles.phase}>
        {phase ? (
          <>
            <small>{t('screen.phaseOf', { n: at + 1, total: view.phases.length })}</small>
            <b>{phaseName(t, phase)}</b>
          </>
        ) : (
          <b>{t(`mesa.session_${view.session.state}`)}</b>
        )}
      </div>
      {view.clock && remaining !== null ? (
        <TimerDigits remainingMs={remaining} paused={view.clock.paused} size="screen" />
      ) : null}
      {join ? (
        <div className={styles.join}>
          <span>
            <small>{t('screen.enterWith')}</small>
            <b className={styles.code}>{join.code}</b>
          </span>
          <QrCode value={join.url} purpose={t('screen.qrPurpose')} size="9.2vh" />
        </div>
      ) : null}
      {view.clock && remaining !== null ? (
        <TimeBar remainingMs={remaining} totalMs={view.clock.plannedMs} look="screen" />
      ) : null}
    </header>
  );
}
