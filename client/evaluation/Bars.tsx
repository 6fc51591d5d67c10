// What was published of the evaluation: how many people, and for each question how many chose each answer.
import type { Evaluation } from '../../shared/model/evaluation.ts';
import { EVALUATION_FLOOR } from '../../shared/model/tableLimits.ts';
import { useWords } from '../i18n.ts';
import styles from './Evaluation.module.css';
import { GRADES } from './grades.ts';

export function Bars({ result }: { result: Evaluation }) {
  const t = useWords();
  const { answered, said, gathered } = result;
  return (
    <>
      <p className={styles.lead}>
        {t(answered === 1 ? 'evaluation.result_one' : 'evaluation.result_other', { count: answered })}{' '}
        {said === null ? t('evaluation.withheld', { least: EVALUATION_FLOOR }) : null}
      </p>
      {said === null ? null : <Question title={t('evaluation.said')} counts={said} of={answered} />}
      {gathered === null ? null : (
        <Question title={t('evaluation.gathered')} counts={gathered} of={answered} />
      )}
    </>
  );
}

interface QuestionProps {
  title: string;
  /** People by answer, from 1 to 4. */
  counts: readonly number[];
  of: number;
}

function Question({ title, counts, of }: QuestionProps) {
  const t = useWords();
  return (
    <div className={styles.question}>
      <h3>{title}</h3>
      <dl>
        {GRADES.map((grade, at) => {
          const count = counts[at] ?? 0;
          return (
            <div key={grade}>
              <dt>{t(`evaluation.grade_${grade}`)}</dt>
              <dd>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ width: `${(100 * count) / Math.max(1, of)}%` }} />
                </span>
                <b>{count}</b>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
