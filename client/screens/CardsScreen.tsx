// The cards of the mesa: private writing while a round of it is open, and then the table where they are put together.
// Composition only.
import { StickyNote } from 'lucide-react';
import styles from '../cards/Cards.module.css';
import { CardsBoard } from '../cards/CardsBoard.tsx';
import { openRain } from '../cards/moment.ts';
import { useCards } from '../cards/useCards.ts';
import { useWords } from '../i18n.ts';
import { HalfCard } from '../rain/HalfCard.tsx';
import { OwnCardsNotice } from '../rain/OwnCardsNotice.tsx';
import { RainPanel } from '../rain/RainPanel.tsx';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { useMesa } from '../state/useMesa.ts';
import { Banner } from '../ui/Banner.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** `/mesa/:id/tarjetas`. */
export function CardsScreen() {
  const { view } = useMesa();
  if (openRain(view) !== null) {
    return (
      <div className={styles.rain}>
        <RainPanel />
      </div>
    );
  }
  return <Revealed />;
}

function Revealed() {
  const t = useWords();
  const { view } = useMesa();
  const { list, error } = useCards();
  if (view.cards.total === 0) {
    return (
      <div className={styles.table}>
        <h1 tabIndex={-1} className="visuallyHidden">
          {t('cards.screen')}
        </h1>
        <EmptyState layout="panel" icon={<StickyNote />} title={t('cards.emptyTitle')}>
          {t(view.role === 'facilitator' ? 'cards.emptyFacilitator' : 'cards.emptyText')}
        </EmptyState>
      </div>
    );
  }
  const late =
    error === null ? null : (
      <Banner tone="offline" role="status" title={t('cards.lateTitle')}>
        {t(list === null ? 'cards.lateFirst' : 'cards.lateText')}
      </Banner>
    );
  if (list === null) {
    return late === null ? <LoadingScreen part /> : <div className={styles.table}>{late}</div>;
  }
  const notices = (
    <>
      {late}
      <HalfCard />
      <OwnCardsNotice list={list} />
    </>
  );
  return <CardsBoard list={list} notice={notices} />;
}
