// The head of the table of cards: how many there are, what to do with them, filters, search, and for who answers them,
// how many wait (P1).
import { ListChecks } from 'lucide-react';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Cards.module.css';
import { CARD_FILTERS, type CardFilter, countTable, type Sight } from './cardTable.ts';

export interface BoardHeadProps {
  list: CardList;
  sight: Sight;
  onSight: (sight: Sight) => void;
  /** Ids of the cards in sight that may be taken. */
  shown: string[];
  onTakeAll: ((ids: readonly string[]) => void) | undefined;
  /** May do something with the cards. */
  takes: boolean;
  answers: boolean;
}

export function BoardHead({ list, sight, onSight, shown, onTakeAll, takes, answers }: BoardHeadProps) {
  const t = useWords();
  const counts = countTable(list);
  const facts = [
    t(counts.total === 1 ? 'cards.count_one' : 'cards.count_other', { count: counts.total }),
    ...(counts.groups === 0
      ? []
      : [t(counts.groups === 1 ? 'cards.groups_one' : 'cards.groups_other', { count: counts.groups })]),
    ...(counts.loose === 0
      ? []
      : [t(counts.loose === 1 ? 'cards.loose_one' : 'cards.loose_other', { count: counts.loose })]),
  ];
  const narrowed = sight.filter !== 'all' || sight.search.trim() !== '';
  return (
    <>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{t('cards.screen')}</h1>
        <p className={styles.lead}>
          {facts.join(' · ')}. {takes && counts.pending > 0 ? t('cards.how') : null}
        </p>
        {takes ? <p className={styles.keys}>{t('cards.keys')}</p> : null}
      </header>
      {answers && counts.pending > 0 ? (
        <Pending count={counts.pending} sight={sight} onSight={onSight} />
      ) : null}
      <div className={styles.tools}>
        <SegmentedControl<CardFilter>
          label={t('cards.filter')}
          hideLabel
          className={classes(styles.filters)}
          value={sight.filter}
          onChange={(filter) => onSight({ ...sight, filter })}
          options={CARD_FILTERS.map((value) => ({ value, label: t(`cards.filter_${value}`) }))}
        />
        <TextField
          label={t('cards.search')}
          hideLabel
          placeholder={t('cards.search')}
          type="search"
          value={sight.search}
          onChange={(search) => onSight({ ...sight, search })}
        />
      </div>
      {narrowed && onTakeAll !== undefined && shown.length > 1 ? (
        <div>
          <Button size="sm" icon={<ListChecks aria-hidden="true" />} onPress={() => onTakeAll(shown)}>
            {t('cards.takeAll', { count: shown.length })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** P1, for who answers: nobody closes a session with contributions that got no answer. */
function Pending({ count, sight, onSight }: Pick<BoardHeadProps, 'sight' | 'onSight'> & { count: number }) {
  const t = useWords();
  return (
    <Banner
      title={t(count === 1 ? 'cards.pending_one' : 'cards.pending_other', { count })}
      actions={
        sight.filter === 'pending' ? undefined : (
          <Button size="sm" onPress={() => onSight({ filter: 'pending', search: '' })}>
            {t('cards.seePending')}
          </Button>
        )
      }
    >
      {t('cards.pendingText')}
    </Banner>
  );
}
