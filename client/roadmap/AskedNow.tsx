// The responsibilities this person is asked to accept, on the phone's home: what, by when, and the way to answer.
import { ArrowRight } from 'lucide-react';
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './AskedOfYou.module.css';
import { placeOfRoadmap, requestsTo } from './roadmapOf.ts';

export function AskedNow() {
  const t = useWords();
  const { view, me } = useMesa();
  const requests = requestsTo(view, me);
  const first = requests[0];
  if (first === undefined || view.can['roadmap.answer'] !== true) return null;
  return (
    <Card
      tone="strong"
      title={
        requests.length === 1
          ? t('roadmap.asksYouTitle_one')
          : t('roadmap.asksYouTitle_other', { count: requests.length })
      }
    >
      <ul className={styles.short}>
        {requests.map(({ commitment, activity }) => (
          <li key={`${commitment.id}${activity.code}`}>
            <p className={styles.title}>
              <span className={styles.code}>{activity.code}</span> {activity.title}
            </p>
            <p className={styles.lead}>
              {t('roadmap.dates', { start: shortDate(activity.start), end: shortDate(activity.end) })}
            </p>
          </li>
        ))}
      </ul>
      <ButtonLink
        variant="primary"
        size="lg"
        block
        href={addressOf(view.mesaId, placeOfRoadmap(first.commitment.number))}
        iconAfter={<ArrowRight aria-hidden="true" />}
      >
        {t('roadmap.dutyGo')}
      </ButtonLink>
    </Card>
  );
}
