// The wall while nobody is at the table: the day of a called session with the way in, the day a paused mesa goes on, or
// why it was cancelled. At the right, what everybody may read meanwhile.
import { localTime } from '../../shared/model/acta/localTime.ts';
import { useWords } from '../i18n.ts';
import { momentOf } from '../planning/meeting.ts';
import { useNextDay } from '../planning/PauseLines.tsx';
import { longDay } from '../planning/when.ts';
import { useMesa } from '../state/useMesa.ts';
import { Logo } from '../ui/Logo.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './AwayStage.module.css';
import { JoinCode } from './JoinCode.tsx';
import { ThemeHeading } from './ThemeHeading.tsx';
import { useWhere } from './useWhere.ts';
import door from './WaitingStage.module.css';

/** Readings that fit on the wall. */
const MAX_READINGS = 6;

export function AwayStage() {
  const t = useWords();
  const { view } = useMesa();
  const where = useWhere();
  const moment = momentOf(view);
  const next = useNextDay();
  return (
    <div className={door.waiting}>
      <section className={door.door}>
        <Logo size={0} onAccent wordmark={t('mesa.brand')} className={door.brand} />
        <ThemeHeading />
        <p className={door.where}>{where}</p>
        {view.join && moment === 'called' ? (
          <div className={door.entry}>
            <div className={door.qr}>
              <QrCode value={view.join.url} purpose={t('screen.qrPurpose')} size="32vh" />
            </div>
            <div className={door.words}>
              <p>{t('screen.point')}</p>
              <b className={door.address}>{new URL(view.join.url).host}</b>
              <p>{t('screen.theCode')}</p>
              <JoinCode code={view.join.code} />
            </div>
          </div>
        ) : null}
        {moment === 'paused' ? (
          <p className={styles.next} role="status">
            {next}
          </p>
        ) : null}
      </section>
      <section className={styles.side}>
        <div role="status">
          <Words />
        </div>
        {moment === 'called' || moment === 'paused' ? <Readings /> : null}
      </section>
    </div>
  );
}

function Words() {
  const t = useWords();
  const { view } = useMesa();
  const { cancelled, cancelledSessions, pause, scheduledEnd } = view.planning;
  const { scheduledStart } = view.gathering;
  const hour = (at: number) => localTime(at, view.timeZone);
  switch (momentOf(view)) {
    case 'called':
      if (scheduledStart === null) return null;
      return (
        <>
          <h2>{t('planning.now_calledTitle', { date: longDay(scheduledStart, view.timeZone) })}</h2>
          <p>
            {scheduledEnd === null
              ? t('planning.screen_hour', { start: hour(scheduledStart) })
              : t('planning.screen_hours', { start: hour(scheduledStart), end: hour(scheduledEnd) })}
          </p>
          {view.place === '' ? null : <p>{view.place}</p>}
        </>
      );
    case 'paused':
      return (
        <>
          <h2>{t('planning.now_pausedTitle')}</h2>
          <p>{t('planning.now_pausedReason', { reason: pause?.reason ?? '' })}</p>
          <p>{t('planning.now_pausedKept')}</p>
        </>
      );
    case 'cancelled':
      return (
        <>
          <h2>{t('planning.now_mesaCancelledTitle')}</h2>
          <p>{t('planning.now_mesaCancelledText', { reason: cancelled?.reason ?? '' })}</p>
        </>
      );
    case 'sessionCancelled':
      return (
        <>
          <h2>{t('planning.now_cancelledTitle')}</h2>
          <p>{t('planning.now_cancelledText', { reason: cancelledSessions.at(-1)?.reason ?? '' })}</p>
          <p>{t('planning.now_cancelledNext')}</p>
        </>
      );
    default:
      return (
        <>
          <h2>{t('planning.now_draftTitle')}</h2>
          <p>{t('planning.now_draftText')}</p>
        </>
      );
  }
}

/** N1: what everybody reads, by its titles: the words are on the phones. */
function Readings() {
  const t = useWords();
  const { view } = useMesa();
  const { background } = view.planning;
  if (background.length === 0) return null;
  const more = background.length - MAX_READINGS;
  return (
    <div className={styles.readings}>
      <h3>{t(momentOf(view) === 'called' ? 'planning.readBefore' : 'planning.pack')}</h3>
      <ul>
        {background.slice(0, MAX_READINGS).map((item) => (
          <li key={item.itemId}>{item.title}</li>
        ))}
      </ul>
      <p>{more > 0 ? t('planning.screen_more', { count: more }) : t('planning.screen_onPhones')}</p>
    </div>
  );
}
