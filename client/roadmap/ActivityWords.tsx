// The facts of one activity as they are written in a table, on a card and in its own sheet.
import { Check, Clock, X } from 'lucide-react';
import type { Activity } from '../../shared/model/roadmap.ts';
import { isLate } from '../../shared/roadmap/progress.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './ActivityWords.module.css';
import { useRoadmap } from './roadmapContext.ts';
import { answerOf } from './roadmapOf.ts';
import { StatusBlock } from './StatusBlock.tsx';
import { usePersonName } from './usePersonName.ts';

/** The body that answers, in the shape of its party, and the person who accepts for it. */
export function LeadWords({ activity }: { activity: Activity }) {
  const t = useWords();
  const { view } = useMesa();
  const nameOf = usePersonName();
  const party = view.parties.find(({ id }) => id === activity.leadParty);
  const look = lookByParty(view.parties).get(activity.leadParty) ?? 'obs';
  return (
    <span className={styles.lead}>
      <span className={styles.body}>
        <SectorGlyph look={look} />
        <span>
          {activity.lead}
          {party === undefined ? null : <span className="visuallyHidden"> ({party.name})</span>}
        </span>
      </span>
      <small>{activity.leadPerson === null ? t('roadmap.nobodyYet') : nameOf(activity.leadPerson)}</small>
    </span>
  );
}

/** Whether the person accepted, declined or has not answered. */
export function AnswerTag({ activity }: { activity: Activity }) {
  const t = useWords();
  const { roadmap } = useRoadmap();
  if (roadmap === null) return null;
  const answer = answerOf(roadmap, activity);
  switch (answer.kind) {
    case 'accepted':
      return (
        <Tag tone="ok" icon={<Check aria-hidden="true" />}>
          {t('roadmap.accepted')}
        </Tag>
      );
    case 'declined':
      return (
        <Tag tone="danger" icon={<X aria-hidden="true" />}>
          {t('roadmap.declined')}
        </Tag>
      );
    case 'pending':
      return (
        <Tag tone="warn" icon={<Clock aria-hidden="true" />}>
          {t('roadmap.pending')}
        </Tag>
      );
    case 'unasked':
      return <span className={styles.quiet}>{t('roadmap.unasked')}</span>;
  }
}

/** How far it is, and how much evidence there is. */
export function StatusWords({ activity, long = false }: { activity: Activity; long?: boolean }) {
  const t = useWords();
  const { today } = useRoadmap();
  const late = isLate(activity, today);
  const { status, end, evidence } = activity;
  const open = status === 'notStarted' || status === 'inProgress';
  const word =
    status === 'complete'
      ? t('roadmap.toVerify')
      : late
        ? t('roadmap.overdue')
        : t(`roadmap.status_${status}`);
  const sentence = late
    ? t('roadmap.overdueSince', { end: shortDate(end) })
    : open
      ? t('roadmap.dueOn', { status: t(`roadmap.status_${status}`), end: shortDate(end) })
      : word;
  return (
    <span className={styles.status}>
      <StatusBlock status={status} overdue={late} className={styles.block} />
      <span>
        <span className={late ? styles.late : undefined}>{long ? sentence : word}</span>
        {evidence.length === 0 ? null : (
          <small>
            {evidence.length === 1
              ? t('roadmap.evidence_one')
              : t('roadmap.evidence_other', { count: evidence.length })}
          </small>
        )}
      </span>
    </span>
  );
}

/** «1 feb 2027 a 30 abr 2027»; a date is never cut in two. */
export function DatesWords({ activity }: { activity: Activity }) {
  const t = useWords();
  const { start, end } = activity;
  return (
    <span className={styles.dates}>
      <span>{shortDate(start)}</span> <span>{t('roadmap.datesEnd', { end: shortDate(end) })}</span>
    </span>
  );
}
