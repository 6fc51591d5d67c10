// A round of ordering in course: what is asked, what is put in order, and how many have answered; never what. A secret
// one has no count to show.

import { EyeOff, ListOrdered } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { useWords } from '../i18n.ts';
import { OptionWords } from '../orderings/OptionWords.tsx';
import { useNamedOrdering } from '../orderings/useNamedOrdering.ts';
import { classes } from '../ui/classes.ts';
import styles from './OrderingStage.module.css';
import { useFit } from './useFit.ts';
import wall from './Wall.module.css';

/** Question and options in vh, from the roomiest; then in two columns, and at last only as many as fit, the rest counted. */
const LOOKS = [
  { title: 6.6, option: 4, columns: 1, most: 40 },
  { title: 5.6, option: 3.4, columns: 1, most: 40 },
  { title: 5, option: 3, columns: 1, most: 40 },
  { title: 5, option: 3, columns: 2, most: 40 },
  { title: 4.2, option: 2.6, columns: 2, most: 40 },
  { title: 3.4, option: 2.6, columns: 2, most: 40 },
  { title: 3.4, option: 2.6, columns: 2, most: 16 },
  { title: 3.4, option: 2.6, columns: 2, most: 12 },
  { title: 3.4, option: 2.6, columns: 2, most: 8 },
  { title: 3.4, option: 2.6, columns: 2, most: 5 },
] as const;

export function OrderingStage({ ordering: recorded }: { ordering: OrderingView }) {
  const ordering = useNamedOrdering(recorded);
  const t = useWords();
  const { definition, number, answered, eligible } = ordering;
  const { options } = definition.settings;
  const box = useRef<HTMLElement>(null);
  const { step } = useFit(box, LOOKS.length, ordering.id);
  const look = LOOKS[step] ?? LOOKS[9];
  const more = options.length - look.most;
  const style = { '--title': `${look.title}vh`, '--option': `${look.option}vh` } as CSSProperties;
  return (
    <div className={wall.split}>
      <section ref={box} className={classes(wall.words, wall.measured, styles.words)} style={style}>
        <p className={wall.label}>
          {t('orderings.screen_label', { n: number, method: t(`orderings.method_${definition.method}`) })}
        </p>
        <h1 className={wall.headline}>{definition.question}</h1>
        <ul className={classes(styles.options, look.columns === 2 && styles.columns)}>
          {options.slice(0, look.most).map(({ id, label }) => (
            <li key={id}>
              <OptionWords label={label} />
            </li>
          ))}
        </ul>
        {more > 0 ? (
          <p className={styles.more}>
            {t(more === 1 ? 'orderings.screen_more_one' : 'orderings.screen_more_other', { count: more })}
          </p>
        ) : null}
      </section>
      <aside className={wall.side}>
        {answered === null ? (
          <p className={styles.secret}>
            <EyeOff aria-hidden="true" />
            {t('orderings.screen_noCount')}
          </p>
        ) : (
          <>
            <p className={wall.count}>
              <b>{answered}</b>
              <span>{t('orderings.screen_answered', { total: eligible })}</span>
            </p>
            <span className={wall.bar} aria-hidden="true">
              <span style={{ width: `${(100 * answered) / Math.max(1, eligible)}%` }} />
            </span>
          </>
        )}
        <p className={styles.note}>{t('orderings.screen_together')}</p>
        <p className={wall.bottom}>
          <ListOrdered aria-hidden="true" />
          {t('orderings.onlyOrders')}
        </p>
      </aside>
    </div>
  );
}
