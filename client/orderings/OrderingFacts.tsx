// Under which conditions a round was opened, in words: who answers, what is seen of it, and how it is counted.
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import styles from './OrderingFacts.module.css';

export function OrderingFacts({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { definition, byParty } = ordering;
  const { method, electorate, secret, settings } = definition;
  const people = secret && !byParty;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('orderings.factWho')}</dt>
        <dd>{t(`orderings.electorate_${electorate}`)}</dd>
      </div>
      <div>
        <dt>{t('orderings.factSecrecy')}</dt>
        <dd>{t(secret ? 'orderings.secret' : 'orderings.named')}</dd>
      </div>
      <div>
        <dt>{t('orderings.factCount')}</dt>
        <dd>{t(people && method !== 'ranked' ? 'orderings.countsPeople' : `orderings.counts_${method}`)}</dd>
      </div>
      {secret ? (
        <div>
          <dt>{t('orderings.factParties')}</dt>
          <dd>{t(byParty ? 'orderings.breakdownIf' : 'orderings.breakdownNo', { least: settings.floor })}</dd>
        </div>
      ) : null}
      {method === 'criteria' ? (
        <div>
          <dt>{t('orderings.factCriteria')}</dt>
          <dd>
            <ul>
              {settings.criteria.map(({ id, label, weight }) => (
                <li key={id}>
                  <span>{label ?? id}</span> <b>{weight}</b>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
