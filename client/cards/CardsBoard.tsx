// The table of cards: suggestions, groups, loose cards, what was answered and the parking lot. Composition: what a person
// takes and does is in useTaking, how it lies on the table in cardTable.
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Card } from '../../shared/model/cards.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { readOnlyReason } from '../outline/TreeNotice.tsx';
import { ownCardIds } from '../rain/keptCards.ts';
import { latePiece } from '../shell/latePiece.tsx';
import { useMesa } from '../state/useMesa.ts';
import { BoardHead } from './BoardHead.tsx';
import { AnsweredSection, BoardSection, ParkingLot, Piles } from './BoardRows.tsx';
import { CardMenu, PileMenu } from './CardMenu.tsx';
import styles from './Cards.module.css';
import { arrange, EVERYTHING, mayTake, type Pile, plantable, type Sight, takeable } from './cardTable.ts';
import { type GroupAsked, GroupSheet } from './GroupSheet.tsx';
import { LookAlikes } from './LookAlikes.tsx';
import { TakeBar } from './TakeBar.tsx';
import { type RowTools, Tiles } from './Tiles.tsx';
import { useBoardKeys } from './useBoardKeys.ts';
import { useOrigins } from './useCardWords.ts';
import { useFocusKept } from './useFocusKept.ts';
import { useTaking } from './useTaking.ts';

/** Opens the living tree: only who takes something there downloads it. */
const ToTreeSheet = latePiece(
  () => import('./ToTreeSheet.tsx'),
  (m) => m.ToTreeSheet,
);
/** Only who answers contributions (P1). */
const AnswerSheet = latePiece(
  () => import('./AnswerSheet.tsx'),
  (m) => m.AnswerSheet,
);

/** What is open over the table, and the cards it is about. */
type Asked = { kind: 'tree' | 'answer'; ids: string[] } | { kind: 'group'; what: GroupAsked };

export function CardsBoard({ list, notice }: { list: CardList; notice: ReactNode }) {
  const t = useWords();
  const [sight, setSight] = useState<Sight>(EVERYTHING);
  const [asked, setAsked] = useState<Asked | null>(null);
  const taking = useTaking(list);
  const rights = useRights(taking.mayGroup);
  const tools = useRowTools(list, sight, taking, rights, setAsked);
  const rows = useMemo(() => arrange(list, sight), [list, sight]);
  const inHand = [...taking.chosen];
  const openGroup = () => taking.grouping && setAsked({ kind: 'group', what: taking.grouping });
  const toPlant = rights.plants ? plantable(list, inHand, rights.answers) : [];
  const openTree = () => setAsked({ kind: 'tree', ids: toPlant });
  const openAnswer = () => setAsked({ kind: 'answer', ids: inHand });
  const onKeyDown = useBoardKeys({
    taking,
    onGroup: openGroup,
    onTree: toPlant.length > 0 ? openTree : null,
    onAnswer: rights.answers && inHand.length > 0 ? openAnswer : null,
  });
  const close = () => setAsked(null);
  const done = () => {
    close();
    taking.forget();
  };
  useFocusKept(taking.landing, `${list.seq} ${asked === null}`, taking.landed);
  const nothing = Object.values(rows).every((some) => some.length === 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cards inside, which are buttons
    <div className={styles.page} onKeyDown={onKeyDown}>
      <div className={styles.table}>
        <BoardHead
          list={list}
          sight={sight}
          onSight={setSight}
          shown={takeable(rows).map((card) => String(card.id))}
          onTakeAll={rights.takes ? taking.toggleAll : undefined}
          takes={rights.takes}
          answers={rights.answers}
        />
        {notice}
        {sight.search === '' && sight.filter !== 'inputs' && taking.mayGroup ? (
          <LookAlikes list={list} taking={taking} originOf={tools.originOf} own={tools.own} />
        ) : null}
        {rows.groups.length === 0 ? null : (
          <BoardSection title={t('cards.groups')} count={rows.groups.length}>
            <Piles piles={rows.groups} tools={tools} />
          </BoardSection>
        )}
        {rows.loose.length === 0 ? null : (
          <BoardSection title={t('cards.loose')} count={rows.loose.filter(mayTake).length}>
            <Tiles cards={rows.loose} tools={tools} />
          </BoardSection>
        )}
        {nothing ? <p className={styles.quiet}>{t('cards.nothingFound')}</p> : null}
        <AnsweredSection piles={rows.answeredGroups} cards={rows.answered} tools={tools} />
        <ParkingLot cards={rows.parked} tools={tools} />
      </div>
      <TakeBar
        taking={taking}
        onGroup={openGroup}
        onTree={toPlant.length > 0 ? openTree : undefined}
        onAnswer={rights.answers ? openAnswer : undefined}
      />
      {asked?.kind === 'group' ? (
        <GroupSheet
          asked={asked.what}
          cards={list.cards}
          originOf={tools.originOf}
          own={tools.own}
          taking={taking}
          onClose={close}
        />
      ) : null}
      <Suspense fallback={null}>
        {asked?.kind === 'tree' ? (
          <ToTreeSheet list={list} ids={asked.ids} onClose={close} onDone={done} />
        ) : null}
        {asked?.kind === 'answer' ? (
          <AnswerSheet list={list} ids={asked.ids} onClose={close} onDone={done} />
        ) : null}
      </Suspense>
    </div>
  );
}

interface Rights {
  /** May say what was done with any contribution (P1). */
  answers: boolean;
  /** May make a card of the tree. */
  plants: boolean;
  /** May take cards in hand at all. */
  takes: boolean;
}

function useRights(mayGroup: boolean): Rights {
  const { view, me } = useMesa();
  const disposes = view.can['cards.dispose'] === true;
  const answers = disposes && view.role === 'facilitator';
  const plants = disposes && readOnlyReason(view, me) === null;
  return { answers, plants, takes: mayGroup || answers || plants };
}

function useRowTools(
  list: CardList,
  sight: Sight,
  taking: ReturnType<typeof useTaking>,
  rights: Rights,
  onAsked: (asked: Asked) => void,
): RowTools {
  const { view, me } = useMesa();
  const originOf = useOrigins();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again with each list, a card may have just been revealed
  const own = useMemo<ReadonlySet<string>>(
    () => new Set(ownCardIds(view.mesaId, me.participantId)),
    [view.mesaId, me.participantId, list],
  );
  const menuOf = (card: Card) =>
    rights.answers ? (
      <CardMenu card={card} onAnswer={() => onAsked({ kind: 'answer', ids: [card.id] })} />
    ) : null;
  const pileMenuOf = ({ group, all }: Pile) => {
    const cardIds = all.filter(mayTake).map(({ id }) => String(id));
    const toPlant = rights.plants ? plantable(list, cardIds, rights.answers) : [];
    const what = { groupId: group.id, title: group.title, cardIds, renames: true };
    return (
      <PileMenu
        title={group.title}
        onTree={toPlant.length > 0 ? () => onAsked({ kind: 'tree', ids: toPlant }) : undefined}
        onRename={taking.mayGroup ? () => onAsked({ kind: 'group', what }) : undefined}
        onAnswer={rights.answers ? () => onAsked({ kind: 'answer', ids: cardIds }) : undefined}
        onSeparate={taking.mayGroup ? () => void taking.separate(cardIds) : undefined}
      />
    );
  };
  return {
    originOf,
    own,
    chosen: taking.chosen,
    toggle: rights.takes ? taking.toggle : undefined,
    toggleAll: rights.takes ? taking.toggleAll : undefined,
    menuOf,
    pileMenuOf,
    open: sight.search !== '' || sight.filter === 'pending',
  };
}
