// A round that takes answers: the question, who will see what and when, and the ballot of whoever may answer; at the
// side how it goes and what the facilitation can do.
import { EyeOff } from 'lucide-react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { Workspace } from '../decisions/Workspace.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { NamedVote } from './NamedVote.tsx';
import { OnlyOrders } from './OnlyOrders.tsx';
import styles from './OpenOrdering.module.css';
import { OptionWords } from './OptionWords.tsx';
import { OrderingControls } from './OrderingControls.tsx';
import { OrderingFacts } from './OrderingFacts.tsx';
import { OrderingProgress } from './OrderingProgress.tsx';
import { PaperCompare } from './PaperCompare.tsx';
import { PaperList } from './PaperList.tsx';
import { SecretVote } from './SecretVote.tsx';

export function OpenOrdering({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { me } = useMesa();
  const { definition, number } = ordering;
  const { method, secret } = definition;
  return (
    <Workspace
      narrow
      sideLabel={t('orderings.side')}
      side={
        <>
          <OrderingProgress ordering={ordering} />
          <PaperList ordering={ordering} />
          <OrderingControls ordering={ordering} />
          <OrderingFacts ordering={ordering} />
        </>
      }
    >
      <div className={styles.main}>
        <header className={styles.head}>
          <p className={styles.meta}>
            {t('orderings.meta', { n: number, method: t(`orderings.method_${method}`) })}
          </p>
          <h1 tabIndex={-1}>{definition.question}</h1>
          <p className={styles.lead}>{t(`orderings.how_${method}`, { dots: definition.settings.dots })}</p>
          <OnlyOrders quiet />
        </header>
        <PaperCompare only={ordering.id} />
        {secret ? null : (
          <Banner
            tone="lock"
            icon={<EyeOff />}
            title={t(me.orderings.includes(ordering.id) ? 'orderings.blindTitle' : 'orderings.blindTitleAll')}
          >
            {t('orderings.blindText')}
          </Banner>
        )}
        <Part ordering={ordering} />
      </div>
    </Workspace>
  );
}

/** The ballot of who may answer; for anybody else, what is being ordered. */
function Part({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view, me } = useMesa();
  if (me.orderings.includes(ordering.id)) {
    return ordering.definition.secret ? (
      <SecretVote ordering={ordering} />
    ) : (
      <NamedVote ordering={ordering} />
    );
  }
  const why =
    view.role === 'facilitator' ? 'Facilitator' : me.role === 'participant' ? 'NotEligible' : 'Observer';
  return (
    <section className={styles.read} aria-label={t('orderings.options')}>
      <p className={styles.why}>{t(`orderings.why${why}`)}</p>
      <ul>
        {ordering.definition.settings.options.map(({ id, label }) => (
          <li key={id}>
            <OptionWords label={label} />
          </li>
        ))}
      </ul>
    </section>
  );
}
