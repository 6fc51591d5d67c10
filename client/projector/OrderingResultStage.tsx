// The order for the room: places, support and bridge of each option, read from eight metres. What does not fit is
// counted, never cut; the phones have all of it.

import { ListOrdered } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import type { OptionResult } from '../../shared/decisions/method.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { partyFaces } from '../decisions/partyFaces.ts';
import { useWords } from '../i18n.ts';
import { highlightsOf, isBrokenDown } from '../orderings/bridge.ts';
import { useHighlightWords } from '../orderings/Highlights.tsx';
import { OptionWords } from '../orderings/OptionWords.tsx';
import { useNamedOrdering } from '../orderings/useNamedOrdering.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './OrderingResultStage.module.css';
import { useFit } from './useFit.ts';
import wall from './Wall.module.css';

/** Headline and rows in vh, how many options are drawn and whether the sentence about the parties is. */
const LOOKS = [
  { title: 7, row: 4.8, most: 40, said: true },
  { title: 6.2, row: 4.2, most: 40, said: true },
  { title: 5.6, row: 3.6, most: 40, said: true },
  { title: 5, row: 3.1, most: 40, said: true },
  { title: 4.4, row: 2.7, most: 40, said: true },
  { title: 4, row: 2.6, most: 40, said: true },
  { title: 4, row: 2.6, most: 40, said: false },
  { title: 3.6, row: 2.6, most: 10, said: false },
  { title: 3.6, row: 2.6, most: 8, said: false },
  { title: 3.6, row: 2.6, most: 6, said: false },
  { title: 3.4, row: 2.6, most: 4, said: false },
  { title: 3.2, row: 2.6, most: 3, said: false },
] as const;

export function OrderingResultStage({ ordering: recorded }: { ordering: OrderingView }) {
  const ordering = useNamedOrdering(recorded);
  const t = useWords();
  const { definition, number, result } = ordering;
  const box = useRef<HTMLElement>(null);
  const say = useHighlightWords(definition.settings);
  const { step } = useFit(box, LOOKS.length, ordering.id);
  const look = LOOKS[step] ?? LOOKS[11];
  if (result === null) return null;
  const style = { '--title': `${look.title}vh`, '--row': `${look.row}vh` } as CSSProperties;
  const drawn = result.options.slice(0, look.most);
  const more = result.options.length - drawn.length;
  const said = look.said ? highlightsOf(result) : [];
  return (
    <section
      ref={box}
      className={classes(wall.page, wall.measured, styles.stage)}
      style={style}
      role="status"
    >
      <p className={wall.label}>
        {t('orderings.screen_label', { n: number, method: t(`orderings.method_${definition.method}`) })}
      </p>
      <h1 className={wall.headline}>{definition.question}</h1>
      {result.ballots === 0 ? (
        <p className={styles.said}>{t('orderings.nobodyAnswered')}</p>
      ) : (
        <ol className={styles.rows} data-parties={isBrokenDown(result) ? '' : undefined}>
          {drawn.map((option) => (
            <Row key={option.id} ordering={ordering} option={option} />
          ))}
        </ol>
      )}
      {more > 0 ? (
        <p className={styles.said}>
          {t(more === 1 ? 'orderings.screen_more_one' : 'orderings.screen_more_other', { count: more })}
        </p>
      ) : null}
      {said.slice(0, 2).map((one) => (
        <p key={one.kind === 'bridge' ? 'bridge' : one.option} className={styles.said}>
          {say(one)}
        </p>
      ))}
      <p className={styles.only}>
        <ListOrdered aria-hidden="true" />
        {t('orderings.onlyOrders')}
        {drawn.some((option) => option.bridge !== null) ? (
          <span className={styles.note}>{t('orderings.screen_bridgeNote')}</span>
        ) : null}
      </p>
    </section>
  );
}

function Row({ ordering, option }: { ordering: OrderingView; option: OptionResult }) {
  const t = useWords();
  const { view } = useMesa();
  const faces = partyFaces(view);
  const { options } = ordering.definition.settings;
  const label = options.find(({ id }) => id === option.id)?.label ?? option.id;
  const tied = (ordering.result?.options ?? []).filter(({ place }) => place === option.place).length > 1;
  return (
    <li>
      <b className={styles.place}>{option.place}</b>
      <span className={styles.option}>
        <OptionWords label={label} />
        {tied ? <em> {t('orderings.tied')}</em> : null}
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${option.support}%` }} />
        </span>
      </span>
      <span className={styles.figure}>
        <b>{t('orderings.percent', { value: option.support })}</b>
        {t('orderings.screen_support')}
      </span>
      {option.byParty === null ? null : (
        <span className={styles.parties}>
          {option.byParty.map(({ partyId, support }) => {
            const face = faces.find(({ id }) => id === partyId);
            return (
              <span key={partyId}>
                <SectorGlyph look={face?.look ?? 'obs'} fill={support === null ? 'dashed' : 'full'} />
                <span className="visuallyHidden">{face?.name}: </span>
                {support === null ? '' : t('orderings.percent', { value: support })}
              </span>
            );
          })}
        </span>
      )}
      {option.bridge === null ? null : (
        <span className={styles.figure}>
          <b>{t('orderings.percent', { value: option.bridge })}</b>
          {t('orderings.screen_bridge')}
        </span>
      )}
    </li>
  );
}
