// «Acepto la responsabilidad»: what is asked of this person in this roadmap, whole and before everything else.
import { shortDate } from '../decisions/timeOfDay.ts';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './AskedOfYou.module.css';
import { useRoadmap } from './roadmapContext.ts';
import { requestsTo } from './roadmapOf.ts';

export function AskedOfYou() {
  const t = useWords();
  const { view, me } = useMesa();
  const { commitment, latest, ask } = useRoadmap();
  const requests = requestsTo(view, me).filter((request) => request.commitment.id === commitment.id);
  if (!latest || requests.length === 0 || view.can['roadmap.answer'] !== true) return null;
  return (
    <section className={styles.asked} aria-label={t('roadmap.asksYou')}>
      <h2>
        {requests.length === 1
          ? t('roadmap.asksYouTitle_one')
          : t('roadmap.asksYouTitle_other', { count: requests.length })}
      </h2>
      <p className={styles.lead}>{t('roadmap.asksYouText')}</p>
      {requests.map(({ activity }) => (
        <Card key={activity.code} tone="strong">
          <p className={styles.title}>
            <span className={styles.code}>{activity.code}</span> {activity.title}
          </p>
          <dl className={styles.facts}>
            <dt>{t('roadmap.deliverableLabel')}</dt>
            <dd>{activity.deliverable}</dd>
            <dt>{t('roadmap.columnDates')}</dt>
            <dd>{t('roadmap.dates', { start: shortDate(activity.start), end: shortDate(activity.end) })}</dd>
            <dt>{t('roadmap.columnVerification')}</dt>
            <dd>{activity.verification}</dd>
            <dt>{t('roadmap.columnLead')}</dt>
            <dd>{activity.lead}</dd>
          </dl>
          <div className={styles.actions}>
            <Button variant="primary" size="lg" onPress={() => ask({ kind: 'accept', code: activity.code })}>
              {t('roadmap.accept')}
            </Button>
            <Button size="lg" onPress={() => ask({ kind: 'decline', code: activity.code })}>
              {t('roadmap.decline')}
            </Button>
          </div>
        </Card>
      ))}
    </section>
  );
}
