// The result of a round: the order, what each party thinks of each option, the bridges, the ballots, and the way to a
// decision, because an order binds nobody (6.2).
import { useState } from 'react';
import type { OrderingResult } from '../../shared/decisions/method.ts';
import type { OrderingView } from '../../shared/model/views/orderingView.ts';
import { timeOfDay } from '../decisions/timeOfDay.ts';
import { Workspace } from '../decisions/Workspace.tsx';
import { useWords } from '../i18n.ts';
import { useMesa } from '../state/useMesa.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { BallotsList } from './BallotsList.tsx';
import { isBrokenDown } from './bridge.ts';
import { Highlights } from './Highlights.tsx';
import { NextDecision } from './NextDecision.tsx';
import { OnlyOrders } from './OnlyOrders.tsx';
import { OrderingFacts } from './OrderingFacts.tsx';
import styles from './OrderingOutcome.module.css';
import { OwnLine } from './OwnLine.tsx';
import { RankedOptions } from './RankedOptions.tsx';

export function OrderingOutcome({ ordering }: { ordering: OrderingView }) {
  const t = useWords();
  const { view } = useMesa();
  const { definition, number, result, closedAt } = ordering;
  if (result === null) return null;
  return (
    <Workspace
      narrow
      sideLabel={t('orderings.side')}
      side={
        <>
          <OnlyOrders />
          <NextDecision />
          <OrderingFacts ordering={ordering} />
        </>
      }
    >
      <div className={styles.outcome}>
        <header className={styles.head}>
          <p className={styles.meta}>
            {t('orderings.metaClosed', {
              n: number,
              method: t(`orderings.method_${definition.method}`),
              time: timeOfDay(closedAt ?? ordering.openedAt, view.timeZone),
            })}
          </p>
          <h1 tabIndex={-1}>{definition.question}</h1>
          <Turnout
            ordering={ordering}
            ballots={definition.secret ? result.ballots : ordering.named.length}
            tied={result.tied}
          />
        </header>
        {definition.secret ? <OwnLine ordering={ordering} /> : null}
        {result.ballots === 0 ? null : <Order ordering={ordering} result={result} />}
        <BallotsList ordering={ordering} />
      </div>
    </Workspace>
  );
}

interface OrderProps {
  ordering: OrderingView;
  result: OrderingResult;
}

/** What the parties say, the two ways of sorting, and the options. */
function Order({ ordering: { definition }, result }: OrderProps) {
  const t = useWords();
  const [sort, setSort] = useState<'order' | 'bridge'>('order');
  const shown = isBrokenDown(result);
  return (
    <>
      {shown ? <Highlights settings={definition.settings} result={result} /> : null}
      <div className={styles.bar}>
        <h2>{t('orderings.orderTitle')}</h2>
        {shown ? (
          <SegmentedControl
            className={styles.sort}
            label={t('orderings.sort')}
            hideLabel
            value={sort}
            onChange={setSort}
            options={[
              { value: 'order', label: t('orderings.sortOrder') },
              { value: 'bridge', label: t('orderings.sortBridge') },
            ]}
          />
        ) : null}
      </div>
      <p className={styles.note}>
        {shown
          ? t('orderings.bridgeNote')
          : t(definition.secret ? 'orderings.withheldSecret' : 'orderings.withheldNamed', {
              least: definition.settings.floor,
            })}{' '}
        {t('orderings.spreadNote')}
      </p>
      <RankedOptions definition={definition} result={result} sort={sort} />
    </>
  );
}

interface TurnoutProps {
  ordering: OrderingView;
  ballots: number;
  tied: boolean;
}

/** How many answered, and what to know before reading the order. */
function Turnout({ ordering, ballots, tied }: TurnoutProps) {
  const t = useWords();
  const { eligible, definition, named } = ordering;
  const apart = definition.secret ? 0 : named.filter((one) => one.partyId === null).length;
  const sentences = [
    ballots === 0
      ? t('orderings.nobodyAnswered')
      : t(ballots === 1 ? 'orderings.turnout_one' : 'orderings.turnout_other', {
          count: ballots,
          total: eligible,
        }),
    ...(apart === 0
      ? []
      : [
          t(apart === 1 ? 'orderings.voicesApart_one' : 'orderings.voicesApart_other', {
            count: apart,
          }),
        ]),
    ...(tied && ballots > 0 ? [t('orderings.thereAreTies')] : []),
    ...(ordering.unanimous && ordering.definition.secret ? [t('orderings.unanimous')] : []),
  ];
  return <p className={styles.lead}>{sentences.join(' ')}</p>;
}
