// The activities as a table, one group of rows per action line: what a desktop shows.
import { Plus } from 'lucide-react';
import type { Activity } from '../../shared/model/roadmap.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './ActivityTable.module.css';
import { AnswerTag, DatesWords, LeadWords, StatusWords } from './ActivityWords.tsx';
import { useRoadmap } from './roadmapContext.ts';
import type { LineGroup } from './roadmapOf.ts';
import { useActivityActions } from './useActivityActions.ts';
import { useMayPlan } from './useMayPlan.ts';

const COLUMNS = 7;

export function ActivityTable({ groups }: { groups: readonly LineGroup[] }) {
  const t = useWords();
  const { roadmap } = useRoadmap();
  const following = roadmap !== null && roadmap.state !== 'draft' && roadmap.state !== 'acceptance';
  return (
    <table className={styles.table} aria-label={t('roadmap.activities')}>
      <thead>
        <tr>
          <th scope="col">{t('roadmap.columnActivity')}</th>
          <th scope="col">{t('roadmap.columnLead')}</th>
          <th scope="col">{t('roadmap.columnDates')}</th>
          <th scope="col" className={styles.number}>
            {t('roadmap.columnWeight')}
          </th>
          <th scope="col">{t('roadmap.columnVerification')}</th>
          <th scope="col">{t(following ? 'roadmap.columnStatus' : 'roadmap.columnAcceptance')}</th>
          <th scope="col">
            <span className="visuallyHidden">{t('roadmap.columnActions')}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group, at) => (
        <tbody key={group.line}>
          <tr className={styles.line}>
            <th scope="rowgroup" colSpan={COLUMNS}>
              <LineHead group={group} at={at} />
            </th>
          </tr>
          {group.activities.map((activity) => (
            <Row key={activity.code} activity={activity} following={following} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function LineHead({ group, at }: { group: LineGroup; at: number }) {
  const t = useWords();
  const { ask } = useRoadmap();
  const mayPlan = useMayPlan();
  const name = group.known ? group.line : t('roadmap.otherLine', { line: group.line });
  return (
    <span className={styles.lineHead}>
      <span className={styles.lineName}>
        {group.known ? <span className={styles.lineNumber}>{at + 1}</span> : null}
        {name}
      </span>
      {group.activities.length === 0 ? (
        <span className={styles.emptyLine}>{t('roadmap.emptyLine')}</span>
      ) : null}
      {mayPlan && group.known ? (
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden="true" />}
          aria-label={t('roadmap.addActivityTo', { line: group.line })}
          onPress={() => ask({ kind: 'new', line: group.line })}
        >
          {t('roadmap.addActivity')}
        </Button>
      ) : null}
    </span>
  );
}

function Row({ activity, following }: { activity: Activity; following: boolean }) {
  const t = useWords();
  const { ask } = useRoadmap();
  const { main, more } = useActivityActions(activity);
  const { code, title, deliverable, verification, weight, dependsOn } = activity;
  return (
    <tr>
      <th scope="row" className={styles.what}>
        <span className={styles.code}>{code}</span>
        <span className={styles.words}>
          <button type="button" className={styles.title} onClick={() => ask({ kind: 'see', code })}>
            {title}
          </button>
          <small>{deliverable}</small>
          {dependsOn.length === 0 ? null : (
            <small>{t('roadmap.after', { codes: dependsOn.join(', ') })}</small>
          )}
          <small className={styles.folded}>
            {t('roadmap.columnVerification')}: {verification}
          </small>
        </span>
      </th>
      <td>
        <LeadWords activity={activity} />
      </td>
      <td>
        <DatesWords activity={activity} />
      </td>
      <td className={styles.number}>{t('roadmap.weight', { weight })}</td>
      <td className={styles.verification}>{verification}</td>
      <td>{following ? <StatusWords activity={activity} /> : <AnswerTag activity={activity} />}</td>
      <td className={styles.actions}>
        <span>
          {main.map(({ id, label, primary, onPress }) => (
            <Button key={id} size="sm" variant={primary ? 'primary' : 'outline'} onPress={onPress}>
              {label}
            </Button>
          ))}
          <Menu items={more} label={t('roadmap.actionsOf', { code })} />
        </span>
      </td>
    </tr>
  );
}
