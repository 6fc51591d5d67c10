// The cards on the wall while the mesa puts them together: its groups as they form, large, at most what fits, and how many
// are left (C11). What came from the consultation says so.
import { type CSSProperties, useRef } from 'react';
import { useCards } from '../cards/useCards.ts';
import { useOrigins } from '../cards/useCardWords.ts';
import { useWords } from '../i18n.ts';
import { LoadingScreen } from '../shell/LoadingScreen.tsx';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import { Tag } from '../ui/Tag.tsx';
import styles from './CardsStage.module.css';
import { useFit } from './useFit.ts';
import wallStyles from './Wall.module.css';
import { type Wall, type WallItem, wallOf } from './wallCards.ts';

/** Letters in vh, never under 2.6 (28 px of 1080); columns, and how many groups and loose cards at most, from the roomiest. */
interface Look {
  size: number;
  columns: number;
  piles: number;
  loose: number;
}
const ALL = 999;
/** Groups as large as they go; loose cards fill what is left, and their number says the rest. */
const GROUPED: readonly Look[] = [
  { size: 4.4, columns: 2, piles: ALL, loose: 6 },
  { size: 4, columns: 2, piles: ALL, loose: 4 },
  { size: 3.4, columns: 3, piles: ALL, loose: 9 },
  { size: 3, columns: 3, piles: ALL, loose: 9 },
  { size: 2.8, columns: 3, piles: ALL, loose: 3 },
  { size: 2.6, columns: 3, piles: ALL, loose: 3 },
  { size: 2.6, columns: 3, piles: ALL, loose: 0 },
  { size: 2.6, columns: 4, piles: ALL, loose: 0 },
  { size: 2.6, columns: 3, piles: 18, loose: 0 },
  { size: 2.6, columns: 3, piles: 15, loose: 0 },
  { size: 2.6, columns: 3, piles: 12, loose: 0 },
  { size: 2.6, columns: 3, piles: 9, loose: 0 },
  { size: 2.6, columns: 3, piles: 6, loose: 0 },
];
const LOOSE: readonly Look[] = [
  { size: 4.4, columns: 2, piles: 0, loose: ALL },
  { size: 3.4, columns: 2, piles: 0, loose: ALL },
  { size: 3, columns: 3, piles: 0, loose: ALL },
  { size: 2.6, columns: 3, piles: 0, loose: ALL },
  { size: 2.6, columns: 4, piles: 0, loose: ALL },
  { size: 2.6, columns: 3, piles: 0, loose: 24 },
  { size: 2.6, columns: 3, piles: 0, loose: 21 },
  { size: 2.6, columns: 3, piles: 0, loose: 18 },
  { size: 2.6, columns: 3, piles: 0, loose: 15 },
  { size: 2.6, columns: 3, piles: 0, loose: 12 },
  { size: 2.6, columns: 3, piles: 0, loose: 9 },
  { size: 2.6, columns: 3, piles: 0, loose: 6 },
];
const SMALLEST: Look = { size: 2.6, columns: 3, piles: 6, loose: 6 };

export function CardsStage() {
  const { list } = useCards();
  return list === null ? <LoadingScreen part /> : <WallOf wall={wallOf(list)} />;
}

function WallOf({ wall }: { wall: Wall }) {
  const t = useWords();
  const box = useRef<HTMLElement>(null);
  const looks = wall.piles.length > 0 ? GROUPED : LOOSE;
  const content = [...wall.piles, ...wall.loose].map(
    ({ id, text, cards }) => `${id} ${text} ${cards.length}`,
  );
  const { step } = useFit(box, looks.length, content.join('\n'));
  const look = looks[step] ?? SMALLEST;
  const piles = wall.piles.slice(0, look.piles);
  const loose = wall.loose.slice(0, look.loose);
  const left = wall.piles.length > 0 ? wall.piles.length - piles.length : wall.loose.length - loose.length;
  const style = { '--size': `${look.size}vh`, '--columns': look.columns } as CSSProperties;
  return (
    <div className={classes(wallStyles.split, styles.stage)}>
      <section
        ref={box}
        className={classes(wallStyles.words, wallStyles.measured, styles.wall)}
        style={style}
      >
        <h1 className={wallStyles.headline}>{t('cards.wallTitle')}</h1>
        <ul className={styles.items}>
          {piles.map((item) => (
            <Item key={item.id} item={item} grouped />
          ))}
          {loose.map((item) => (
            <Item key={item.id} item={item} grouped={false} />
          ))}
        </ul>
        {left === 0 ? null : (
          <p className={styles.more}>
            {wall.piles.length > 0
              ? t(left === 1 ? 'cards.wallMore_one' : 'cards.wallMore_other', { count: left })
              : t(left === 1 ? 'cards.wallRest_one' : 'cards.wallRest_other', { count: left })}
          </p>
        )}
      </section>
      <aside className={classes(wallStyles.side, styles.side)}>
        <Figure value={wall.loose.length} words={t('cards.wallLoose')} main />
        <Figure
          value={wall.piles.length}
          words={t(wall.piles.length === 1 ? 'cards.wallGroups_one' : 'cards.wallGroups')}
        />
        <Figure value={wall.total} words={t('cards.wallCards')} />
        {wall.inputs === 0 ? null : <Figure value={wall.inputs} words={t('cards.wallInputs')} />}
        <p className={wallStyles.bottom}>{t('cards.wallHow')}</p>
      </aside>
    </div>
  );
}

function Item({ item, grouped }: { item: WallItem; grouped: boolean }) {
  const t = useWords();
  const originOf = useOrigins();
  const marks = item.cards.map((card) => ({ id: card.id, look: originOf(card).look }));
  const inputs = marks.filter(({ look }) => look === null).length;
  return (
    <li className={grouped ? styles.group : styles.card}>
      {grouped ? <span className={styles.text}>{item.text}</span> : null}
      <span className={styles.marks}>
        {grouped ? <b>{item.cards.length}</b> : null}
        {marks.map(({ id, look }) => (look === null ? null : <SectorGlyph key={id} look={look} />))}
        {inputs === 0 ? null : (
          <Tag tone="ink" className={styles.tag}>
            {inputs === 1 ? t('cards.fromConsultation') : t('cards.inputsHere', { count: inputs })}
          </Tag>
        )}
      </span>
      {grouped ? null : <span className={styles.text}>{item.text}</span>}
    </li>
  );
}

function Figure({ value, words, main = false }: { value: number; words: string; main?: boolean }) {
  return (
    <p className={main ? styles.main : styles.figure}>
      <b>{value}</b>
      <span>{words}</span>
    </p>
  );
}
