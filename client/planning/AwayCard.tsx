// What people see while nobody is at the table: the mesa is being prepared, is called for a day, goes on another day,
// or was cancelled (5.1, 5.2). Calm, with the day first and the reason whole.
import { BookOpen, CalendarDays, Clock, GitFork, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { localTime } from '../../shared/model/acta/localTime.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './Away.module.css';
import { momentOf } from './meeting.ts';
import { useNextDay } from './PauseLines.tsx';
import { longDay, zoneName } from './when.ts';

/** `level` is the heading's: 1 when it is the screen, 2 beside another one. */
export function AwayCard({ level = 1 }: { level?: 1 | 2 }) {
  const t = useWords();
  const { view } = useMesa();
  const { cancelled, cancelledSessions, pause } = view.planning;
  switch (momentOf(view)) {
    case 'preparing':
      return (
        <Away level={level} title={t('planning.now_draftTitle')}>
          <p>{t('planning.now_draftText')}</p>
        </Away>
      );
    case 'called':
      return <Called level={level} />;
    case 'sessionCancelled':
      return (
        <Away level={level} title={t('planning.now_cancelledTitle')}>
          <p>{t('planning.now_cancelledText', { reason: cancelledSessions.at(-1)?.reason ?? '' })}</p>
          <p>{t('planning.now_cancelledNext')}</p>
        </Away>
      );
    case 'cancelled':
      return (
        <Away level={level} title={t('planning.now_mesaCancelledTitle')}>
          <p>{t('planning.now_mesaCancelledText', { reason: cancelled?.reason ?? '' })}</p>
        </Away>
      );
    case 'paused':
      return <Paused level={level} reason={pause?.reason ?? ''} />;
    case null:
      return null;
  }
}

function Away({ level, title, children }: { level: 1 | 2; title: string; children: ReactNode }) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.away}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </section>
  );
}

function Called({ level }: { level: 1 | 2 }) {
  const t = useWords();
  const { view } = useMesa();
  const { scheduledStart } = view.gathering;
  const { scheduledEnd, kind } = view.planning;
  if (scheduledStart === null) return null;
  const hour = (at: number) => localTime(at, view.timeZone);
  const words = { start: hour(scheduledStart), zone: zoneName(view.timeZone) };
  return (
    <>
      <Away
        level={level}
        title={t('planning.now_calledTitle', { date: longDay(scheduledStart, view.timeZone) })}
      >
        <p>{t('planning.now_calledText')}</p>
      </Away>
      <Card>
        <dl className={styles.facts}>
          <Fact icon={<Clock aria-hidden="true" />} name={t('planning.now_hours')}>
            {scheduledEnd === null
              ? t('planning.now_hoursFrom', words)
              : t('planning.now_hoursRange', { ...words, end: hour(scheduledEnd) })}
          </Fact>
          {view.place === '' ? null : (
            <Fact icon={<MapPin aria-hidden="true" />} name={t('planning.now_place')}>
              {view.place}
            </Fact>
          )}
          <Fact icon={<CalendarDays aria-hidden="true" />} name={t('planning.now_kind')}>
            {t(`planning.${kind}`)}
          </Fact>
        </dl>
      </Card>
    </>
  );
}

function Fact({ icon, name, children }: { icon: ReactNode; name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        {icon}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Paused({ level, reason }: { level: 1 | 2; reason: string }) {
  const t = useWords();
  const { view } = useMesa();
  const next = useNextDay();
  return (
    <>
      <Away level={level} title={t('planning.now_pausedTitle')}>
        <p className={styles.next}>{next}</p>
        <p>{t('planning.now_pausedReason', { reason })}</p>
      </Away>
      <Card>
        <p>{t('planning.now_pausedKept')}</p>
        <div className={styles.links}>
          <ButtonLink href={addressOf(view.mesaId, 'arbol')} icon={<GitFork aria-hidden="true" />}>
            {t('planning.now_readTree')}
          </ButtonLink>
          <ButtonLink href={addressOf(view.mesaId, 'compromisos')} icon={<BookOpen aria-hidden="true" />}>
            {t('planning.now_readTexts')}
          </ButtonLink>
        </div>
      </Card>
    </>
  );
}
