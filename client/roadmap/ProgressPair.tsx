// Progress said twice: what another party verified and what is reported, never one number out of both (R7). And one
// block per activity, so that the two numbers can be counted.
import type { Activity } from '../../shared/model/roadmap.ts';
import { isLate, progressOf } from '../../shared/roadmap/progress.ts';
import { useWords } from '../i18n.ts';
import styles from './ProgressPair.module.css';
import { useRoadmap } from './roadmapContext.ts';
import { byCode } from './roadmapOf.ts';
import { StatusBlock } from './StatusBlock.tsx';

/** Nothing while the roadmap is prepared: there is no progress yet to speak of. */
export function ProgressPair() {
  const t = useWords();
  const { roadmap, today } = useRoadmap();
  const progress = progressOf(roadmap ?? undefined);
  if (roadmap === null || progress === null || roadmap.state === 'draft' || roadmap.state === 'acceptance')
    return null;
  const { label, verified, reported } = progress;
  return (
    <section className={styles.pair} aria-label={t('roadmap.progress')}>
      <div className={styles.numbers}>
        <Share value={verified} name={t('roadmap.progressVerified')} look="verified" />
        <Share value={reported} name={t('roadmap.progressReported')} look="reported" />
        <p className={styles.label}>
          {t('roadmap.progress')} <b>{t(`roadmap.label_${label}`)}</b>
        </p>
      </div>
      <Blocks activities={roadmap.activities} today={today} />
      <p className={styles.note}>{t('roadmap.progressNote')}</p>
    </section>
  );
}

function Share({ value, name, look }: { value: number; name: string; look: 'verified' | 'reported' }) {
  const t = useWords();
  return (
    <p className={styles.number}>
      <b>{t('roadmap.percent', { value })}</b> <span>{name}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles[look]} style={{ width: `${value}%` }} />
      </span>
    </p>
  );
}

function Blocks({ activities, today }: { activities: readonly Activity[]; today: string }) {
  const t = useWords();
  const sorted = [...activities].sort((a, b) => byCode(a.code, b.code));
  const late = (activity: Activity) => isLate(activity, today);
  const counts = [
    { name: t('roadmap.status_verified'), of: sorted.filter((one) => one.status === 'verified') },
    { name: t('roadmap.toVerify'), of: sorted.filter((one) => one.status === 'complete') },
    {
      name: t('roadmap.status_inProgress'),
      of: sorted.filter((one) => one.status === 'inProgress' && !late(one)),
    },
    { name: t('roadmap.overdue'), of: sorted.filter(late) },
    {
      name: t('roadmap.status_notStarted'),
      of: sorted.filter((one) => one.status === 'notStarted' && !late(one)),
    },
  ].filter(({ of }) => of.length > 0);
  return (
    <div>
      <p className={styles.blocks} aria-hidden="true">
        {sorted.map((activity) => (
          <StatusBlock
            key={activity.code}
            status={activity.status}
            overdue={late(activity)}
            className={styles.block}
          />
        ))}
      </p>
      <ul className={styles.legend} aria-label={t('roadmap.legend')}>
        {counts.map(({ name, of: [first, ...rest] }) =>
          first === undefined ? null : (
            <li key={name}>
              <StatusBlock status={first.status} overdue={late(first)} />
              <span>
                <b>{rest.length + 1}</b> {name}
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
