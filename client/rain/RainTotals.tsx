// How many cards there are and whose party wrote them, never what they say (C10). A shape stands for a card while they can
// be told apart at a glance; with more, each party has its number.
import type { RainView } from '../../shared/model/views/cardsView.ts';
import { type Translate, useWords } from '../i18n.ts';
import { lookByParty } from '../shell/partyLooks.ts';
import { useMesa } from '../state/useMesa.ts';
import { classes } from '../ui/classes.ts';
import { SectorGlyph } from '../ui/SectorGlyph.tsx';
import styles from './Rain.module.css';

/** Shapes a line of a phone can hold before they become a texture. */
const SHAPES_MOST = 60;

export const cardsWords = (t: Translate, count: number): string =>
  t(count === 1 ? 'rain.cards_one' : 'rain.cards_other', { count });
export const peopleWords = (t: Translate, count: number): string =>
  t(count === 1 ? 'rain.people_one' : 'rain.people_other', { count });

/** `large` is for the wall: sizes come from the place where it is. */
export function RainTotals({ rain, large = false }: { rain: RainView; large?: boolean }) {
  const t = useWords();
  const sentence =
    rain.cards === 0
      ? t('rain.nobody')
      : t('rain.total', { cards: cardsWords(t, rain.cards), people: peopleWords(t, rain.people) });
  return (
    <div className={classes(styles.totals, large && styles.large)}>
      {large ? null : <p>{sentence}</p>}
      <PartyShapes rain={rain} />
    </div>
  );
}

function PartyShapes({ rain }: { rain: RainView }) {
  const t = useWords();
  const { view } = useMesa();
  const looks = lookByParty(view.parties);
  const counted = rain.byParty.filter(({ cards }) => cards > 0);
  if (counted.length === 0) return null;
  const drawn = rain.cards <= SHAPES_MOST;
  return (
    <ul className={styles.shapes}>
      {counted.map(({ partyId, cards }) => {
        const look = (partyId !== null && looks.get(partyId)) || 'obs';
        const party = view.parties.find(({ id }) => id === partyId)?.name ?? t('rain.noParty');
        return (
          <li key={partyId ?? ''}>
            {Array.from({ length: drawn ? cards : 1 }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: equal shapes, one after the other
              <SectorGlyph key={at} look={look} />
            ))}
            {drawn ? null : <b aria-hidden="true">{cards}</b>}
            <span className="visuallyHidden">
              {t('rain.partyCount', { party, cards: cardsWords(t, cards) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
