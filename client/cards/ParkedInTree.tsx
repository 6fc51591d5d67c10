// The parking lot beside the tree (design 12): what the mesa keeps for another moment, dashed as private cards, with the
// way to the table where it is taken up again.
import { useWords } from '../i18n.ts';
import styles from '../outline/OutsideLists.module.css';
import { addressOf } from '../shell/sections.ts';
import { useMesa } from '../state/useMesa.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import own from './Cards.module.css';
import { CardFacts } from './CardTile.tsx';
import { useCards } from './useCards.ts';
import { useOrigins } from './useCardWords.ts';

export function ParkedInTree() {
  const t = useWords();
  const { view } = useMesa();
  const { list } = useCards();
  const originOf = useOrigins();
  const parked = (list?.cards ?? []).filter(
    ({ disposition, hidden }) => disposition === 'movedToParkingLot' && hidden === null,
  );
  if (parked.length === 0) return null;
  return (
    <details className={styles.list}>
      <summary>{t('cards.parkingOf', { count: parked.length })}</summary>
      <ul className={own.parkedList}>
        {parked.map((card) => (
          <li key={card.id}>
            <div className={own.body}>
              <span className={own.text}>{card.text}</span>
              <CardFacts card={card} originOf={originOf} own={false} />
            </div>
          </li>
        ))}
      </ul>
      <ButtonLink size="sm" className={classes(own.after)} href={addressOf(view.mesaId, 'tarjetas')}>
        {t('cards.link')}
      </ButtonLink>
    </details>
  );
}
