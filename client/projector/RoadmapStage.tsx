// The roadmap for the room: person, date, how it is verified, and whether it was accepted or how it goes. What does not
// fit is counted, never cut; the phones have all of it.
import { Check, Clock, X } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import type { Activity, Roadmap } from '../../shared/model/roadmap.ts';
import type { CommitmentView } from '../../shared/model/view.ts';
import { latestRoadmap } from '../../shared/roadmap/findRoadmap.ts';
import { isLate } from '../../shared/roadmap/progress.ts';
import { readFrozen } from '../decisions/frozenContent.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { answerOf, byCode, todayOf } from '../roadmap/roadmapOf.ts';
import { StatusBlock } from '../roadmap/StatusBlock.tsx';
import { usePersonName } from '../roadmap/usePersonName.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './RoadmapStage.module.css';
import { useFit } from './useFit.ts';
import wall from './Wall.module.css';

/** Title and rows in vh, from the largest; under 2.6 vh (28 px of 1080) nothing is written. */
const LOOKS = [
  { title: 6.2, row: 4.4, most: 40 },
  { title: 5.8, row: 4, most: 40 },
  { title: 5.4, row: 3.6, most: 40 },
  { title: 5, row: 3.2, most: 40 },
  { title: 4.6, row: 2.9, most: 40 },
  { title: 4.2, row: 2.6, most: 40 },
  { title: 4, row: 2.6, most: 8 },
  { title: 4, row: 2.6, most: 6 },
  { title: 3.8, row: 2.6, most: 5 },
  { title: 3.6, row: 2.6, most: 4 },
  { title: 3.4, row: 2.6, most: 3 },
  { title: 3.2, row: 2.6, most: 2 },
] as const;

export function RoadmapStage({ commitment }: { commitment: CommitmentView }) {
  const t = useWords();
  const { view } = useMesa();
  const box = useRef<HTMLElement>(null);
  const roadmap = latestRoadmap(view, commitment.id);
  const { step } = useFit(box, LOOKS.length, JSON.stringify(roadmap ?? null));
  const look = LOOKS[step] ?? LOOKS[11];
  const style = { '--title': `${look.title}vh`, '--row': `${look.row}vh` } as CSSProperties;
  const agreed = commitment.versions.at(-1);
  const title =
    (agreed ? readFrozen(agreed.content, t).title : '') || commitment.title || t('screen.untitled');
  const activities = [...(roadmap?.activities ?? [])].sort((a, b) => byCode(a.code, b.code));
  const drawn = activities.slice(0, look.most);
  const more = activities.length - drawn.length;
  return (
    <section
      ref={box}
      className={classes(wall.page, wall.measured, styles.stage)}
      style={style}
      role="status"
    >
      <p className={wall.label}>
        {t('roadmap.screenLabel', {
          n: commitment.number,
          state: t(`roadmap.state_${roadmap?.state ?? 'draft'}`).toLowerCase(),
        })}
      </p>
      <h1>{title}</h1>
      {roadmap === undefined || drawn.length === 0 ? (
        <p className={styles.more}>{t('roadmap.screenEmpty')}</p>
      ) : (
        <Table roadmap={roadmap} drawn={drawn} />
      )}
      {more > 0 ? (
        <p className={styles.more}>
          {more === 1 ? t('roadmap.screenMore_one') : t('roadmap.screenMore_other', { count: more })}
        </p>
      ) : null}
    </section>
  );
}

function Table({ roadmap, drawn }: { roadmap: Roadmap; drawn: readonly Activity[] }) {
  const t = useWords();
  const following = roadmap.state !== 'draft' && roadmap.state !== 'acceptance';
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('roadmap.activities')}</th>
          <th scope="col">{t('roadmap.screenWho')}</th>
          <th scope="col">{t('roadmap.screenUntil')}</th>
          <th scope="col">{t('roadmap.screenProof')}</th>
          <th scope="col">{t(following ? 'roadmap.columnStatus' : 'roadmap.columnAcceptance')}</th>
        </tr>
      </thead>
      <tbody>
        {drawn.map((activity) => (
          <Row key={activity.code} roadmap={roadmap} activity={activity} following={following} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  roadmap: Roadmap;
  activity: Activity;
  following: boolean;
}

function Row({ roadmap, activity, following }: RowProps) {
  const { view } = useMesa();
  const nameOf = usePersonName();
  const { code, title, lead, leadParty, leadPerson, end, verification } = activity;
  return (
    <tr>
      <th scope="row">
        <span className={styles.code}>{code}</span> {title}
      </th>
      <td>
        <span className={styles.who}>
          <SectorGlyph look={lookByParty(view.parties).get(leadParty) ?? 'obs'} />
          {leadPerson === null ? lead : nameOf(leadPerson)}
        </span>
      </td>
      <td className={styles.date}>{shortDate(end)}</td>
      <td>{verification}</td>
      <td className={styles.state}>
        {following ? <Status activity={activity} /> : <Answer roadmap={roadmap} activity={activity} />}
      </td>
    </tr>
  );
}

function Status({ activity }: { activity: Activity }) {
  const t = useWords();
  const { view } = useMesa();
  const late = isLate(activity, todayOf(view));
  return (
    <span className={styles.mark}>
      <StatusBlock status={activity.status} overdue={late} />
      {late ? t('roadmap.overdue') : t(`roadmap.status_${activity.status}`)}
    </span>
  );
}

function Answer({ roadmap, activity }: { roadmap: Roadmap; activity: Activity }) {
  const t = useWords();
  switch (answerOf(roadmap, activity).kind) {
    case 'accepted':
      return (
        <span className={styles.mark}>
          <Check aria-hidden="true" />
          {t('roadmap.accepted')}
        </span>
      );
    case 'declined':
      return (
        <span className={styles.mark}>
          <X aria-hidden="true" />
          {t('roadmap.declined')}
        </span>
      );
    case 'pending':
      return (
        <span className={styles.waiting}>
          <Clock aria-hidden="true" />
          {t('roadmap.screenPending')}
        </span>
      );
    case 'unasked':
      return t('roadmap.unasked');
  }
}
