// «Estas parecen decir lo mismo»: one suggestion at a time, taken with one tap or left apart. It comes from the words
// alone, and only who is at the table says whether they mean one thing (C11).
import { Combine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { lookAlikes } from '../../shared/cards/lookAlikes.ts';
import { firstCharacters } from '../../shared/model/plainText.ts';
import { GROUP_TITLE_MAX } from '../../shared/model/tableLimits.ts';
import type { CardList } from '../../shared/model/views/cardsView.ts';
import { useWords } from '../i18n.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Count } from '../ui/Tag.tsx';
import styles from './Cards.module.css';
import { CardFacts } from './CardTile.tsx';
import type { OriginOf } from './useCardWords.ts';
import type { Taking } from './useTaking.ts';

/** Suggestions beside each other; the rest wait for these. */
const AT_ONCE = 3;

interface LookAlikesProps {
  list: CardList;
  taking: Taking;
  originOf: OriginOf;
  own: ReadonlySet<string>;
}

export function LookAlikes({ list, taking, originOf, own }: LookAlikesProps) {
  const t = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => lookAlikes(list.cards), [list.cards]);
  const offers = all.filter(({ cardIds }) => !left.has(cardIds.join()));
  if (offers.length === 0) return null;
  const byId = new Map(list.cards.map((card) => [card.id, card]));
  return (
    <section className={styles.section} aria-label={t('cards.alike')}>
      <h2>
        {t('cards.alike')} <Count value={offers.length} />
      </h2>
      <ul className={classes(styles.grid, styles.alike)}>
        {offers.slice(0, AT_ONCE).map(({ cardIds, groupId }) => {
          const cards = cardIds.flatMap((id) => byId.get(id) ?? []);
          const group = list.groups.find(({ id }) => id === groupId);
          // The cards of a group are told by its title.
          const loose = cards.filter((card) => card.groupId === null || group === undefined);
          const title = group?.title ?? firstCharacters(cards[0]?.text ?? '', GROUP_TITLE_MAX);
          return (
            <li key={cardIds.join()} className={styles.pair} data-alike>
              <ul>
                {group === undefined ? null : (
                  <li>
                    <b className={styles.text}>{group.title}</b>
                    <span className={styles.facts}>
                      {t('cards.alreadyGroup', { count: cards.length - loose.length })}
                    </span>
                  </li>
                )}
                {loose.map((card) => (
                  <li key={card.id}>
                    <span className={styles.text}>{card.text}</span>
                    <CardFacts card={card} originOf={originOf} own={own.has(card.id)} />
                  </li>
                ))}
              </ul>
              <div className={styles.buttons}>
                <Button
                  size="sm"
                  isPending={taking.busy}
                  icon={<Combine aria-hidden="true" />}
                  aria-label={t('cards.groupThese', { title })}
                  onPress={() => void taking.group(groupId, title, cardIds, '[data-alike] button')}
                >
                  {t('cards.groupAct')}
                </Button>
                <Button
                  size="sm"
                  variant="quiet"
                  aria-label={t('cards.notAlikeThese', { title })}
                  onPress={() => setLeft(new Set([...left, cardIds.join()]))}
                >
                  {t('cards.notAlike')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
