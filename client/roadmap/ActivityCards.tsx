// The activities as cards, one after the other under their action line: what a phone shows, with the one thing this
// person can do about each.
import { Plus } from 'lucide-react';
import type { Activity } from '../../shared/model/roadmap.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './ActivityCards.module.css';
import { AnswerTag, DatesWords, LeadWords, StatusWords } from './ActivityWords.tsx';
import { useRoadmap } from './roadmapContext.ts';
import type { LineGroup } from './roadmapOf.ts';
import { useActivityActions } from './useActivityActions.ts';
import { useMayPlan } from './useMayPlan.ts';

export function ActivityCards({ groups }: { groups: readonly LineGroup[] }) {
  const t = useWords();
  const { roadmap, ask } = useRoadmap();
  const mayPlan = useMayPlan();
  const following = roadmap !== null && roadmap.state !== 'draft' && roadmap.state !== 'acceptance';
  return (
    <div className={styles.groups}>
      {groups.map((group, at) => {
        const name = group.known ? group.line : t('roadmap.otherLine', { line: group.line });
        return (
          <section key={group.line} aria-label={name}>
            <h2 className={styles.line}>
              {group.known ? <span className={styles.lineNumber}>{at + 1}</span> : null}
              {name}
            </h2>
            {group.activities.length === 0 ? <p className={styles.empty}>{t('roadmap.emptyLine')}</p> : null}
            <ul className={styles.cards}>
              {group.activities.map((activity) => (
                <li key={activity.code}>
                  <ActivityCard activity={activity} following={following} />
                </li>
              ))}
            </ul>
            {mayPlan && group.known ? (
              <Button
                size="sm"
                icon={<Plus aria-hidden="true" />}
                aria-label={t('roadmap.addActivityTo', { line: group.line })}
                onPress={() => ask({ kind: 'new', line: group.line })}
              >
                {t('roadmap.addActivity')}
              </Button>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function ActivityCard({ activity, following }: { activity: Activity; following: boolean }) {
  const t = useWords();
  const { ask } = useRoadmap();
  const { main, more } = useActivityActions(activity);
  const { code, title, deliverable, verification, weight } = activity;
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <span className={styles.code}>{code}</span>
        <span className={styles.state}>
          {following ? <StatusWords activity={activity} long /> : <AnswerTag activity={activity} />}
        </span>
        <Menu items={more} label={t('roadmap.actionsOf', { code })} />
      </div>
      <h3>
        <button type="button" className={styles.title} onClick={() => ask({ kind: 'see', code })}>
          {title}
        </button>
      </h3>
      <p className={styles.small}>{t('roadmap.deliverable', { text: deliverable })}</p>
      <p className={styles.small}>
        {t('roadmap.columnVerification')}: {verification}
      </p>
      <LeadWords activity={activity} />
      <p className={styles.small}>
        <DatesWords activity={activity} /> · {t('roadmap.weightOf', { weight })}
      </p>
      {main.length === 0 ? null : (
        <div className={styles.actions}>
          {main.map(({ id, label, primary, onPress }) => (
            <Button key={id} block variant={primary ? 'primary' : 'outline'} onPress={onPress}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}
