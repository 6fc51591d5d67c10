// One activity whole: what was planned, who answered, its evidence and everything that happened to it, oldest first.
import type { Activity } from '../../shared/model/roadmap.ts';
import { dayAndTime } from '../acta/moment.ts';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './ActivityDetail.module.css';
import { AnswerTag, LeadWords, StatusWords } from './ActivityWords.tsx';
import { historyOf } from './activityHistory.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { useRoadmap } from './roadmapContext.ts';
import { useActivityActions } from './useActivityActions.ts';
import { useHistoryWords } from './useHistoryWords.ts';

export function ActivityDetail({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const t = useWords();
  const { roadmap } = useRoadmap();
  const { main, more } = useActivityActions(activity);
  const following = roadmap !== null && roadmap.state !== 'draft' && roadmap.state !== 'acceptance';
  const evidence = more.find(({ id }) => id === 'evidence');
  return (
    <Sheet
      title={activity.title}
      lead={`${activity.code} · ${activity.actionLine}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {evidence === undefined ? null : <Button onPress={evidence.onAction}>{evidence.label}</Button>}
          {[...main].reverse().map(({ id, label, primary, onPress }) => (
            <Button key={id} variant={primary ? 'primary' : 'outline'} onPress={onPress}>
              {label}
            </Button>
          ))}
          {main.length === 0 ? <Button onPress={onClose}>{t('ui.close')}</Button> : null}
        </>
      }
    >
      <div className={styles.detail}>
        <p className={styles.state}>
          {following ? <StatusWords activity={activity} long /> : <AnswerTag activity={activity} />}
        </p>
        <Facts activity={activity} />
        {following ? (
          <section>
            <h3>{t('roadmap.evidence')}</h3>
            <EvidenceList activity={activity} />
            {activity.status === 'inProgress' && activity.evidence.length === 0 ? (
              <p className={styles.hint}>{t('roadmap.completeFirst')}</p>
            ) : null}
            {activity.status === 'complete' ? <p className={styles.hint}>{t('roadmap.needsOther')}</p> : null}
          </section>
        ) : null}
        <History activity={activity} />
      </div>
    </Sheet>
  );
}

function Facts({ activity }: { activity: Activity }) {
  const t = useWords();
  const { deliverable, verification, start, end, weight, support, dependsOn } = activity;
  const facts = [
    { name: t('roadmap.deliverableLabel'), value: deliverable },
    { name: t('roadmap.columnVerification'), value: verification },
    {
      name: t('roadmap.columnDates'),
      value: t('roadmap.dates', { start: shortDate(start), end: shortDate(end) }),
    },
    { name: t('roadmap.columnWeight'), value: t('roadmap.weight', { weight }) },
    { name: t('roadmap.supportLabel'), value: support.join(', ') },
    { name: t('roadmap.afterLabel'), value: dependsOn.join(', ') },
  ].filter(({ value }) => value !== '');
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('roadmap.columnLead')}</dt>
        <dd>
          <LeadWords activity={activity} />
        </dd>
      </div>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function History({ activity }: { activity: Activity }) {
  const t = useWords();
  const { view } = useMesa();
  const say = useHistoryWords();
  const entries = historyOf(activity);
  return (
    <section>
      <h3>{t('roadmap.history')}</h3>
      {entries.length === 0 ? <p className={styles.hint}>{t('roadmap.historyNone')}</p> : null}
      <ol className={styles.history}>
        {entries.map((entry) => (
          <li key={`${entry.kind}${entry.at}${entry.note}`}>
            <span className={styles.when}>{dayAndTime(entry.at, view.timeZone)}</span>
            <span>
              {say(entry)}
              {entry.note === '' ? null : <q className={styles.note}>{entry.note}</q>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
